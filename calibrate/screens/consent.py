"""Agreeing the undisputed people of a box together: every name is seen before Enter."""

from collections.abc import Sequence
from typing import ClassVar, NamedTuple

from textual.binding import Binding, BindingType
from textual.types import CSSPathType
from textual.widget import Widget

from calibrate.domain.agreement import consent_objection
from calibrate.domain.axis import AxisState
from calibrate.domain.person import PersonId
from calibrate.domain.population import Population
from calibrate.screens.sheet import Sheet
from calibrate.services.axis_pass import AnyMeeting, AxisPass
from calibrate.widgets.cells import cut
from calibrate.widgets.page import Page
from calibrate.widgets.room import Room
from calibrate.widgets.row import Row, Run
from calibrate.widgets.theme import Tone

_ROWS = 8
_COLUMN = 28


class ConsentList(NamedTuple):
    """Who consent would take, and who is talked about instead."""

    taken: tuple[PersonId, ...]
    talked_about: tuple[PersonId, ...]


def consent_list(meeting: AnyMeeting, people: Sequence[PersonId]) -> ConsentList:
    """Return the open people among some, by whether consent may take them; in a pass, open on its question."""
    taken: list[PersonId] = []
    talked_about: list[PersonId] = []
    for person in people:
        seat = meeting.board.seat(person)
        if isinstance(meeting, AxisPass):
            standing = seat.axis(meeting.axis)
            is_open, may = standing.state is AxisState.OPEN and standing.is_rated, meeting.may_consent(person)
        else:
            is_open = seat.state is AxisState.OPEN and not seat.is_holding
            may = consent_objection(meeting.board, seat) is None
        if is_open:
            (taken if may else talked_about).append(person)
    return ConsentList(tuple(taken), tuple(talked_about))


class ConsentScreen(Sheet[bool]):
    """Lists the names, page by page; Enter agrees them once the last page was seen."""

    CSS_PATH: ClassVar[CSSPathType | None] = ["sheet.tcss", "consent.tcss"]
    shareable: ClassVar[bool] = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "agree", "agree, without discussion", id="consent.agree", tooltip="On, then agree"),
        Binding("up,pageup", "turn(-1)", "names before", id="consent.up", tooltip="The names before", show=False),
        Binding("down,pagedown", "turn(1)", "more names", id="consent.down", tooltip="More names", show=False),
        Binding("escape", "leave", "leave them open", id="consent.leave", tooltip="Leave everything as it is"),
    ]

    def __init__(self, room: Room, population: Population, listed: ConsentList) -> None:
        super().__init__(room)
        self._population = population
        self._listed = listed
        self._page = 0

    def compose_sheet(self) -> list[Widget]:
        """Return the names."""
        return [Page(self.room, self._draw, ground=Tone.HERE, id="consent-names")]

    def _columns(self, width: int) -> int:
        return max(1, (width - 2) // _COLUMN)

    def _pages(self, width: int) -> int:
        size = self._columns(width) * _ROWS
        return max(1, -(-len(self._listed.taken) // size))

    def _draw(self, width: int, height: int) -> list[Row]:
        del height
        taken, left = self._listed
        columns = self._columns(width)
        start = self._page * columns * _ROWS
        shown = taken[start : start + columns * _ROWS]
        head = Row(Tone.HERE).put(2, Run(f"Agree these {len(taken)} without discussion?", bold=True))
        pages = self._pages(width)
        if pages > 1:
            head.put_right(width - 2, Run(f"page {self._page + 1} of {pages}", Tone.SECOND))
        rows = [Row(Tone.HERE), head, Row(Tone.HERE)]
        for line in range(_ROWS):
            row = Row(Tone.HERE)
            for column, person in enumerate(shown[line::_ROWS]):
                name = cut(self.room.name(self._population, person), _COLUMN - 2, self.room.glyphs.cut)
                row.put(2 + column * _COLUMN, Run(name))
            rows.append(row)
        said = f"{len(left)} more in this box are talked about first." if left else ""
        return [*rows, Row(Tone.HERE).put(2, Run(said, Tone.SECOND))]

    def action_turn(self, step: int) -> None:
        """Show more names, or those before."""
        self._page = max(0, min(self._pages(self.size.width) - 1, self._page + step))
        self.query_one(Page).draw_again()

    def action_agree(self) -> None:
        """Show the next page; on the last one, agree."""
        if self._page + 1 < self._pages(self.size.width):
            self.action_turn(1)
        else:
            self.dismiss(result=True)

    def action_leave(self) -> None:
        """Leave everything as it is."""
        self.dismiss(result=False)
