"""say, thank and told: recorded in open and sealed sessions, withdrawn by a blank text or by none."""

import pytest

from tests.cli.desk import SEALED, SPRING, Desk


@pytest.mark.parametrize("session", [SPRING, SEALED])
@pytest.mark.parametrize("verb", ["say", "thank"])
def test_words_are_kept_and_withdrawn(desk: Desk, session: str, verb: str) -> None:
    first = desk.read(verb, session, "001", "-", stdin=b"Two audits closed\n")
    assert desk.read("log", session)[-1]["detail"] == {"text": "Two audits closed"}
    second = desk.read(verb, session, "001", "")
    assert second["number"] == first["number"] + 1
    assert desk.refused(verb, session, "001", "") == "nothing_changes"


def test_the_same_words_twice_are_refused(desk: Desk) -> None:
    desk.read("say", SPRING, "001", "Two audits closed")
    assert desk.refused("say", SPRING, "001", " Two audits closed ") == "nothing_changes"


@pytest.mark.parametrize("session", [SPRING, SEALED])
def test_told_on_a_day_and_withdrawn(desk: Desk, session: str) -> None:
    desk.read("told", session, "001", "--on", "2026-12-01")
    row = desk.read("log", session)[-1]
    assert (row["kind"], row["person_id"], row["detail"]) == ("told", "001", {"on": "2026-12-01"})
    desk.read("told", session, "001", "--on", "none")
    assert desk.read("log", session)[-1]["detail"] == {}
    assert desk.refused("told", session, "001", "--on", "none") == "nothing_changes"


@pytest.mark.parametrize("arguments", [("--on", "yesterday"), ("--on", ""), ()])
def test_a_day_is_a_day_or_none(desk: Desk, arguments: tuple[str, ...]) -> None:
    assert desk("told", SPRING, "001", *arguments).code == 2


def test_undo_leaves_them_alone(desk: Desk) -> None:
    desk.read("note", SPRING, "001", "ask about June")
    desk.read("thank", SPRING, "001", "Two audits closed")
    number = desk.read("undo", SPRING)["number"]
    assert desk.read("log", SPRING)[-3]["undone_by"] == number
