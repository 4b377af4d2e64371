"""Who stands where: the fold by example, and by random meetings against a second reading of the log."""

from collections import Counter
from typing import Any

import pytest
from hypothesis import given

from calibrate.domain.axis import Axis, AxisState
from calibrate.domain.board import Board
from calibrate.domain.box import Box
from calibrate.domain.documents import grid_document, log_document
from calibrate.domain.item import SetAsideKind
from calibrate.domain.ledger import UNDOABLE
from calibrate.domain.person import PersonId
from calibrate.domain.population import Population
from calibrate.errors import NothingChangesError, NothingToUndoError, UnknownPersonError
from tests.domain.paper import (
    HIGH,
    LOW,
    MIDDLE,
    PERFORMANCE,
    POTENTIAL,
    STEPS,
    PaperMeeting,
    Step,
    people,
    populations,
    take,
)
from tests.domain.second_reading import STATES, SecondReading


def meeting(**bands: Any) -> PaperMeeting:  # noqa: ANN401 - pairs of bands by id
    return PaperMeeting(people(**(bands or {"a": (MIDDLE, MIDDLE)})))


@given(populations(), STEPS)
def test_the_grid_can_be_worked_out_from_the_log(population: Population, steps: list[Step]) -> None:
    paper = PaperMeeting(population)
    for step in steps:
        before = (paper.ledger, paper.board)
        if take(paper, step):
            assert (paper.ledger, paper.board) == before
        second = SecondReading(paper.population, log_document(paper.ledger))
        assert grid_document(paper.board, everyone=True) == [second.row(person) for person in paper.population.ids]


@given(populations(), STEPS)
def test_following_one_by_one_equals_folding_all_that_stands(population: Population, steps: list[Step]) -> None:
    paper = PaperMeeting(population)
    for step in steps:
        take(paper, step)
        whole = Board.folded(paper.population, (entry.event for entry in paper.ledger.standing()))
        assert list(paper.board.seats()) == list(whole.seats())


@given(populations(), STEPS)
def test_withdrawing_everything_leads_back_to_the_proposals(population: Population, steps: list[Step]) -> None:
    paper = PaperMeeting(population)
    for step in steps:
        take(paper, step)
    decisions = sum(entry.event.kind in UNDOABLE for entry in paper.ledger.standing())
    for _ in range(decisions):
        paper.undo()
    with pytest.raises(NothingToUndoError):
        paper.undo()
    assert list(paper.board.seats()) == list(Board(paper.population, {}).seats())


@given(populations(), STEPS)
def test_undo_takes_the_board_back_to_the_decision_before(population: Population, steps: list[Step]) -> None:
    """Each decision followed at once by undo leaves no trace but in the log."""
    paper = PaperMeeting(population)
    for step in steps:
        before = list(paper.board.seats())
        if not take(paper, step) and paper.ledger.entries[-1].event.kind in UNDOABLE:
            number = paper.ledger.entries[-1].number
            paper.undo()
            assert list(paper.board.seats()) == before
            assert paper.ledger.undone_by[number] == number + 1


@given(populations(), STEPS)
def test_counts_count_each_person_once(population: Population, steps: list[Step]) -> None:
    paper = PaperMeeting(population)
    for step in steps:
        take(paper, step)
    present = [seat for seat in paper.board.seats() if seat.set_aside is None]
    boxes = [seat.box for seat in present if seat.box is not None]
    assert {box: count for box, count in paper.board.counts().items() if count} == dict(Counter(boxes))
    progress = paper.board.progress()
    assert progress.people == len(present)
    assert progress.people + progress.set_aside == len(paper.population)
    parked = sum(seat.state is AxisState.PARKED for seat in present)
    unrated = sum(seat.is_holding and seat.state is not AxisState.PARKED for seat in present)
    agreed = sum(seat.state.is_agreed and not seat.is_holding for seat in present)
    assert (progress.parked, progress.not_rated, progress.agreed) == (parked, unrated, agreed)


@given(populations(), STEPS)
def test_who_is_neither_moved_nor_agreed_stands_at_the_proposal(population: Population, steps: list[Step]) -> None:
    paper = PaperMeeting(population)
    for step in steps:
        take(paper, step)
    decided = {
        (item.person_id, item.axis)
        for entry in paper.ledger.standing()
        if entry.event.kind in {"move", "agree", "agree_unheard"}
        for item in entry.event.items
    }
    for seat in paper.board.seats():
        for axis in Axis:
            if (seat.person_id, axis) not in decided:
                standing = seat.axis(axis)
                assert standing.band == paper.population.proposed(axis, seat.person_id)
                assert (standing.moves, standing.proposal_changed) == (0, False)


