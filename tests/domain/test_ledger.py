"""Every decision in order, and what undo withdraws."""

import pytest

from calibrate.domain.event import HeadAccepted, HeadDetail, PassphraseChanged
from calibrate.domain.leaving.events import ExportDetail, Exported
from calibrate.domain.ledger import Ledger
from calibrate.domain.sealing import reopened
from calibrate.errors import NothingToUndoError
from tests.domain.paper import HIGH, LOW, MIDDLE, NOON, PaperMeeting, people


@pytest.fixture
def paper() -> PaperMeeting:
    return PaperMeeting(people(a=(MIDDLE, MIDDLE), b=(LOW, LOW)))


def test_numbers_begin_at_one_and_have_no_gaps(paper: PaperMeeting) -> None:
    paper.move("a", performance=HIGH)
    paper.agree("a", "b")
    paper.undo()
    assert [(entry.number, entry.event.kind) for entry in paper.ledger.entries] == [
        (1, "load"), (2, "move"), (3, "agree"), (4, "undo"),
    ]  # fmt: skip


def test_undo_withdraws_one_after_the_other_and_never_an_undo(paper: PaperMeeting) -> None:
    paper.move("a", performance=HIGH)
    paper.note("a")
    paper.undo()
    paper.undo()
    assert paper.ledger.undone_by == {3: 4, 2: 5}
    with pytest.raises(NothingToUndoError):
        paper.undo()


def test_a_new_decision_after_an_undo_is_the_next_to_be_withdrawn(paper: PaperMeeting) -> None:
    paper.move("a", performance=HIGH)
    paper.undo()
    paper.move("a", performance=LOW)
    assert paper.ledger.last_undoable().number == 4


def test_undo_reaches_past_everything_that_stays(paper: PaperMeeting) -> None:
    paper.move("a", performance=HIGH)
    paper.load(people(a=(LOW, LOW)))
    paper.seal()
    paper.record(reopened("The appeal", NOON))
    export = ExportDetail.model_validate({"for": "facilitator", "stage": "agreed", "files": ()})
    paper.record(Exported(at=NOON, detail=export))
    paper.record(PassphraseChanged(at=NOON))
    paper.record(HeadAccepted(at=NOON, detail=HeadDetail(expected="9:00")))
    assert paper.ledger.last_undoable().number == 2


def test_a_load_is_never_withdrawn(paper: PaperMeeting) -> None:
    with pytest.raises(NothingToUndoError):
        paper.ledger.last_undoable()


def test_a_persons_entries_hold_withdrawn_ones_too(paper: PaperMeeting) -> None:
    paper.move("a", performance=HIGH)
    paper.agree("b")
    paper.undo()
    assert [entry.number for entry in paper.ledger.about(paper.population.ids[1])] == [3]


def test_a_ledger_is_the_same_however_it_was_made(paper: PaperMeeting) -> None:
    paper.note("a")
    assert Ledger.of(entry.event for entry in paper.ledger.entries) == paper.ledger
