"""Every key of the screen one comes from, read from its bindings, so that it cannot drift."""

from collections.abc import Mapping
from itertools import zip_longest
from typing import ClassVar, NamedTuple

from textual.app import ComposeResult
from textual.binding import ActiveBinding, Binding, BindingType
from textual.screen import Screen

from calibrate.widgets.key_line import KeyLine, key_name
from calibrate.widgets.mode_line import ModeLine
from calibrate.widgets.page import Page
from calibrate.widgets.room import Room
from calibrate.widgets.row import Row, Run
from calibrate.widgets.theme import Tone


class KeyHelp(NamedTuple):
    """One action and every key that does it."""

    id: str
    keys: tuple[str, ...]
    does: str
    """The binding's tooltip."""

    @property
    def part(self) -> str:
        """The screen or widget the action belongs to: what its id begins with."""
        return self.id.partition(".")[0]


def key_help(bindings: Mapping[str, ActiveBinding]) -> list[KeyHelp]:
    """Return what every key does, each action once; keys that nobody gave an id are Textual's own and left out."""
    found: dict[str, KeyHelp] = {}
    for active in bindings.values():
        binding = active.binding
        if binding.id:
            before = found.get(binding.id)
            keys = (*(before.keys if before else ()), key_name(binding.key))
            found[binding.id] = KeyHelp(binding.id, keys, binding.tooltip)
    return list(found.values())


class KeysScreen(Screen[None]):
    """The keys, under the part each belongs to; the keys that work everywhere come last."""

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

    def _draw(self, width: int, height: int) -> list[Row]:
        rows = [Row()]
        for part in sorted(dict.fromkeys(action.part for action in self._help), key=lambda part: part == "app"):
            rows += self._part(part)
        return rows if width < _TWO_COLUMNS or len(rows) <= height else _side_by_side(rows, width // 2)

    def _part(self, part: str) -> list[Row]:
        head = "everywhere" if part == "app" else part
        rows = [Row().put(2, Run(head, Tone.INK, bold=True))]
        for action in self._help:
            if action.part == part:
                keys = self._room.glyphs.arrows(" ".join(action.keys))
                rows.append(Row().put(2, Run(keys, Tone.ACCENT, bold=True)))
                rows[-1].put(max(20, rows[-1].end + 2), Run(action.does, Tone.DONE))
        return [*rows, Row()]


_TWO_COLUMNS = 110


def _side_by_side(rows: list[Row], column: int) -> list[Row]:
    half = -(-len(rows) // 2)
    left, right = rows[:half], rows[half:]
    return [one.beside(two, column) for one, two in zip_longest(left, right, fillvalue=Row())]
