"""The verbs that read: exactly the contract's documents, tables for people, and nothing written."""

import csv
import io
import re
from datetime import datetime

import pytest

from calibrate.domain.inert import inert
from tests.cli.desk import SEALED, SPRING, WHY, Desk, digest
from tests.domain.test_documents import GRID, LOG

HOSTILE = "Ivo [/b] \x1b[31mGrau"


def test_the_grid_document(desk: Desk) -> None:
    rows = desk.read("grid", SPRING)
    assert all(tuple(row) == GRID for row in rows)
    assert [row["person_id"] for row in rows] == ["001", "002", "003", "004", "005", "007", "008", "Ü9"]
    assert rows[0] == {
        "person_id": "001", "name": "Ana Ito", "manager_id": "M1", "manager": "Pia Weiss",
        "performance": "middle", "potential": "middle", "proposed_performance": "middle",
        "proposed_potential": "middle", "performance_state": "agreed", "potential_state": "agreed",
        "state": "agreed", "moves": 0, "proposal_changed": False, "set_aside": None,
    }  # fmt: skip
    assert rows[-1]["name"] == HOSTILE
    assert (rows[-1]["manager_id"], rows[-1]["manager"]) == (None, None)


def test_all_adds_who_is_set_aside_in_their_place(desk: Desk) -> None:
    ids = [row["person_id"] for row in desk.read("grid", SPRING, "--all")]
    assert ids == ["001", "002", "003", "004", "005", "006", "007", "008", "Ü9"]
    assert desk.grid()["006"]["set_aside"] == "leave"


def test_documents_are_ascii_so_that_no_name_reaches_a_terminal_raw(desk: Desk) -> None:
    for verb in ("grid", "log"):
        out = desk("--json", verb, SPRING).out
        assert out.isascii()
        assert out.removesuffix("\n").isprintable()


def test_the_grid_as_csv_has_the_documents_columns(desk: Desk) -> None:
    desk.read("move", SPRING, "007", "--performance", "high", "--because", WHY)
    answer = desk("grid", SPRING, "--csv", "--all")
    assert answer.code == 0
    rows = list(csv.reader(io.StringIO(answer.out, newline="")))
    assert tuple(rows[0]) == GRID
    documents = desk.read("grid", SPRING, "--all")
    assert rows[1:] == [[as_cell(value) for value in row.values()] for row in documents]


