"""What is settled before a release: where files go, and texts that would tell too much; never for the wall."""

from dataclasses import dataclass
from typing import Any

from textual.app import App

from calibrate.domain.inert import inert
from calibrate.domain.leak import Leak
from calibrate.domain.person import PersonId
from calibrate.screens.actions_asking import ActionAsking
from calibrate.screens.form import FormScreen
from calibrate.screens.plans import PlansScreen
from calibrate.screens.telling_asking import TellingAsking, no_foot
from calibrate.services.meeting import Meeting
from calibrate.widgets.key_line import KeyLine
from calibrate.widgets.question import Question
from calibrate.widgets.release_lines import Place
from calibrate.widgets.room import Room

_PLACES = {
    Place.STORE: Question(
        "path", "Where does the visible store go?", "A file, for the system that shows people their own rows.",
        needed="still needed: a file",
    ),
    Place.PAGES: Question("path", "Which folder do the pages go to?", "A new or an empty folder. Emptied: no pages."),
}  # fmt: skip
_PLAN_STAYS = "A plan's words stay as they were made: decide it (d), then make it anew in other words (+)."


@dataclass(frozen=True)
class ReleaseAsking:
    """Asks about one release."""

    app: App[Any]
    meeting: Meeting
    room: Room
    shares_performance: bool

    async def place(self, place: Place, begun: str) -> str | None:
        """Ask where files go; return the path as typed, or None where it stays."""
        form = FormScreen(
            self.room, place.value, lambda: "Release", (_PLACES[place],), {"path": begun}, no_foot, private=True
        )
        answers: dict[str, str] | None = await self.app.push_screen_wait(form)
        return None if answers is None else answers["path"]

    async def say(self, person_id: PersonId) -> str | None:
        """Ask what may be said of a lowered rating; return what to say, or None where nothing was recorded."""
        return await self._telling.say(person_id)

    async def reword(self, leak: Leak) -> str | None:
        """Open the field a leak stands in; return what to say, or None where nothing was recorded."""
        said = self._said(leak)
        match leak.field.partition(" ")[0]:
            case "say":
                return await self._telling.say(leak.person_id, said)
            case "thank":
                return await self._telling.thank(leak.person_id, said)
            case "action":
                return await self._reword_action(leak, said)
            case _:
                return await self._show_plan(leak.person_id)

    @property
    def _telling(self) -> TellingAsking:
        return TellingAsking(self.app, self.meeting, self.room, self.shares_performance)

    def _said(self, leak: Leak) -> str:
        opened, closed = self.room.glyphs.quotes
        words = f"{opened}{inert(leak.words)}{closed} tells" if self.room.shows_words else "It tells"
        return f"{words} {leak.kind.value}. Say it in other words; ctrl+s records."

    async def _reword_action(self, leak: Leak, said: str) -> str | None:
        action_id, _, field = leak.field.removeprefix("action ").rpartition(", ")
        action = self.meeting.actions.by_id[action_id]
        if not action.status.is_current:
            return f"{action_id} is {action.status.value}: open the session again, withdraw that (u), then reword it."
        asking = ActionAsking(self.app, self.meeting, self.room)
        done = await asking.edit(action, field.replace(" ", "_"), said)
        return None if done is None else done.text

    async def _show_plan(self, person_id: PersonId) -> str | None:
        plans = PlansScreen(self.meeting, self.room, person_id)
        await self.app.push_screen(plans)
        for line in plans.query(KeyLine):
            line.say(_PLAN_STAYS)
        return None
