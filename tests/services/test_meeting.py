"""An open meeting: what the board shows is what the disk holds, whatever happens on the way."""

import random
import shutil
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from calibrate.domain.agreement import BOTH
from calibrate.domain.axis import Axis, Band
from calibrate.domain.documents import grid_document, log_document
from calibrate.domain.item import SetAsideKind
from calibrate.domain.person import PersonId
from calibrate.errors import (
    CalibrateError,
    HeadNotSavedError,
    MissingRationaleError,
    NothingToUndoError,
    NotSavedError,
    NotSealedError,
    SealedError,
    StaleMoveError,
)
from calibrate.services.meeting import Meeting, Recorded
from calibrate.services.sessions import Sessions
from tests import sample

WHY = "Closed the audit alone, in June"
FIRST, SECOND, LAST = (PersonId(person) for person in ("E0001", "E0002", "E0024"))


def move(meeting: Meeting, person: PersonId, **bands: Band) -> Recorded:
    wanted = {Axis(axis): band for axis, band in bands.items()}
    return meeting.move(*meeting.drafts(person, wanted, dict.fromkeys(wanted, WHY)))


def other_band(meeting: Meeting, person: PersonId, axis: Axis) -> Band:
    band = meeting.board.seat(person).axis(axis).band
    return Band(1 if band is None else band % 3 + 1)


def reopened(sessions: Sessions) -> tuple[list[dict[str, object]], list[dict[str, object]]]:
    """Return the grid and the log as somebody finds them who opens the session anew."""
    with sessions.open(sample.SESSION, sample.PASSPHRASE, read_only=True) as meeting:
        return grid_document(meeting.board, everyone=True), log_document(meeting.ledger)


def a_step(meeting: Meeting, dice: random.Random) -> Callable[[], Recorded]:
    """Return any verb on anybody."""
    person, axis = dice.choice(meeting.population.ids), dice.choice(list(Axis))
    return dice.choice(
        [
            lambda: move(meeting, person, **{axis.value: other_band(meeting, person, axis)}),
            lambda: move(meeting, person, performance=Band.HIGH, potential=Band.LOW),
            lambda: meeting.agree([person, FIRST], BOTH),
            lambda: meeting.agree([person], (axis,), unheard=True),
            lambda: meeting.park(person, "Pia Weiss"),
            lambda: meeting.set_aside(person, dice.choice(list(SetAsideKind))),
            lambda: meeting.bring_back(person),
            lambda: meeting.note(person, "ask about June"),
            meeting.undo,
            meeting.undo,
        ]
    )


@pytest.mark.parametrize("seed", range(4))
def test_the_board_is_what_the_disk_holds(sessions: Sessions, meeting: Meeting, seed: int) -> None:
    dice = random.Random(seed)
    for _ in range(60):
        before = meeting.head
        try:
            recorded = a_step(meeting, dice)()
        except CalibrateError:
            assert meeting.head == before
        else:
            assert recorded == (before.number + 1, meeting.head)
            assert meeting.ledger.entries[-1].number == recorded.number == meeting.head.number
    grid, log = grid_document(meeting.board, everyone=True), log_document(meeting.ledger)
    meeting.close()
    assert reopened(sessions) == (grid, log)


def test_verbs_from_many_threads_take_turns(sessions: Sessions, meeting: Meeting) -> None:
    people = meeting.population.ids
    with ThreadPoolExecutor(max_workers=4) as hands:
        recorded = list(hands.map(lambda person: meeting.note(person, "ask about June"), people))
    assert sorted(entry.number for entry in recorded) == list(range(2, len(people) + 2))
    assert {str(entry.head).partition(":")[0] for entry in recorded} == {str(entry.number) for entry in recorded}
    meeting.close()
    assert {row["person_id"] for row in reopened(sessions)[1] if row["kind"] == "note"} == set(people)


def test_one_person_cannot_be_moved_twice_from_the_same_box(meeting: Meeting) -> None:
    wanted = {Axis.PERFORMANCE: other_band(meeting, FIRST, Axis.PERFORMANCE)}
    drafts = meeting.drafts(FIRST, wanted, {Axis.PERFORMANCE: WHY})

    def attempt(_: int) -> int:
        try:
            return meeting.move(*drafts).number
        except StaleMoveError:
            return 0

    with ThreadPoolExecutor(max_workers=4) as hands:
        assert sorted(hands.map(attempt, range(4))) == [0, 0, 0, 2]
    assert meeting.board.seat(FIRST).moves == 1


def test_a_value_read_before_a_verb_stays_as_it_was(meeting: Meeting) -> None:
    board, ledger, population = meeting.board, meeting.ledger, meeting.population
    move(meeting, FIRST, performance=other_band(meeting, FIRST, Axis.PERFORMANCE))
    assert board.seat(FIRST).moves == 0
    assert len(ledger.entries) == 1
    assert meeting.population is population
    assert meeting.board.seat(FIRST).moves == 1