def test_everybody_begins_open_at_their_proposal() -> None:
    row = meeting(a=(LOW, None)).row("a")
    assert (row["performance"], row["potential"]) == ("low", None)
    assert (row["performance_state"], row["potential_state"], row["state"]) == ("open", "open", "open")
    assert (row["moves"], row["proposal_changed"], row["set_aside"]) == (0, False, None)


def test_a_diagonal_is_one_decision_and_two_moves() -> None:
    paper = meeting(a=(LOW, LOW))
    paper.move("a", performance=MIDDLE, potential=HIGH)
    assert (paper.row("a")["performance"], paper.row("a")["potential"], paper.row("a")["moves"]) == (
        "middle", "high", 2,
    )  # fmt: skip
    assert paper.ledger.entries[-1].number == 2
    paper.undo()
    assert (paper.row("a")["performance"], paper.row("a")["potential"], paper.row("a")["moves"]) == ("low", "low", 0)


def test_moving_there_and_back_is_two_moves() -> None:
    paper = meeting(a=(LOW, LOW))
    paper.move("a", performance=HIGH)
    paper.move("a", performance=LOW)
    assert (paper.row("a")["performance"], paper.row("a")["moves"]) == ("low", 2)
    assert paper.board.seat(PersonId("a")).performance.shift == 0


def test_a_move_after_agreement_reopens_that_axis_alone() -> None:
    paper = meeting(a=(LOW, LOW))
    paper.agree("a")
    assert paper.row("a")["state"] == "agreed"
    paper.move("a", potential=MIDDLE)
    row = paper.row("a")
    assert (row["performance_state"], row["potential_state"], row["state"]) == ("agreed", "open", "open")


def test_the_states_in_their_order() -> None:
    assert [state.word for state in sorted(AxisState)] == list(STATES)
    assert sorted(AxisState) == list(AxisState)


def test_a_persons_state_is_the_least_finished_of_the_two() -> None:
    paper = meeting(a=(MIDDLE, MIDDLE))
    assert paper.row("a")["state"] == "open"
    paper.agree("a", axes=(PERFORMANCE,), unheard=True)
    assert paper.row("a")["state"] == "open"
    paper.park("a")
    row = paper.row("a")
    assert (row["performance_state"], row["potential_state"], row["state"]) == ("agreed_unheard", "parked", "parked")
    paper.agree("a", axes=(POTENTIAL,))
    assert paper.row("a")["state"] == "agreed_unheard"
    paper.agree("a")
    assert paper.row("a")["state"] == "agreed"


def test_agreeing_fixes_the_band_through_a_later_load() -> None:
    paper = meeting(a=(MIDDLE, MIDDLE))
    paper.agree("a", axes=(PERFORMANCE,))
    paper.load(people(a=(HIGH, HIGH)))
    row = paper.row("a")
    assert (row["performance"], row["proposed_performance"], row["performance_state"]) == ("middle", "high", "agreed")
    assert (row["potential"], row["proposed_potential"]) == ("high", "high")
    assert row["proposal_changed"] is True


def test_a_move_is_kept_through_a_later_load() -> None:
    paper = meeting(a=(MIDDLE, MIDDLE))
    paper.move("a", performance=LOW)
    paper.load(people(a=(HIGH, MIDDLE)))
    row = paper.row("a")
    assert (row["performance"], row["proposed_performance"], row["moves"]) == ("low", "high", 1)
    assert row["proposal_changed"] is True


@pytest.mark.parametrize("decide", ["move", "agree", "unheard"])
def test_the_mark_of_a_changed_proposal_ends_with_the_next_decision_on_that_axis(decide: str) -> None:
    paper = meeting(a=(MIDDLE, MIDDLE))
    paper.move("a", performance=HIGH)
    paper.load(people(a=(LOW, MIDDLE)))
    paper.agree("a", axes=(POTENTIAL,))
    paper.park("a")
    assert paper.row("a")["proposal_changed"] is True, "the other axis, and putting off, change nothing"
    if decide == "move":
        paper.move("a", performance=MIDDLE)
    else:
        paper.agree("a", axes=(PERFORMANCE,), unheard=decide == "unheard")
    assert paper.row("a")["proposal_changed"] is False
    paper.undo()
    assert paper.row("a")["proposal_changed"] is True


