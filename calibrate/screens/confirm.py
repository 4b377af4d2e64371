"""One sentence, and Enter or Esc."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.types import CSSPathType
from textual.widget import Widget

from calibrate.domain.inert import inert
from calibrate.screens.sheet import Sheet
from calibrate.widgets.cells import wrapped
from calibrate.widgets.page import Page
from calibrate.widgets.room import Room
from calibrate.widgets.row import Row, Run
from calibrate.widgets.theme import Tone


class ConfirmScreen(Sheet[bool]):
    """Asks before something that cannot be taken back at once. The answer is True on Enter only."""

    CSS_PATH: ClassVar[CSSPathType | None] = "sheet.tcss"
    shareable: ClassVar[bool] = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "answer(True)", "yes", id="confirm.yes", tooltip="Do it"),
        Binding("escape", "answer(False)", "no", id="confirm.no", tooltip="Leave everything as it is"),
    ]

    def __init__(self, room: Room, sentence: str, detail: str = "") -> None:
        """Take what is asked.

        Args:
            room: What may be seen now.
            sentence: What would happen, in one sentence; names in it as the room may see them.
            detail: What else is good to know.
        """
        super().__init__(room)
        self._sentence = inert(sentence)
        self._detail = inert(detail)

    def compose_sheet(self) -> list[Widget]:
        """Return the sentence."""
        page = Page(self.room, self._draw, ground=Tone.HERE)
        page.styles.height = 5 if self._detail else 4
        return [page]

    def _draw(self, width: int, height: int) -> list[Row]:
        del height
        edge = Run(self.room.glyphs.edge, Tone.ACCENT)
        lines = [Run(line, bold=True) for line in wrapped(self._sentence, width - 4)[:2]]
        lines += [Run(line, Tone.SECOND) for line in wrapped(self._detail, width - 4)[:1] if self._detail]
        return [Row(Tone.HERE), *(Row(Tone.HERE).put(0, edge).put(2, line) for line in lines)]

    def action_answer(self, yes: bool) -> None:  # noqa: FBT001 - Textual passes an action's arguments by place
        """Give the answer."""
        self.dismiss(yes)