def test_a_refused_verb_leaves_board_and_disk_alone(sessions: Sessions, meeting: Meeting) -> None:
    board, head = meeting.board, meeting.head
    with pytest.raises(MissingRationaleError):
        meeting.move(*meeting.drafts(FIRST, {Axis.PERFORMANCE: Band.HIGH}, {}))
    with pytest.raises(NothingToUndoError):
        meeting.undo()
    assert (meeting.board, meeting.head) == (board, head)
    meeting.close()
    assert len(reopened(sessions)[1]) == 1


def test_a_decision_the_disk_refuses_is_not_on_the_board_and_may_be_tried_again(
    sessions: Sessions, meeting: Meeting
) -> None:
    before = meeting.board.seat(FIRST)
    band = other_band(meeting, FIRST, Axis.PERFORMANCE)
    meeting._vault._connection.close()
    with pytest.raises(NotSavedError):
        move(meeting, FIRST, performance=band)
    assert meeting.board.seat(FIRST) == before
    assert move(meeting, FIRST, performance=band).number == 2
    assert meeting.board.seat(FIRST).performance.band is band
    meeting.close()
    assert [row["kind"] for row in reopened(sessions)[1]] == ["load", "move"]


def test_a_decision_whose_head_cannot_be_kept_is_on_the_board_all_the_same(
    sessions: Sessions, meeting: Meeting
) -> None:
    (head_file,) = sessions.places.heads.iterdir()
    kept = head_file.read_bytes()
    head_file.unlink()
    head_file.mkdir()
    with pytest.raises(HeadNotSavedError):
        meeting.set_aside(FIRST, SetAsideKind.LEAVE)
    assert meeting.board.seat(FIRST).set_aside is SetAsideKind.LEAVE
    head_file.rmdir()
    head_file.write_bytes(kept)
    assert meeting.bring_back(FIRST).number == 3
    meeting.close()
    assert [row["kind"] for row in reopened(sessions)[1]] == ["load", "set_aside", "bring_back"]


def test_sealed_refuses_what_changes_the_grid_and_takes_the_rest(meeting: Meeting) -> None:
    meeting.seal(with_open=True)
    assert meeting.is_sealed
    drafts = meeting.drafts(FIRST, {Axis.PERFORMANCE: Band.HIGH}, {Axis.PERFORMANCE: WHY})
    refused: list[Callable[[], Recorded]] = [
        lambda: meeting.move(*drafts),
        lambda: meeting.agree([FIRST]),
        lambda: meeting.park(FIRST, "Pia Weiss"),
        lambda: meeting.hold_for_words(*drafts, owner="Pia Weiss"),
        lambda: meeting.set_aside(FIRST, SetAsideKind.LEFT),
        lambda: meeting.bring_back(FIRST),
        meeting.undo,
        meeting.seal,
    ]
    for verb in refused:
        with pytest.raises(SealedError):
            verb()
    assert meeting.note(FIRST, "ask about June").number == 3
    assert meeting.reopen("The appeal of May").number == 4
    with pytest.raises(NotSealedError):
        meeting.reopen("The appeal of May")
    assert meeting.move(*drafts).number == 5


def test_words_to_come_outlive_the_meeting(sessions: Sessions, meeting: Meeting) -> None:
    meeting.hold_for_words(*meeting.drafts(FIRST, {Axis.PERFORMANCE: Band.HIGH}, {}), owner="Pia Weiss")
    meeting.close()
    with sessions.open(sample.SESSION, sample.PASSPHRASE) as again:
        seat = again.board.seat(FIRST)
        assert seat.is_waiting_for_words
        assert seat.performance.parked is not None
        assert seat.performance.parked.target is Band.HIGH


def test_what_undo_would_withdraw_is_known_beforehand(meeting: Meeting) -> None:
    meeting.note(FIRST, "ask about June")
    assert meeting.next_undo().number == 2
    meeting.undo()
    with pytest.raises(NothingToUndoError):
        meeting.next_undo()


def test_resting_folds_the_log_in_and_loses_nothing(sessions: Sessions, meeting: Meeting, tmp_path: Path) -> None:
    meeting.note(FIRST, "ask about June")
    waiting = sessions.places.vault(sample.SESSION).with_suffix(".duckdb.wal")
    assert waiting.stat().st_size > 0
    meeting.rest()
    assert not waiting.exists() or waiting.stat().st_size == 0
    copied = shutil.copytree(sessions.places.data.parent, tmp_path / "copied")
    assert len(reopened(sample.sessions_under(copied))[1]) == 2
    assert meeting.note(SECOND, "ask about July").number == 3


def test_nothing_is_written_while_only_looking(sessions: Sessions, meeting: Meeting) -> None:
    vault = sessions.places.vault(sample.SESSION)
    before = vault.read_bytes()
    assert meeting.board.progress().people == 24
    meeting.close()
    assert vault.read_bytes() == before
