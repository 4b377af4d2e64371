"""The part of the grid only the whole meeting has: who is in it, notes, and the seal."""

from typing import ClassVar

from textual import work
from textual.binding import Binding, BindingType

from calibrate.domain.inert import inert
from calibrate.screens.aside import AsideScreen
from calibrate.screens.head import HeadScreen
from calibrate.screens.seal import SealScreen
from calibrate.screens.viewing import ViewingScreen
from calibrate.screens.words import WordsScreen
from calibrate.services.meeting import Meeting
from calibrate.widgets.mode_line import session_title
from calibrate.widgets.room import Room
from calibrate.widgets.theme import Tone


class ChairingScreen(ViewingScreen):
    """A board of the whole meeting."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "o", "aside", "in or out", id="grid.aside", show=False,
            tooltip="Set the person aside, or bring them back (PRIVATE)",
        ),
        Binding("e", "note", "note", id="grid.note", tooltip="A private note on the person (PRIVATE)", show=False),
        Binding("plus", "add_action", "action", id="grid.action", show=False, tooltip="An action for this person"),
        Binding("s", "seal", "seal", id="grid.seal", tooltip="Fix the grid, or open it again", show=False),
    ]  # fmt: skip

    def __init__(self, meeting: Meeting, room: Room) -> None:
        super().__init__(meeting, room)
        self.whole = meeting

    @work(group="writes")
    async def action_aside(self) -> None:
        """Set the person aside, or bring back who was chosen among those set aside."""
        person = self._chosen()
        if person is None or not self._is_private("Setting aside says why"):
            return
        if self.whole.board.seat(person).set_aside is not None:
            await self.record(lambda: self.whole.bring_back(person))
            return
        kind = await self.app.push_screen_wait(AsideScreen(self.room, self.shown_name(person)))
        if kind is not None:
            await self.record(lambda: self.whole.set_aside(person, kind))

    @work(group="writes")
    async def action_add_action(self) -> None:
        """Ask for an action of the person."""
        person = self._chosen()
        if person is not None:
            from calibrate.screens.actions_asking import ActionAsking  # noqa: PLC0415 - a start on the grid needs no form

            said = await ActionAsking(self.app, self.whole, self.room).add(person)
            if said is not None:
                self.say(*said)

    @work(group="writes")
    async def action_note(self) -> None:
        """Keep a private note on the person."""
        person = self._chosen()
        if person is None or not self._is_private("A note is private"):
            return
        text = await self.app.push_screen_wait(
            WordsScreen(self.room, f"A private note on {self.shown_name(person)}", "Only you read it.", private=True)
        )
        if text and await self.record(lambda: self.whole.note(person, text)):
            self.say("The note is kept.", Tone.DONE)

    def _is_private(self, what: str) -> bool:
        if not self.room.is_private:
            self.say(f"{what}: it opens in PRIVATE only. g, then “I am not sharing”.")
        return self.room.is_private

    @work(group="writes")
    async def action_seal(self) -> None:
        """Fix the grid, or open it again with a reason."""
        if self.whole.is_sealed:
            because = await self.app.push_screen_wait(
                WordsScreen(self.room, "Why is the grid opened again?", "The reason stays in the log.")
            )
            if because:
                await self.record(lambda: self.whole.reopen(because))
            return
        if await self.app.push_screen_wait(SealScreen(self.room, self.whole.board)) and await self.record(
            lambda: self.whole.seal(with_open=True)
        ):
            title = session_title(self.whole.session, self.whole.cycle)
            await self.app.push_screen_wait(HeadScreen(self.room, title, inert(self.whole.session), self.whole.head))
