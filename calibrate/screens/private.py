"""A screen that is not for the wall: it opens in PRIVATE only, and goes with it."""

from abc import abstractmethod
from collections.abc import Callable, Iterable
from typing import ClassVar

from textual.app import ComposeResult
from textual.screen import Screen
from textual.widget import Widget

from calibrate.widgets.room import Room


class PrivateScreen(Screen[None]):
    """The base of every private screen. In SHARED it holds nothing at all, and leaves."""

    shareable: ClassVar[bool] = False

    def __init__(self, room: Room) -> None:
        super().__init__()
        self.room = room
        self._unsubscribe: Callable[[], None] | None = None
        self._has_left = False

    def compose(self) -> ComposeResult:
        """Lay the screen, if nobody else sees it."""
        if self.room.is_private:
            yield from self.compose_private()

    @abstractmethod
    def compose_private(self) -> Iterable[Widget]:
        """Yield what the screen is made of."""

    def on_mount(self) -> None:
        """Follow the room."""
        self._unsubscribe = self.room.subscribe(self._room_changed)
        if not self.room.is_private:
            self.call_later(self._leave_if_shared)

    def on_unmount(self) -> None:
        """Follow the room no longer."""
        if self._unsubscribe is not None:
            self._unsubscribe()

    def on_screen_resume(self) -> None:
        """Leave, if the room became shared while another screen lay on top."""
        self._leave_if_shared()

    def _room_changed(self) -> None:
        if not self.room.is_private:
            self.remove_children()
            self._leave_if_shared()

    def _leave_if_shared(self) -> None:
        if not self.room.is_private and self.app.screen is self and not self._has_left:
            self._has_left = True
            self.dismiss(None)
