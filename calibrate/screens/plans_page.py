"""One support plan in full. Never for the wall."""

from collections.abc import Iterable
from typing import ClassVar

from textual import work
from textual.binding import Binding, BindingType
from textual.widget import Widget

from calibrate.domain.person import PersonId
from calibrate.domain.plan.plan import Plan
from calibrate.screens.plans_asking import PlanAsking
from calibrate.screens.private import PrivateScreen
from calibrate.services import development
from calibrate.services.meeting import Meeting
from calibrate.widgets.key_line import KeyLine
from calibrate.widgets.mode_line import ModeLine, session_title
from calibrate.widgets.page import Page
from calibrate.widgets.person_card import HIDDEN_WORDS
from calibrate.widgets.plan_page import plan_rows
from calibrate.widgets.room import Room
from calibrate.widgets.row import Row, Run
from calibrate.widgets.theme import Tone


class PlanScreen(PrivateScreen):
    """Everything a plan says, its check-ins, and what to see to."""

    CSS_PATH = "plans.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("c", "check", "check-in", id="plan.check", tooltip="Record a check-in"),
        Binding("r", "extend", "runs on", id="plan.extend", tooltip="Let the plan run on, once"),
        Binding("d", "decide", "decided", id="plan.decide", tooltip="Record what was decided"),
        Binding("down,pagedown", "scroll(1)", "further down", id="plan.down", tooltip="Further down", show=False),
        Binding("up,pageup", "scroll(-1)", "further up", id="plan.up", tooltip="Further up", show=False),
        Binding("escape,enter", "leave", "back", id="plan.leave", tooltip="Back to the list"),
    ]

    def __init__(self, meeting: Meeting, room: Room, person_id: PersonId, number: int) -> None:
        """Take the session, whose plan, and the number of the decision that made it."""
        super().__init__(room)
        self._meeting = meeting
        self._person_id = person_id
        self._number = number

    def compose_private(self) -> Iterable[Widget]:
        """Yield the plan."""
        title = session_title(self._meeting.session, self._meeting.cycle)
        yield ModeLine(self.room, title=title, screen="support plan")
        yield Page(self.room, self._draw_head, id="head")
        yield Page(self.room, self._draw, id="plan")
        yield KeyLine(self.room)

    @property
    def _plan(self) -> Plan:
        plans = self._meeting.plans.by_person.get(self._person_id, ())
        return next(plan for plan in plans if plan.first_number == self._number)

    def _draw_head(self, width: int, height: int) -> list[Row]:
        del height
        name = self.room.name(self._meeting.population, self._person_id)
        bar = Row().put(0, Run("  ", Tone.ON_ACCENT, on=Tone.ACCENT))
        bar.put_cut(2, width - 24, self.room.glyphs.cut, Run(name, Tone.ON_ACCENT, bold=True, on=Tone.ACCENT))
        bar.add(Run("  ", Tone.ON_ACCENT, on=Tone.ACCENT))
        said = "open" if self._plan.is_open else "decided"
        return [Row(), bar.put_right(width - 2, Run(f"support plan, {said}", Tone.SECOND)), Row(), Row()]

    def _draw(self, width: int, height: int) -> list[Row]:
        del height
        if not self.room.shows_words:
            return [Row().put(2, Run(HIDDEN_WORDS, Tone.SECOND))]
        plan = self._plan
        reminders = development.plan_reminders(self._meeting, self._person_id) if plan.is_open else ()
        return plan_rows(plan, reminders, self.room, self._meeting.today, width)

    @work(group="writes")
    async def action_check(self) -> None:
        """Ask for a check-in."""
        if self._is_open():
            self._after(await self._asking.check(self._plan))

    @work(group="writes")
    async def action_extend(self) -> None:
        """Ask how long the plan runs on."""
        if self._plan.extended is not None:
            self.query_one(KeyLine).say("This plan was extended once already: it is decided now.")
        elif self._is_open():
            self._after(await self._asking.extend(self._plan))

    @work(group="writes")
    async def action_decide(self) -> None:
        """Ask what was decided."""
        if self._is_open():
            self._after(await self._asking.decide(self._plan))

    @property
    def _asking(self) -> PlanAsking:
        return PlanAsking(self.app, self._meeting, self.room)

    def _is_open(self) -> bool:
        if not self._plan.is_open:
            self.query_one(KeyLine).say("This plan is decided.")
        return self._plan.is_open

    def _after(self, said: str | None) -> None:
        if said is not None and self.room.is_private:
            for page in self.query(Page):
                page.draw_again()
            self.query_one(KeyLine).say(said, Tone.DONE)

    def action_scroll(self, pages: int) -> None:
        """Scroll where the plan is longer than the screen."""
        page = self.query_one("#plan", Page)
        page.scroll_lines(pages * max(1, page.size.height - 2))

    def action_leave(self) -> None:
        """Go back."""
        self.dismiss(None)
