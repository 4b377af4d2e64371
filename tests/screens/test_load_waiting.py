"""Answers and mends outlast black, idling and sharing: the report waits, shows nothing, and goes on."""

from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from calibrate.app import CalibrateApp
from calibrate.config import Settings
from calibrate.screens.black import BlackScreen
from calibrate.screens.confirm import ConfirmScreen
from calibrate.screens.grid import GridScreen
from calibrate.screens.load import LoadScreen
from calibrate.screens.load_report import LoadReportScreen
from calibrate.screens.load_session import LoadSessionScreen
from calibrate.screens.opening import OpeningScreen
from calibrate.screens.sessions import SessionsScreen
from calibrate.services.meeting import Meeting
from calibrate.services.sessions import Sessions
from tests.screens.loading import BROKEN, answered, draft_of, give_passphrase, to_report, type_text, written
from tests.screens.seen import press, seen, settled, until, until_shown

LABELS = BROKEN / "unknown_labels.csv"
IDLE_MINUTES = 5


class Hours:
    """A clock that goes when it is told to."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def hours() -> Hours:
    """The clock of the application."""
    return Hours()


@pytest.fixture
def app(sessions: Sessions, hours: Hours) -> CalibrateApp:
    """The list of sessions; none yet."""
    return CalibrateApp(sessions, Settings(idle_minutes=IDLE_MINUTES), seconds_now=hours)


async def idle(app: CalibrateApp, hours: Hours, pilot: Pilot[Any]) -> None:
    """Be away from the keys until the screen is black."""
    hours.now += 60 * IDLE_MINUTES + 1
    app.look_after_nobody()
    assert not (await until(pilot, BlackScreen)).strip()


async def test_answers_outlast_idling_and_the_load_goes_on(app: CalibrateApp, hours: Hours) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        await to_report(pilot, LABELS)
        await answered(pilot, "1", "3")
        before = draft_of(app)
        await idle(app, hours, pilot)

        await press(pilot, "escape")
        shown = await until_shown(pilot, "The load waits.")
        assert shown.startswith(" SHARED ")
        assert not [word for word in ("Bronze", "Gold", "Silver", "unknown_labels") if word in shown]
        assert "enter I am not sharing" in shown

        await press(pilot, "enter")
        shown = await until_shown(pilot, "Load report")
        assert shown.startswith(" PRIVATE ")
        assert "nothing is written until you press enter" in shown
        assert draft_of(app) is before
        await answered(pilot, "0")
        assert draft_of(app).is_ready
        await press(pilot, "enter")
        await until(pilot, LoadSessionScreen)
        await give_passphrase(pilot)
        await until(pilot, OpeningScreen)


@pytest.mark.parametrize("key", ["ctrl+l", "b"])
async def test_answers_outlast_black(app: CalibrateApp, key: str) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        await to_report(pilot, LABELS)
        await answered(pilot, "1")
        before = draft_of(app)
        assert not (await press(pilot, key)).strip()
        assert "Load report" in await press(pilot, key)
        assert draft_of(app) is before


async def test_black_and_then_idle_loses_nothing_either(app: CalibrateApp, hours: Hours) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        await to_report(pilot, LABELS)
        await answered(pilot, "1")
        before = draft_of(app)
        await press(pilot, "ctrl+l")
        await idle(app, hours, pilot)
        await press(pilot, "ctrl+l")
        await until_shown(pilot, "The load waits.")
        await press(pilot, "enter")
        await until_shown(pilot, "Load report")
        assert draft_of(app) is before


async def test_nothing_of_the_file_is_left_on_a_shared_screen(app: CalibrateApp) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        await to_report(pilot, LABELS)
        app.room.share()
        shown = await until_shown(pilot, "The load waits.")
        assert "Gold" not in shown
        for key in ("1", "tab", "c", "x", "u", "k", "pagedown", "0"):
            assert "The load waits." in await press(pilot, key)
        assert not draft_of(app).mends
        assert not draft_of(app).mapping.performance.placed()


async def test_leaving_while_it_waits_asks_when_something_would_be_lost(app: CalibrateApp) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        await to_report(pilot, LABELS)
        await answered(pilot, "1")
        app.room.share()
        await until_shown(pilot, "The load waits.")
        await press(pilot, "escape")
        assert "Leave the load?" in await until(pilot, ConfirmScreen)
        await press(pilot, "escape")
        assert "The load waits." in await until(pilot, LoadReportScreen)
        await press(pilot, "escape")
        await until(pilot, ConfirmScreen)
        await press(pilot, "enter")
        assert (await until(pilot, SessionsScreen)).startswith(" PRIVATE ")


async def test_a_report_without_answers_is_left_at_once(app: CalibrateApp) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        await to_report(pilot, LABELS)
        app.room.share()
        await until_shown(pilot, "The load waits.")
        await press(pilot, "escape")
        await until(pilot, SessionsScreen)


async def test_the_screen_below_comes_back_with_the_path_and_its_keys(app: CalibrateApp) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        await to_report(pilot, LABELS)
        app.room.share()
        await until_shown(pilot, "The load waits.")
        await press(pilot, "enter")
        await until_shown(pilot, "Load report")
        await press(pilot, "escape")
        await until(pilot, LoadScreen)
        assert LABELS.name in await until_shown(pilot, "Load a file into a new session")
        await press(pilot, "x")
        assert f"{LABELS.name}x" in seen(app.screen)


async def test_the_sheet_of_the_new_session_and_a_load_into_a_meeting_outlast_it_too(
    sessions: Sessions, meeting: Meeting, hours: Hours, tmp_path: Path
) -> None:
    app = CalibrateApp(sessions, Settings(idle_minutes=IDLE_MINUTES), meeting=meeting, at_grid=True, seconds_now=hours)
    one = meeting.population.ids[0]
    file = written(tmp_path, f"person_id,performance,potential\n{one},Gold,low\n")
    async with app.run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        app.room.go_private()
        await press(pilot, "g", "l", "l", "enter")
        await until(pilot, LoadScreen)
        await type_text(pilot, str(file))
        await press(pilot, "enter")
        await until(pilot, LoadReportScreen)
        await answered(pilot, "3")
        before = draft_of(app)
        await idle(app, hours, pilot)
        await press(pilot, "escape")
        await until_shown(pilot, "The load waits.")
        await press(pilot, "enter")
        await until_shown(pilot, "Load report")
        assert draft_of(app) is before
        await press(pilot, "escape", "escape")
        await until(pilot, GridScreen)
