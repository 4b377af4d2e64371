"""A private screen with work in it that nobody may lose: where others look on, it waits and shows nothing."""

from abc import abstractmethod
from collections.abc import Iterable
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widget import Widget

from calibrate.screens.confirm import ConfirmScreen
from calibrate.screens.private import PrivateScreen
from calibrate.widgets.key_line import KeyLine
from calibrate.widgets.mode_line import ModeLine
from calibrate.widgets.page import Page
from calibrate.widgets.room import Room
from calibrate.widgets.row import Row, Run
from calibrate.widgets.theme import Tone


class WaitingPage(Page, can_focus=True):
    """The page that says so, and its two keys: they are the screen's own keys otherwise."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter", "screen.not_sharing", "I am not sharing", id="waiting.private", tooltip="PRIVATE, where you were"
        ),
        Binding("escape", "screen.leave_waiting", "leave the load", id="waiting.leave", tooltip="Leave the load"),
    ]

    def on_mount(self) -> None:
        """Take the keys."""
        self.focus()


class WaitingScreen(PrivateScreen):
    """The base of a private screen that stays when the room becomes shared. Enter says that nobody looks on."""

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self._shows_work = room.is_private

    @property
    @abstractmethod
    def can_be_lost(self) -> bool:
        """Whether leaving takes anything with it."""

    def compose(self) -> ComposeResult:
        """Lay the screen; in SHARED only that it waits."""
        self._shows_work = self.room.is_private
        yield from self.compose_private() if self._shows_work else self._compose_waiting()

    def _compose_waiting(self) -> Iterable[Widget]:
        yield ModeLine(self.room, screen="load", shown="nothing of the file")
        yield WaitingPage(self.room, self._draw_waiting)
        yield KeyLine(self.room)

    def _draw_waiting(self, width: int, height: int) -> list[Row]:
        del width, height
        return [
            Row(),
            Row().put(2, Run("The load waits.", bold=True)),
            Row(),
            Row().put(2, Run("What was answered and mended is kept. It is not for the wall:", Tone.DONE)),
            Row().put(2, Run("press enter once nobody else sees this screen.", Tone.DONE)),
        ]

    def _room_changed(self) -> None:
        if self.room.is_private != self._shows_work:
            self.refresh(recompose=True)

    def _leave_if_shared(self) -> None:
        """Stay: it shows nothing of what it is about."""

    def action_not_sharing(self) -> None:
        """Go on where the work was left."""
        self.room.go_private()

    @work(group="asking")
    async def action_leave_waiting(self) -> None:
        """Leave; what would be lost is asked about first."""
        lost = ConfirmScreen(self.room, "Leave the load?", "What was answered and mended is lost; nothing is written.")
        if not self.can_be_lost or await self.app.push_screen_wait(lost):
            self.dismiss(None)
