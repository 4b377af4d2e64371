"""One pass: its verbs decide on its own question and leave the other alone."""

import pytest

from calibrate.domain.axis import Axis, AxisState, Band
from calibrate.domain.move import MoveDraft
from calibrate.domain.person import PersonId
from calibrate.errors import NothingChangesError, NothingToUndoError
from calibrate.services.axis_pass import AxisPass
from calibrate.services.meeting import Meeting

ONE = PersonId("E0005")
WORDS = "Closed the audit alone, in June."


def draft(axis: Axis, band: Band = Band.HIGH) -> MoveDraft:
    return MoveDraft(person_id=ONE, axis=axis, from_band=Band.MIDDLE, to_band=band, rationale=WORDS)


@pytest.mark.parametrize("axis", Axis)
def test_every_verb_decides_on_its_own_question_only(meeting: Meeting, axis: Axis) -> None:
    one = AxisPass(meeting, axis)
    one.move(draft(axis))
    one.agree([ONE])

    assert meeting.board.seat(ONE).axis(axis).state is AxisState.AGREED
    assert meeting.board.seat(ONE).axis(axis).band is Band.HIGH
    assert meeting.board.seat(ONE).axis(axis.other).state is AxisState.OPEN
    assert one.board.seat(ONE).axis(axis) == meeting.board.seat(ONE).axis(axis)
    with pytest.raises(NothingChangesError, match=f"{axis.value.capitalize()} is agreed"):
        one.park(ONE, "Pia Weiss")

    one.undo()
    one.park(ONE, "Pia Weiss")
    assert meeting.board.seat(ONE).axis(axis).state is AxisState.PARKED
    assert meeting.board.seat(ONE).axis(axis.other).state is AxisState.OPEN


def test_words_to_come_are_held_for_this_question(meeting: Meeting) -> None:
    one = AxisPass(meeting, Axis.POTENTIAL)
    one.hold_for_words(draft(Axis.POTENTIAL), owner="Pia Weiss")

    parked = meeting.board.seat(ONE).potential.parked
    assert parked is not None
    assert parked.target is Band.HIGH
    assert meeting.board.seat(ONE).performance.parked is None


@pytest.mark.parametrize("verb", ["move", "hold"])
def test_a_draft_of_the_other_question_is_a_mistake_of_ours(meeting: Meeting, verb: str) -> None:
    one, head = AxisPass(meeting, Axis.POTENTIAL), meeting.head
    with pytest.raises(ValueError, match="other question"):
        one.move(draft(Axis.PERFORMANCE)) if verb == "move" else one.hold_for_words(
            draft(Axis.PERFORMANCE), owner="Pia Weiss"
        )
    assert meeting.head == head


@pytest.mark.parametrize("is_diagonal", [False, True])
def test_a_decision_that_touches_the_other_question_is_not_withdrawn_here(meeting: Meeting, is_diagonal: bool) -> None:
    drafts = [draft(Axis.PERFORMANCE), *([draft(Axis.POTENTIAL)] if is_diagonal else [])]
    meeting.move(*drafts)
    one, head = AxisPass(meeting, Axis.POTENTIAL), meeting.head

    with pytest.raises(NothingToUndoError, match="undo it on the grid"):
        one.undo()
    assert meeting.head == head


def test_what_is_decided_elsewhere_is_followed(meeting: Meeting) -> None:
    one = AxisPass(meeting, Axis.PERFORMANCE)
    meeting.move(draft(Axis.PERFORMANCE))
    assert one.board.seat(ONE).performance.band is Band.HIGH
    assert one.ledger.entries[-1].number == meeting.head.number
    assert (one.session, one.cycle, one.naming, one.is_sealed) == (
        meeting.session, meeting.cycle, meeting.naming, False,
    )  # fmt: skip
    assert one.rules is meeting.rules
