"""Everything a screen can do is reached by its key, by the mouse and among the commands, and stands in the help."""

from typing import Any

import pytest
from textual.screen import Screen

from calibrate.app import CalibrateApp
from calibrate.palette import KeysProvider
from calibrate.screens.goto import places_from
from calibrate.screens.keys import KeysScreen, key_help
from calibrate.services.meeting import Meeting
from calibrate.services.sessions import Sessions
from calibrate.widgets.key_line import KeyLine, key_items
from calibrate.widgets.room import Room
from tests.screens.at_the_grid import Desk, at_the_grid, press, settled
from tests.screens.seen import seen
from tests.screens.test_letters import SCREENS

PLACES = [
    place.id
    for place in places_from(Room(), in_meeting=True, from_list=False)
    if place.id not in {"private", "share", "load"}
]
"""Loading is looked after where loading is tested."""


async def check(screen: Screen[Any]) -> None:
    active = {key: one for key, one in screen.active_bindings.items() if one.binding.id}
    tooltips = {one.binding.tooltip for one in active.values()}
    assert active
    assert {action.does for action in key_help(screen.active_bindings)} == tooltips

    provider = KeysProvider(screen)
    listed = {hit.text async for hit in provider.discover()}
    said: dict[str, str] = {}
    for one in active.values():
        if one.enabled and one.binding.action != "command_palette":
            said.setdefault(one.binding.action, one.binding.tooltip)
    assert listed == set(said.values())

    if not screen.is_modal:
        clicked = {key for line in screen.query(KeyLine) for _, _, key in line._places}
        assert "question_mark" in clicked, "no way to the help by mouse"
    else:
        shown = {item.does for item in key_items(screen.active_bindings)}
        for one in active.values():
            partner = one.binding.show or any(
                other.binding.show and other.binding.action.partition("(")[0] == one.binding.action.partition("(")[0]
                for other in active.values()
            )
            scrolls = one.binding.action.partition("(")[0] in {"turn", "scroll", "app.focus_previous"}
            assert one.binding.description in shown or partner or scrolls, one.binding.id


@pytest.mark.parametrize("place", PLACES)
async def test_every_place(sessions: Sessions, meeting: Meeting, place: str) -> None:
    async with at_the_grid(sessions, meeting) as pilot:
        app = pilot.app
        assert isinstance(app, CalibrateApp)
        app.room.go_private()
        app.go(place)
        await settled(pilot)
        for _ in range(200):
            if app.screen.is_mounted and not app.message_queue_size:
                break
            await pilot.pause(0.01)
        await pilot.pause()
        await check(app.screen)


@pytest.mark.parametrize("name", [name for name in SCREENS if name != "commands"])
async def test_every_sheet(sessions: Sessions, meeting: Meeting, name: str) -> None:
    async with at_the_grid(sessions, meeting) as pilot:
        assert isinstance(pilot.app, CalibrateApp)
        screen = SCREENS[name](meeting, pilot.app.room)
        pilot.app.push_screen(screen)
        await pilot.pause()
        await check(screen)


async def test_a_screen_of_a_person(sessions: Sessions, meeting: Meeting) -> None:
    async with at_the_grid(sessions, meeting) as pilot:
        assert isinstance(pilot.app, CalibrateApp)
        await press(pilot, "enter")
        await check(pilot.app.screen)


async def click(pilot: Desk, words: str) -> None:
    """Click on words on the screen."""
    for y, line in enumerate(seen(pilot.app.screen).splitlines()):
        if words in line:
            await pilot.click(offset=(line.index(words), y))
            await settled(pilot)
            return
    raise AssertionError(words)


async def test_a_line_of_the_help_can_be_clicked(sessions: Sessions, meeting: Meeting) -> None:
    async with at_the_grid(sessions, meeting) as pilot:
        assert isinstance(pilot.app, CalibrateApp)
        before = pilot.app.theme
        await click(pilot, "? keys")
        assert isinstance(pilot.app.screen, KeysScreen)
        await click(pilot, "Dark, or paper")
        assert pilot.app.theme != before
        assert not isinstance(pilot.app.screen, KeysScreen)
