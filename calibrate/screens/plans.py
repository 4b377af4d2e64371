"""Support plans: what drags comes first. Never for the wall."""

from collections.abc import Iterable
from typing import ClassVar, NamedTuple

from textual import on, work
from textual.binding import Binding, BindingType
from textual.widget import Widget

from calibrate.domain.inert import inert
from calibrate.domain.person import PersonId
from calibrate.domain.plan.plan import Plan
from calibrate.screens.pick import Pick, PickScreen
from calibrate.screens.plans_asking import PlanAsking
from calibrate.screens.plans_page import PlanScreen
from calibrate.screens.private import PrivateScreen
from calibrate.services import development
from calibrate.services.meeting import Meeting
from calibrate.widgets.action_lines import manager_of
from calibrate.widgets.action_strip import framed, panel_rows
from calibrate.widgets.cells import wrapped, wrapped_inert
from calibrate.widgets.key_line import KeyLine
from calibrate.widgets.mode_line import ModeLine, session_title
from calibrate.widgets.moments import said_day
from calibrate.widgets.page import Page
from calibrate.widgets.person_card import HIDDEN_WORDS
from calibrate.widgets.plan_lines import PlanLine, plan_lines, said_checks, said_next
from calibrate.widgets.room import Room
from calibrate.widgets.row import Row, Run
from calibrate.widgets.row_list import RowList
from calibrate.widgets.theme import Tone

_EMPTY = (
    "No support plan. One is for somebody who stands below the standard: the gap with two dated examples, what is "
    "expected, what support is offered, a start, check-ins at most 14 days apart, and a day of decision. Named early "
    "it is fair; dragging on is the unkind thing. + makes one."
)


class _Columns(NamedTuple):
    manager: int
    checks: int
    next: int
    decision: int
    see_to: int


def _columns(width: int) -> _Columns:
    if width >= 110:
        return _Columns(24, 44, 66, 82, 94)
    return _Columns(20, 20, 33, 48, 61)


