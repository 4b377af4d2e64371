"""A page of rows, drawn anew for each size, scrolled by lines when there are more than fit."""

from collections.abc import Callable

from textual.geometry import Size
from textual.strip import Strip

from calibrate.widgets.room import Room
from calibrate.widgets.room_widget import RoomWidget
from calibrate.widgets.row import Row, Run
from calibrate.widgets.theme import Tone

Draw = Callable[[int, int], list[Row]]
"""Draws the rows for a width and a height in cells; there may be more rows than the height."""


class Page(RoomWidget):
    """Rows somebody else draws. The last line says how many more there are."""

    DEFAULT_CSS = "Page { width: 1fr; height: 1fr; }"

    def __init__(self, room: Room, draw: Draw, *, ground: Tone = Tone.GROUND, id: str | None = None) -> None:  # noqa: A002 - Textual's own word
        super().__init__(room, id=id)
        self._draw = draw
        self._ground = ground
        self._rows: list[Row] | None = None
        self._drawn_for: Size | None = None
        self._top = 0

    def draw_again(self) -> None:
        """Draw the rows again: what they show has changed."""
        self._rows = None
        self.refresh()

    def room_changed(self) -> None:
        """Draw again in the room's new state."""
        self.draw_again()

    @property
    def rows(self) -> list[Row]:
        """Every row, also those out of sight, for the size the page has now.

        Another size is painted by the layout that brings it, so nothing more
        is done about one: a page painted again after that flashes.
        """
        if self._rows is None or self._drawn_for != self.size:
            self._drawn_for = self.size
            self._rows = self._draw(self.size.width, self.size.height)
            self._top = min(self._top, max(0, len(self._rows) - self.size.height))
        return self._rows

    def scroll_lines(self, lines: int) -> None:
        """Show rows further down, or up for a negative number."""
        top = max(0, min(self._last_top(), self._top + lines))
        if top != self._top:
            self._top = top
            self.refresh()

    def scroll_to_top(self) -> None:
        """Show the first rows."""
        self.scroll_lines(-self._top)

    def _last_top(self) -> int:
        return max(0, len(self.rows) - self.size.height)

    def on_mouse_scroll_down(self) -> None:
        """Follow the wheel."""
        self.scroll_lines(3)

    def on_mouse_scroll_up(self) -> None:
        """Follow the wheel."""
        self.scroll_lines(-3)

    def render_line(self, y: int) -> Strip:
        """Paint one row."""
        width, palette = self.size.width, self.room.palette
        below = len(self.rows) - self._top - self.size.height
        if below > 0 and y == self.size.height - 1:
            more = Run(f"{self.room.glyphs.menu} {below + 1} more lines, page down", Tone.SECOND)
            return Row(self._ground).put(3, more).strip(width, palette)
        return self.row_at(y).strip(width, palette)

    def row_at(self, y: int) -> Row:
        """Return the row that stands on a line now."""
        place = self._top + y
        return self.rows[place] if place < len(self.rows) else Row(self._ground)
