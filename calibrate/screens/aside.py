"""Why somebody in the file is not in this meeting. Never for the wall."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.types import CSSPathType
from textual.widget import Widget

from calibrate.domain.item import SetAsideKind
from calibrate.screens.sheet import Sheet
from calibrate.widgets.page import Page
from calibrate.widgets.room import Room
from calibrate.widgets.row import Row, Run
from calibrate.widgets.theme import Tone

_SAYS = {
    SetAsideKind.LEFT: "has left, or is leaving",
    SetAsideKind.LEAVE: "is on leave",
    SetAsideKind.INVESTIGATION: "something is being looked into; not for this meeting",
    SetAsideKind.PANEL: "sits in this room",
    SetAsideKind.OTHER: "another reason",
}
_KINDS = tuple(_SAYS)


class AsideScreen(Sheet[SetAsideKind | None]):
    """Asks why; None when the person stays in the meeting."""

    CSS_PATH: ClassVar[CSSPathType | None] = ["sheet.tcss", "aside.tcss"]
    shareable: ClassVar[bool] = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "step(-1)", "choose", id="aside.up", tooltip="The reason above", key_display="↑↓"),
        Binding("down", "step(1)", "choose", id="aside.down", tooltip="The reason below", show=False),
        Binding("enter", "choose", "set aside", id="aside.choose", tooltip="Set the person aside"),
        Binding("escape", "leave", "stays in the meeting", id="aside.leave", tooltip="Leave everything as it is"),
    ]

    def __init__(self, room: Room, name: str) -> None:
        """Take who it is about, as the room may see the name."""
        super().__init__(room, always_private=True)
        self._name_shown = name
        self._at = 0

    def compose_sheet(self) -> list[Widget]:
        """Return the list of reasons."""
        return [Page(self.room, self._draw, ground=Tone.HERE, id="aside-kinds")]

    def _draw(self, width: int, height: int) -> list[Row]:
        del height
        question = Run(f"Why is {self._name_shown} not in this meeting?", bold=True)
        rows = [Row(Tone.HERE), Row(Tone.HERE).put_cut(2, width - 1, self.room.glyphs.cut, question), Row(Tone.HERE)]
        for number, kind in enumerate(_KINDS):
            here = number == self._at
            row = Row(Tone.ACCENT if here else Tone.HERE)
            row.put(2, Run(kind.value, Tone.ON_ACCENT if here else Tone.INK, bold=here))
            rows.append(row.put(18, Run(_SAYS[kind], Tone.ON_ACCENT if here else Tone.SECOND)))
        return rows

    def action_step(self, step: int) -> None:
        """Choose the reason above or below."""
        self._at = (self._at + step) % len(_KINDS)
        self.query_one(Page).draw_again()

    def action_choose(self) -> None:
        """Give the chosen reason."""
        self.dismiss(_KINDS[self._at])

    def action_leave(self) -> None:
        """Leave everything as it is."""
        self.dismiss(None)