class PlansScreen(PrivateScreen):
    """Every plan, and who was named twice without one; the strip shows the line under the cursor."""

    CSS_PATH = "plans.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "open", "in full", id="plans.open", tooltip="The plan in full, or make one"),
        Binding("plus", "add", "a plan", id="plans.add", tooltip="A support plan for somebody"),
        Binding("c", "check", "check-in", id="plans.check", tooltip="Record a check-in of this plan"),
        Binding("r", "extend", "runs on", id="plans.extend", tooltip="Let this plan run on, once"),
        Binding("d", "decide", "decided", id="plans.decide", tooltip="Record what was decided of this plan"),
        Binding("escape", "leave", "grid", id="plans.grid", tooltip="Back to the grid"),
    ]  # fmt: skip

    def __init__(self, meeting: Meeting, room: Room, person_id: PersonId | None = None) -> None:
        """Take the session, and on whose line to begin."""
        super().__init__(room)
        self._begins_at = person_id
        self._meeting = meeting
        self._today = meeting.today
        self._lines: list[PlanLine] = []

    def compose_private(self) -> Iterable[Widget]:
        """Yield the list and its strip."""
        title = session_title(self._meeting.session, self._meeting.cycle)
        yield ModeLine(self.room, title=title, screen="support plans")
        yield Page(self.room, self._draw_head, id="head")
        yield RowList(self.room, self._draw_line, self._draw_tail)
        yield Page(self.room, self._draw_strip, id="strip")
        yield KeyLine(self.room)

    def on_mount(self) -> None:
        """Show the list from its top, or from whoever it begins with."""
        self._show(self._begins_at)

    def on_screen_resume(self) -> None:
        """Show what was done on the plan's own page."""
        self._show()

    def _show(self, person_id: PersonId | None = None) -> None:
        if not (self.room.is_private and self.query(RowList)):
            return
        here = self._here
        person_id = person_id or (None if here is None else here.person_id)
        meeting = self._meeting
        self._today = meeting.today
        twice = development.below_twice(meeting)
        reminders = {
            plan.person_id: development.plan_reminders(meeting, plan.person_id)
            for plan in meeting.plans.all
            if plan.is_open
        }
        self._lines = plan_lines(meeting.plans, reminders, twice.people, twice.decide_by)
        at = next((number for number, line in enumerate(self._lines) if line.person_id == person_id), 0)
        self.query_one(RowList).show(len(self._lines), at)
        for page in self.query(Page):
            page.draw_again()

    @property
    def _here(self) -> PlanLine | None:
        cursor = self.query_one(RowList).cursor
        return self._lines[cursor] if cursor < len(self._lines) else None

    @on(RowList.Moved)
    def _moved(self) -> None:
        self.query_one("#strip", Page).draw_again()

    @on(RowList.Picked)
    def _picked(self) -> None:
        self.action_open()

    def _plan(self) -> Plan | None:
        """Return the open plan under the cursor; say what to do where there is none."""
        here = self._here
        if here is None:
            self._say("No support plan yet. + makes one.")
        elif here.plan is None:
            self._say("No plan yet: enter makes one.")
        elif not here.plan.is_open:
            self._say("This plan is decided.")
        else:
            return here.plan
        return None

    def _say(self, sentence: str, tone: Tone = Tone.AMBER) -> None:
        self.query_one(KeyLine).say(sentence, tone)

    # Deciding

    @property
    def _asking(self) -> PlanAsking:
        return PlanAsking(self.app, self._meeting, self.room)

    def action_open(self) -> None:
        """Show the plan in full, or make one where there is none."""
        here = self._here
        if here is None:
            self._plan()
        elif here.plan is None:
            self._make(here.person_id)
        else:
            self.app.push_screen(PlanScreen(self._meeting, self.room, here.person_id, here.plan.first_number))

    @work(group="writes")
    async def action_add(self) -> None:
        """Ask for whom, and make a plan."""
        population = self._meeting.population
        people = [seat.person_id for seat in self._meeting.board.present()]
        picks = [self._pick(person_id) for person_id in people]
        asked = PickScreen(self.room, "A support plan for whom?", picks, always_private=True)
        picked = await self.app.push_screen_wait(asked)
        if picked is None or not self.room.is_private:
            return
        person_id = people[picked]
        if self._meeting.plans.open_of(person_id) is not None:
            self._show(person_id)
            self._say(f"{self.room.name(population, person_id)} has an open plan: enter shows it.")
            return
        self._after(await self._asking.add(person_id), person_id)

    def _pick(self, person_id: PersonId) -> Pick:
        population = self._meeting.population
        return Pick(
            "person", population.name(person_id), lambda: self.room.name(population, person_id),
            self.room.other_name(manager_of(population, person_id)),
        )  # fmt: skip

    @work(group="writes")
    async def _make(self, person_id: PersonId) -> None:
        self._after(await self._asking.add(person_id), person_id)

    @work(group="writes")
    async def action_check(self) -> None:
        """Ask for a check-in of this plan."""
        plan = self._plan()
        if plan is not None:
            self._after(await self._asking.check(plan), plan.person_id)

    @work(group="writes")
    async def action_extend(self) -> None:
        """Ask how long this plan runs on."""
        plan = self._plan()
        if plan is not None and plan.extended is not None:
            self._say("This plan was extended once already: it is decided now.")
        elif plan is not None:
            self._after(await self._asking.extend(plan), plan.person_id)

    @work(group="writes")
    async def action_decide(self) -> None:
        """Ask what was decided of this plan."""
        plan = self._plan()
        if plan is not None:
            self._after(await self._asking.decide(plan), plan.person_id)

    def _after(self, said: str | None, person_id: PersonId) -> None:
        if said is not None and self.room.is_private:
            self._show(person_id)
            self._say(said, Tone.DONE)

    def action_leave(self) -> None:
        """Go back."""
        self.dismiss(None)

    # Drawing

    def _draw_head(self, width: int, height: int) -> list[Row]:
        del height
        at = _columns(width)
        is_open = sum(line.plan is not None and line.plan.is_open for line in self._lines)
        drags = sum(bool(line.reminders) for line in self._lines)
        head = Row().put(2, Run("Support plans", bold=True), Run(f"  {is_open} open", Tone.SECOND))
        if drags:
            head.add(Run(f"{drags} to see to", Tone.AMBER, bold=True), after=2)
        names = Row().put(2, Run("who", Tone.SECOND))
        if at.checks > at.manager:
            names.put(at.manager, Run("manager", Tone.SECOND))
        for column, word in ((at.checks, "check-ins"), (at.next, "next by"), (at.decision, "decision")):
            names.put(column, Run(word, Tone.SECOND))
        names.put(at.see_to, Run("to see to", Tone.SECOND))
        rule = Row().put(2, Run(self.room.glyphs.rule * (width - 4), Tone.LINE_STRONG))
        return [Row(), head, Row(), names, rule]

    def _draw_line(self, number: int, here: bool, width: int) -> Row:  # noqa: FBT001 - RowList calls it
        line, at, mark = self._lines[number], _columns(width), self.room.glyphs.cut
        plan = line.plan
        row = Row(Tone.HERE if here else Tone.GROUND)
        over = plan is not None and not plan.is_open
        name = self.room.name(self._meeting.population, line.person_id)
        tone = Tone.ACCENT if here else Tone.DONE if over else Tone.INK
        row.put_cut(2, at.manager - 1, mark, Run(name, tone, bold=here))
        if at.checks > at.manager:
            manager = self.room.other_name(manager_of(self._meeting.population, line.person_id))
            row.put_cut(at.manager, at.checks - 1, mark, Run(manager, Tone.DONE))
        if plan is None:
            return row.put_cut(at.checks, width - 1, mark, Run(line.reminders[0].short, Tone.AMBER, bold=True))
        row.put_cut(at.checks, at.next - 1, mark, Run(said_checks(plan, self.room)))
        row.put_cut(at.next, at.decision - 1, mark, Run(said_next(plan, self._today)))
        row.put_cut(at.decision, at.see_to - 1, mark, Run(said_day(plan.decision_on, self._today)))
        if line.reminders:
            row.put_cut(at.see_to, width - 1, mark, Run(line.reminders[0].short, Tone.AMBER, bold=True))
        return row

    def _draw_tail(self, width: int) -> list[Row]:
        if self._lines:
            return []
        return [Row().put(2, Run(line, Tone.SECOND)) for line in wrapped(_EMPTY, min(width - 4, 90))]

    def _draw_strip(self, width: int, height: int) -> list[Row]:
        line, rows = self._here, panel_rows(height - 2, self.room)
        if line is not None:
            name = Run(self.room.name(self._meeting.population, line.person_id), Tone.ACCENT, bold=True)
            rows[0].put_cut(2, width // 2, self.room.glyphs.cut, name)
            for row, run in zip(rows[1:], self._said(line, width), strict=False):
                row.put(2, run)
        return framed(rows, self.room, width)

    def _said(self, line: PlanLine, width: int) -> list[Run]:
        said = [Run(row, Tone.AMBER) for one in line.reminders for row in wrapped(one.sentence, width - 4)]
        if line.plan is None:
            return said
        if not self.room.shows_words:
            return [*said, Run(HIDDEN_WORDS, Tone.SECOND)]
        texts = (("gap", line.plan.gap), ("standard", line.plan.standard), ("support", line.plan.support))
        said += [
            Run(inert(row), italic=True)
            for label, text in texts
            for row in wrapped_inert(f"{label}: {text}", width - 4)[:2]
        ]
        return said
