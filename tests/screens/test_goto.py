import pytest

from calibrate.app import CalibrateApp
from calibrate.config import Settings
from calibrate.screens.goto import GotoScreen
from calibrate.screens.log import LogScreen
from calibrate.screens.opening import OpeningScreen
from calibrate.services.meeting import Meeting
from calibrate.services.sessions import Sessions
from tests.screens.seen import press, settled


async def test_what_is_not_for_the_wall_is_marked_and_refused_with_a_sentence(
    sessions: Sessions, meeting: Meeting
) -> None:
    app = CalibrateApp(sessions, Settings(), meeting=meeting)
    async with app.run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        shown = await press(pilot, "g")
        assert next(line for line in shown.splitlines() if " log " in line).rstrip().endswith("PRIVATE only")

        shown = await press(pilot, "l", "enter")
        assert isinstance(app.screen, GotoScreen)
        assert "The log opens in PRIVATE only. Choose “I am not sharing” first." in shown


async def test_private_is_asked_for_and_only_then_the_log_opens(sessions: Sessions, meeting: Meeting) -> None:
    app = CalibrateApp(sessions, Settings(), meeting=meeting)
    async with app.run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        shown = await press(pilot, "g", "i")
        assert not app.room.is_private
        assert "I am not sharing" in shown

        shown = await press(pilot, "enter")
        assert app.room.is_private
        assert shown.startswith(" PRIVATE  not for the wall")

        await press(pilot, "g", "l", "enter")
        assert isinstance(app.screen, LogScreen)

        shown = await press(pilot, "g", "i", "enter")
        assert not app.room.is_private
        assert shown.startswith(" SHARED ")
        assert not isinstance(app.screen, LogScreen)


async def test_esc_stays(sessions: Sessions, meeting: Meeting) -> None:
    app = CalibrateApp(sessions, Settings(), meeting=meeting)
    async with app.run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        await press(pilot, "g", "down", "escape")
        assert isinstance(app.screen, OpeningScreen)
        assert not app.room.is_private


async def test_the_cursor_goes_round_and_a_click_chooses(sessions: Sessions, meeting: Meeting) -> None:
    app = CalibrateApp(sessions, Settings(), meeting=meeting)
    async with app.run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        await press(pilot, "g", "up", "enter")
        assert app.room.is_private

        shown = await press(pilot, "g")
        row = next(number for number, line in enumerate(shown.splitlines()) if " log " in line)
        await pilot.click(offset=(4, row))
        await pilot.click(offset=(4, row))
        await settled(pilot)
        assert isinstance(app.screen, LogScreen)


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (80, 12)])
async def test_every_place_is_reached_at_every_size_and_its_words_stand_apart(
    sessions: Sessions, meeting: Meeting, size: tuple[int, int]
) -> None:
    app = CalibrateApp(sessions, Settings(), meeting=meeting)
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        app.room.go_private()
        await press(pilot, "g")
        seen_names = set()
        for place in app.places():
            shown = await press(pilot, "down")
            lines = shown.splitlines()[1:]
            seen_names |= {
                one.name for one in app.places() if any(line.startswith(f"  {one.name}  ") for line in lines)
            }
            assert place.says[:20] in shown or size[1] < 24
        assert seen_names == {place.name for place in app.places()}


async def test_what_is_not_in_sight_is_counted(sessions: Sessions, meeting: Meeting) -> None:
    app = CalibrateApp(sessions, Settings(), meeting=meeting)
    async with app.run_test(size=(80, 12)) as pilot:
        await settled(pilot)
        shown = await press(pilot, "g")
        assert f"{len(app.places()) - 7} more" in shown
        shown = await press(pilot, "up")
        assert "I am not sharing" in shown
        assert f"{len(app.places()) - 7} more" in shown
