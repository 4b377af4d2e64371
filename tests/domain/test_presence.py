"""Setting aside, bringing back, and notes."""

import pytest

from calibrate.domain.item import SetAsideKind
from calibrate.domain.person import PersonId
from calibrate.domain.presence import brought_back, noted, set_aside
from calibrate.errors import EmptyTextError, NothingChangesError, SetAsideError, UnknownPersonError
from tests.domain.paper import MIDDLE, NOON, PaperMeeting, people

A, STRANGER = PersonId("a"), PersonId("b")


@pytest.fixture
def paper() -> PaperMeeting:
    return PaperMeeting(people(a=(MIDDLE, MIDDLE)))


def test_the_kinds_are_the_five_of_the_form() -> None:
    assert [kind.value for kind in SetAsideKind] == ["left", "leave", "investigation", "panel", "other"]


def test_setting_aside_twice_for_one_reason_is_refused_and_for_another_replaces_it(paper: PaperMeeting) -> None:
    paper.set_aside("a", SetAsideKind.LEAVE)
    with pytest.raises(NothingChangesError):
        set_aside(paper.board, A, SetAsideKind.LEAVE, NOON)
    paper.set_aside("a", SetAsideKind.LEFT)
    assert paper.row("a")["set_aside"] == "left"


def test_only_who_is_set_aside_is_brought_back(paper: PaperMeeting) -> None:
    with pytest.raises(SetAsideError):
        brought_back(paper.board, A, NOON)
    paper.set_aside("a")
    paper.bring_back("a")
    assert paper.row("a")["set_aside"] is None


def test_a_note_is_kept_as_said_also_of_somebody_set_aside(paper: PaperMeeting) -> None:
    paper.set_aside("a")
    event = noted(paper.board, A, "  Ask Gus\nabout June \n", NOON)
    assert event.items[0].detail.text == "Ask Gus\nabout June"


def test_a_note_says_something(paper: PaperMeeting) -> None:
    for nothing in ("", " \t\n"):
        with pytest.raises(EmptyTextError):
            noted(paper.board, A, nothing, NOON)


def test_nothing_is_said_of_strangers(paper: PaperMeeting) -> None:
    with pytest.raises(UnknownPersonError):
        noted(paper.board, STRANGER, "ask about June", NOON)
    with pytest.raises(UnknownPersonError):
        set_aside(paper.board, STRANGER, SetAsideKind.LEFT, NOON)
    with pytest.raises(UnknownPersonError):
        brought_back(paper.board, STRANGER, NOON)
