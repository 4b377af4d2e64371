"""The load verb: its report, its refusals, and what a later load does to an open session."""

import re
from pathlib import Path
from typing import Any

import pytest

from tests.cli.desk import SEALED, SPRING, WHY, Desk, digest, write_passphrase
from tests.cli.test_refusals import held_elsewhere

REPORT = (
    "files", "rows", "blank", "people", "merged", "skipped", "holding", "joined", "absent", "changed",
    "refused", "warnings", "notes", "needs", "fault", "number", "head",
)  # fmt: skip
PEOPLE = """person_id,name,manager_id,manager,performance,potential
001,Ana Ito,M1,Pia Weiss,middle,middle
002,Bo Okoye,M1,Pia Weiss,low,high
003,Chidi Lund,M1,Pia Weiss,high,high
004,Dana Mora,M1,Pia Weiss,,low
"""


def written(desk: Desk, text: str = PEOPLE, name: str = "people.csv") -> Path:
    path = desk.home.parent / name
    path.write_text(text, encoding="utf-8")
    return path


def loaded(desk: Desk, text: str = PEOPLE, *more: str) -> Any:  # noqa: ANN401 - a report
    return desk.read("load", written(desk, text), "--session", SPRING, *more)


def test_a_first_load_makes_the_session(empty_desk: Desk) -> None:
    report = loaded(empty_desk, PEOPLE, "--cycle", "2026-H2")
    assert tuple(report) == REPORT
    counts = {name: report[name] for name in REPORT[1:10]}
    assert counts == {
        "rows": 4, "blank": 0, "people": 4, "merged": 0, "skipped": 0, "holding": 1,
        "joined": 4, "absent": 0, "changed": 0,
    }  # fmt: skip
    assert (report["number"], report["fault"], report["needs"], report["refused"]) == (1, None, [], [])
    assert report["head"] == empty_desk.head()
    (file,) = report["files"]
    assert tuple(file) == ("file", "sheet", "encoding", "delimiter", "header_row", "columns", "scales")
    assert file["file"] == str(empty_desk.home.parent / "people.csv")
    assert (file["sheet"], file["encoding"], file["delimiter"], file["header_row"]) == (None, "utf-8", ",", 1)
    assert file["columns"]["person_id"] == "person_id"
    assert empty_desk.read("sessions", secret=False) == [
        {"name": SPRING, "cycle": "2026-H2", "people": 4, "state": "open"}
    ]
    assert empty_desk.grid()["004"]["performance"] is None
    assert [row["kind"] for row in empty_desk.log()] == ["load"]


def test_without_a_cycle_it_is_a_year_and_a_half(empty_desk: Desk) -> None:
    loaded(empty_desk)
    (session,) = empty_desk.read("sessions", secret=False)
    assert re.fullmatch(r"\d{4}-H[12]", session["cycle"])


def test_without_json_stdout_stays_empty(empty_desk: Desk) -> None:
    answer = empty_desk("load", written(empty_desk), "--session", SPRING)
    assert (answer.code, answer.out) == (0, "")
    assert "4 people" in answer.err


@pytest.mark.parametrize("name", ["", ".", "../up", "a/b", "-x", "_x", "a b", "ä", "x" * 65, "x\n"])
def test_a_session_is_named_like_a_file(empty_desk: Desk, name: str) -> None:
    people = written(empty_desk)
    assert empty_desk.refused("load", people, f"--session={name}") == "bad_session_name"
    assert not empty_desk.home.exists()


@pytest.mark.parametrize("name", ["a", "2026.H2_team-A", "0", "A" * 64])
def test_names_that_sessions_can_have(empty_desk: Desk, name: str) -> None:
    people = written(empty_desk)
    empty_desk.read("load", people, "--session", name)
    assert [row["name"] for row in empty_desk.read("sessions", secret=False)] == [name]


def test_the_same_name_in_other_letters_is_the_same_session(empty_desk: Desk) -> None:
    loaded(empty_desk)
    report = empty_desk.read("load", written(empty_desk), "--session", SPRING.upper())
    assert (report["number"], report["joined"], report["changed"], report["absent"]) == (2, 0, 0, 0)
    assert len(empty_desk.places.vaults()) == 1


