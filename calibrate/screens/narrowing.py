"""A list that typing narrows: what is typed is looked for, Enter takes what is lit."""

from abc import abstractmethod
from collections.abc import Sequence
from typing import ClassVar, TypeVar

from textual import on
from textual.types import CSSPathType
from textual.widget import Widget
from textual.widgets import Input

from calibrate.screens.sheet import Sheet
from calibrate.widgets.page import Page
from calibrate.widgets.room import Room
from calibrate.widgets.row import Row, Run
from calibrate.widgets.theme import Tone

Answer = TypeVar("Answer")


class NarrowingScreen(Sheet[Answer | None]):
    """The base of every sheet with a field above a list of numbered lines."""

    CSS_PATH: ClassVar[CSSPathType | None] = ["sheet.tcss", "narrowing.tcss"]
    shareable: ClassVar[bool] = True

    def __init__(self, room: Room, question: str, placeholder: str, nothing: str, *, private: bool = False) -> None:
        """Take what is asked, what may be typed, and what is said where nothing has it."""
        super().__init__(room, always_private=private)
        self._question = question
        self._placeholder = placeholder
        self._nothing = nothing
        self._found: Sequence[int] = ()
        self._at = 0

    @abstractmethod
    def matching(self, typed: str) -> Sequence[int]:
        """Return the numbers of the lines that have what is typed, in order."""

    @abstractmethod
    def draw_line(self, number: int, width: int, *, here: bool) -> Row:
        """Return one line, told whether it is lit."""

    @abstractmethod
    def counted(self, count: int) -> str:
        """Return how many lines there are, in words."""

    @abstractmethod
    def answer(self, number: int) -> Answer:
        """Return what choosing a line gives."""

    def compose_sheet(self) -> list[Widget]:
        """Return the field and the list."""
        self._found = self.matching("")
        return [
            Page(self.room, self._draw_head, ground=Tone.HERE, id="narrowing-head"),
            Input(compact=True, placeholder=self._placeholder, id="narrowing-typed"),
            Page(self.room, self._draw, ground=Tone.HERE, id="narrowing-list"),
        ]

    def _draw_head(self, width: int, height: int) -> list[Row]:
        del height
        count = Run(self.counted(len(self._found)), Tone.SECOND)
        row = Row(Tone.HERE).put_cut(
            2, width - 4 - len(count.text), self.room.glyphs.cut, Run(self._question, bold=True)
        )
        return [Row(Tone.HERE), row.put_right(width - 2, count)]

    def _draw(self, width: int, height: int) -> list[Row]:
        start = max(0, min(self._at - height // 2, len(self._found) - height + 1))
        rows = [Row(Tone.HERE)]
        if not self._found:
            rows.append(Row(Tone.HERE).put(4, Run(self._nothing, Tone.SECOND)))
        for place, number in enumerate(self._found[start : start + height - 1], start):
            rows.append(self.draw_line(number, width, here=place == self._at))
        return rows

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        self._found = self.matching(event.value)
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

    def action_choose(self) -> None:
        """Take what is lit."""
        if self._found:
            self.dismiss(self.answer(self._found[self._at]))

    def action_leave(self) -> None:
        """Take nothing."""
        self.dismiss(None)
