"""Every key of the screen one comes from, read from its bindings, so that it cannot drift."""

from collections.abc import Mapping
from itertools import zip_longest
from typing import ClassVar, NamedTuple

from textual import events
from textual.app import ComposeResult
from textual.binding import ActiveBinding, Binding, BindingType
from textual.screen import Screen

from calibrate.widgets.cells import width as cells
from calibrate.widgets.cells import wrapped
from calibrate.widgets.key_line import KeyLine, key_name
from calibrate.widgets.mode_line import ModeLine
from calibrate.widgets.page import Page
from calibrate.widgets.room import Room
from calibrate.widgets.row import Row, Run
from calibrate.widgets.theme import Tone


class KeyHelp(NamedTuple):
    """Every key of one part of the application that does one thing."""

    part: str
    """The screen or widget it belongs to: what the bindings' ids begin with."""
    does: str
    """The bindings' tooltip."""
    keys: tuple[str, ...]
    """As they are written."""
    pressed: str
    """The first of them, as it is pressed where the line is clicked."""


def key_help(bindings: Mapping[str, ActiveBinding]) -> list[KeyHelp]:
    """Return what the keys do, each thing once; keys that nobody gave an id are Textual's own and left out."""
    found: dict[tuple[str, str], list[str]] = {}
    for active in bindings.values():
        binding = active.binding
        if binding.id:
            found.setdefault((binding.id.partition(".")[0], binding.tooltip), []).append(binding.key)
    return [KeyHelp(part, does, tuple(map(key_name, keys)), keys[0]) for (part, does), keys in found.items()]


class KeysScreen(Screen[None]):
    """The keys, under the part each belongs to; the keys that work everywhere come last. A click presses one."""

    CSS_PATH = "keys.tcss"
    shareable: ClassVar[bool] = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,enter,question_mark", "leave", "back", id="keys.back", tooltip="Back to where you were"),
        Binding("pagedown,down", "scroll(1)", "further down", id="keys.down", tooltip="Further down", show=False),
        Binding("pageup,up", "scroll(-1)", "further up", id="keys.up", tooltip="Further up", show=False),
    ]

    def __init__(self, room: Room, bindings: Mapping[str, ActiveBinding]) -> None:
        """Take the keys of a screen.

        Args:
            room: What may be seen now.
            bindings: The active bindings of the screen one comes from.
        """
        super().__init__()
        self._room = room
        self._help = key_help(bindings)

    def compose(self) -> ComposeResult:
        """Lay the page."""
        yield ModeLine(self._room, title="Keys")
        yield Page(self._room, self._draw)
        yield KeyLine(self._room, right="")

    def action_leave(self) -> None:
        """Go back."""
        self.dismiss(None)

    def action_scroll(self, pages: int) -> None:
        """Scroll where there are more keys than lines."""
        page = self.query_one(Page)
        page.scroll_lines(pages * max(1, page.size.height - 2))

    def on_click(self, event: events.Click) -> None:
        """Go back and press the key whose line is clicked."""
        region = self.query_one(Page).region
        if not region.contains(event.screen_x, event.screen_y):
            return
        row = self.query_one(Page).row_at(event.screen_y - region.y)
        written = [run.text for column, run in row.runs if run.tone is Tone.ACCENT and column <= event.screen_x]
        pressed = {self._written(action): action.pressed for action in self._help}.get(written[-1] if written else "")
        if pressed is not None:
            self.dismiss(None)
            self.app.simulate_key(pressed)

    def _written(self, action: KeyHelp) -> str:
        return self._room.glyphs.arrows(" ".join(_digits_folded(action.keys)))

    def _draw(self, width: int, height: int) -> list[Row]:
        in_one = self._lines(width - 2)
        if width < _TWO_COLUMNS or len(in_one) < height:
            return [Row(), *in_one]
        return [Row(), *_side_by_side(self._lines(width // 2 - 2), width // 2)]

    def _lines(self, end: int) -> list[Row]:
        parts = dict.fromkeys(action.part for action in self._help)
        return [row for part in sorted(parts, key=lambda part: part == _EVERYWHERE) for row in self._part(part, end)]

    def _part(self, part: str, end: int) -> list[Row]:
        head = "everywhere" if part == _EVERYWHERE else part
        rows = [Row().put(2, Run(head, bold=True))]
        does = max(_DOES, *(2 + cells(self._written(action)) + 2 for action in self._help))
        for action in self._help:
            if action.part == part:
                row = Row().put(2, Run(self._written(action), Tone.ACCENT, bold=True))
                column = max(min(does, end // 2), row.end + 2)
                lines = wrapped(action.does, end - column)
                rows.append(row.put(column, Run(lines[0], Tone.DONE)))
                rows += [Row().put(column, Run(line, Tone.DONE)) for line in lines[1:]]
        return [*rows, Row()]


_EVERYWHERE = "app"
_TWO_COLUMNS = 110
_DOES = 16
"""The first column where it says what a key does; a wider key moves it for all."""
_MOST_DIGITS = 3
"""More digits that do one thing are written as the first and the last."""


def _digits_folded(keys: tuple[str, ...]) -> list[str]:
    digits = [key for key in keys if len(key) == 1 and key.isdecimal()]
    if len(digits) <= _MOST_DIGITS or [int(digit) for digit in digits] != list(range(int(digits[0]), len(digits) + 1)):
        return list(keys)
    return [f"{digits[0]} to {digits[-1]}", *(key for key in keys if key not in digits)]


def _side_by_side(rows: list[Row], column: int) -> list[Row]:
    half = -(-len(rows) // 2)
    while half < len(rows) and rows[half].runs and rows[half].runs[0][0] > 2:  # Not in the middle of a sentence.
        half += 1
    return [one.beside(two, column) for one, two in zip_longest(rows[:half], rows[half:], fillvalue=Row())]