def test_loading_again_keeps_every_decision(empty_desk: Desk) -> None:
    desk = empty_desk
    loaded(desk)
    desk.read("move", SPRING, "001", "--performance", "high", "--because", WHY)
    desk.read("agree", SPRING, "002")
    desk.read("park", SPRING, "004", "--owner", "Pia Weiss")
    desk.read("set-aside", SPRING, "003", "--because", "leave")
    again = PEOPLE.replace("Pia Weiss,middle,middle", "Pia Weiss,low,middle")
    again = again.replace("Pia Weiss,low,high", "Gus Lund,middle,high")
    again = again.replace("004,Dana Mora,M1,Pia Weiss,,low", "004,Dana Mora-Ito,M1,Pia Weiss,low,low")
    again = again.replace("003,Chidi Lund,M1,Pia Weiss,high,high\n", "") + "005,Eli Haas,M1,Pia Weiss,high,high\n"
    report = loaded(desk, again)
    assert (report["people"], report["joined"], report["absent"], report["changed"]) == (4, 1, 1, 3)
    assert report["number"] == 6
    grid = desk.grid()
    assert list(grid) == ["001", "002", "003", "004", "005"]
    assert (grid["001"]["performance"], grid["001"]["proposed_performance"]) == ("high", "low")
    assert (grid["001"]["moves"], grid["001"]["proposal_changed"]) == (1, True)
    assert (grid["002"]["performance"], grid["002"]["state"], grid["002"]["manager"]) == ("low", "agreed", "Gus Lund")
    assert grid["002"]["proposal_changed"] is True
    assert (grid["003"]["set_aside"], grid["003"]["name"]) == ("leave", "Chidi Lund")
    assert (grid["004"]["performance"], grid["004"]["state"], grid["004"]["name"]) == ("low", "parked", "Dana Mora-Ito")
    assert grid["004"]["proposal_changed"] is False
    assert (grid["005"]["performance"], grid["005"]["state"]) == ("high", "open")
    assert desk.read("sessions", secret=False)[0]["people"] == 5
    detail = desk.log()[-1]["detail"]
    assert (detail["absent"], detail["joined"]) == (["003"], 1)


def test_undo_and_parking_reach_across_a_load(empty_desk: Desk) -> None:
    desk = empty_desk
    loaded(desk)
    desk.read("move", SPRING, "001", "--performance", "high", "--because", WHY)
    desk.read("park", SPRING, "001", "--owner", "Pia Weiss")
    loaded(desk, PEOPLE.replace("Pia Weiss,middle,middle", "Pia Weiss,low,low"))
    row = desk.grid()["001"]
    assert (row["performance"], row["potential"], row["state"]) == ("high", "low", "parked")
    desk.read("undo", SPRING)
    assert desk.log()[-1]["detail"] == {"undoes": 3}
    assert desk.grid()["001"]["state"] == "open"
    desk.read("undo", SPRING)
    row = desk.grid()["001"]
    assert (row["performance"], row["moves"], row["proposal_changed"]) == ("low", 0, False)
    assert desk.refused("undo", SPRING) == "nothing_to_undo"


def test_an_agreed_band_is_fixed_through_a_load_and_marked_until_agreed_anew(empty_desk: Desk) -> None:
    desk = empty_desk
    loaded(desk)
    desk.read("agree", SPRING, "001", "--axis", "performance")
    loaded(desk, PEOPLE.replace("Pia Weiss,middle,middle", "Pia Weiss,high,middle"))
    row = desk.grid()["001"]
    assert (row["performance"], row["performance_state"], row["proposal_changed"]) == ("middle", "agreed", True)
    desk.read("agree", SPRING, "001", "--axis", "performance")
    row = desk.grid()["001"]
    assert (row["performance"], row["proposal_changed"]) == ("middle", False)
    assert desk.refused("agree", SPRING, "001", "--axis", "performance") == "nothing_changes"
    loaded(desk)
    assert desk.grid()["001"]["proposal_changed"] is True
    desk.read("move", SPRING, "001", "--performance", "high", "--because", WHY)
    assert desk.grid()["001"]["proposal_changed"] is False


def test_loading_the_same_twice_changes_nothing_but_the_number(empty_desk: Desk) -> None:
    loaded(empty_desk)
    before = empty_desk.grid()
    report = loaded(empty_desk)
    assert (report["number"], report["joined"], report["absent"], report["changed"]) == (2, 0, 0, 0)
    assert empty_desk.grid() == before


