"""Picking one of some named things, by typing a part of its name."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.types import CSSPathType
from textual.widget import Widget
from textual.widgets import Input

from calibrate.screens.sheet import Sheet
from calibrate.widgets.cells import cut
from calibrate.widgets.folded import folded
from calibrate.widgets.page import Page
from calibrate.widgets.room import Room
from calibrate.widgets.row import Row, Run
from calibrate.widgets.theme import Tone


@dataclass(frozen=True)
class Pick:
    """One thing that can be picked."""

    kind: str
    """What it is, in a word that may be typed too."""
    name: str
    """Its name as stored: what is typed is looked for here."""
    shown: Callable[[], str]
    """What the room may see of the name now."""
    count: str
    """How many it stands for, in words."""


class PickScreen(Sheet[int | None]):
    """Typing narrows the list; Enter picks what is lit. Gives back the number of what was picked."""

    CSS_PATH: ClassVar[CSSPathType | None] = ["sheet.tcss", "pick.tcss"]
    shareable: ClassVar[bool] = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "step(-1)", "choose", id="pick.up", tooltip="The line above", key_display="↑↓", priority=True),
        Binding("down", "step(1)", "choose", id="pick.down", tooltip="The line below", show=False, priority=True),
        Binding("enter", "pick", "only this", id="pick.pick", tooltip="Only what is lit", priority=True),
        Binding("escape", "leave", "show all", id="pick.leave", tooltip="Everything, as before"),
    ]

    def __init__(self, room: Room, question: str, picks: Sequence[Pick], *, always_private: bool = False) -> None:
        """Take what is asked, and what there is to pick from, in order."""
        super().__init__(room, always_private=always_private)
        self._question = question
        self._picks = picks
        self._texts = [folded(f"{pick.kind}\n{pick.name}") for pick in picks]
        self._found = list(range(len(picks)))
        self._at = 0

    def compose_sheet(self) -> list[Widget]:
        """Return the field and the list."""
        return [
            Page(self.room, self._draw_head, ground=Tone.HERE, id="pick-head"),
            Input(compact=True, placeholder="a part of a name", id="pick-typed"),
            Page(self.room, self._draw, ground=Tone.HERE, id="pick-list"),
        ]

    def _draw_head(self, width: int, height: int) -> list[Row]:
        del height
        row = Row(Tone.HERE).put(2, Run(self._question, bold=True))
        return [Row(Tone.HERE), row.put_right(width - 2, Run(f"{len(self._found)} to pick from", Tone.SECOND))]

    def _draw(self, width: int, height: int) -> list[Row]:
        start = max(0, min(self._at - height // 2, len(self._found) - height + 1))
        rows = [Row(Tone.HERE)]
        if not self._found:
            rows.append(Row(Tone.HERE).put(4, Run("Nothing here has that in its name.", Tone.SECOND)))
        for place, number in enumerate(self._found[start : start + height - 1], start):
            rows.append(self._row(self._picks[number], width, here=place == self._at))
        return rows

    def _row(self, pick: Pick, width: int, *, here: bool) -> Row:
        row = Row(Tone.ACCENT if here else Tone.HERE)
        tone, quiet = (Tone.ON_ACCENT, Tone.ON_ACCENT) if here else (Tone.INK, Tone.SECOND)
        row.put(4, Run(pick.kind, quiet))
        name = cut(pick.shown(), min(48, width - 34), self.room.glyphs.cut)
        return row.put(18, Run(name, tone, bold=here)).put_right(min(84, width - 2), Run(pick.count, quiet))

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        words = folded(event.value).split()
        self._found = [number for number, text in enumerate(self._texts) if all(word in text for word in words)]
        self._at = 0
        self._draw_again()

    def _draw_again(self) -> None:
        for page in self.query(Page):
            page.draw_again()

    def action_step(self, step: int) -> None:
        """Light the line above or below."""
        if self._found:
            self._at = (self._at + step) % len(self._found)
            self._draw_again()

    def action_pick(self) -> None:
        """Pick what is lit."""
        if self._found:
            self.dismiss(self._found[self._at])

    def action_leave(self) -> None:
        """Pick nothing."""
        self.dismiss(None)
