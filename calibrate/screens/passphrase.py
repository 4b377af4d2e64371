"""The passphrase of a session, typed unseen."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.types import CSSPathType
from textual.widget import Widget
from textual.widgets import Input

from calibrate.domain.inert import inert
from calibrate.screens.sheet import Sheet
from calibrate.widgets.page import Page
from calibrate.widgets.room import Room
from calibrate.widgets.row import Row, Run
from calibrate.widgets.theme import Tone


class PassphraseScreen(Sheet[str | None]):
    """Asks for a passphrase; None when the facilitator turns back."""

    CSS_PATH: ClassVar[CSSPathType | None] = ["sheet.tcss", "passphrase.tcss"]
    shareable: ClassVar[bool] = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "give", "open", id="passphrase.open", tooltip="Open the session", priority=True),
        Binding("escape", "leave", "back", id="passphrase.back", tooltip="Back; nothing was opened"),
    ]

    def __init__(self, room: Room, session: str, said: str = "") -> None:
        """Take the session's name, and what to say of the passphrase before."""
        super().__init__(room)
        self._session = inert(session)
        self._said = inert(said)

    def compose_sheet(self) -> list[Widget]:
        """Return the question and its field."""
        return [
            Page(self.room, self._draw_question, ground=Tone.HERE, id="question"),
            Input(password=True, id="typed", compact=True),
            Page(self.room, self._draw_said, ground=Tone.HERE, id="said"),
        ]

    def _draw_question(self, width: int, height: int) -> list[Row]:
        del width, height
        question = (Run("The passphrase of ", bold=True), Run(self._session, Tone.ACCENT, bold=True))
        return [Row(Tone.HERE), Row(Tone.HERE).put(2, *question)]

    def _draw_said(self, width: int, height: int) -> list[Row]:
        del height
        hint = Run("It is not shown, and it is not kept.", Tone.SECOND)
        said = Run(self._said, Tone.AMBER) if self._said else hint
        return [Row(Tone.HERE), Row(Tone.HERE).put_cut(2, width - 1, self.room.glyphs.cut, said), Row(Tone.HERE)]

    def action_give(self) -> None:
        """Give what was typed; nothing typed is not an answer."""
        typed = self.query_one(Input).value
        if typed:
            self.dismiss(typed)

    def action_leave(self) -> None:
        """Turn back."""
        self.dismiss(None)
