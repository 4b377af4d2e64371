"""The manager is the system: who has an action, and whether it is looked at. Never for the wall."""

from collections.abc import Iterable
from typing import ClassVar, NamedTuple

from textual import on
from textual.binding import Binding, BindingType
from textual.widget import Widget

from calibrate.domain.action.care import Care
from calibrate.screens.actions import ActionsScreen
from calibrate.screens.private import PrivateScreen
from calibrate.services import development
from calibrate.services.meeting import Meeting
from calibrate.widgets.action_strip import framed, panel_rows
from calibrate.widgets.cells import wrapped
from calibrate.widgets.key_line import KeyLine
from calibrate.widgets.mode_line import ModeLine, session_title
from calibrate.widgets.page import Page
from calibrate.widgets.room import Room
from calibrate.widgets.row import Row, Run
from calibrate.widgets.row_list import RowList
from calibrate.widgets.theme import Tone

_EMPTY = "Nobody in this meeting has a manager in the file, or nobody is in it."
_WHY = (
    "People grow where somebody looks. A person has something to grow by when they have a current action or an open "
    "support plan; a check-in is on time when it was held by its day, for a plan within 14 days of the one before."
)


class _Columns(NamedTuple):
    people: int
    meter: int
    meter_end: int
    due: int
    ask: int


def _columns(width: int) -> _Columns:
    return _Columns(36, 40, 52, 80, 84) if width >= 110 else _Columns(34, 38, 50, 76, width)


class CareScreen(PrivateScreen):
    """Every manager with people in this meeting, those with the fewest seen to first."""

    CSS_PATH = "actions_care.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "people", "their actions", id="care.actions", tooltip="The actions of this manager's people"),
        Binding("escape", "leave", "grid", id="care.grid", tooltip="Back to the grid"),
    ]

    def __init__(self, meeting: Meeting, room: Room) -> None:
        super().__init__(room)
        self._meeting = meeting
        self._cares: list[Care] = []

    def compose_private(self) -> Iterable[Widget]:
        """Yield the list and its strip."""
        title = session_title(self._meeting.session, self._meeting.cycle)
        yield ModeLine(self.room, title=title, screen="growth by manager")
        yield Page(self.room, self._draw_head, id="head")
        yield RowList(self.room, self._draw_line, self._draw_tail)
        yield Page(self.room, self._draw_strip, id="strip")
        yield KeyLine(self.room)

    def on_mount(self) -> None:
        """Show the list from its top."""
        self._show()

    def on_screen_resume(self) -> None:
        """Show what was done on the list of actions."""
        self._show()

    def _show(self) -> None:
        if self.room.is_private and self.query(RowList):
            found = [care for care in development.care(self._meeting) if care.manager_id or care.manager]
            self._cares = sorted(found, key=lambda care: care.share)
            rows = self.query_one(RowList)
            rows.show(len(self._cares), rows.cursor)
            for page in self.query(Page):
                page.draw_again()

    @property
    def _here(self) -> Care | None:
        cursor = self.query_one(RowList).cursor
        return self._cares[cursor] if cursor < len(self._cares) else None

    @on(RowList.Moved)
    def _moved(self) -> None:
        self.query_one("#strip", Page).draw_again()

    @on(RowList.Picked)
    def _picked(self) -> None:
        self.action_people()

    def action_people(self) -> None:
        """Show the actions of this manager's people."""
        here = self._here
        if here is not None:
            self.app.push_screen(ActionsScreen(self._meeting, self.room, here.manager or here.manager_id))

    def action_leave(self) -> None:
        """Go back."""
        self.dismiss(None)

    def _draw_head(self, width: int, height: int) -> list[Row]:
        del height
        at = _columns(width)
        people, seen_to = sum(care.people for care in self._cares), sum(care.with_action for care in self._cares)
        head = Row().put(2, Run("Growth by manager", bold=True))
        head.add(Run(f"{seen_to} of {people} people have something to grow by", Tone.SECOND), after=3)
        names = Row().put(2, Run("manager", Tone.SECOND)).put_right(at.people, Run("people", Tone.SECOND))
        names.put(at.meter, Run("with an action", Tone.SECOND))
        names.put_right(at.due, Run("on time", Tone.SECOND))
        if at.ask < width:
            names.put(at.ask, Run("to ask", Tone.SECOND))
        rule = Row().put(2, Run(self.room.glyphs.rule * (width - 4), Tone.LINE_STRONG))
        return [Row(), head, Row(), names, rule]

    def _draw_line(self, number: int, here: bool, width: int) -> Row:  # noqa: FBT001 - RowList calls it
        care, at, glyphs = self._cares[number], _columns(width), self.room.glyphs
        row = Row(Tone.HERE if here else Tone.GROUND)
        name = Run(self._manager_of(care), Tone.ACCENT if here else Tone.INK, bold=here)
        row.put_cut(2, at.people - 6, glyphs.cut, name).put_right(at.people, Run(str(care.people), bold=True))
        cells = at.meter_end - at.meter
        full = round(cells * care.share)
        row.put(at.meter, Run(glyphs.progress_agreed * full), Run(glyphs.progress_open * (cells - full), Tone.LINE))
        row.put(at.meter_end + 1, Run(f"{care.with_action} of {care.people}"))
        on_time = f"{care.on_time} of {care.due}" if care.due else glyphs.nothing
        row.put_right(at.due, Run(on_time, Tone.INK if care.due else Tone.SECOND))
        return row if at.ask >= width else row.put_cut(at.ask, width - 1, glyphs.cut, Run(_question(care), Tone.DONE))

    def _manager_of(self, care: Care) -> str:
        return self.room.other_name(care.manager or care.manager_id)

    def _draw_tail(self, width: int) -> list[Row]:
        if self._cares:
            return []
        return [Row().put(2, Run(line, Tone.SECOND)) for line in wrapped(_EMPTY, min(width - 4, 90))]

    def _draw_strip(self, width: int, height: int) -> list[Row]:
        care, rows = self._here, panel_rows(height - 2, self.room)
        if care is not None:
            rows[0].put_cut(2, width // 2, self.room.glyphs.cut, Run(self._manager_of(care), Tone.ACCENT, bold=True))
            rows[0].add(Run(_sentence(care)), Run(f"  {_question(care)}".rstrip(), italic=True), after=3)
            for row, line in zip(rows[1:], wrapped(_WHY, width - 4), strict=False):
                row.put(2, Run(line, Tone.SECOND))
        return framed(rows, self.room, width)


def _sentence(care: Care) -> str:
    due = f"{care.on_time} of {care.due} check-ins on time" if care.due else "no check-in due yet"
    return f"{care.with_action} of {care.people} with an action; {due}."


def _question(care: Care) -> str:
    if not care.with_action:
        return "what would help them choose one?"
    if care.due > care.on_time:
        return "what was in the way of the talk?"
    return "who is still without?" if care.with_action < care.people else ""
