"""The last row of every screen: its keys, read from its bindings, so that it cannot drift."""

from typing import NamedTuple

from textual import events
from textual.binding import ActiveBinding, Binding
from textual.screen import Screen
from textual.strip import Strip

from calibrate.widgets.cells import width, wrapped
from calibrate.widgets.room import Room
from calibrate.widgets.room_widget import RoomWidget
from calibrate.widgets.row import Row, Run
from calibrate.widgets.theme import Tone

_WIDE = 100

_KEY_WORDS = {
    "escape": "esc",
    "question_mark": "?",
    "slash": "/",
    "full_stop": ".",
    "comma": ",",
    "plus": "+",
    "minus": "-",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "pageup": "page up",
    "pagedown": "page down",
}


def key_name(key: str) -> str:
    """Return how a key is written: the character it types, else a short word."""
    *held, last = key.split("+")
    return "+".join([*held, _KEY_WORDS.get(last, last)])


def key_word(binding: Binding) -> str:
    """Return how a binding's key stands in the key line: as its author says, else by its name."""
    return binding.key_display or key_name(binding.key)


class KeyItem(NamedTuple):
    """One key of the line."""

    key: str
    """The key itself, to be pressed when it is clicked."""
    shown: str
    does: str


def key_items(bindings: dict[str, ActiveBinding]) -> list[KeyItem]:
    """Return the keys to show: each action once, under its first key, in the order they were declared."""
    items: dict[tuple[int, str], KeyItem] = {}
    for active in bindings.values():
        binding = active.binding
        if binding.show and active.enabled:
            item = KeyItem(binding.key, key_word(binding), binding.description)
            items.setdefault((id(active.node), binding.action), item)
    return list(items.values())


class KeyLine(RoomWidget):
    """The keys of the screen, or for a while one sentence in their place."""

    DEFAULT_CSS = "KeyLine { height: 1; width: 1fr; }"

    def __init__(self, room: Room, *, right: str = "? keys", ground: Tone = Tone.GROUND) -> None:
        """Take what stands at the right (a key and a word, or a sentence), and the ground it all stands on."""
        super().__init__(room)
        self._ground = ground
        self._right = right
        self._items: list[KeyItem] = []
        self._said: Run | None = None
        self._rows = 1
        self._places: list[tuple[int, int, str]] = []

    def on_mount(self) -> None:
        """Follow the bindings of the screen."""
        self.screen.bindings_updated_signal.subscribe(self, self._bindings_changed)
        self._bindings_changed(self.screen)

    def _bindings_changed(self, screen: Screen[object]) -> None:
        items = key_items(screen.active_bindings)
        if items != self._items:
            self._items = items
            self.refresh()

    def show_right(self, right: str) -> None:
        """Set what stands at the right."""
        if right != self._right:
            self._right = right
            self.refresh()

    @property
    def said(self) -> str:
        """The sentence in the place of the keys; blank while the keys are shown."""
        return "" if self._said is None else self._said.text

    def say(self, sentence: str, tone: Tone = Tone.AMBER) -> None:
        """Show a sentence, already inert, in the place of the keys until the next key; a long one takes more rows."""
        self._said = Run(sentence, tone)
        self._fit()

    def hush(self) -> None:
        """Show the keys again."""
        if self._said is not None:
            self._said = None
            self._fit()

    def on_resize(self) -> None:
        """Break the sentence anew."""
        if self._said is not None:
            self._fit()

    def _fit(self) -> None:
        rows = max(1, len(self._said_lines()))
        if rows != self._rows:
            self._rows = rows
            self.styles.height = rows
        self.refresh()

    def _said_lines(self) -> list[str]:
        return [] if self._said is None else wrapped(self._said.text, self.size.width - 2)

    def render_line(self, y: int) -> Strip:
        """Paint a row: the keys, or a line of what is said."""
        cells = self.size.width
        row = Row(self._ground)
        if self._said is not None:
            lines = self._said_lines()
            row.put(1, self._said._replace(text=lines[y] if y < len(lines) else ""))
        elif y == 0:
            self._put_keys(row, cells)
        return row.strip(cells, self.room.palette)

    def _put_keys(self, row: Row, cells: int) -> None:
        self._places = []
        room_left = cells - 1
        if self._right:
            room_left -= width(self._right) + 2
            key, _, does = self._right.partition(" ")
            row.put_right(cells - 1, Run(f"{key} {does}", Tone.SECOND))
            if key == "?":
                self._places.append((cells - 1 - width(self._right), cells - 1, "question_mark"))
        at = 1
        for item in self._items:
            does = item.does if cells >= _WIDE else item.does.split(", ")[0]
            shown = self.room.glyphs.arrows(item.shown)
            end = at + width(shown) + 1 + width(does)
            if end > room_left:
                break
            row.put(at, Run(shown, Tone.ACCENT, bold=True), Run(f" {does}", Tone.SECOND))
            self._places.append((at, end, item.key))
            at = end + 3

    def on_click(self, event: events.Click) -> None:
        """Press the key that was clicked."""
        for start, end, key in self._places:
            if start <= event.x < end and self._said is None:
                self.app.simulate_key(key)
                return
