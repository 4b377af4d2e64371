"""The part of a board that decides without moving: agree, consent, skip, park, undo."""

from typing import ClassVar

from textual import work
from textual.binding import Binding, BindingType

from calibrate.domain.ledger import Entry
from calibrate.domain.person import PersonId
from calibrate.errors import CalibrateError
from calibrate.screens.consent import ConsentScreen, consent_list
from calibrate.screens.moving import MovingScreen
from calibrate.screens.park import ParkAnswer, ParkScreen
from calibrate.screens.withdrawing import is_to_be_withdrawn
from calibrate.widgets.decision_words import decision_words, is_private_decision
from calibrate.widgets.theme import Tone
from calibrate.widgets.working_days import working_day_after

_PARKED_DAYS = 5


class DecidingScreen(MovingScreen):
    """A board on which the room decides."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "agree", "agree, next", id="grid.agree", tooltip="Agree where the person stands, and go on"),
        Binding("p", "park", "park", id="grid.park", tooltip="Put the person off: who settles it, until when"),
        Binding(
            "c", "consent", "by consent", id="grid.consent", show=False,
            tooltip="Agree everybody in this box whom consent may take, without discussion",
        ),
        Binding("n", "skip", "skip", id="grid.skip", tooltip="Go on to the next person still open"),
        Binding("u", "undo", "undo", id="grid.undo", tooltip="Withdraw the last decision, once Enter says so"),
    ]  # fmt: skip

    def _chosen(self) -> PersonId | None:
        """Return who the next decision is about; say what to do where nobody is chosen."""
        if self.board.person is None:
            self.say("Nobody is chosen: this box is empty. Go to somebody first.")
        return self.board.person

    @work(group="writes")
    async def action_agree(self) -> None:
        """Agree both questions of the person, then go to the next one still open."""
        person = self._chosen()
        if person is not None and await self.record(lambda: self.meeting.agree([person])):
            self._go_on(person, "Agreed. Nobody else is open")

    @work(group="writes")
    async def action_consent(self) -> None:
        """Agree the undisputed people of this box together."""
        place, placement = self.board.scene.cursor.place, self.board.placement
        people = [placement.person(place, index) for index in range(placement.count(place))]
        listed = consent_list(self.meeting, people)
        if not listed.taken:
            self.say("Nobody here is open whom consent may take.")
        elif await self.app.push_screen_wait(ConsentScreen(self.room, self.meeting.population, listed)):
            await self.record(lambda: self.meeting.agree(listed.taken, unheard=True))

    def action_skip(self) -> None:
        """Go to the next person still open."""
        self._go_on(self.board.person, "Nobody else is open")

    def _go_on(self, after: PersonId | None, otherwise: str) -> None:
        person = self.board.placement.next_open(after)
        if person is None:
            only = self.board.placement.view.only
            among = "" if only is None else " among those shown: f shows everybody"
            self.say(f"{otherwise}{among}.", Tone.DONE)
            return
        self.show_at(person)

    @work(group="writes")
    async def action_park(self) -> None:
        """Put the person off."""
        person = self._chosen()
        if person is not None:
            await self.park(person)

    async def park(self, person: PersonId) -> None:
        """Ask who settles it until when, and put the person off."""
        owner, now = self.manager_of(person), self.meeting.today
        begun = ParkAnswer("" if owner == "the facilitator" else owner, working_day_after(now, _PARKED_DAYS))
        answer = await self.app.push_screen_wait(ParkScreen(self.room, self.shown_name(person), begun, now))
        if answer is not None and await self.record(lambda: self.meeting.park(person, answer.owner, answer.until)):
            self._go_on(person, "Parked. Nobody else is open")

    @work(group="writes")
    async def action_undo(self) -> None:
        """Say what would be withdrawn, and withdraw it on Enter."""
        try:
            entry = self.meeting.next_undo()
        except CalibrateError as error:
            self.say(error.text)
            return
        words = decision_words(entry, self.meeting.population, self.meeting.naming, self.room)
        if await is_to_be_withdrawn(self.app, self.room, words) and await self.record(self.meeting.undo):
            self._go_to_withdrawn(entry)

    def _go_to_withdrawn(self, entry: Entry) -> None:
        if is_private_decision(entry) and not self.room.is_private:
            return  # Where the bar goes says whom it was about.
        person = next((item.person_id for item in entry.event.items), None)
        if person is not None and person in self.meeting.population:
            self.show_at(person)

    def show_at(self, person: PersonId) -> None:
        """Put the cursor on somebody."""
        self.board.select(person)
        self.show_changed()
