"""The bench by commands: naming, standing down, wanting to stay, reading, and every refusal."""

from pathlib import Path
from typing import Any

import pytest
from click import Choice

from calibrate.cli.words import READY
from calibrate.domain.bench.readiness import Readiness
from tests.cli.desk import SPRING, WHY, Desk

ROLES = """role_id,title,incumbent_id,risk_of_loss,impact_of_loss,vacancy_tolerance,leads_people
R01,Head of Payments,001,1,1,60,no
R02,Risk Lead,vacant,3,2,30,yes
007,Data Lead,,,,,no
"""
EVIDENCE = "Ran the audit and the migration"
NAMED = ("nominate", SPRING, "R01", "003", "--ready", "now", "--because", EVIDENCE)
DOWN = ("stand-down", SPRING, "R01", "003", "--because", "Moves to another city")
WISH = ("stays", SPRING, "003", "--words", "I like it here.", "--on", "2026-11-03", "--asked-by", "Pia Weiss")


@pytest.fixture
def bench(desk: Desk, tmp_path: Path) -> Desk:
    """A desk whose open session has three critical roles, and 003 ready now for the first."""
    file = tmp_path / "roles.csv"
    file.write_text(ROLES, encoding="utf-8")
    desk.read("load", file, "--session", SPRING, "--roles")
    desk.read(*NAMED, "--by", "Ivo Costa")
    return desk


def successors(desk: Desk) -> dict[str, list[tuple[str, str]]]:
    document: dict[str, Any] = desk.read("bench", SPRING)
    return {
        role["role_id"]: [(one["person_id"], one["ready"]) for one in role["successors"]] for role in document["roles"]
    }


def test_a_nomination_is_acknowledged_and_stands_in_the_document_and_the_log(bench: Desk) -> None:
    document = bench.read("bench", SPRING)
    assert list(document) == ["roles", "coverage", "ready_now_rate", "simultaneous_coverage", "single_points"]
    assert document["roles"][0] == {
        "role_id": "R01",
        "title": "Head of Payments",
        "successors": [
            {"person_id": "003", "name": "Chidi Lund", "ready": "now", "because": EVIDENCE, "by": "Ivo Costa"}
        ],
        "to_settle": "one name only",
    }
    assert [role["role_id"] for role in document["roles"]] == ["R01", "R02", "007"]
    assert document["coverage"] == 1 / 3
    entry = bench.log()[-1]
    assert (entry["kind"], entry["person_id"], entry["rationale"], entry["by"]) == (
        "nominate", "003", EVIDENCE, "Ivo Costa",
    )  # fmt: skip
    assert entry["detail"] == {"role_id": "R01", "ready": "now"}


def test_the_acknowledgement_is_a_number_and_a_head_and_warnings_come_after_it_on_stderr(bench: Desk) -> None:
    answer = bench("--json", "nominate", SPRING, "R02", "003", "--ready", "now", "--because", EVIDENCE)
    assert list(answer.document) == ["number", "head"]
    assert "003 is named ready now for Head of Payments and Risk Lead" in answer.err
    assert "003 has nobody reporting to them in the file, and Risk Lead leads people: what training first?" in (
        answer.err
    )
    assert "Chidi" not in answer.err
    plain = bench("stand-down", SPRING, "R02", "003", "--because", "One role is enough")
    assert plain.out == ""
    assert plain.err.splitlines()[0].startswith("Off the bench. Number ")
    assert plain.err.splitlines()[1] == (
        "Nobody is named for Risk Lead: build, hire from outside, or redesign the role?"
    )


def test_a_move_and_setting_aside_say_what_they_do_to_the_bench_and_nothing_without_roles(bench: Desk) -> None:
    said = bench("move", SPRING, "003", "--performance", "low", "--because", WHY)
    assert said.err.splitlines()[1:] == ["003 has left the high boxes, and is named for Head of Payments: still so?"]
    assert bench("set-aside", SPRING, "003", "--because", "left").err.splitlines()[1:] == [
        "003 is named for Head of Payments and set aside: not counted until brought back.",
        "Nobody is named for Head of Payments: build, hire from outside, or redesign the role?",
    ]
    assert successors(bench)["R01"] == []


