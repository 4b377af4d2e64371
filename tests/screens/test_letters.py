"""Every character can be typed wherever something is typed: no key of a screen takes a letter from its field."""

import ast
import string
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Input, TextArea

import calibrate.screens
from calibrate.app import CalibrateApp
from calibrate.palette import EveryCommand
from calibrate.screens.export import ExportScreen
from calibrate.screens.find import FindScreen, Index
from calibrate.screens.park import ParkAnswer, ParkScreen
from calibrate.screens.passphrase import PassphraseScreen
from calibrate.screens.pick import Pick, PickScreen
from calibrate.screens.words import WordsScreen
from calibrate.services.meeting import Meeting
from calibrate.services.sessions import Sessions
from calibrate.widgets.room import Room
from tests.screens.at_the_grid import at_the_grid, grid, press, settled
from tests.screens.seen import typed

TYPED = "".join(character for character in string.printable if character.isprintable()) + "éßŁ佐"
Make = Callable[[Meeting, Room], Screen[Any]]

SCREENS: dict[str, Make] = {
    "find": lambda meeting, room: FindScreen(room, meeting.board, meeting.naming, Index(meeting.board)),
    "pick": lambda _, room: PickScreen(room, "Show only", [Pick("level", "L4", lambda: "L4", "2 people")]),
    "park": lambda _, room: ParkScreen(room, "Ana", ParkAnswer("", None), date(2026, 11, 24)),
    "words": lambda _, room: WordsScreen(room, "Why?", "It stays in the log."),
    "passphrase": lambda _, room: PassphraseScreen(room, "spring"),
    "export": lambda meeting, room: ExportScreen(meeting, room, Path("/nowhere")),
    "commands": lambda _, room: EveryCommand(room),
}


def fields(screen: Screen[Any]) -> list[Widget]:
    """Return where something can be typed."""
    return [field for field in screen.query(Widget) if isinstance(field, Input | TextArea) and field.focusable]


def value(field: Widget) -> str:
    return field.text if isinstance(field, TextArea) else field.value if isinstance(field, Input) else ""


@pytest.mark.parametrize("name", SCREENS)
async def test_every_character_can_be_typed_in_every_field(sessions: Sessions, meeting: Meeting, name: str) -> None:
    before = meeting.head
    async with at_the_grid(sessions, meeting) as pilot:
        assert isinstance(pilot.app, CalibrateApp)
        screen = SCREENS[name](meeting, pilot.app.room)
        pilot.app.push_screen(screen)
        await pilot.pause()
        found = fields(screen)
        assert found
        for field in found:
            field.focus()
            await pilot.pause()
            start = value(field)
            await pilot.press("end")
            await typed(pilot, TYPED)
            await pilot.pause()

            assert value(field) == start + TYPED
            assert pilot.app.screen is screen
    assert meeting.head == before


async def test_every_character_can_be_typed_in_the_fields_of_a_reason(sessions: Sessions, meeting: Meeting) -> None:
    before = meeting.head
    async with at_the_grid(sessions, meeting) as pilot:
        await press(pilot, "shift+right", "enter")
        for field in (grid(pilot).query_one("#reason-words"), grid(pilot).query_one("#reason-by")):
            field.focus()
            await pilot.pause()
            await typed(pilot, TYPED)
            await settled(pilot)
            assert value(field) == TYPED
        await press(pilot, "escape")
    assert meeting.head == before


_MODULES = sorted(Path(calibrate.screens.__path__[0]).glob("*.py"))


@pytest.mark.parametrize("module", _MODULES, ids=lambda module: module.stem)
def test_no_screen_with_a_field_listens_to_keys_by_itself(module: Path) -> None:
    """Also one nobody has written yet: a field is asked first only where nothing but bindings takes keys."""
    tree = ast.parse(module.read_text("utf-8"))
    named = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    if not named & {"Input", "TextArea", "WordsField"}:
        return
    listening = [
        node.name
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name in {"on_key", "_on_key", "on_event"}
    ]
    assert not listening