@pytest.mark.parametrize("unheard", [False, True])
def test_agreeing_again_after_the_proposal_changed_keeps_the_band_and_ends_the_mark(unheard: bool) -> None:
    paper = meeting(a=(MIDDLE, MIDDLE))
    paper.agree("a", unheard=unheard)
    paper.load(people(a=(LOW, MIDDLE)))
    paper.agree("a", unheard=unheard)
    row = paper.row("a")
    assert (row["performance"], row["proposal_changed"]) == ("middle", False)
    with pytest.raises(NothingChangesError):
        paper.agree("a", unheard=unheard)
    paper.undo()
    assert paper.row("a")["proposal_changed"] is True


def test_consent_does_not_end_the_mark_of_what_was_agreed_after_discussion() -> None:
    paper = meeting(a=(MIDDLE, MIDDLE))
    paper.agree("a")
    paper.load(people(a=(LOW, MIDDLE)))
    with pytest.raises(NothingChangesError):
        paper.agree("a", unheard=True)


def test_a_load_that_changes_nothing_marks_nobody() -> None:
    paper = meeting(a=(MIDDLE, MIDDLE))
    paper.move("a", performance=HIGH)
    paper.load(people(a=(MIDDLE, MIDDLE)))
    assert paper.row("a")["proposal_changed"] is False


def test_withdrawing_the_decision_ends_the_mark_and_follows_the_new_proposal() -> None:
    paper = meeting(a=(MIDDLE, MIDDLE))
    paper.move("a", performance=HIGH)
    paper.load(people(a=(LOW, MIDDLE)))
    paper.undo()
    row = paper.row("a")
    assert (row["performance"], row["proposal_changed"], row["moves"]) == ("low", False, 0)


def test_parking_keeps_the_band_and_what_was_agreed() -> None:
    paper = meeting(a=(MIDDLE, MIDDLE))
    paper.move("a", performance=HIGH)
    paper.agree("a", axes=(POTENTIAL,))
    paper.park("a")
    row = paper.row("a")
    assert (row["performance"], row["performance_state"], row["potential_state"]) == ("high", "parked", "agreed")


def test_a_parked_axis_follows_a_new_proposal() -> None:
    paper = meeting(a=(MIDDLE, MIDDLE))
    paper.park("a")
    paper.load(people(a=(HIGH, None)))
    row = paper.row("a")
    assert (row["performance"], row["potential"], row["state"]) == ("high", None, "parked")
    assert row["proposal_changed"] is False


def test_a_move_ends_parking_on_the_axis_it_touches() -> None:
    paper = meeting(a=(MIDDLE, MIDDLE))
    paper.park("a")
    paper.move("a", performance=HIGH)
    row = paper.row("a")
    assert (row["performance_state"], row["potential_state"]) == ("open", "parked")
    assert paper.board.seat(PersonId("a")).performance.parked is None


def test_who_is_set_aside_keeps_what_was_decided() -> None:
    paper = meeting(a=(MIDDLE, MIDDLE), b=(LOW, LOW))
    paper.move("a", performance=HIGH)
    paper.set_aside("a", SetAsideKind.INVESTIGATION)
    assert paper.row("a")["set_aside"] == "investigation"
    assert [row["person_id"] for row in grid_document(paper.board)] == ["b"]
    assert paper.board.counts()[Box(performance=HIGH, potential=MIDDLE)] == 0
    paper.bring_back("a")
    row = paper.row("a")
    assert (row["performance"], row["moves"], row["set_aside"]) == ("high", 1, None)
    assert paper.board.counts()[Box(performance=HIGH, potential=MIDDLE)] == 1


def test_withdrawing_a_second_reason_brings_the_first_one_back() -> None:
    paper = meeting()
    paper.set_aside("a", SetAsideKind.LEAVE)
    paper.set_aside("a", SetAsideKind.LEFT)
    paper.undo()
    assert paper.row("a")["set_aside"] == "leave"


def test_rated_at_last_is_one_move_from_nowhere() -> None:
    paper = meeting(a=(None, MIDDLE))
    paper.move("a", performance=HIGH)
    row = paper.row("a")
    assert (row["performance"], row["proposed_performance"], row["moves"]) == ("high", None, 1)
    assert paper.board.seat(PersonId("a")).performance.shift == 0


def test_an_id_is_itself_to_the_letter() -> None:
    paper = meeting(**{"01": (LOW, LOW), "1": (HIGH, HIGH)})
    assert (paper.row("01")["performance"], paper.row("1")["performance"]) == ("low", "high")
    for stranger in ("001", "1 ", "", "I"):
        with pytest.raises(UnknownPersonError):
            paper.board.seat(PersonId(stranger))


def test_a_refusal_does_not_repeat_what_was_typed() -> None:
    with pytest.raises(UnknownPersonError) as refusal:
        meeting().board.seat(PersonId("Ana Ito"))
    assert "Ana" not in refusal.value.text
