"""The people of one group of the spread, where they were loaded and where they stand. Never for the wall."""

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual import on, work
from textual.binding import Binding, BindingType
from textual.widget import Widget

from calibrate.domain.axis import Axis
from calibrate.domain.board import Standing
from calibrate.domain.inert import inert
from calibrate.domain.person import PersonId
from calibrate.screens.person import PersonScreen
from calibrate.screens.private import PrivateScreen
from calibrate.services.meeting import Meeting
from calibrate.widgets.key_line import KeyLine
from calibrate.widgets.mode_line import ModeLine, session_title
from calibrate.widgets.page import Page
from calibrate.widgets.room import Room
from calibrate.widgets.row import Row, Run
from calibrate.widgets.row_list import RowList
from calibrate.widgets.theme import Tone


class SpreadTeamScreen(PrivateScreen):
    """One group's people, name by name."""

    CSS_PATH = "spread_team.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "person", "person", id="team.person", tooltip="Everything about the person"),
        Binding("escape", "leave", "spread", id="team.leave", tooltip="Back to the spread"),
    ]

    def __init__(self, meeting: Meeting, room: Room, name: str, people: Sequence[PersonId]) -> None:
        """Take the meeting, what may be shown of the group's name, and who is in it."""
        super().__init__(room)
        self._meeting = meeting
        self._group = name
        self._people = list(people)

    def compose_private(self) -> Iterable[Widget]:
        """Yield the list."""
        yield ModeLine(
            self.room, title=session_title(self._meeting.session, self._meeting.cycle), screen="spread, one group"
        )
        yield Page(self.room, self._draw_head, id="head")
        yield RowList(self.room, self._draw_line)
        yield KeyLine(self.room)

    def on_mount(self) -> None:
        """Show the list from its top."""
        self._show()

    def on_screen_resume(self) -> None:
        """Show what was decided on another screen."""
        self._show()

    def _show(self) -> None:
        if self.room.is_private and self.query(RowList):
            rows = self.query_one(RowList)
            rows.show(len(self._people), rows.cursor)

    @on(RowList.Picked)
    @work(group="asking")
    async def action_person(self) -> None:
        """Show everything about the person under the cursor."""
        cursor = self.query_one(RowList).cursor
        if cursor < len(self._people):
            await self.app.push_screen_wait(
                PersonScreen(self._meeting, self.room, self._people[cursor], tuple(self._people))
            )

    def action_leave(self) -> None:
        """Go back."""
        self.dismiss(None)

    def _columns(self, width: int) -> tuple[int, int]:
        return (34, 72) if width >= 110 else (24, 50)

    def _draw_head(self, width: int, height: int) -> list[Row]:
        del height
        title = Row().put(2, Run(self._group, bold=True))
        title.add(
            Run(f"{len(self._people):,} {'person' if len(self._people) == 1 else 'people'}", Tone.SECOND), after=3
        )
        names = Row().put(2, Run("name", Tone.SECOND))
        for column, axis in zip(self._columns(width), Axis, strict=True):
            names.put(column, Run(axis.value, Tone.SECOND))
        return [Row(), title, Row(), names, Row().put(2, Run(self.room.glyphs.rule * (width - 4), Tone.LINE_STRONG))]

    def _draw_line(self, number: int, here: bool, width: int) -> Row:  # noqa: FBT001 - RowList calls it
        person_id = self._people[number]
        seat = self._meeting.board.seat(person_id)
        row = Row(Tone.HERE if here else Tone.GROUND)
        name = Run(self.room.name(self._meeting.population, person_id), Tone.ACCENT if here else Tone.INK, bold=here)
        first, second = self._columns(width)
        row.put_cut(2, first - 1, self.room.glyphs.cut, name)
        for axis, column, end in zip(Axis, (first, second), (second - 2, width - 1), strict=True):
            row.put_cut(column, end, self.room.glyphs.cut, Run(self._where(axis, seat.axis(axis))))
        return row

    def _where(self, axis: Axis, at: Standing) -> str:
        if at.band is None:
            return "not yet rated"
        now = inert(self._meeting.naming.band(axis, at.band))
        if at.proposed in {None, at.band}:
            return now
        return f"{inert(self._meeting.naming.short(axis, at.proposed))} {self.room.glyphs.right} {now}"
