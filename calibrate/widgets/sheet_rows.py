"""Rows of a sheet that is only hidden: drawn for their size in the frame that shows them, not one frame later."""

from textual import events
from textual.strip import Strip

from calibrate.widgets.page import Draw, Page
from calibrate.widgets.room import Room
from calibrate.widgets.theme import Tone


class SheetRows(Page):
    """A part of a sheet that other widgets stand between."""

    def __init__(self, room: Room, draw: Draw, *, id: str | None = None, classes: str = "") -> None:  # noqa: A002 - Textual's own word
        super().__init__(room, draw, ground=Tone.HERE, id=id)
        self.set_classes(classes)
        self._drawn_for = self.size

    def on_resize(self, event: events.Resize) -> None:
        """Wait until the rows are painted."""
        event.prevent_default()

    def render_line(self, y: int) -> Strip:
        """Paint one row."""
        if self._drawn_for != self.size:
            self._drawn_for = self.size
            self._rows = None
        return super().render_line(y)
