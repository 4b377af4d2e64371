"""The verbs that record a decision: what each does, and its acknowledgement."""

import re
from itertools import pairwise

import pytest

from tests.cli.desk import SEALED, SPRING, WHY, Desk

HEAD = re.compile(r"\d+:[0-9a-f]{64}")

WISH = ("--words", "I like it here.", "--on", "2026-11-03", "--asked-by", "Pia Weiss")
EVERY = [
    ("move", SPRING, "002", "--performance", "middle", "--because", WHY),
    ("agree", SPRING, "002", "003"),
    ("agree", SPRING, "008", "--unheard"),
    ("park", SPRING, "Ü9", "--owner", "Pia Weiss", "--until", "2026-12-01"),
    ("set-aside", SPRING, "002", "--because", "left"),
    ("bring-back", SPRING, "006"),
    ("note", SPRING, "002", "ask about June"),
    ("undo", SPRING),
    ("seal", SPRING, "--with-open"),
    ("reopen", SEALED, "--because", "The appeal of May"),
    ("note", SEALED, "002", "ask about June"),
    ("stays", SPRING, "002", *WISH),
    ("stays", SEALED, "002", *WISH),
]


@pytest.mark.parametrize("arguments", EVERY, ids=" ".join)
def test_a_decision_is_acknowledged_by_its_number_and_head(desk: Desk, arguments: tuple[str, ...]) -> None:
    session = arguments[1]
    before = desk.head(session)
    recorded = desk.read(*arguments)
    assert list(recorded) == ["number", "head"]
    assert HEAD.fullmatch(recorded["head"])
    assert recorded["number"] == int(before.partition(":")[0]) + 1
    assert recorded["head"].startswith(f"{recorded['number']}:")
    assert desk.head(session) == recorded["head"]
    assert desk.log(session)[-1]["number"] == recorded["number"]
    (head_file,) = [path for path in desk.places.heads.iterdir() if path.read_text() == f"{recorded['head']}\n"]
    assert re.fullmatch(r"[0-9a-f]{32}", head_file.name)


@pytest.mark.parametrize("arguments", EVERY, ids=" ".join)
def test_without_json_stdout_stays_empty_and_a_sentence_says_the_number(desk: Desk, arguments: tuple[str, ...]) -> None:
    answer = desk(*arguments)
    assert (answer.code, answer.out) == (0, "")
    number = desk.head(arguments[1]).partition(":")[0]
    assert re.search(rf"\b{number}\b", answer.err)


def test_numbers_go_on_without_gaps_through_every_verb(desk: Desk) -> None:
    for arguments in EVERY:
        if arguments[1] == SPRING:
            desk.read(*arguments)
    numbers = sorted({row["number"] for row in desk.log()})
    assert numbers[0] == 1
    assert all(second - first == 1 for first, second in pairwise(numbers))


def test_a_move_puts_one_axis_at_another_band(desk: Desk) -> None:
    desk.read("move", SPRING, "002", "--performance", "high", "--because", WHY, "--by", "Marek Dvořák")
    row = desk.grid()["002"]
    assert (row["performance"], row["proposed_performance"], row["potential"], row["moves"]) == (
        "high", "low", "high", 1,
    )  # fmt: skip
    (entry,) = [entry for entry in desk.log() if entry["kind"] == "move"]
    assert (entry["from"], entry["to"], entry["rationale"], entry["by"]) == ("low", "high", WHY, "Marek Dvořák")


@pytest.mark.parametrize("flag", ["--because", "--because-potential"])
def test_potential_alone_takes_either_flag(desk: Desk, flag: str) -> None:
    desk.read("move", SPRING, "002", "--potential", "low", flag, WHY)
    assert desk.log()[-1]["rationale"] == WHY


def test_performance_alone_takes_because_only(desk: Desk) -> None:
    flags = ("--performance", "middle", "--because-potential", WHY)
    assert desk.refused("move", SPRING, "002", *flags) == "missing_rationale"


@pytest.mark.parametrize("axis", ["--performance", "--potential"])
def test_a_second_reason_is_not_dropped_in_silence(desk: Desk, axis: str) -> None:
    before = desk.head()
    two = ("--because", WHY, "--because-potential", "Asked for the next size of problem")
    assert desk("move", SPRING, "002", axis, "middle", *two).code == 2
    assert desk.head() == before


def test_a_diagonal_is_one_decision_with_two_reasons(desk: Desk) -> None:
    two = ("--because", WHY, "--because-potential", "Asked for the next size of problem")
    recorded = desk.read("move", SPRING, "002", "--performance", "high", "--potential", "middle", *two)
    rows = [row for row in desk.log() if row["number"] == recorded["number"]]
    assert [(row["axis"], row["from"], row["to"], row["rationale"]) for row in rows] == [
        ("performance", "low", "high", two[1]),
        ("potential", "high", "middle", two[3]),
    ]
    assert desk.grid()["002"]["moves"] == 2
    desk.read("undo", SPRING)
    row = desk.grid()["002"]
    assert (row["performance"], row["potential"], row["moves"]) == ("low", "high", 0)
    assert [row["undone_by"] for row in desk.log() if row["number"] == recorded["number"]] == [
        recorded["number"] + 1
    ] * 2


