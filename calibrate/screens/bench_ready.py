"""How soon somebody could take a role: one of four."""

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.types import CSSPathType
from textual.widget import Widget

from calibrate.domain.bench.readiness import Readiness
from calibrate.screens.sheet import Sheet
from calibrate.widgets.page import Page
from calibrate.widgets.room import Room
from calibrate.widgets.row import Row, Run
from calibrate.widgets.theme import Tone

_SAYS = {
    Readiness.NOW: ("ready now", "within a year"),
    Readiness.ONE_TO_TWO: ("1-2 years", "with something to learn first"),
    Readiness.THREE_TO_FIVE: ("3-5 years", "a longer way, worth starting"),
    Readiness.EMERGENCY: ("emergency", "cover for weeks; never counts as a successor"),
}
_CHOICES = tuple(_SAYS)
_FIRST_ROW = 3


class BenchReadyScreen(Sheet[Readiness | None]):
    """Asks how soon; None when nothing is to be said."""

    CSS_PATH: ClassVar[CSSPathType | None] = ["sheet.tcss", "bench_ready.tcss"]
    shareable: ClassVar[bool] = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "step(-1)", "choose", id="bench-ready.up", tooltip="The line above", key_display="↑↓"),
        Binding("down", "step(1)", "choose", id="bench-ready.down", tooltip="The line below", show=False),
        Binding("enter", "choose", "then the words", id="bench-ready.choose", tooltip="Take this, and say why"),
        Binding("escape", "leave", "not now", id="bench-ready.leave", tooltip="Name nobody"),
    ]

    def __init__(self, room: Room, question: str, begun: Readiness | None) -> None:
        """Take what is asked, names in it as the room may see them, and what is lit first."""
        super().__init__(room)
        self._question = question
        self._at = 0 if begun is None else _CHOICES.index(begun)

    def compose_sheet(self) -> list[Widget]:
        """Return the list."""
        return [Page(self.room, self._draw, ground=Tone.HERE, id="bench-ready-list")]

    def _draw(self, width: int, height: int) -> list[Row]:
        del height
        question = Row(Tone.HERE).put(0, Run(self.room.glyphs.edge, Tone.ACCENT))
        question.put_cut(2, width - 1, self.room.glyphs.cut, Run(self._question, bold=True))
        rows = [Row(Tone.HERE), question, Row(Tone.HERE)]
        for number, readiness in enumerate(_CHOICES):
            here = number == self._at
            word, says = _SAYS[readiness]
            row = Row(Tone.ACCENT if here else Tone.HERE)
            row.put(2, Run(word, Tone.ON_ACCENT if here else Tone.INK, bold=here))
            rows.append(row.put(18, Run(says, Tone.ON_ACCENT if here else Tone.SECOND)))
        return rows

    def action_step(self, step: int) -> None:
        """Light the line above or below."""
        self._at = (self._at + step) % len(_CHOICES)
        self.query_one(Page).draw_again()

    def action_choose(self) -> None:
        """Give what is lit."""
        self.dismiss(_CHOICES[self._at])

    def action_leave(self) -> None:
        """Give nothing."""
        self.dismiss(None)

    def on_click(self, event: events.Click) -> None:
        """Light what is clicked; give it at a second click."""
        page = self.query_one("#bench-ready-list", Page)
        number = event.screen_y - page.region.y - _FIRST_ROW
        if page.region.contains(event.screen_x, event.screen_y) and 0 <= number < len(_CHOICES):
            if number == self._at:
                self.action_choose()
            else:
                self.action_step(number - self._at)
