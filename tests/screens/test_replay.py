"""The replay: after every step the board is the one the decisions up to there lead to."""

import pytest

from calibrate.domain.axis import Axis, Band
from calibrate.domain.board import Board
from calibrate.domain.person import PersonId
from calibrate.screens.replay import ReplayScreen
from calibrate.services.meeting import Meeting
from calibrate.services.sessions import Sessions
from tests.screens.at_the_grid import Desk, at_the_grid, grid, press, settled

WORDS = "Closed the audit alone, two weeks early."
ONE, TWO = PersonId("E0005"), PersonId("E0002")


@pytest.fixture
def decided(meeting: Meeting) -> Meeting:
    """A move, one that was withdrawn, an agreement of two, a note, and somebody put off."""
    meeting.move(*meeting.drafts(ONE, {Axis.PERFORMANCE: Band.HIGH}, {Axis.PERFORMANCE: WORDS}))
    meeting.move(*meeting.drafts(TWO, {Axis.PERFORMANCE: Band.LOW}, {Axis.PERFORMANCE: "withdrawn canary"}))
    meeting.undo()
    meeting.agree([ONE, TWO])
    meeting.note(ONE, "note canary")
    meeting.park(PersonId("E0003"), "Pia Weiss")
    return meeting


async def _replay(pilot: Desk) -> ReplayScreen:
    await press(pilot, "g", "r", "enter")
    screen = pilot.app.screen
    assert isinstance(screen, ReplayScreen)
    return screen


@pytest.mark.parametrize("size", [(120, 36), (80, 24)])
async def test_each_step_is_the_board_as_it_stood(sessions: Sessions, decided: Meeting, size: tuple[int, int]) -> None:
    standing = [entry for entry in decided.ledger.standing() if entry.event.kind in {"move", "agree", "park"}]
    async with at_the_grid(sessions, decided, size=size) as pilot:
        screen = await _replay(pilot)
        shown = await settled(pilot)
        assert "0 of 3   as loaded" in shown
        for number, key in enumerate(("right", "enter", "down"), 1):
            shown = await press(pilot, key)
            board = Board.folded(decided.population, [entry.event for entry in standing[:number]])
            assert f"{number} of 3" in shown
            assert screen.board.placement.progress == board.progress()
            assert [screen.board.placement.place(one.person_id) for one in board.seats()] == [
                (3 - one.potential.band) * 3 + one.performance.band - 1
                if one.performance.band and one.potential.band else 9
                for one in board.seats()
            ]  # fmt: skip
            assert screen.board.person == standing[number - 1].event.items[0].person_id
            assert "canary" not in shown
        assert screen.at == 3
        assert "3 of 3" in await press(pilot, "right")
        assert screen.board.placement.progress == decided.board.progress()


async def test_the_reason_is_said_and_who_and_what(sessions: Sessions, decided: Meeting) -> None:
    async with at_the_grid(sessions, decided) as pilot:
        await _replay(pilot)
        shown = await press(pilot, "right")
        assert WORDS in shown
        assert f"{decided.population.name(ONE)}, moved: performance at to above." in shown
        shown = await press(pilot, "right")
        assert f"{decided.population.name(ONE)} and 1 more, agreed." in shown
        assert "2 agreed" in shown


async def test_back_to_the_start_to_the_end_and_to_the_grid(sessions: Sessions, decided: Meeting) -> None:
    async with at_the_grid(sessions, decided) as pilot:
        screen = await _replay(pilot)
        assert "3 of 3" in await press(pilot, "end")
        assert "2 of 3" in await press(pilot, "left")
        assert "0 of 3" in await press(pilot, "home")
        assert screen.board.placement.progress.agreed == 0
        head = decided.head
        await press(pilot, "escape")
        assert pilot.app.screen is grid(pilot)
        assert decided.head == head


async def test_names_and_words_hide_here_too(sessions: Sessions, decided: Meeting) -> None:
    async with at_the_grid(sessions, decided) as pilot:
        await _replay(pilot)
        await press(pilot, "right")
        shown = await press(pilot, "i")
        assert decided.population.name(ONE) not in shown
        assert WORDS not in shown


async def test_before_the_first_decision_there_is_nothing_to_step_to(sessions: Sessions, meeting: Meeting) -> None:
    async with at_the_grid(sessions, meeting) as pilot:
        await _replay(pilot)
        assert "0 of 0   nothing is decided yet" in await press(pilot, "right")


@pytest.mark.parametrize("size", [(120, 36), (80, 24)])
async def test_what_is_painted_again_is_all_that_differs(
    sessions: Sessions, decided: Meeting, size: tuple[int, int]
) -> None:
    async with at_the_grid(sessions, decided, size=size) as pilot:
        screen = await _replay(pilot)
        for key in ("right", "right", "left", "end", "left", "home", "end", "left", "left"):
            shown = await press(pilot, key)
            screen.board.repaint()
            assert await settled(pilot) == shown


async def test_what_was_decided_stands_apart_from_the_board(sessions: Sessions, decided: Meeting) -> None:
    async with at_the_grid(sessions, decided) as pilot:
        await _replay(pilot)
        lines = (await press(pilot, "right")).splitlines()

    said = next(number for number, line in enumerate(lines) if "1 of 3" in line)
    assert not lines[said - 1].strip()
    assert lines[said - 2].strip()