@pytest.mark.parametrize("missing", ["--because", "--because-potential"])
def test_a_diagonal_with_one_reason_is_refused(desk: Desk, missing: str) -> None:
    given = "--because-potential" if missing == "--because" else "--because"
    arguments = ("move", SPRING, "002", "--performance", "high", "--potential", "middle", given, WHY)
    assert desk.refused(*arguments) == "missing_rationale"


def test_a_diagonal_of_which_one_half_stands_still_is_refused(desk: Desk) -> None:
    both = ("--because", WHY, "--because-potential", WHY)
    assert (
        desk.refused("move", SPRING, "002", "--performance", "high", "--potential", "high", *both) == "nothing_changes"
    )


def test_from_not_yet_rated_any_band_is_one_move(desk: Desk) -> None:
    desk.read("move", SPRING, "007", "--performance", "high", "--because", WHY)
    row = desk.grid()["007"]
    assert (row["performance"], row["potential"], row["moves"], row["state"]) == ("high", None, 1, "open")
    assert desk.log()[-1]["from"] is None


def test_agreeing_many_is_one_decision(desk: Desk) -> None:
    recorded = desk.read("agree", SPRING, "002", "003", "004")
    rows = [row for row in desk.log() if row["number"] == recorded["number"]]
    assert [(row["person_id"], row["axis"], row["to"]) for row in rows] == [
        ("002", "performance", "low"),
        ("002", "potential", "high"),
        ("003", "performance", "high"),
        ("003", "potential", "high"),
        ("004", "potential", "low"),
    ]
    grid = desk.grid()
    assert [grid[person]["state"] for person in ("002", "003", "004")] == ["agreed", "agreed", "open"]
    desk.read("undo", SPRING)
    assert {desk.grid()[person]["state"] for person in ("002", "003", "004")} == {"open"}


@pytest.mark.parametrize("axis", ["performance", "potential"])
def test_agreeing_one_question_leaves_the_other(desk: Desk, axis: str) -> None:
    desk.read("agree", SPRING, "003", "--axis", axis)
    row = desk.grid()["003"]
    assert row[f"{axis}_state"] == "agreed"
    assert row["state"] == "open"


def test_consent_is_kept_apart_and_never_lowers_an_agreement(desk: Desk) -> None:
    desk.read("agree", SPRING, "001", "008", "--unheard")
    grid = desk.grid()
    assert (grid["001"]["state"], grid["008"]["state"]) == ("agreed", "agreed_unheard")
    assert {row["person_id"] for row in desk.log() if row["kind"] == "agree_unheard"} == {"008"}
    desk.read("agree", SPRING, "008")
    assert desk.grid()["008"]["state"] == "agreed"


@pytest.mark.parametrize(
    ("person", "code"),
    [
        ("002", "needs_discussion"), ("003", "needs_discussion"), ("005", "needs_discussion"),
        ("007", "not_rated"), ("006", "set_aside"), ("nobody", "unknown_person"),
    ],
)  # fmt: skip
def test_consent_refuses_the_whole_for_one_it_may_not_take(desk: Desk, person: str, code: str) -> None:
    assert desk.refused("agree", SPRING, "Ü9", person, "--unheard") == code
    assert desk.grid()["Ü9"]["state"] == "open"


def test_parking_ends_on_the_axis_that_is_moved_or_agreed(desk: Desk) -> None:
    desk.read("move", SPRING, "008", "--performance", "high", "--because", WHY)
    row = desk.grid()["008"]
    assert (row["performance_state"], row["potential_state"]) == ("open", "parked")
    desk.read("agree", SPRING, "008", "--axis", "potential")
    assert desk.grid()["008"]["state"] == "open"


def test_who_is_set_aside_is_shown_only_with_all(desk: Desk) -> None:
    desk.read("set-aside", SPRING, "002", "--because", "investigation")
    assert "002" not in {row["person_id"] for row in desk.read("grid", SPRING)}
    assert desk.grid()["002"]["set_aside"] == "investigation"
    desk.read("bring-back", SPRING, "002")
    assert desk.grid()["002"]["set_aside"] is None


def test_undo_says_which_decision_is_withdrawn(desk: Desk) -> None:
    number = desk.read("note", SPRING, "002", "ask about June")["number"]
    answer = desk("undo", SPRING)
    assert f"{number}" in answer.err
    assert desk.log()[-1]["detail"] == {"undoes": number}


def test_undo_of_everything_leads_back_to_the_proposals(desk: Desk) -> None:
    for _ in range(3):
        desk.read("undo", SPRING)
    for row in desk.grid().values():
        assert (row["performance"], row["potential"]) == (row["proposed_performance"], row["proposed_potential"])
        assert (row["state"], row["moves"], row["set_aside"]) == ("open", 0, None)
    assert desk.refused("undo", SPRING) == "nothing_to_undo"


def test_one_session_under_either_spelling(desk: Desk) -> None:
    loud = SPRING.upper()
    number = desk.read("note", loud, "001", "ask about June")["number"]
    assert desk.read("undo", SPRING)["number"] == number + 1
    assert desk.head(loud) == desk.head(SPRING)
    assert [path.name for path in desk.places.vaults()] == [f"{SEALED}.duckdb", f"{SPRING}.duckdb"]


def test_ids_are_compared_to_the_letter(desk: Desk) -> None:
    assert desk.refused("note", SPRING, "1", "ask about June") == "unknown_person"
    assert desk.refused("note", SPRING, "ü9", "ask about June") == "unknown_person"
    assert desk.read("note", SPRING, "Ü9", "ask about June")["number"] == 5
