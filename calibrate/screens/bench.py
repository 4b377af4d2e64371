"""The succession bench: critical roles, who could take each, and when."""

import asyncio
from collections.abc import Callable
from functools import partial
from typing import ClassVar

from textual import on, work
from textual.binding import Binding, BindingType

from calibrate.domain.bench.events import Nominated
from calibrate.domain.bench.readiness import Readiness
from calibrate.domain.folded import folded
from calibrate.domain.ledger import Entry
from calibrate.domain.person import PersonId
from calibrate.errors import CalibrateError, HeadNotSavedError
from calibrate.screens.bench_people import BenchPeopleScreen, Thought
from calibrate.screens.bench_ready import BenchReadyScreen
from calibrate.screens.bench_view import BenchView
from calibrate.screens.bench_words import Asked, BenchWordsScreen, Said
from calibrate.screens.person import PersonScreen
from calibrate.screens.withdrawing import is_to_be_withdrawn
from calibrate.services.meeting import Recorded
from calibrate.widgets.bench_strip import READY_WORDS
from calibrate.widgets.bench_table import BenchTable
from calibrate.widgets.decision_words import decision_words
from calibrate.widgets.working_days import read_date

_SEALED = "This session is sealed: its bench is fixed. A wish to stay is still taken (o)."
_NEEDS_ROLES = frozenset({"name", "readiness", "stand_down", "stays", "open_person", "undo"})
_EVIDENCE = "what the person has done that shows it"
_BY = "who said it"