def test_a_move_without_roles_says_no_more_than_before(desk: Desk) -> None:
    assert len(desk("move", SPRING, "003", "--performance", "low", "--because", WHY).err.splitlines()) == 1


def test_a_second_time_replaces_and_standing_down_takes_off(bench: Desk) -> None:
    bench.read("nominate", SPRING, "R01", "003", "--ready", "3-5", "--because", EVIDENCE)
    assert successors(bench)["R01"] == [("003", "3-5")]
    bench.read(*DOWN)
    assert successors(bench)["R01"] == []


def test_readiness_orders_the_successors_and_emergency_cover_is_none(bench: Desk) -> None:
    for person, ready in (("002", "emergency"), ("005", "1-2")):
        bench.read("nominate", SPRING, "R01", person, "--ready", ready, "--because", EVIDENCE)
    assert successors(bench)["R01"] == [("003", "now"), ("005", "1-2"), ("002", "emergency")]
    bench.read("nominate", SPRING, "R02", "002", "--ready", "emergency", "--because", EVIDENCE)
    document = bench.read("bench", SPRING)
    assert document["coverage"] == 1 / 3
    assert document["roles"][1]["to_settle"] == "emergency cover only"


def test_a_wish_takes_off_every_bench_and_into_no_other_box(bench: Desk) -> None:
    before = bench.grid()["003"]
    bench.read(*WISH)
    assert successors(bench)["R01"] == []
    assert bench.grid()["003"] == before
    assert bench.log()[-1]["detail"] == {"words": "I like it here.", "on": "2026-11-03", "asked_by": "Pia Weiss"}
    again = bench(*NAMED)
    assert "003 is named for Head of Payments, and said that they want to stay: has that changed?" in again.err


def test_the_table_names_who_is_on_the_expert_path(bench: Desk) -> None:
    bench.read(*WISH)
    assert (
        bench("bench", SPRING)
        .out.splitlines()[-1]
        .startswith("Chidi Lund wants to stay in the role they have, said 2026-11-03")
    )


def test_an_old_wish_says_to_ask_again(bench: Desk) -> None:
    assert "003 said more than a year ago that they want to stay: ask again." in (
        bench("stays", SPRING, "003", "--words", "Here", "--on", "2019-01-07", "--asked-by", "Pia Weiss").err
    )


@pytest.mark.parametrize(
    "arguments", [("nominate", SPRING, "R01", "003", "--ready", "1-2", "--because", EVIDENCE), DOWN, WISH]
)
def test_undo_withdraws_each_of_them_whole(bench: Desk, arguments: tuple[str, ...]) -> None:
    before = bench.read("bench", SPRING)
    bench.read(*arguments)
    assert bench.read("bench", SPRING) != before
    bench.read("undo", SPRING)
    assert bench.read("bench", SPRING) == before


def test_loading_the_roles_again_keeps_the_names_of_those_that_are_still_there(bench: Desk, tmp_path: Path) -> None:
    file = tmp_path / "again.csv"
    file.write_text("role_id,title\nR09,New role\nR01,Payments\n", encoding="utf-8")
    bench.read("load", file, "--session", SPRING, "--roles")
    assert successors(bench) == {"R09": [], "R01": [("003", "now")]}


def test_the_table_shows_gaps_first_and_one_name_a_line(bench: Desk) -> None:
    for person in ("002", "005"):
        bench.read("nominate", SPRING, "R01", person, "--ready", "now", "--because", EVIDENCE)
    lines = bench("bench", SPRING).out.splitlines()
    assert lines[0].split() == [
        "id", "role", "ready", "now", "1-2", "years", "3-5", "years", "emergency", "to", "settle", "risk", "impact",
    ]  # fmt: skip
    assert [line.split()[0] for line in lines[1:4]] == ["R02", "007", "R01"]
    assert lines[1].split()[-2:] == ["3", "2"]
    assert [line.strip() for line in lines[4:6]] == ["Bo Okoye", "Eli Haas"]
    assert lines[-1] == "1 of 3 roles have a name, 1 have one ready now, 1 could be taken at the same time."


