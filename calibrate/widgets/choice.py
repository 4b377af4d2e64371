"""A small field of a sheet: one of a few words, turned with the arrows, a blank or a click."""

from collections.abc import Callable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.strip import Strip

from calibrate.widgets.room import Room
from calibrate.widgets.room_widget import RoomWidget
from calibrate.widgets.row import Row, Run
from calibrate.widgets.theme import Tone


class Choice(RoomWidget, can_focus=True):
    """A label and the word chosen; to begin with none."""

    DEFAULT_CSS = "Choice { height: 1; width: 26; }"
    ALLOW_SELECT = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right,down,space", "turn(1)", "next", id="choice.next", tooltip="The next word", key_display="↑↓"),
        Binding("left,up", "turn(-1)", "previous", id="choice.previous", tooltip="The word before", show=False),
    ]

    def __init__(
        self,
        room: Room,
        label: str,
        words: tuple[str, ...],
        *,
        changed: Callable[[], object] | None = None,
        id: str | None = None,  # noqa: A002 - Textual's own word
    ) -> None:
        """Take the label and the words, and where one word is always chosen, what is called after each change."""
        super().__init__(room, id=id)
        self._changed = changed
        self._label = label
        self._words = words
        self._at = 0

    @property
    def value(self) -> str | None:
        """The word chosen, or None."""
        return self._words[self._at - 1] if self._at else None

    def offer(self, words: tuple[str, ...], chosen: str | None = None) -> None:
        """Offer words, one of them chosen or none."""
        self._words = words
        self._at = words.index(chosen) + 1 if chosen in words else 0
        self.refresh()

    def action_turn(self, step: int) -> None:
        """Choose the next word; after the last comes none, or the first where one is always chosen."""
        if self._changed is None:
            self._at = (self._at + step) % (len(self._words) + 1)
        else:
            self._at = (self._at - 1 + step) % len(self._words) + 1
            self._changed()
        self.refresh()

    def on_click(self) -> None:
        """Choose the next word."""
        self.action_turn(1)

    def on_focus(self) -> None:
        """Show that the arrows turn this one."""
        self.refresh()

    def on_blur(self) -> None:
        """Show that they no longer do."""
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Paint the field."""
        del y
        glyphs = self.room.glyphs
        chosen = Run(
            self.value or glyphs.nothing,
            Tone.ACCENT if self.has_focus else Tone.INK,
            bold=self.has_focus,
            underline=self.has_focus,
        )
        row = Row(Tone.HERE).put(0, Run(f"{self._label}  ", Tone.SECOND), chosen, Run(f" {glyphs.menu}", Tone.SECOND))
        return row.strip(self.size.width, self.room.palette)
