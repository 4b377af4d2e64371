"""The card of one person, and the way to the next."""

import asyncio
from collections.abc import Sequence
from typing import ClassVar, Literal, NamedTuple

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen

from calibrate.domain.axis import Axis, AxisState
from calibrate.domain.board import Seat
from calibrate.domain.person import PersonId
from calibrate.errors import CalibrateError
from calibrate.services.axis_pass import AnyMeeting, AxisPass
from calibrate.services.meeting import Meeting
from calibrate.widgets.key_line import KeyLine
from calibrate.widgets.mode_line import ModeLine, session_title
from calibrate.widgets.page import Page
from calibrate.widgets.person_card import PersonCard
from calibrate.widgets.person_facts import PersonFacts
from calibrate.widgets.progress_rule import ProgressRule
from calibrate.widgets.room import Room
from calibrate.widgets.row import Row, Run
from calibrate.widgets.theme import Tone

Wants = Literal["nothing", "move", "park"]
"""What the facilitator wants the grid to do with the person."""


class PersonLeft(NamedTuple):
    """Whose card was left, and what the facilitator wants the grid to do with them."""

    person_id: PersonId
    wants: Wants


class PersonScreen(Screen[PersonLeft]):
    """Everything the room may see of one person. Private fields open in PRIVATE only."""

    CSS_PATH = "person.tcss"
    shareable: ClassVar[bool] = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("m", "leave('move')", "move", id="person.move", tooltip="Back to the board, and lift this person"),
        Binding(
            "a", "agree", "agree, next", id="person.agree", tooltip="Agree where they stand, on to the next open person"
        ),
        Binding(
            "p", "leave('park')", "park", id="person.park", tooltip="Put this person off, with somebody who settles it"
        ),
        Binding("plus", "add_action", "action", id="person.action", tooltip="An action for this person"),
        Binding("left", "turn(-1)", "next person", id="person.before", tooltip="The person before", key_display="←→"),
        Binding("right", "turn(1)", "next person", id="person.after", tooltip="The next person", show=False),
        Binding("down,pagedown", "scroll(1)", "further down", id="person.down", tooltip="Further down", show=False),
        Binding("up,pageup", "scroll(-1)", "further up", id="person.up", tooltip="Further up", show=False),
        Binding("y", "prior", "last cycle", id="person.prior", tooltip="Last cycle's box (PRIVATE)", show=False),
        Binding("escape,enter", "leave('nothing')", "back", id="person.grid", tooltip="Back to where you came from"),
    ]

    def __init__(
        self, meeting: AnyMeeting, room: Room, person_id: PersonId, order: Sequence[PersonId] | None = None
    ) -> None:
        """Take whom to show.

        Args:
            meeting: The open session, or a pass of it: then the card has nothing of the other question.
            room: What may be seen now.
            person_id: Whose card opens.
            order: The people one pages through; everybody in the meeting, in file order, if not given.
        """
        super().__init__()
        self._meeting = meeting
        self._axes = (meeting.axis,) if isinstance(meeting, AxisPass) else tuple(Axis)
        self._room = room
        self._order = tuple(order or (seat.person_id for seat in meeting.board.present()))
        self._shows_prior = False
        self.person_id = person_id
        """Whose card is open."""

    def compose(self) -> ComposeResult:
        """Lay the card."""
        place = f"{self._axes[0].value} pass" if isinstance(self._meeting, AxisPass) else ""
        yield ModeLine(self._room, title=session_title(self._meeting.session, self._meeting.cycle), screen=place)
        yield ProgressRule(self._room)
        yield Page(self._room, self._draw)
        yield KeyLine(self._room)

    def on_mount(self) -> None:
        """Say that everything is on the disk."""
        self._show(self.person_id)

    def _draw(self, width: int, height: int) -> list[Row]:
        del height
        board = self._meeting.board
        facts = PersonFacts(
            person=board.population.person(self.person_id),
            seat=board.seat(self.person_id),
            entries=[
                entry
                for entry in self._meeting.ledger.about(self.person_id)
                if entry.number not in self._meeting.ledger.undone_by
            ],
            naming=self._meeting.naming,
            today=self._meeting.ledger.entries[-1].event.at.astimezone().date(),
            place=self._place(),
            shows_prior=self._shows_prior,
            actions=self._meeting.actions.current(self.person_id) if isinstance(self._meeting, Meeting) else None,
            loaded_goals=self._meeting.goals.of(self.person_id),
            axes=self._axes,
        )
        return PersonCard(facts, board.population, self._room).rows(width)

    def _place(self) -> str:
        if self.person_id not in self._order:
            return ""
        return f"{self._order.index(self.person_id) + 1} of {len(self._order)}"

    def _show(self, person_id: PersonId) -> None:
        self.person_id = person_id
        self._shows_prior = False
        page = self.query_one(Page)
        page.scroll_to_top()
        page.draw_again()
        states = [self._state(seat) for seat in self._meeting.board.present()]
        agreed = sum(state.is_agreed for state in states)
        self.query_one(ProgressRule).show(agreed, states.count(AxisState.PARKED), len(states))
        self.query_one(ModeLine).show_right([Run("sealed" if self._meeting.is_sealed else "saved", Tone.SECOND)])

    def _state(self, seat: Seat) -> AxisState:
        """Return a person's state, as far as the card goes."""
        return min(seat.axis(axis).state for axis in self._axes)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Ask for last cycle's box, and for actions, only where the card has them."""
        if action in {"prior", "add_action"} and isinstance(self._meeting, AxisPass):
            return False
        return super().check_action(action, parameters)

    def action_turn(self, step: int) -> None:
        """Show the next person, or the one before."""
        if self.person_id in self._order:
            self._show(self._order[(self._order.index(self.person_id) + step) % len(self._order)])

    def action_prior(self) -> None:
        """Show where the person stood last cycle, or hide it again; in PRIVATE only."""
        if not self._room.is_private:
            self.query_one(KeyLine).say("Last cycle opens in PRIVATE only. g, then “I am not sharing”.")
            return
        self._shows_prior = not self._shows_prior
        self.query_one(Page).draw_again()

    def action_scroll(self, pages: int) -> None:
        """Scroll where the card is longer than the screen."""
        page = self.query_one(Page)
        page.scroll_lines(pages * max(1, page.size.height - 2))

    @work(group="writes")
    async def action_agree(self) -> None:
        """Agree where this person stands, then show the next one still open."""
        person_id = self.person_id
        try:
            await asyncio.to_thread(self._meeting.agree, (person_id,))
        except CalibrateError as error:
            name = self._room.name(self._meeting.population, person_id)
            self.query_one(KeyLine).say(error.text.replace(person_id, name))
            return
        following = self._next_open()
        self._show(following or person_id)
        if following is None:
            self.query_one(KeyLine).say("Agreed. Nobody else here is open.", Tone.DONE)

    def _next_open(self) -> PersonId | None:
        if self.person_id not in self._order:
            return None
        at, board = self._order.index(self.person_id), self._meeting.board
        after = (*self._order[at + 1 :], *self._order[:at])
        return next((person_id for person_id in after if not self._state(board.seat(person_id)).is_agreed), None)

    @work(group="writes")
    async def action_add_action(self) -> None:
        """Ask for an action of this person."""
        if isinstance(self._meeting, Meeting):
            from calibrate.screens.actions_asking import ActionAsking  # noqa: PLC0415 - a start on the grid needs no form

            said = await ActionAsking(self.app, self._meeting, self._room).add(self.person_id)
            if said is not None:
                self._show(self.person_id)
                self.query_one(KeyLine).say(*said)

    def action_leave(self, wants: Wants) -> None:
        """Go back to the grid."""
        self.dismiss(PersonLeft(self.person_id, wants))
