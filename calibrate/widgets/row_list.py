"""A list of rows with a cursor: of any length, painted a line at a time."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region, Size
from textual.message import Message
from textual.strip import Strip

from calibrate.widgets.one_frame import one_frame
from calibrate.widgets.room import Room
from calibrate.widgets.room_widget import RoomWidget
from calibrate.widgets.row import Row, Run
from calibrate.widgets.theme import Tone

DrawLine = Callable[[int, bool, int], Row]
"""Draws the line of a number, told whether the cursor is on it, and how wide it is."""
DrawTail = Callable[[int], list[Row]]
"""Draws what stands below the last line, for a width."""


class RowList(RoomWidget, can_focus=True):
    """Lines with a blank row between them while all fit, and none when not."""

    DEFAULT_CSS = "RowList { width: 1fr; height: 1fr; }"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "step(-1)", "up", id="list.up", tooltip="The line above", show=False),
        Binding("down", "step(1)", "down", id="list.down", tooltip="The line below", show=False),
        Binding("pageup", "page(-1)", "page up", id="list.page-up", tooltip="A screen up", show=False),
        Binding("pagedown", "page(1)", "page down", id="list.page-down", tooltip="A screen down", show=False),
        Binding("home", "end(0)", "first", id="list.first", tooltip="The first line", show=False),
        Binding("end", "end(-1)", "last", id="list.last", tooltip="The last line", show=False),
    ]

    @dataclass
    class Moved(Message):
        """The cursor is on another line."""

        number: int

    @dataclass
    class Picked(Message):
        """The line with the cursor was clicked."""

        number: int

    def __init__(self, room: Room, draw_line: DrawLine, draw_tail: DrawTail = lambda _: []) -> None:
        super().__init__(room)
        self._draw_line = draw_line
        self._draw_tail = draw_tail
        self._count = 0
        self._top = 0
        self._followed: Size | None = None
        self.cursor = 0
        """The number of the line the cursor is on, from 0."""

    def show(self, count: int, cursor: int = 0) -> None:
        """Show that many lines, the cursor on one of them."""
        self._count = count
        self.cursor = max(0, min(count - 1, cursor))
        self._top = 0
        self._follow()
        self.refresh()

    @property
    def _step(self) -> int:
        return 2 if 2 * self._count + 1 <= self.size.height else 1

    @property
    def _above(self) -> int:
        return 1 if self._step == 2 else 0

    def _follow(self) -> None:
        self._followed = self.size
        lines = max(1, self.size.height)
        if self._step == 2:
            self._top = 0
        else:
            self._top = max(0, min(self._top, self.cursor, self._count - lines))
            self._top = max(self._top, self.cursor - lines + 1)

    def _move_to(self, number: int) -> None:
        number = max(0, min(self._count - 1, number))
        if number == self.cursor:
            return
        before, top = self.cursor, self._top
        self.cursor = number
        self._follow()
        if top == self._top:
            self._refresh_lines(before, number)
        else:
            self.refresh()
        self.post_message(self.Moved(number))

    def _refresh_lines(self, *numbers: int) -> None:
        for number in numbers:
            y = self._above + (number - self._top) * self._step
            for line in (y - 1, y, y + 1):
                self._refresh_line(line)

    def _refresh_line(self, y: int) -> None:
        if 0 <= y < self.size.height:
            self.refresh(Region(0, y, self.size.width, 1))

    async def action_step(self, step: int) -> None:
        """Move the cursor by lines."""
        await self._go_to(self.cursor + step)

    async def action_page(self, pages: int) -> None:
        """Move the cursor by screens."""
        await self._go_to(self.cursor + pages * max(1, self.size.height // self._step - 1))

    async def action_end(self, number: int) -> None:
        """Move the cursor to the first line, or to the last."""
        await self._go_to(number if number >= 0 else self._count - 1)

    async def _go_to(self, number: int) -> None:
        # What a screen shows of the line comes with it, not a frame later.
        async with one_frame(self.screen):
            self._move_to(number)

    def on_mouse_scroll_down(self) -> None:
        """Follow the wheel."""
        self._move_to(self.cursor + 3)

    def on_mouse_scroll_up(self) -> None:
        """Follow the wheel."""
        self._move_to(self.cursor - 3)

    def on_click(self, event: events.Click) -> None:
        """Move the cursor to the line clicked; a click on the cursor picks it."""
        number = self._number_at(event.y)
        if number is None:
            return
        if number == self.cursor:
            self.post_message(self.Picked(number))
        self._move_to(number)

    def _number_at(self, y: int) -> int | None:
        number, between = divmod(y - self._above, self._step)
        number += self._top
        return number if not between and 0 <= number < self._count else None

    def render_line(self, y: int) -> Strip:
        """Paint one line."""
        width, palette = self.size.width, self.room.palette
        if self._followed != self.size:  # The layout that brings another size paints it: the cursor stays in sight.
            self._follow()
        number = self._number_at(y)
        if number is not None:
            row = self._draw_line(number, number == self.cursor, width)
            if number == self.cursor:
                row.put(0, Run(self.room.glyphs.edge, Tone.ACCENT))
            return row.strip(width, palette)
        return (self._half_row(y, width) or self._tail_row(y, width)).strip(width, palette)

    def _half_row(self, y: int, width: int) -> Row | None:
        if self._step == 1 or self.room.is_ledger or not self._count:
            return None
        half = {-1: self.room.glyphs.top, 1: self.room.glyphs.bottom}.get(y - self._above - self.cursor * 2)
        return Row().put(0, Run(half * width, Tone.HERE)) if half else None

    def _tail_row(self, y: int, width: int) -> Row:
        below = y - self._above - (self._count - self._top) * self._step - 1
        tail = self._draw_tail(width)
        return tail[below] if 0 <= below < len(tail) else Row()