def test_a_file_with_ids_and_ratings_alone_takes_no_name_away(empty_desk: Desk) -> None:
    loaded(empty_desk)
    loaded(empty_desk, "person_id,performance\n001,high\n002,middle\n003,low\n")
    row = empty_desk.grid()["001"]
    assert (row["name"], row["manager"], row["performance"], row["potential"]) == (
        "Ana Ito", "Pia Weiss", "high", "middle",
    )  # fmt: skip


def test_another_cycle_is_refused(desk: Desk) -> None:
    people = written(desk)
    assert desk.refused("load", people, "--session", SPRING, "--cycle", "2027-H1") == "cycle"
    assert desk.read("load", people, "--session", SPRING, "--cycle", "2026-H1")["number"] == 5


def test_a_sealed_session_is_refused(desk: Desk) -> None:
    for more in ((), ("--dry-run",)):
        assert desk.refused("load", written(desk), "--session", SEALED, *more) == "sealed"


def test_a_wrong_passphrase_is_said_before_anything_in_the_file(desk: Desk, tmp_path: Path) -> None:
    desk.passphrase = write_passphrase(tmp_path / "wrong", b"four unrelated werds\n")
    for text in (PEOPLE, PEOPLE + "001,Someone Else,,,low,low\n"):
        assert desk.refused("load", written(desk, text), "--session", SPRING) == "wrong_passphrase"


@pytest.mark.parametrize("dry", [(), ("--dry-run",)], ids=["for good", "dry"])
def test_a_vault_that_cannot_be_opened_takes_no_load(desk: Desk, tmp_path: Path, dry: tuple[str, ...]) -> None:
    people, whole = written(desk), desk.vault().read_bytes()
    load: tuple[str | Path, ...] = ("load", people, "--session", SPRING, *dry)
    assert desk.refused(*load, secret=False) == "passphrase"
    with held_elsewhere(desk.vault()):
        assert desk.refused(*load) == "in_use"
    desk.read("note", SPRING, "001", "ask about June")
    desk.vault().write_bytes(whole)
    assert desk.refused(*load) == "behind_head"
    desk.vault().write_bytes(whole[:9000])
    assert desk.refused(*load) == "damaged"
    desk.vault().unlink()
    (tmp_path / "real").write_bytes(whole)
    desk.vault().symlink_to(tmp_path / "real")
    assert desk.refused(*load) == "unsafe_vault"


def test_a_dry_run_says_what_would_happen_and_writes_nothing(desk: Desk) -> None:
    before = digest(desk.home)
    report = desk.read("load", written(desk), "--session", SPRING, "--dry-run")
    assert (report["people"], report["joined"], report["absent"]) == (4, 0, 5)
    assert (report["number"], report["head"]) == (None, None)
    assert digest(desk.home) == before
    answer = desk("load", written(desk), "--session", SPRING, "--dry-run")
    assert (answer.code, answer.out) == (0, "")
    assert "nothing was written" in answer.err


@pytest.mark.parametrize("where", [SPRING, "new"])
@pytest.mark.parametrize("dry", [(), ("--dry-run",)], ids=["for good", "dry"])
def test_refused_rows_refuse_the_whole(desk: Desk, where: str, dry: tuple[str, ...]) -> None:
    before = digest(desk.home)
    people = written(desk, PEOPLE + "001,Somebody Else,M1,Pia Weiss,low,low\n")
    answer = desk("--json", "load", people, "--session", where, *dry)
    assert answer.code == 1
    report = answer.document
    assert tuple(report) == REPORT
    assert (report["number"], report["head"]) == (None, None)
    places = {(item["file"], item["sheet"], item["row"]) for item in report["refused"]}
    assert {row for _, _, row in places} == {2, 6}
    counted = report["people"] + report["blank"] + report["merged"] + report["skipped"] + len(places)
    assert report["rows"] == 5 == counted
    for item in report["refused"]:
        assert list(item) == ["file", "sheet", "row", "column", "code", "text"]
        assert "Somebody" not in item["text"]
    assert digest(desk.home) == before


