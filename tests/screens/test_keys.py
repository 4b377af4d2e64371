import pytest

from calibrate.app import CalibrateApp
from calibrate.config import Settings
from calibrate.screens.grid import GridScreen
from calibrate.screens.opening import OpeningScreen
from calibrate.services.meeting import Meeting
from calibrate.services.sessions import Sessions
from calibrate.widgets.page import Page
from calibrate.widgets.theme import Tone
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


@pytest.mark.parametrize("size", [(120, 36), (80, 24)])
async def test_what_keys_do_stands_in_one_column(sessions: Sessions, meeting: Meeting, size: tuple[int, int]) -> None:
    app = CalibrateApp(sessions, Settings(), meeting=meeting, at_grid=True)
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        await press(pilot, "question_mark")
        rows = app.screen.query_one(Page).rows
    columns = {at % (size[0] // 2) for row in rows for at, run in row.runs if run.tone is Tone.DONE}
    keys = [run.text for row in rows for _, run in row.runs if run.tone is Tone.ACCENT]

    assert len(columns) == 1
    assert "1 to 9" in keys


async def test_a_folded_key_is_pressed_by_a_click(sessions: Sessions, meeting: Meeting) -> None:
    app = CalibrateApp(sessions, Settings(), meeting=meeting, at_grid=True)
    async with app.run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        lines = (await press(pilot, "question_mark")).splitlines()
        await pilot.click(offset=(4, next(number for number, line in enumerate(lines) if "1 to 9" in line)))
        await settled(pilot)
        assert isinstance(app.screen, GridScreen)
        assert app.screen.board.carry is not None


async def test_a_key_given_in_the_settings_is_the_key_that_stands_there_and_works(
    sessions: Sessions, meeting: Meeting
) -> None:
    app = CalibrateApp(sessions, Settings(keys={"app.light": "f5"}), meeting=meeting)
    async with app.run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        assert "f5             Dark, or paper for a lit room" in await press(pilot, "question_mark")
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
