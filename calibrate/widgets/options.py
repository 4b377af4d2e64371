"""A field of a form: one of a few answers, each on a line with what it says."""

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.strip import Strip

from calibrate.widgets.room import Room
from calibrate.widgets.room_widget import RoomWidget
from calibrate.widgets.row import Row, Run
from calibrate.widgets.theme import Tone


class Options(RoomWidget, can_focus=True):
    """A list of answers; one of them is lit."""

    DEFAULT_CSS = "Options { width: 1fr; }"
    ALLOW_SELECT = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "step(-1)", "choose", id="options.up", tooltip="The answer above", key_display="↑↓"),
        Binding("down", "step(1)", "choose", id="options.down", tooltip="The answer below", show=False),
    ]

    def __init__(self, room: Room, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own word
        super().__init__(room, id=id)
        self._options: tuple[tuple[str, str], ...] = ()
        self._at = 0

    def offer(self, options: tuple[tuple[str, str], ...], chosen: str) -> None:
        """Offer answers, one of them lit: the first, if what was chosen is none of them."""
        self._options = options
        self._at = next((number for number, (value, _) in enumerate(options) if value == chosen), 0)
        self.styles.height = max(1, len(options))
        self.refresh()

    @property
    def value(self) -> str:
        """The answer that is lit; blank where there are none."""
        return self._options[self._at][0] if self._options else ""

    def action_step(self, step: int) -> None:
        """Light the answer above or below."""
        self._at = (self._at + step) % max(1, len(self._options))
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        """Light the answer clicked."""
        if event.y < len(self._options):
            self._at = event.y
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """Paint one answer."""
        row = Row(Tone.HERE)
        if y < len(self._options):
            here = y == self._at
            value, says = self._options[y]
            row = Row(Tone.ACCENT if here else Tone.HERE)
            row.put(2, Run(value, Tone.ON_ACCENT if here else Tone.INK, bold=here))
            row.put(18, Run(says, Tone.ON_ACCENT if here else Tone.SECOND))
        return row.strip(self.size.width, self.room.palette)