def as_cell(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else str(value)


@pytest.mark.parametrize("arguments", [("grid", SPRING), ("grid", SPRING, "--all"), ("log", SPRING)], ids=" ".join)
def test_a_table_for_people_is_inert(desk: Desk, arguments: tuple[str, ...]) -> None:
    desk.read("note", SPRING, "Ü9", "ask \x1b]52;c;aGk=\x07 about June")
    desk.read("move", SPRING, "Ü9", "--performance", "high", "--because", "Closed \x1b[2J\r\n\u202eit in June")
    answer = desk(*arguments)
    assert answer.code == 0
    for line in answer.out.split("\n"):
        assert inert(line) == line
    assert inert(HOSTILE) in answer.out
    assert answer.err == ""


def test_a_table_has_a_line_for_each_person_and_one_for_the_heads(desk: Desk) -> None:
    lines = desk("grid", SPRING, "--all").out.splitlines()
    assert len(lines) == 10
    assert lines[0].split() == ["id", "name", "box", "performance", "potential", "state"]
    assert "Build one skill" in lines[1]
    assert "set aside: leave" in lines[6]
    assert "not yet rated" in lines[7]


def test_the_log_document(desk: Desk) -> None:
    desk.read("undo", SPRING)
    log = desk.log()
    assert all(tuple(row) == LOG for row in log)
    assert [(row["number"], row["kind"], row["person_id"], row["axis"], row["undone_by"]) for row in log] == [
        (1, "load", None, None, None),
        (2, "agree", "001", "performance", None),
        (2, "agree", "001", "potential", None),
        (3, "set_aside", "006", None, None),
        (4, "park", "008", "performance", 5),
        (4, "park", "008", "potential", 5),
        (5, "undo", None, None, None),
    ]
    assert log[3]["detail"] == {"kind": "leave"}
    assert log[4]["detail"] == {"owner": "Pia Weiss"}
    assert log[6]["detail"] == {"undoes": 4}
    for row in log:
        assert row["at"].endswith("Z")
        assert datetime.fromisoformat(row["at"]).utcoffset() is not None


def test_the_log_for_people_marks_what_is_withdrawn(desk: Desk) -> None:
    desk.read("undo", SPRING)
    out = desk("log", SPRING).out
    assert re.search(r"^\s*4 .*withdrawn by 5", out, re.MULTILINE)


def test_sessions_need_no_passphrase_and_name_nobody(desk: Desk) -> None:
    assert desk.read("sessions", secret=False) == [
        {"name": SEALED, "cycle": "2026-H1", "people": 9, "state": "sealed"},
        {"name": SPRING, "cycle": "2026-H1", "people": 9, "state": "open"},
    ]
    shown = desk("sessions", secret=False).out
    assert SPRING in shown
    assert "Ana" not in shown


def test_without_sessions_the_list_is_empty_and_nothing_is_made(empty_desk: Desk) -> None:
    assert empty_desk.read("sessions", secret=False) == []
    assert "load" in empty_desk("sessions", secret=False).out
    assert not empty_desk.home.exists()


def test_a_damaged_vault_is_listed_as_such(desk: Desk) -> None:
    desk.vault().write_bytes(b"not a vault")
    assert desk.read("sessions", secret=False)[1] == {
        "name": SPRING, "cycle": None, "people": None, "state": "damaged",
    }  # fmt: skip


def test_what_is_no_session_is_not_listed(desk: Desk) -> None:
    for name in (".hidden.duckdb", "notes.txt", "with space.duckdb"):
        (desk.places.confidential / name).write_bytes(b"something else")
    assert [row["name"] for row in desk.read("sessions", secret=False)] == [SEALED, SPRING]


def test_verify_without_a_passphrase_checks_the_links(desk: Desk) -> None:
    verified = desk.read("verify", SPRING, secret=False)
    assert list(verified) == ["head", "events", "opened"]
    assert (verified["events"], verified["opened"]) == (4, False)
    plain = desk("verify", SPRING, secret=False)
    assert plain.out == f"{verified['head']}\n"
    assert "links and head agree" in plain.err
    assert "contents not opened" in plain.err


def test_verify_with_a_passphrase_opens_every_row(desk: Desk) -> None:
    assert desk.read("verify", SPRING) == {**desk.read("verify", SPRING, secret=False), "opened": True}
    assert desk.refused("verify", SPRING, "--head", "5:" + "0" * 64) == "unknown_head"


def test_every_head_ever_read_into_minutes_is_found(desk: Desk) -> None:
    heads = [desk.head()]
    heads += [desk.read("note", SPRING, "001", f"ask about June {number}")["head"] for number in range(3)]
    before = digest(desk.home)
    for head in (*heads, heads[0].upper()):
        assert desk.read("verify", SPRING, "--head", head, secret=False)["events"] == 7
        assert desk.read("verify", SPRING, "--head", head)["opened"] is True
    other = desk.head(SEALED)
    assert desk.refused("verify", SPRING, "--head", other, secret=False) == "unknown_head"
    assert digest(desk.home) == before


def test_the_settings_and_where_they_are(desk: Desk) -> None:
    shown = desk.read("config", "--show", secret=False)
    assert shown["minimum_rationale"] == 10
    assert str(desk.places.settings) in desk("config", "--show", secret=False).out
    desk.places.settings.parent.mkdir(exist_ok=True)
    desk.places.settings.write_text("minimum_rationale = 20\nrequire_proposer = true\n")
    shown = desk.read("config", "--show", secret=False)
    assert (shown["minimum_rationale"], shown["require_proposer"]) == (20, True)
    assert desk.refused("move", SPRING, "002", "--performance", "high", "--because", "1234567890") == (
        "missing_rationale"
    )
    assert desk.refused("move", SPRING, "002", "--performance", "high", "--because", WHY) == "missing_proposer"
    desk.read("move", SPRING, "002", "--performance", "high", "--because", WHY, "--by", "Pia Weiss")


@pytest.mark.parametrize("text", ["minimum_rationale = ", "minimum_rationale = 0", "colour = 1", "theme = 'loud'"])
def test_a_mistake_in_the_settings_is_named_and_refuses_every_verb(desk: Desk, text: str) -> None:
    desk.places.settings.parent.mkdir(exist_ok=True)
    desk.places.settings.write_text(text + "\n")
    for arguments in (("config", "--show"), ("grid", SPRING), ("sessions",), ("note", SPRING, "001", "ask")):
        assert desk.refused(*arguments) == "config"
    assert str(desk.places.settings) in desk("config", "--show").err
