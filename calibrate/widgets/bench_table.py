"""The bench as a table: roles of any height, a cursor on one name, scrolled where there are more than fit."""

from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region, Size
from textual.message import Message
from textual.strip import Strip

from calibrate.domain.person import PersonId
from calibrate.domain.population import Population
from calibrate.widgets.bench_block import Block, BlockDrawing, Light
from calibrate.widgets.room import Room
from calibrate.widgets.room_widget import RoomWidget
from calibrate.widgets.row import Row, Run
from calibrate.widgets.theme import Tone

_TALL = 18
"""Rows from which on roles stand apart although not all of them fit."""


class _Line(NamedTuple):
    """One line of the table: a row of a block; or a line between blocks, below the block of that number."""

    block: int
    row: int | None


class BenchTable(RoomWidget, can_focus=True):
    """Up and down through the roles, left and right through the names of one."""

    DEFAULT_CSS = "BenchTable { width: 1fr; height: 1fr; }"
    ALLOW_SELECT = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "step(-1)", "up", id="bench.up", tooltip="The role above", show=False),
        Binding("down", "step(1)", "down", id="bench.down", tooltip="The role below", show=False),
        Binding("left", "turn(-1)", "left", id="bench.left", tooltip="The name before, of this role", show=False),
        Binding("right", "turn(1)", "right", id="bench.right", tooltip="The next name of this role", show=False),
        Binding("pageup", "page(-1)", "page up", id="bench.page-up", tooltip="A screen of roles up", show=False),
        Binding("pagedown", "page(1)", "page down", id="bench.page-down", tooltip="A screen of roles down", show=False),
        Binding("home", "end(0)", "first", id="bench.first", tooltip="The first role", show=False),
        Binding("end", "end(-1)", "last", id="bench.last", tooltip="The last role", show=False),
    ]

    @dataclass
    class Moved(Message):
        """The cursor is on another role or name."""

    @dataclass
    class Picked(Message):
        """The role with the cursor was clicked."""

    def __init__(self, room: Room, population: Population) -> None:
        super().__init__(room)
        self._population = population
        self._blocks: tuple[Block, ...] = ()
        self._lines: list[_Line] = []
        self._drawn: dict[int, list[Row]] = {}
        self._top = 0
        self._laid_for = Size(0, 0)
        self.cursor = 0
        """The number of the role the cursor is on, from 0."""
        self._who = 0

    def show(self, blocks: tuple[Block, ...], role_id: str | None = None, person_id: PersonId | None = None) -> None:
        """Show roles in an order, the cursor on one of them and on one name, where they are there."""
        self._blocks = blocks
        ids = [block.role.role_id for block in blocks]
        self.cursor = ids.index(role_id) if role_id in ids else max(0, min(self.cursor, len(blocks) - 1))
        people = [nominee.person_id for nominee in blocks[self.cursor].nominees] if blocks else []
        self._who = people.index(person_id) if person_id in people else 0
        self._lay_again()

    @property
    def blocks(self) -> tuple[Block, ...]:
        """Every role, in the order shown."""
        return self._blocks

    @property
    def block(self) -> Block | None:
        """The role the cursor is on."""
        return self._blocks[self.cursor] if self._blocks else None

    @property
    def person(self) -> PersonId | None:
        """Whose name the cursor is on; None for a role without any."""
        block = self.block
        return block.nominees[self._who].person_id if block is not None and block.nominees else None

    @property
    def place(self) -> str:
        """Which role of how many the cursor is on."""
        return f"{self.cursor + 1} / {len(self._blocks)}" if self._blocks else ""

    def _lay(self) -> None:
        """Lay the lines anew: a blank one between roles where all fit so, or where there is room for many."""
        self._laid_for = self.size
        drawing = BlockDrawing(self.room, self._population, self.size.width)
        heights = [drawing.height(block) for block in self._blocks]
        spaced = sum(heights) + len(heights) + 1 <= self.size.height or self.size.height >= _TALL
        self._lines = [_Line(-1, None)] if spaced else []
        for number, height in enumerate(heights):
            self._lines += [_Line(number, row) for row in range(height)]
            self._lines += [_Line(number, None)] if spaced else []
        self._drawn = {}
        self._follow()

    def _lay_again(self) -> None:
        self._lay()
        self.refresh()

    def _rows_of(self, number: int) -> list[Row]:
        rows = self._drawn.get(number)
        if rows is None:
            light = Light(self.person) if number == self.cursor else None
            rows = BlockDrawing(self.room, self._population, self.size.width).rows(self._blocks[number], light)
            if light is not None:
                for row in rows:
                    row.put(0, Run(self.room.glyphs.edge, Tone.ACCENT))
            self._drawn[number] = rows
        return rows

    def _places(self, number: int) -> list[int]:
        return [place for place, line in enumerate(self._lines) if line.block == number and line.row is not None]

    def _follow(self) -> None:
        """Keep the whole role with the cursor in sight, its first line where it is taller than the table."""
        if not self._blocks or not self.size.height:
            return
        places, between = self._places(self.cursor), self._lines[0].row is None
        self._top = max(0, min(self._top, len(self._lines) - self.size.height))
        self._top = max(self._top, places[-1] + between - self.size.height + 1)
        self._top = min(self._top, places[0] - between)

    def _move_to(self, number: int, who: int = 0) -> None:
        if not self._blocks:
            return
        number = max(0, min(len(self._blocks) - 1, number))
        if (number, who) == (self.cursor, self._who):
            return
        before, top = self.cursor, self._top
        self.cursor, self._who = number, who
        for changed in (before, number):
            self._drawn.pop(changed, None)
        self._follow()
        if top == self._top:
            self._refresh_blocks(before, number)
        else:
            self.refresh()
        self.post_message(self.Moved())

    def _refresh_blocks(self, *numbers: int) -> None:
        for number in numbers:
            places = self._places(number)
            first, last = max(0, places[0] - 1 - self._top), places[-1] + 1 - self._top
            self.refresh(Region(0, first, self.size.width, min(last, self.size.height - 1) - first + 1))

    def action_step(self, step: int) -> None:
        """Go to the role above or below."""
        self._move_to(self.cursor + step)

    def action_turn(self, step: int) -> None:
        """Go to the next name of this role, and round."""
        block = self.block
        if block is not None and block.nominees:
            self._move_to(self.cursor, (self._who + step) % len(block.nominees))

    def action_page(self, pages: int) -> None:
        """Go a screen of roles up or down."""
        line = self._top + (self.size.height - 1 if pages > 0 else 0)
        edge = self._lines[max(0, min(line, len(self._lines) - 1))].block if self._lines else 0
        shown = max(1, len({one.block for one in self._lines[self._top : self._top + self.size.height]}) - 1)
        self._move_to(edge if edge != self.cursor and pages > 0 else self.cursor + pages * shown)

    def action_end(self, number: int) -> None:
        """Go to the first role, or to the last."""
        self._move_to(number if number >= 0 else len(self._blocks) - 1)

    def on_resize(self) -> None:
        """Lay the lines for the new size."""
        self._lay_again()

    def room_changed(self) -> None:
        """Lay the lines anew: PRIVATE shows more, and hidden names are shorter."""
        self._lay_again()

    def on_mouse_scroll_down(self) -> None:
        """Follow the wheel."""
        self.action_step(1)

    def on_mouse_scroll_up(self) -> None:
        """Follow the wheel."""
        self.action_step(-1)

    def on_click(self, event: events.Click) -> None:
        """Go to the role that was clicked; a click on the cursor picks it."""
        line = self._line(event.y)
        if line is None or line.row is None:
            return
        if line.block == self.cursor:
            self.post_message(self.Picked())
        else:
            self._move_to(line.block)

    def _line(self, y: int) -> _Line | None:
        place = self._top + y
        return self._lines[place] if 0 <= place < len(self._lines) else None

    def render_line(self, y: int) -> Strip:
        """Paint one line; a first frame may come before the new size is told."""
        if self._laid_for != self.size:
            self._lay()
        width, palette = self.size.width, self.room.palette
        line = self._line(y)
        if line is None:
            return Row().strip(width, palette)
        if line.row is not None:
            return self._rows_of(line.block)[line.row].strip(width, palette)
        return self._between(line.block, width).strip(width, palette)

    def _between(self, above: int, width: int) -> Row:
        """Return the line below a block: half of it is the cursor's where it stands above or below."""
        half = {self.cursor - 1: self.room.glyphs.top, self.cursor: self.room.glyphs.bottom}.get(above)
        if half is None or self.room.is_ledger:
            return Row()
        return Row().put(0, Run(half * width, Tone.HERE))
