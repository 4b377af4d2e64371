"""Asking what may be said to somebody, what to thank them for, and when they were told; never for the wall."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from textual.app import App

from calibrate.domain.inert import inert
from calibrate.domain.leak import Outgoing, Secrets, leaks
from calibrate.domain.person import PersonId
from calibrate.screens.form import Foot, FormScreen, ask_until_recorded
from calibrate.services import telling
from calibrate.services.leaving import secrets_of
from calibrate.services.meeting import Meeting
from calibrate.widgets.cells import wrapped
from calibrate.widgets.moments import said_day
from calibrate.widgets.question import Answers, Question
from calibrate.widgets.room import Room
from calibrate.widgets.row import Row, Run
from calibrate.widgets.theme import Tone

_SAY_HINT = "What was done, and when. It stands on their manager's sheet, and on their page where ratings are shared."
_THANK_HINT = "One thing they did, as they would know it again. It stands on their page."
_DAY = "A day, 2026-11-30, not later than today."


@dataclass(frozen=True)
class TellingAsking:
    """Asks about what people of one meeting hear."""

    app: App[Any]
    meeting: Meeting
    room: Room
    shares_performance: bool

    async def told(self, person_id: PersonId) -> str | None:
        """Ask when somebody was told, and record it; return what to say, or None where nothing was recorded."""
        now = self.meeting.today

        def wrong(answer: str) -> str:
            day = _day(answer)
            return "" if day is not None and day <= now else f"Still needed: {_DAY[0].lower()}{_DAY[1:]}"

        def record(answers: Answers) -> str:
            telling.told(self.meeting, person_id, _day(answers["on"]))
            return "Told."

        asked = Question("on", "When was {name} told what changed?", _DAY, needed=wrong(""), problem=wrong)
        return await self._ask("told", person_id, (asked,), {"on": now.isoformat()}, record, no_foot)

    async def say(self, person_id: PersonId, said: str = "") -> str | None:
        """Ask what may be said of a lowered rating, beginning with what is kept; return what to say, or None.

        Args:
            person_id: Of whom.
            said: What to say of the text that is there.
        """
        asked = Question("text", "What may be said to {name} of the rating?", f"{_SAY_HINT} Emptied: withdrawn.")
        begun = self.meeting.telling.says.get(person_id, "")

        def record(answers: Answers) -> str:
            telling.say(self.meeting, person_id, answers["text"])
            return "Kept what may be said." if answers["text"] else "Withdrawn."

        # Whoever hears it knows the rating it is about.
        foot = await self._guarded(person_id, "say", shares_performance=True)
        return await self._ask("may be said", person_id, (asked,), {"text": begun}, record, foot, said)

    async def thank(self, person_id: PersonId, said: str = "") -> str | None:
        """Ask what to thank somebody for, beginning with what is kept; return what to say, or None.

        Args:
            person_id: Whom.
            said: What to say of the text that is there.
        """
        asked = Question("text", "What to thank {name} for?", f"{_THANK_HINT} Emptied: withdrawn.")
        begun = self.meeting.telling.thanks.get(person_id, "")

        def record(answers: Answers) -> str:
            telling.thank(self.meeting, person_id, answers["text"])
            return "Kept what to thank them for." if answers["text"] else "Withdrawn."

        foot = await self._guarded(person_id, "thank", shares_performance=self.shares_performance)
        return await self._ask("thank them for", person_id, (asked,), {"text": begun}, record, foot, said)

    async def withdraw(self, person_id: PersonId) -> str | None:
        """Ask which of what is kept of somebody is withdrawn, and withdraw it; return what to say, or None."""
        kept, now = self.meeting.telling, self.meeting.today
        on = kept.told.get(person_id)
        options = (
            *([("told", f"that they were told on {said_day(on.on, now)}")] if on is not None else []),
            *([("may be said", "the line on a lowered rating")] if person_id in kept.says else []),
            *([("thanks", "what to thank them for")] if person_id in kept.thanks else []),
        )
        if not options:
            return "Nothing is kept of this person that could be withdrawn."

        def record(answers: Answers) -> str:
            match answers["what"]:
                case "told":
                    telling.told(self.meeting, person_id, None)
                case "may be said":
                    telling.say(self.meeting, person_id, "")
                case _:
                    telling.thank(self.meeting, person_id, "")
            return "Withdrawn."

        asked = Question("what", "What is withdrawn of {name}?", "It stays in the log.", options=options)
        return await self._ask("withdraw", person_id, (asked,), {}, record, no_foot)

    async def _guarded(self, person_id: PersonId, field: str, *, shares_performance: bool) -> Foot:
        """Return a foot that says, while words are typed, which of them would tell too much."""
        secrets = await asyncio.to_thread(secrets_of, self.meeting, shares_performance=shares_performance)
        population = self.meeting.population
        own = population.own_names(person_id)
        return lambda answers, cells: self._foot(Outgoing(person_id, field, answers["text"], own), secrets, cells)

    def _foot(self, outgoing: Outgoing, secrets: Secrets, cells: int) -> list[Row]:
        found, (opened, closed) = leaks((outgoing,), secrets), self.room.glyphs.quotes
        said = ", ".join(f"{opened}{leak.words}{closed} {leak.kind.value}" for leak in found)
        if found:
            runs = [Run(line, Tone.AMBER) for line in wrapped(inert(f"This would tell too much: {said}."), cells - 4)]
        elif outgoing.text.strip():
            runs = [Run(f"{self.room.glyphs.agreed} nothing found in it that would tell too much", Tone.DONE)]
        else:
            runs = []
        return [*(Row(Tone.HERE).put(2, run) for run in runs[:3]), *(Row(Tone.HERE) for _ in range(3 - len(runs)))]

    async def _ask(
        self,
        title: str,
        person_id: PersonId,
        questions: Sequence[Question],
        begun: Answers,
        record: Callable[[Answers], str],
        foot: Foot,
        refused: str = "",
    ) -> str | None:
        """Ask until it is recorded, or left; a refusal keeps every word."""

        def form(begun: Answers, refused: str, at: str) -> FormScreen:
            return FormScreen(
                self.room,
                title,
                lambda: self.room.name(self.meeting.population, person_id),
                questions,
                begun,
                foot,
                refused=refused,
                at=at,
                private=True,
            )

        return await ask_until_recorded(self.app, form, begun, record, refused=refused)


def _day(answer: str) -> date | None:
    try:
        return date.fromisoformat(answer.strip())
    except ValueError:
        return None


def no_foot(answers: Answers, cells: int) -> list[Row]:
    """Return three blank rows: nothing is to be said of the answers."""
    del answers, cells
    return [Row(Tone.HERE) for _ in range(3)]