class BenchScreen(BenchView):
    """The bench, and everything the room says of it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("plus", "name", "name someone", id="bench.name", tooltip="Name somebody for this role"),
        Binding("r", "readiness", "readiness", id="bench.readiness", tooltip="Change how soon, or the words"),
        Binding("minus", "stand_down", "take off", id="bench.stand-down", tooltip="Take the person off this role"),
        Binding("o", "stays", "wants to stay", id="bench.stays", tooltip="Record that the person wants to stay"),
        Binding("enter", "open_person", "person", id="bench.person", tooltip="Everything about the person"),
        Binding("u", "undo", "undo", id="bench.undo", tooltip="Withdraw the last decision, once Enter says so"),
        Binding("escape", "leave", "grid", id="bench.leave", tooltip="Back to the grid"),
    ]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Tell which actions there are: without roles there is nobody to name."""
        del parameters
        return bool(self.meeting.roles) or action not in _NEEDS_ROLES

    @work(group="writes")
    async def action_name(self) -> None:
        """Ask who, how soon and why, and name somebody for the role under the cursor."""
        block = self.table.block
        if block is None or not self._is_open():
            return
        role_id, title = block.role.role_id, self.shown_title(block.role.role_id)
        await asyncio.to_thread(self.succession.read_people)
        asked = BenchPeopleScreen(self.room, self.meeting, f"Who could take {title}?", self._thoughts(role_id))
        person_id = await self.app.push_screen_wait(asked)
        if person_id is not None:
            await self._ask_seat(role_id, person_id)

    @work(group="writes")
    async def action_readiness(self) -> None:
        """Ask how soon and why anew, for the name under the cursor."""
        block, person_id = self.table.block, self._chosen()
        if block is not None and person_id is not None and self._is_open():
            await self._ask_seat(block.role.role_id, person_id)

    async def _ask_seat(self, role_id: str, person_id: PersonId) -> None:
        """Ask how soon and on which evidence, beginning with what was said before, and make it durable."""
        before = self.succession.bench.nominee(role_id, person_id)
        who, title = self.shown_name(person_id), self.shown_title(role_id)
        ready = await self.app.push_screen_wait(
            BenchReadyScreen(self.room, f"How soon could {who} take {title}?", None if before is None else before.ready)
        )
        if ready is None:
            return
        said = Said("", ()) if before is None else Said(before.because, (before.by or "",))
        await self._ask_and_record(
            f"{who} for {title}, {READY_WORDS[ready]}: what shows it?",
            (Asked(_BY),),
            said,
            lambda words: self.succession.nominate(role_id, person_id, ready, words.text, words.fields[0]),
            (role_id, person_id),
            hint=_EVIDENCE,
        )

    @work(group="writes")
    async def action_stand_down(self) -> None:
        """Ask why, and take the name under the cursor off its role."""
        block, person_id = self.table.block, self._chosen()
        if block is None or person_id is None or not self._is_open():
            return
        role_id = block.role.role_id
        await self._ask_and_record(
            f"Why is {self.shown_name(person_id)} no longer named for {self.shown_title(role_id)}?",
            (),
            Said("", ()),
            lambda words: self.succession.stand_down(role_id, person_id, words.text),
            (role_id, None),
            hint="it stays in the log",
        )

    @work(group="writes")
    async def action_stays(self) -> None:
        """Ask for the words of who is under the cursor, else of anybody, and take them off every bench."""
        person_id = self.table.person or await self._who_stays()
        if person_id is None:
            return
        today = self.succession.today
        fields = (
            Asked("asked by", is_needed=True),
            Asked("said on", today.isoformat(), is_needed=True, check=lambda text: read_date(text, today) is not None),
        )
        await self._ask_and_record(
            f"{self.shown_name(person_id)} wants to stay: what did they say, in their own words?",
            fields,
            Said("", ()),
            lambda words: self.succession.stays(
                person_id, words.text, read_date(words.fields[1], today) or today, words.fields[0]
            ),
            None,
            hint="they come off every bench, and stay in their box",
            minimum=1,
        )

    async def _who_stays(self) -> PersonId | None:
        people = self.meeting.population
        present = sorted(
            (seat.person_id for seat in self.meeting.board.present()), key=lambda one: folded(people.name(one))
        )
        thoughts = [Thought(one, is_suggested=False, known=self._known("", one, leads=False)) for one in present]
        asked = BenchPeopleScreen(self.room, self.meeting, "Who wants to stay in the role they have?", thoughts)
        return await self.app.push_screen_wait(asked)

    async def _ask_and_record(
        self,
        question: str,
        fields: tuple[Asked, ...],
        said: Said,
        verb: Callable[[Said], Recorded],
        at: tuple[str, PersonId | None] | None,
        *,
        hint: str,
        minimum: int | None = None,
    ) -> None:
        """Ask until it is recorded or left; on a refusal every word stays in its field."""
        least = self.meeting.rules.minimum_rationale if minimum is None else minimum
        refusal = ""
        while True:
            asked = BenchWordsScreen(self.room, question, fields, said, hint=hint, minimum=least, refusal=refusal)
            answer = await self.app.push_screen_wait(asked)
            if answer is None:
                return
            said = answer
            refusal = await self._record(partial(verb, answer), at)
            if not refusal:
                return

    async def _record(self, verb: Callable[[], Recorded], at: tuple[str, PersonId | None] | None) -> str:
        """Make a decision durable, show it, and say what it newly leads to; return why it was refused, else nothing."""
        try:
            done = await asyncio.to_thread(self.succession.watched, verb)
        except HeadNotSavedError as error:
            self.follow()
            self.say(error.text)
            return ""
        except CalibrateError as error:
            return error.text
        self.follow(*(at or ()))
        if done.warnings:
            self.say(" ".join(self.said(done.warnings)[:2]))
        return ""

    def _thoughts(self, role_id: str) -> list[Thought]:
        """Return everybody who could be named, those suggested first, each with what is known of them here."""
        bench, people = self.succession.bench, self.meeting.population
        suggested = self.succession.suggested(role_id)
        first = set(suggested)
        role = bench.role(role_id)
        leads = role is not None and bool(role.leads_people)
        others = [seat.person_id for seat in self.meeting.board.present() if seat.person_id not in first]
        others.sort(key=lambda person_id: folded(people.name(person_id)))
        return [
            Thought(person_id, person_id in first, self._known(role_id, person_id, leads=leads))
            for person_id in (*suggested, *others)
        ]

    def _known(self, role_id: str, person_id: PersonId, *, leads: bool) -> str:
        bench = self.succession.bench
        roles = bench.of(person_id)
        if role_id in roles:
            return "named for it"
        if person_id in bench.stays:
            return "wants to stay"
        if roles:
            return f"named for {', '.join(map(self.shown_title, roles))}"
        return "no reports in the file" if leads and self.succession.has_managed(person_id) is False else ""

    def _chosen(self) -> PersonId | None:
        """Return whose name the cursor is on; say what to do where there is none."""
        if self.table.person is None:
            self.say("Nobody is named for this role yet: + names somebody.")
        return self.table.person

    def _is_open(self) -> bool:
        if self.meeting.is_sealed:
            self.say(_SEALED)
        return not self.meeting.is_sealed

    @on(BenchTable.Picked)
    @work(group="asking")
    async def action_open_person(self) -> None:
        """Show everything about the person under the cursor."""
        block, person_id = self.table.block, self._chosen()
        if block is None or person_id is None:
            return
        order = [nominee.person_id for nominee in block.nominees]
        left = await self.app.push_screen_wait(PersonScreen(self.meeting, self.room, person_id, order))
        if left is None:
            return
        self.follow(block.role.role_id, left.person_id)
        if left.wants != "nothing":
            self.say("Moving and parking are done on the grid: esc goes there.")

    @work(group="writes")
    async def action_undo(self) -> None:
        """Say what would be withdrawn, and withdraw it on Enter."""
        try:
            entry = self.meeting.next_undo()
        except CalibrateError as error:
            self.say(error.text)
            return
        if await is_to_be_withdrawn(self.app, self.room, self._words_of(entry)):
            refusal = await self._record(self.meeting.undo, None)
            if refusal:
                self.say(refusal)

    def _words_of(self, entry: Entry) -> str:
        event = entry.event
        if isinstance(event, Nominated):
            item = event.items[0]
            ready = READY_WORDS[Readiness(item.detail.ready)]
            title = self.shown_title(item.detail.role_id)
            return f"{self.shown_name(item.person_id)}, named for {title}, {ready}."
        return decision_words(entry, self.meeting.population, self.meeting.naming, self.room)

    def action_leave(self) -> None:
        """Go back."""
        self.dismiss(None)
