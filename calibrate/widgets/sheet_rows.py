"""Rows of a sheet, other widgets between them."""

from calibrate.widgets.page import Draw, Page
from calibrate.widgets.room import Room
from calibrate.widgets.theme import Tone


class SheetRows(Page):
    """A part of a sheet that other widgets stand between."""

    def __init__(self, room: Room, draw: Draw, *, id: str | None = None, classes: str = "") -> None:  # noqa: A002 - Textual's own word
        super().__init__(room, draw, ground=Tone.HERE, id=id)
        self.set_classes(classes)
