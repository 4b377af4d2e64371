"""A small field of a sheet: some of a few words, each ticked or not by a blank or a click."""

from collections.abc import Callable, Collection, Sequence
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.strip import Strip

from calibrate.widgets.cells import width
from calibrate.widgets.room import Room
from calibrate.widgets.room_widget import RoomWidget
from calibrate.widgets.row import Row, Run
from calibrate.widgets.theme import Tone


class Ticks(RoomWidget, can_focus=True):
    """A label and words, each with its tick; the arrows choose a word, a blank ticks it."""

    DEFAULT_CSS = "Ticks { height: 1; width: 1fr; }"
    ALLOW_SELECT = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "tick", "tick", id="ticks.tick", tooltip="Tick the word, or take its tick away"),
        Binding("right,down", "step(1)", "choose", id="ticks.next", tooltip="The next word", key_display="←→"),
        Binding("left,up", "step(-1)", "choose", id="ticks.previous", tooltip="The word before", show=False),
    ]

    def __init__(self, room: Room, label: str, changed: Callable[[], object], *, id: str | None = None) -> None:  # noqa: A002 - Textual's own word
        """Take the label, and what is called after each change."""
        super().__init__(room, id=id)
        self._label = label
        self._changed = changed
        self._words: tuple[str, ...] = ()
        self._ticked: set[str] = set()
        self._at = 0
        self._places: list[tuple[int, int]] = []

    @property
    def value(self) -> tuple[str, ...]:
        """The words ticked, in their order."""
        return tuple(word for word in self._words if word in self._ticked)

    def offer(self, words: Sequence[str], ticked: Collection[str]) -> None:
        """Offer words, some of them ticked."""
        self._words, self._ticked, self._at = tuple(words), set(ticked), 0
        self.refresh()

    def action_step(self, step: int) -> None:
        """Choose the next word, or the one before."""
        self._at = (self._at + step) % max(1, len(self._words))
        self.refresh()

    def action_tick(self) -> None:
        """Tick the word chosen, or take its tick away."""
        self._ticked ^= {self._words[self._at]}
        self.refresh()
        self._changed()

    def on_click(self, event: events.Click) -> None:
        """Tick the word clicked."""
        for number, (start, end) in enumerate(self._places):
            if start <= event.x < end:
                self._at = number
                self.action_tick()

    def on_focus(self) -> None:
        """Show which word a blank ticks."""
        self.refresh()

    def on_blur(self) -> None:
        """Show that a blank ticks none."""
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Paint the field."""
        del y
        row, glyphs = Row(Tone.HERE).put(0, Run(self._label, Tone.SECOND)), self.room.glyphs
        self._places = []
        column = width(self._label) + 2
        for number, word in enumerate(self._words):
            is_on, is_here = word in self._ticked, self.has_focus and number == self._at
            mark = Run(glyphs.agreed, Tone.ACCENT, bold=True) if is_on else Run(glyphs.hint, Tone.SECOND)
            tone = Tone.ACCENT if is_here else Tone.INK if is_on else Tone.SECOND
            row.put(column, mark, Run(" "), Run(word, tone, bold=is_here, underline=is_here))
            self._places.append((column, row.end))
            column = row.end + 3
        return row.strip(self.size.width, self.room.palette)
