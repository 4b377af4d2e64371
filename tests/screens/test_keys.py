import pytest

from calibrate.app import CalibrateApp
from calibrate.config import Settings
from calibrate.screens.opening import OpeningScreen
from calibrate.services.meeting import Meeting
from calibrate.services.sessions import Sessions
from tests.screens.seen import press, settled


@pytest.mark.parametrize("size", [(120, 36), (80, 24)])
@pytest.mark.parametrize("at_grid", [False, True], ids=["opening", "grid"])
async def test_the_page_holds_every_key_of_the_screen_that_has_an_id(
    sessions: Sessions, meeting: Meeting, size: tuple[int, int], at_grid: bool
) -> None:
    app = CalibrateApp(sessions, Settings(), meeting=meeting, at_grid=at_grid)
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        tooltips = {active.binding.tooltip for active in app.screen.active_bindings.values() if active.binding.id}
        pages = [await press(pilot, "question_mark")] + [await press(pilot, "pagedown") for _ in range(4)]

    words = set(" ".join(pages).split())
    assert not [tooltip for tooltip in tooltips if not set(tooltip.split()) <= words]


async def test_a_key_given_in_the_settings_is_the_key_that_stands_there_and_works(
    sessions: Sessions, meeting: Meeting
) -> None:
    app = CalibrateApp(sessions, Settings(keys={"app.light": "f5"}), meeting=meeting)
    async with app.run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        assert "f5            Dark, or paper for a lit room" in await press(pilot, "question_mark")
        await press(pilot, "escape", "f5")
        assert app.theme == "calibrate-paper"
        await press(pilot, "l")
        assert app.theme == "calibrate-paper"


@pytest.mark.parametrize("key", ["escape", "enter", "question_mark"])
async def test_the_page_is_left_by_the_key_that_opened_it_too(sessions: Sessions, meeting: Meeting, key: str) -> None:
    app = CalibrateApp(sessions, Settings(), meeting=meeting)
    async with app.run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        await press(pilot, "question_mark", key)
        assert isinstance(app.screen, OpeningScreen)
