"""Black: nothing of the meeting on the screen, at once."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from calibrate.widgets.curtain import Curtain
from calibrate.widgets.page import Page
from calibrate.widgets.room import Room
from calibrate.widgets.row import Row, Run
from calibrate.widgets.theme import Tone


class BlackScreen(Curtain):
    """A black screen. The keys that made it, or Esc, lift it; any other key says so, in one quiet line."""

    CSS_PATH = "black.tcss"
    shareable: ClassVar[bool] = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,b,full_stop", "lift", "show the screen", id="black.lift", tooltip="Show the screen again"),
    ]

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room
        self._hint = False

    def compose(self) -> ComposeResult:
        """Cover everything."""
        yield Page(self._room, self._draw)

    def _draw(self, width: int, height: int) -> list[Row]:
        del width
        rows = [Row(Tone.CURTAIN) for _ in range(height)]
        if self._hint and rows:
            rows[-1].put(1, Run("esc shows the screen again", Tone.ON_CURTAIN))
        return rows

    def on_key(self) -> None:
        """Tell which key lifts; the application lets no other do anything."""
        self._hint = True
        self.query_one(Page).draw_again()

    def action_lift(self) -> None:
        """Show the screen again."""
        self.lift()
