"""Finding somebody by any part of their name or id, without case and accents."""

from typing import ClassVar, NamedTuple

from textual.binding import Binding, BindingType

from calibrate.domain.board import Board, Seat
from calibrate.domain.folded import folded
from calibrate.domain.inert import inert
from calibrate.domain.naming import Naming
from calibrate.domain.person import PersonId
from calibrate.screens.narrowing import NarrowingScreen
from calibrate.widgets.cells import cut
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


class FindScreen(NarrowingScreen[PersonId]):
    """Typing narrows the list; Enter goes to who is lit."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "step(-1)", "choose", id="find.up", tooltip="The name above", key_display="↑↓", priority=True),
        Binding("down", "step(1)", "choose", id="find.down", tooltip="The name below", show=False, priority=True),
        Binding("enter", "choose", "go there", id="find.go", tooltip="Go to the person", priority=True),
        Binding("escape", "leave", "back", id="find.leave", tooltip="Stay where you were"),
    ]

    def __init__(self, room: Room, board: Board, naming: Naming, index: Index) -> None:
        super().__init__(room, "Find somebody", "a part of a name, or of an id", "Nobody has that in their name or id.")
        self._board = board
        self._naming = naming
        self._index = index

    def matching(self, typed: str) -> list[int]:
        """Return the rows of who has it in their name or id."""
        return [found.row for found in self._index.find(typed)]

    def counted(self, count: int) -> str:
        """Return how many people."""
        return f"{count} people"

    def answer(self, number: int) -> PersonId:
        """Return who stands on a row of the file."""
        return self._board.population.ids[number]

    def draw_line(self, number: int, width: int, *, here: bool) -> Row:
        """Return somebody's name, their id while names are shown, and where they are."""
        person, mark = self.answer(number), self.room.glyphs.cut
        row = Row(Tone.ACCENT if here else Tone.HERE)
        tone, quiet = (Tone.ON_ACCENT, Tone.ON_ACCENT) if here else (Tone.INK, Tone.SECOND)
        name = cut(self.room.name(self._board.population, person), min(40, width - 44), mark)
        row.put(4, Run(name, tone, bold=here))
        if self.room.names is NamesShown.NAMES:
            row.put(min(46, width - 38), Run(cut(inert(person), 12, mark), quiet))
        said = where(self._board.seat(person), self._naming)
        return row.put(min(60, width - 24), Run(cut(said, 22, mark), quiet))


def where(seat: Seat, naming: Naming) -> str:
    """Return where somebody is, in words."""
    if seat.set_aside is not None:
        return "set aside"
    return "not yet rated" if seat.box is None else naming.box(seat.box)
