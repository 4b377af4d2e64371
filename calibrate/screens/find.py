"""Finding somebody by any part of their name or id, without case and accents."""

from typing import ClassVar, NamedTuple

from textual import on
from textual.binding import Binding, BindingType
from textual.types import CSSPathType
from textual.widget import Widget
from textual.widgets import Input

from calibrate.domain.board import Board, Seat
from calibrate.domain.inert import inert
from calibrate.domain.naming import Naming
from calibrate.domain.person import PersonId
from calibrate.screens.sheet import Sheet
from calibrate.widgets.cells import cut
from calibrate.widgets.folded import folded
from calibrate.widgets.page import Page
from calibrate.widgets.room import NamesShown, Room
from calibrate.widgets.row import Row, Run
from calibrate.widgets.theme import Tone


class Found(NamedTuple):
    """Somebody whose name or id has what was typed."""

    person_id: PersonId
    row: int


class Index:
    """Everybody's name and id, ready to be searched."""

    def __init__(self, board: Board) -> None:
        people = self.people = board.population
        """Who can be found: after another load there are others."""
        self._texts = [
            f"{folded(name)}\n{folded(person)}" for name, person in zip(people.names, people.ids, strict=True)
        ]
        self._order = sorted(range(len(people)), key=self._texts.__getitem__)
        self._ids = people.ids

    def find(self, typed: str) -> list[Found]:
        """Return who has every word typed in their name or id: names that begin with it first, then by name."""
        words = folded(typed).split()
        rows = [row for row in self._order if all(word in self._texts[row] for word in words)]
        if words:
            rows.sort(key=lambda row: not self._texts[row].startswith(words[0]))
        return [Found(self._ids[row], row) for row in rows]


class FindScreen(Sheet[PersonId | None]):
    """Typing narrows the list; Enter goes to who is lit."""

    CSS_PATH: ClassVar[CSSPathType | None] = ["sheet.tcss", "find.tcss"]
    shareable: ClassVar[bool] = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "step(-1)", "choose", id="find.up", tooltip="The name above", key_display="↑↓", priority=True),
        Binding("down", "step(1)", "choose", id="find.down", tooltip="The name below", show=False, priority=True),
        Binding("enter", "go", "go there", id="find.go", tooltip="Go to the person", priority=True),
        Binding("escape", "leave", "back", id="find.leave", tooltip="Stay where you were"),
    ]

    def __init__(self, room: Room, board: Board, naming: Naming, index: Index) -> None:
        super().__init__(room)
        self._board = board
        self._naming = naming
        self._index = index
        self._found = index.find("")
        self._at = 0

    def compose_sheet(self) -> list[Widget]:
        """Return the field and the list."""
        return [
            Page(self.room, self._draw_head, ground=Tone.HERE, id="find-head"),
            Input(compact=True, placeholder="a part of a name, or of an id", id="find-typed"),
            Page(self.room, self._draw, ground=Tone.HERE, id="find-list"),
        ]

    def _draw_head(self, width: int, height: int) -> list[Row]:
        del height
        row = Row(Tone.HERE).put(2, Run("Find somebody", bold=True))
        return [Row(Tone.HERE), row.put_right(width - 2, Run(f"{len(self._found)} people", Tone.SECOND))]

    def _draw(self, width: int, height: int) -> list[Row]:
        start = max(0, min(self._at - height // 2, len(self._found) - height + 1))
        rows = [Row(Tone.HERE)]
        if not self._found:
            rows.append(Row(Tone.HERE).put(4, Run("Nobody has that in their name or id.", Tone.SECOND)))
        for number, found in enumerate(self._found[start : start + height - 1], start):
            rows.append(self._row(found.person_id, width, here=number == self._at))
        return rows

    def _row(self, person: PersonId, width: int, *, here: bool) -> Row:
        seat, mark = self._board.seat(person), self.room.glyphs.cut
        row = Row(Tone.ACCENT if here else Tone.HERE)
        tone, quiet = (Tone.ON_ACCENT, Tone.ON_ACCENT) if here else (Tone.INK, Tone.SECOND)
        name = cut(self.room.name(self._board.population, person), min(40, width - 44), mark)
        row.put(4, Run(name, tone, bold=here))
        if self.room.names is NamesShown.NAMES:
            row.put(min(46, width - 38), Run(cut(inert(person), 12, mark), quiet))
        return row.put(min(60, width - 24), Run(cut(where(seat, self._naming), 22, mark), quiet))

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        self._found = self._index.find(event.value)
        self._at = 0
        self._draw_again()

    def _draw_again(self) -> None:
        for page in self.query(Page):
            page.draw_again()

    def action_step(self, step: int) -> None:
        """Light the name above or below."""
        if self._found:
            self._at = (self._at + step) % len(self._found)
            self._draw_again()

    def action_go(self) -> None:
        """Go to who is lit."""
        if self._found:
            self.dismiss(self._found[self._at].person_id)

    def action_leave(self) -> None:
        """Stay."""
        self.dismiss(None)


def where(seat: Seat, naming: Naming) -> str:
    """Return where somebody is, in words."""
    if seat.set_aside is not None:
        return "set aside"
    return "not yet rated" if seat.box is None else naming.box(seat.box)