def test_names_are_shown_inert(bench: Desk) -> None:
    bench.read("nominate", SPRING, "R01", "Ü9", "--ready", "now", "--because", EVIDENCE)
    shown = bench("bench", SPRING).out
    assert "\x1b" not in shown
    assert "Ivo [/b] ␛[31mGrau" in shown


def test_without_roles_the_table_says_how_to_load_them_and_the_document_is_empty(desk: Desk) -> None:
    assert "--roles" in desk("bench", SPRING).out
    assert desk.read("bench", SPRING) == {
        "roles": [], "coverage": 0.0, "ready_now_rate": 0.0, "simultaneous_coverage": 0.0, "single_points": [],
    }  # fmt: skip


REFUSALS = [
    ("unknown_person", ("nominate", SPRING, "R01", "3", "--ready", "now", "--because", EVIDENCE)),
    ("unknown_role", ("nominate", SPRING, "R1", "002", "--ready", "now", "--because", EVIDENCE)),
    ("unknown_role", ("nominate", SPRING, "7", "002", "--ready", "now", "--because", EVIDENCE)),
    ("set_aside", ("nominate", SPRING, "R01", "006", "--ready", "now", "--because", EVIDENCE)),
    ("missing_rationale", ("nominate", SPRING, "R01", "002", "--ready", "now", "--because", "")),
    ("missing_rationale", ("nominate", SPRING, "R01", "002", "--ready", "now", "--because", "  too few  ")),
    ("nothing_changes", NAMED),
    ("not_on_bench", ("stand-down", SPRING, "R02", "003", "--because", WHY)),
    ("unknown_role", ("stand-down", SPRING, "R9", "003", "--because", WHY)),
    ("unknown_person", ("stand-down", SPRING, "R01", "3", "--because", WHY)),
    ("missing_rationale", ("stand-down", SPRING, "R01", "003", "--because", "  ")),
    ("unknown_person", ("stays", SPRING, "3", *WISH[3:])),
    ("empty_text", ("stays", SPRING, "003", "--words", " ", "--on", "2026-11-03", "--asked-by", "Pia Weiss")),
    ("empty_text", ("stays", SPRING, "003", "--words", "Here", "--on", "2026-11-03", "--asked-by", "")),
]  # fmt: skip


@pytest.mark.parametrize(("code", "arguments"), REFUSALS, ids=lambda value: value if isinstance(value, str) else None)
def test_refused_means_nothing_changed(bench: Desk, code: str, arguments: tuple[str, ...]) -> None:
    assert bench.refused(*arguments) == code


def test_a_refusal_reads_no_words_back(bench: Desk) -> None:
    answer = bench("--json", "nominate", SPRING, "R9", "003", "--ready", "now", "--because", "kestrel-9f2c did it")
    assert answer.code == 1
    assert "kestrel" not in answer.out + answer.err


@pytest.mark.parametrize(
    "arguments",
    [
        ("nominate", SPRING, "R01", "002", "--ready", "soon", "--because", EVIDENCE),
        ("nominate", SPRING, "R01", "002", "--ready", "now"),
        ("nominate", SPRING, "R01", "002", "--because", EVIDENCE),
        ("stand-down", SPRING, "R01", "003"),
        ("stays", SPRING, "003", "--words", "Here", "--on", "3 Nov", "--asked-by", "Pia Weiss"),
        ("stays", SPRING, "003", "--words", "Here", "--asked-by", "Pia Weiss"),
    ],
)
def test_what_cannot_be_parsed_ends_with_two(bench: Desk, arguments: tuple[str, ...]) -> None:
    assert bench(*arguments).code == 2


def test_sealed_takes_a_wish_alone(bench: Desk) -> None:
    bench.read("seal", SPRING, "--with-open")
    for arguments in (("nominate", SPRING, "R02", "002", "--ready", "now", "--because", EVIDENCE), DOWN):
        assert bench.refused(*arguments) == "sealed"
    bench.read(*WISH)
    assert successors(bench)["R01"] == []


def test_the_words_of_the_command_are_the_readinesses() -> None:
    assert isinstance(READY, Choice)
    assert list(READY.choices) == [ready.value for ready in Readiness]