def test_the_rest_is_loaded_when_asked_for_and_the_sum_holds(empty_desk: Desk) -> None:
    people = PEOPLE + "001,Somebody Else,M1,Pia Weiss,low,low\n"
    report = loaded(empty_desk, people, "--leave-out-refused")
    assert (report["rows"], report["people"], report["number"]) == (5, 3, 1)
    assert {item["row"] for item in report["refused"]} == {2, 6}
    assert list(empty_desk.grid()) == ["002", "003", "004"]


@pytest.mark.parametrize(
    "content",
    [b"", b"\n\n", b"person_id,name\n", b"name,performance,potential\nAna Ito,low,high\n", b"\x00\x01\x02\x03" * 99],
    ids=["empty", "blank lines", "heads alone", "no ids", "bytes"],
)
def test_a_file_that_is_no_table_of_people_is_a_fault(desk: Desk, content: bytes) -> None:
    before = digest(desk.home)
    people = written(desk)
    people.write_bytes(content)
    for where in (SPRING, "new"):
        answer = desk("--json", "load", people, "--session", where)
        assert answer.code == 1
        report = answer.document
        assert list(report["fault"]) == ["code", "text", "file"]
        assert [report[name] for name in REPORT[1:10]] == [0] * 9
        assert report["number"] is None
        plain = desk("load", people, "--session", where)
        assert (plain.code, plain.out) == (1, "")
        assert report["fault"]["text"] in plain.err
    assert digest(desk.home) == before


def test_one_bad_file_among_many_loads_nothing(desk: Desk) -> None:
    before = digest(desk.home)
    bad = written(desk, "name\nAna Ito\n", "bad.csv")
    answer = desk("--json", "load", written(desk), bad, "--session", "new")
    assert answer.code == 1
    assert answer.document["fault"]["file"] == str(bad)
    assert digest(desk.home) == before


def test_a_file_that_is_not_there_is_a_fault_of_the_report(desk: Desk, tmp_path: Path) -> None:
    before = digest(desk.home)
    for missing in (tmp_path / "none.csv", tmp_path):
        for where in (SPRING, "new"):
            answer = desk("--json", "load", written(desk), missing, "--session", where)
            assert answer.code == 1
            assert tuple(answer.document) == REPORT
            fault = answer.document["fault"]
            assert (fault["code"], fault["file"]) == ("file", str(missing))
            assert [answer.document[name] for name in REPORT[1:10]] == [0] * 9
    assert digest(desk.home) == before


def test_an_open_question_is_asked_and_its_map_answers_it(empty_desk: Desk) -> None:
    desk = empty_desk
    people = written(desk, "id,rating,growth\n1,A,Y\n2,B,Z\n3,C,Y\n")
    answer = desk("--json", "load", people, "--session", SPRING)
    assert answer.code == 1
    assert not desk.home.exists()
    for need in answer.document["needs"]:
        assert set(need) in (
            {"axis", "file", "question", "column", "values", "map"},
            {"field", "file", "question", "column", "values", "map"},
        )
        assert all(list(value) == ["value", "count"] for value in need["values"])
    answers = written(
        desk,
        '[columns]\nperson_id = "id"\nperformance = "rating"\npotential = "growth"\n'
        '[performance]\nlow = ["A"]\nmiddle = ["B"]\nhigh = ["C"]\n[potential]\nlow = ["Y"]\nunrated = ["Z"]\n',
        "map.toml",
    )
    report = desk.read("load", people, "--session", SPRING, "--map", answers)
    assert (report["people"], report["holding"], report["needs"]) == (3, 1, [])
    grid = desk.grid()
    assert [grid[person]["performance"] for person in "123"] == ["low", "middle", "high"]
    assert [grid[person]["potential"] for person in "123"] == ["low", None, "low"]
    again = desk.read("load", people, "--session", "another")
    assert (again["needs"], again["notes"][0]["code"]) == ([], "remembered")


@pytest.mark.parametrize("text", ["not toml at all", "[columns]\nshoe_size = 'x'\n", "[performance]\ncuts = [3, 1]\n"])
def test_a_map_that_cannot_be_used_is_refused(desk: Desk, text: str) -> None:
    answers = written(desk, text, "map.toml")
    assert desk.refused("load", written(desk), "--session", SPRING, "--map", answers) == "bad_map"


