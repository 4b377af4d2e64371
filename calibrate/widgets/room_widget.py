"""A widget that paints by the room, and paints again when the room changes."""

from collections.abc import Callable

from textual.widget import Widget

from calibrate.widgets.room import Room


class RoomWidget(Widget):
    """The base of everything that draws its own lines.

    Attributes:
        room: What may be seen now, and in which colours.
    """

    def __init__(self, room: Room, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 - Textual's own word
        super().__init__(id=id, classes=classes)
        self.room = room
        self._leave: Callable[[], None] | None = None

    def on_mount(self) -> None:
        """Listen to the room, once. Textual runs this beside a subclass's own: never call it from there."""
        if self._leave is None:
            self._leave = self.room.subscribe(self.room_changed)

    def on_unmount(self) -> None:
        """Listen no longer."""
        if self._leave is not None:
            self._leave()
            self._leave = None

    def room_changed(self) -> None:
        """Paint again; a subclass that keeps painted lines throws them away first."""
        self.refresh()
