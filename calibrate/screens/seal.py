"""Before the seal: who would stay as they are, each under their own head, all of them seen before Enter."""

from collections.abc import Iterator
from typing import ClassVar, NamedTuple

from textual.binding import Binding, BindingType
from textual.types import CSSPathType
from textual.widget import Widget

from calibrate.domain.axis import AxisState
from calibrate.domain.board import Board
from calibrate.domain.folded import folded
from calibrate.domain.person import PersonId
from calibrate.screens.sheet import Sheet
from calibrate.widgets.cells import cut
from calibrate.widgets.page import Page
from calibrate.widgets.room import Room
from calibrate.widgets.row import Row, Run
from calibrate.widgets.theme import Tone

_LEAST = 26
"""Cells a name has at least."""


class Unfinished(NamedTuple):
    """Everybody who is not agreed, by what is missing; each part by name."""

    undiscussed: tuple[PersonId, ...]
    parked: tuple[PersonId, ...]
    not_rated: tuple[PersonId, ...]

    @classmethod
    def of(cls, board: Board) -> "Unfinished":
        """Return who is not agreed."""
        found: tuple[list[PersonId], list[PersonId], list[PersonId]] = ([], [], [])
        for seat in board.present():
            if seat.state is AxisState.PARKED:
                found[1].append(seat.person_id)
            elif seat.is_holding:
                found[2].append(seat.person_id)
            elif not seat.state.is_agreed:
                found[0].append(seat.person_id)
        population = board.population
        return cls(*(tuple(sorted(people, key=lambda person: folded(population.name(person)))) for people in found))

    def parts(self) -> Iterator[tuple[str, tuple[PersonId, ...]]]:
        """Yield each head that has anybody under it."""
        heads = ("not discussed yet", "parked", "not yet rated")
        return ((head, people) for head, people in zip(heads, self, strict=True) if people)


class SealScreen(Sheet[bool]):
    """Lists the names, page by page; Enter seals once the last page was seen. The answer is True on that Enter only."""

    CSS_PATH: ClassVar[CSSPathType | None] = ["sheet.tcss", "seal.tcss"]
    shareable: ClassVar[bool] = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "seal", "seal", id="seal.seal", tooltip="On to the last page, then fix the grid"),
        Binding("up,pageup", "turn(-1)", "names before", id="seal.up", tooltip="The names before", show=False),
        Binding("down,pagedown", "turn(1)", "more names", id="seal.down", tooltip="More names", show=False),
        Binding("escape", "leave", "not yet", id="seal.leave", tooltip="Leave the session open"),
    ]

    def __init__(self, room: Room, board: Board) -> None:
        """Take what may be seen now, and who stands where."""
        super().__init__(room)
        self._population = board.population
        self._agreed = board.progress().agreed
        self._unfinished = Unfinished.of(board)
        self._at = 0

    def compose_sheet(self) -> list[Widget]:
        """Return the question and the names."""
        names = Page(self.room, self._draw_names, ground=Tone.HERE, id="seal-names")
        names.styles.max_height = len(self._lines(80)) + 1
        return [Page(self.room, self._draw_head, ground=Tone.HERE, id="seal-head"), names]

    def on_mount(self) -> None:
        """Count the pages once it is known how many names one holds."""
        self.call_after_refresh(self.action_turn, 0)

    def _draw_head(self, width: int, height: int) -> list[Row]:
        del height
        edge = Run(self.room.glyphs.edge, Tone.ACCENT)
        rows = [Row(Tone.HERE).put(0, edge) for _ in range(2)]
        rows[0].put(2, Run(f"Seal the session with {self._agreed} agreed? The grid is fixed then.", bold=True))
        said = ", ".join(f"{len(people)} {head}" for head, people in self._unfinished.parts())
        rows[1].put(2, Run(f"{said}: they stay as they are." if said else "Everybody is agreed.", Tone.SECOND))
        pages = self._pages
        if len(pages) > 1:
            rows[1].put_right(width - 2, Run(f"page {self._at + 1} of {len(pages)}", Tone.SECOND))
        return [Row(Tone.HERE), *rows]

    def _lines(self, width: int) -> list[Row]:
        rows: list[Row] = []
        columns = max(1, (width - 2) // _LEAST)
        step = (width - 2) // columns
        for head, people in self._unfinished.parts():
            rows.append(Row(Tone.HERE).put(2, Run(head, bold=True), Run(f"  {len(people)}", Tone.SECOND)))
            down = -(-len(people) // columns)
            for line in range(down):
                row = Row(Tone.HERE)
                for column, person in enumerate(people[line::down]):
                    name = cut(self.room.name(self._population, person), step - 2, self.room.glyphs.cut)
                    row.put(2 + column * step, Run(name))
                rows.append(row)
            rows.append(Row(Tone.HERE))
        return rows

    @property
    def _pages(self) -> list[list[Row]]:
        page = self.query_one("#seal-names", Page)
        rows, height = self._lines(page.size.width), max(1, page.size.height - 1)
        return [rows[start : start + height] for start in range(0, len(rows), height)] or [[]]

    def _draw_names(self, width: int, height: int) -> list[Row]:
        del width, height
        pages = self._pages
        self._at = min(self._at, len(pages) - 1)
        return [Row(Tone.HERE), *pages[self._at]]

    def action_turn(self, step: int) -> None:
        """Show more names, or those before."""
        self._at = max(0, min(len(self._pages) - 1, self._at + step))
        for page in self.query(Page):
            page.draw_again()

    def action_seal(self) -> None:
        """Show the next page; on the last one, seal."""
        if self._at + 1 < len(self._pages):
            self.action_turn(1)
        else:
            self.dismiss(result=True)

    def action_leave(self) -> None:
        """Leave the session open."""
        self.dismiss(result=False)
