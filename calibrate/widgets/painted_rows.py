"""A painted widget of a few rows, drawn whole when the first of them is asked for."""

from abc import abstractmethod

from textual.strip import Strip

from calibrate.widgets.painted import Painted
from calibrate.widgets.room import Room
from calibrate.widgets.row import Row


class PaintedRows(Painted):
    """The base of a strip: its rows are drawn once for what it shows, its size and the room."""

    ALLOW_SELECT = False

    def __init__(self, room: Room, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own word
        super().__init__(room, id=id)
        self._rows: list[Row] | None = None

    @abstractmethod
    def draw(self, cells: int, lines: int) -> list[Row]:
        """Return the rows for a size; what is left of it stays empty."""

    def forget_rows(self) -> None:
        """Draw again before the next row is painted."""
        self._rows = None

    def room_changed(self) -> None:
        """Draw again in the room's new state."""
        self.forget_rows()
        self.refresh()

    def resized(self) -> None:
        """Draw for the new size."""
        self.forget_rows()

    def paint(self, y: int) -> Strip:
        """Return one row."""
        if self._rows is None:
            self._rows = self.draw(*self.size)
        row = self._rows[y] if y < len(self._rows) else Row()
        return row.strip(self.size.width, self.room.palette)