def test_ids_and_names_stay_as_they_came(empty_desk: Desk) -> None:
    rows = [
        ("0007", "=1+1"), ("7", "A [/b] B"), ("20.0", "\x1b[31mRed"), ("Ü/9", "佐藤 美咲"), ("a b", "'t Hooft"),
    ]  # fmt: skip
    text = "person_id,name,performance,potential\n" + "".join(
        f'{person},"{name}",{band},{band}\n'
        for (person, name), band in zip(rows, ("low", "middle", "high", "low", "high"), strict=True)
    )
    loaded(empty_desk, text)
    assert [(row["person_id"], row["name"]) for row in empty_desk.grid().values()] == rows


def test_a_file_name_may_hold_what_a_terminal_would_obey(empty_desk: Desk) -> None:
    strange = written(empty_desk, PEOPLE, "Prüfung 佐藤 \x1b[31m.csv")
    plain = empty_desk("load", strange, "--session", SPRING)
    assert plain.code == 0
    assert "\x1b" not in plain.err
    assert empty_desk.log()[0]["detail"]["files"] == [strange.name]
    assert "\x1b" not in empty_desk("log", SPRING).out


def test_a_file_name_that_is_not_text_is_refused(empty_desk: Desk) -> None:
    strange = empty_desk.home.parent / "p\udce4ople.csv"
    assert empty_desk.refused("load", strange, "--session", SPRING) == "file"
    assert empty_desk("load", "p.csv", "--session", SPRING, "--cycle", "\udce4").code == 2
    assert not empty_desk.home.exists()


def test_export_then_load_is_the_identity(empty_desk: Desk) -> None:
    desk = empty_desk
    loaded(desk, PEOPLE + '"=2+3","\'=A1, ""B""","-M","+Pia",low,low\n')
    before = desk.grid()
    desk.read("export", SPRING, desk.home.parent / "out", "--format", "csv")
    desk.read("load", desk.home.parent / "out" / "people.csv", "--session", "copy")
    after = desk.grid("copy")
    kept = ("person_id", "name", "manager_id", "manager", "performance", "potential")
    assert [[row[key] for key in kept] for row in after.values()] == [
        [row[key] for key in kept] for row in before.values()
    ]


def test_roles_goals_groups_and_the_panel_are_loads_of_their_own(desk: Desk) -> None:
    files = {
        "--roles": ("role_id,title,risk_of_loss\nR1,Head of Data,3\n", "roles"),
        "--goals": ("person_id,goal,result\n001,Audit closed,met\n999,Elsewhere,met\n", "goals"),
        "--groups": ("person_id,gender\n001,F\n", "groups"),
        "--panel": ("name,role\nPia Weiss,leader\n", "panel"),
    }
    before = desk.grid()
    for flag, (text, kind) in files.items():
        report = desk.read("load", written(desk, text, f"{kind}.csv"), "--session", SPRING, flag)
        assert (report["kind"], report["people"], report["refused"], report["needs"]) == (kind, 1, [], [])
        assert report["rows"] == report["people"] + report["skipped"]
        assert report["head"] == desk.head()
        row = desk.log()[-1]
        assert (row["kind"], row["detail"]["kind"], row["detail"]["entries"]) == ("load", kind, 1)
    assert desk.log()[-1]["detail"]["holds"] == ["roles", "goals", "groups", "panel"]
    assert desk.grid() == before
    assert desk("log", SPRING).code == 0


def test_a_file_of_another_kind_loads_nothing(desk: Desk) -> None:
    before = digest(desk.home)
    roles = written(desk, "role_id,title,risk_of_loss\nR1,Head of Data,9\n", "roles.csv")
    answer = desk("--json", "load", roles, "--session", SPRING, "--roles")
    assert (answer.code, answer.document["refused"][0]["code"]) == (1, "not_on_scale")
    assert desk("--json", "load", roles, "--session", SPRING, "--panel").document["fault"]["code"] == "no_name"
    assert desk.refused("load", roles, "--session", "nowhere", "--roles") == "unknown_session"
    assert desk.refused("load", roles, "--session", SEALED, "--roles") == "sealed"
    assert desk("load", roles, "--session", SPRING, "--roles", "--goals").code == 2
    assert digest(desk.home) == before
