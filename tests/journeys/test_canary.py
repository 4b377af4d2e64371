"""While the screen is SHARED, no byte ever written holds anything private, and nothing stored is obeyed."""

import re
import sys
from pathlib import Path

import pytest

from calibrate.screens.goto import Destination, places_from
from calibrate.widgets.room import Room
from tests.journeys.canaries import CANARY, TRACES
from tests.terminal import Terminal, key_bytes

LOOKING = ("down", "enter", "pagedown", "esc", "x", "t", "esc", "y", "z", "v", "esc", "end", "?", "esc", "tab", "down")
"""Keys that look at a screen from all sides and decide nothing: a card, another order, help, every command."""
ON_THE_GRID = (
    ("/", "text:E001", "down", "esc"),
    ("/", "text:E0011", "enter", "y", "pagedown", "y", "right", "left", "esc"),
    ("/", "text:E0015", "enter", "m", "up", "enter", "text:Half typed words", "esc"),
    ("/", "text:E0015", "enter", "m", "down", "enter", "tab", "tab", "tab", "esc"),
    ("/", "text:[31", "enter", "enter", "esc", "shift+left", "enter", "enter", "esc"),
    ("/", "text:E0014", "enter", "esc"),
    ("f", "down", "down", "enter", "f"),
    ("p", "esc"),
    ("c", "pagedown", "esc"),
    ("u", "esc"),
    ("s", "pagedown", "esc"),
    ("o", "e", "esc"),
    ("i", "down", "enter", "esc", "i", "down", "enter", "esc", "I", "enter"),
    ("l", "down", "l"),
    ("?", "pagedown", "esc"),
    ("ctrl+p", "text:a", "down", "esc"),
)
"""Everything that is asked on the grid, up to its last key but one; private ones are refused."""


def quoted(data: bytes, found: int) -> str:
    return repr(bytes(data[max(0, found - 200) : found + 60]))


def check(terminal: Terminal, where: str) -> None:
    """Look through every byte written so far."""
    raw = bytes(terminal.raw)
    held = re.search(CANARY.encode(), raw, re.IGNORECASE)
    assert held is None, f"{where}: {quoted(raw, held.start() if held else 0)}"
    for trace in TRACES:
        assert trace not in raw, f"{where}: {quoted(raw, raw.find(trace))}"
    assert terminal.exit_code is None, where


def go(terminal: Terminal, places: tuple[Destination, ...], place: Destination) -> None:
    """Go to a place by its number in the list."""
    terminal.press("g")
    terminal.send(key_bytes("down") * places.index(place))
    terminal.press("enter")


@pytest.mark.parametrize(
    "size",
    # The small one takes as long again and finds what the other finds: make scale.
    [pytest.param((120, 36), id="room"), pytest.param((80, 24), id="small", marks=pytest.mark.scale)],
)
def test_no_screen_that_is_shared_ever_holds_anything_private(tmp_path: Path, size: tuple[int, int]) -> None:
    places = places_from(Room(), in_meeting=True, from_list=False)
    command = [sys.executable, "-m", "tests.journeys.canaries", str(tmp_path)]
    with Terminal(command, size=size, environment={"CALIBRATE_HOME": str(tmp_path)}) as terminal:
        terminal.wait_for("SHARED").wait_for("Build one skill")
        check(terminal, "first sight")
        for keys in ON_THE_GRID:
            terminal.press(*keys)
            check(terminal, f"grid, {' '.join(keys)}")
            terminal.wait_for("SHARED")
        for place in places:
            if place.id in {"private", "share"}:
                continue
            go(terminal, places, place)
            if place.private:
                terminal.wait_until(
                    lambda: "opens in PRIVATE only" in " ".join(terminal.text().split()),
                    f"the refusal of {place.name}",
                )
                terminal.press("esc")
            else:
                for key in LOOKING:
                    terminal.press(key)
                    check(terminal, f"{place.name}, after {key}")
                terminal.press("b", "esc")
            check(terminal, place.name)
            terminal.press("esc", "esc")
            go(terminal, places, places[0])
            terminal.wait_for("grid")
        assert "PRIVATE  not for the wall" not in terminal.text()

        # The same keys do show it once nobody else is looking, so that this test could have failed.
        terminal.press("g", "up", "enter").wait_for("not for the wall")
        terminal.press("/", "text:E0011", "enter", "enter", "pagedown", "pagedown").settle()
        assert CANARY.encode() in bytes(terminal.raw)
        assert not [trace for trace in TRACES if trace in terminal.raw]
