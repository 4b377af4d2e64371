"""A sheet: one question that rises from the bottom, over the dimmed screen it is about."""

from abc import abstractmethod
from typing import ClassVar, TypeVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.types import CSSPathType
from textual.widget import Widget

from calibrate.widgets.key_line import KeyLine
from calibrate.widgets.mode_line import ModeLine
from calibrate.widgets.page import Page
from calibrate.widgets.room import Room
from calibrate.widgets.row import Row, Run
from calibrate.widgets.theme import Tone

Answer = TypeVar("Answer")


class Sheet(ModalScreen[Answer]):
    """The base of every sheet. The mode stays lit; the keys are the sheet's own."""

    CSS_PATH: ClassVar[CSSPathType | None] = "sheet.tcss"

    def __init__(self, room: Room, *, always_private: bool = False) -> None:
        """Take what may be seen now, and whether this sheet is not for the wall whatever lies under it."""
        super().__init__()
        self.room = room
        self._always_private = always_private

    def compose(self) -> ComposeResult:
        """Lay the sheet: the mode on top, then from the bottom the keys and what is asked."""
        self.set_class(self.room.is_ledger, "-ledger")
        yield ModeLine(self.room, over_sheet=True, always_private=self._always_private)
        with Vertical(id="sheet"):
            if self.room.is_ledger:
                yield Page(self.room, self._draw_rule, id="sheet-edge")
            yield from self.compose_sheet()
            yield KeyLine(self.room, right="", ground=Tone.HERE)

    def _draw_rule(self, width: int, height: int) -> list[Row]:
        del height
        return [Row().put(0, Run(self.room.glyphs.rule * width, Tone.LINE_STRONG))]

    @abstractmethod
    def compose_sheet(self) -> list[Widget]:
        """Return what the sheet asks with."""
