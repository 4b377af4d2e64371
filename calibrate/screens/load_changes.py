"""Before loading again: what it would do, person by person."""

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widget import Widget

from calibrate.domain.naming import Naming
from calibrate.screens.private import PrivateScreen
from calibrate.services.loading import Changes
from calibrate.widgets.key_line import KeyLine
from calibrate.widgets.load_changes import draw_changes
from calibrate.widgets.mode_line import ModeLine
from calibrate.widgets.page import Page
from calibrate.widgets.room import Room
from calibrate.widgets.row import Row, Run


class LoadChangesScreen(PrivateScreen):
    """Joiners, absent people and changed ratings; Enter loads, Esc goes back to the report.

    Attributes:
        wants_load: Whether Enter was pressed.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "load", "load", id="changes.load", tooltip="Load, and keep every decision"),
        Binding("down,pagedown", "scroll(8)", "further down", id="changes.down", tooltip="Further down", show=False),
        Binding("up,pageup", "scroll(-8)", "further up", id="changes.up", tooltip="Further up", show=False),
        Binding("escape", "leave", "back to the report", id="changes.leave", tooltip="Back; nothing is written"),
    ]

    def __init__(self, room: Room, changes: Changes, naming: Naming) -> None:
        """Take what a load would do, and what bands are called."""
        super().__init__(room)
        self._changes = changes
        self._naming = naming
        self.wants_load = False

    def compose_private(self) -> Iterable[Widget]:
        """Lay the page."""
        yield ModeLine(self.room)
        yield Page(self.room, self._draw)
        yield KeyLine(self.room)

    def on_mount(self) -> None:
        """Promise that nothing is written."""
        super().on_mount()
        for line in self.query(ModeLine):
            line.show_right([Run("nothing is written until you press enter")], [Run("nothing is written yet")])

    def _draw(self, width: int, height: int) -> list[Row]:
        del height
        return draw_changes(self._changes, self._naming, self.room, width - 2)

    def action_scroll(self, lines: int) -> None:
        """Show what is further down, or further up."""
        self.query_one(Page).scroll_lines(lines)

    def action_load(self) -> None:
        """Load."""
        self.wants_load = True
        self.dismiss(None)

    def action_leave(self) -> None:
        """Back to the report."""
        self.dismiss(None)
