"""The part of the grid that moves people: the reason is asked, the disk holds it, then the board shows it."""

import asyncio
from collections.abc import Callable

from textual import on, work

from calibrate.domain.axis import Axis, Band
from calibrate.domain.board import Seat
from calibrate.domain.person import PersonId
from calibrate.errors import CalibrateError, HeadNotSavedError
from calibrate.screens.board_screen import BoardScreen
from calibrate.screens.reason import ReasonSheet
from calibrate.services.axis_pass import AnyMeeting
from calibrate.services.meeting import Recorded
from calibrate.services.reasons import ReasonReaders
from calibrate.widgets.board_plan import Plan
from calibrate.widgets.board_scene import Carry
from calibrate.widgets.nine_box import NineBox
from calibrate.widgets.one_frame import one_frame
from calibrate.widgets.reason_matter import Reason
from calibrate.widgets.room import Room
from calibrate.widgets.theme import Tone

SEALED = "This session is sealed: its grid is fixed. s opens it again, with a reason."


def wanted_bands(seat: Seat, carry: Carry, plan: Plan) -> dict[Axis, Band]:
    """Return the bands a person would go to: only the axes that change, performance first."""
    return {axis: band for axis, band in plan.bands(carry.target).items() if seat.axis(axis).band != band}


class MovingScreen(BoardScreen):
    """A board on which people are moved."""

    def __init__(self, meeting: AnyMeeting, room: Room) -> None:
        super().__init__(meeting, room)
        self.sheet = ReasonSheet(room)
        self._readers = ReasonReaders(meeting)

    def on_mount(self) -> None:
        """Lay the sheet, hidden, once the board is seen: the first question comes later than the first look."""
        self.call_after_refresh(self._lay_sheet)
        self._read_names()

    @work(group="reading")
    async def _read_names(self) -> None:
        await asyncio.to_thread(self._readers.ready)

    async def _lay_sheet(self) -> None:
        if self.is_attached and not self.sheet.is_attached:
            await self.mount(self.sheet)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Tell which actions there are: none of the board's while the sheet asks."""
        return super().check_action(action, parameters) and not self.sheet.is_open

    def action_lift(self) -> None:
        """Pick up who the cursor is on, unless the grid is fixed."""
        if self._may_lift():
            super().action_lift()

    def action_carry(self, right: int, up: int) -> None:
        """Carry who is held, or who the cursor is on, one box further."""
        if self._may_lift():
            super().action_carry(right, up)

    def action_carry_to(self, place: int) -> None:
        """Carry who is held, or who the cursor is on, to a box."""
        if self._may_lift():
            super().action_carry_to(place)

    def _may_lift(self) -> bool:
        if self.meeting.is_sealed:
            self.say(SEALED)
        return not self.meeting.is_sealed

    @on(NineBox.SetDown)
    def _set_down(self, message: NineBox.SetDown) -> None:
        if self.meeting.is_sealed:
            self.say(SEALED)
            self.board.put_back()
            self.show_changed()
        else:
            self._ask_and_move(message.carry)

    @work(group="writes")
    async def _ask_and_move(self, carry: Carry) -> None:
        """Take one move from the question to the disk to the board."""
        seat = self.meeting.board.seat(carry.person)
        bands = wanted_bands(seat, carry, self.board.placement.plan)
        await self._lay_sheet()
        async with one_frame(self):
            self.dim(dimmed=True)
            self.sheet.ask(
                lambda: self.shown_name(carry.person),
                seat,
                bands,
                self.meeting.naming,
                self.meeting.rules,
                self._readers.of(carry.person),
            )
        reason = await self.sheet.answered()
        while reason is not None and not await self._record_reason(reason):
            reason = await self.sheet.answered()
        async with one_frame(self):
            self._rise(seat, is_recorded=reason is not None)

    async def _record_reason(self, reason: Reason) -> bool:
        """Make a move durable, or park it until the words come; on a refusal every word stays."""
        verb = self._later(reason) if reason.is_for_later else lambda: self.meeting.move(*reason.drafts)
        try:
            await asyncio.to_thread(verb)
        except HeadNotSavedError as error:
            self.say(error.text)
        except CalibrateError as error:
            self.sheet.refuse(error.text)
            return False
        return True

    def _later(self, reason: Reason) -> Callable[[], Recorded]:
        owner = self.manager_of(reason.drafts[0].person_id)
        return lambda: self.meeting.hold_for_words(*reason.drafts, owner=owner)

    def _rise(self, seat: Seat, *, is_recorded: bool) -> None:
        """Take the sheet away and show where the person stands, in one frame."""
        self.sheet.close()
        self.dim(dimmed=False)
        if is_recorded:
            self.sheet.forget(seat.person_id)
        self.board.put_back()
        self.follow()
        self.show_changed()

    def manager_of(self, person_id: PersonId) -> str:
        """Return who settles what is left over for somebody: their manager, else whoever facilitates."""
        population = self.meeting.population
        row = population.row(person_id)
        return population.managers[row] or population.manager_ids[row] or "the facilitator"

    async def record(self, verb: Callable[[], Recorded]) -> bool:
        """Make one decision durable, then show it; say why where it is refused."""
        try:
            await asyncio.to_thread(verb)
        except HeadNotSavedError as error:
            self.say(error.text)
        except CalibrateError as error:
            self.say(self.with_names(error.text))
            return False
        self.follow()
        return True

    def with_names(self, text: str) -> str:
        """Return a refusal with the name in the place of the id it begins with."""
        person = self.board.person
        return text if person is None else text.replace(person, self.shown_name(person))

    def say(self, sentence: str, tone: Tone = Tone.AMBER) -> None:
        """Say something in the place of the keys, until the next key."""
        self._keys.say(sentence, tone)
