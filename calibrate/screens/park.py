"""Putting somebody off: who settles it, and until when."""

from datetime import date
from typing import ClassVar, NamedTuple

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.types import CSSPathType
from textual.widget import Widget
from textual.widgets import Input

from calibrate.screens.sheet import Sheet
from calibrate.widgets.page import Page
from calibrate.widgets.room import Room
from calibrate.widgets.row import Row, Run
from calibrate.widgets.theme import Tone
from calibrate.widgets.words_field import typed_text
from calibrate.widgets.working_days import read_date, written


class ParkAnswer(NamedTuple):
    """Who settles it, and until when."""

    owner: str
    until: date | None


class ParkScreen(Sheet[ParkAnswer | None]):
    """Asks for an owner and a date; both are filled in, so that Enter is enough."""

    CSS_PATH: ClassVar[CSSPathType | None] = ["sheet.tcss", "park.tcss"]
    shareable: ClassVar[bool] = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "park", "park", id="park.park", tooltip="Put the person off", priority=True),
        Binding("tab", "app.focus_next", "next field", id="park.next", tooltip="The other field"),
        Binding("escape", "leave", "not now", id="park.leave", tooltip="Leave everything as it is"),
    ]

    def __init__(self, room: Room, name: str, begun: ParkAnswer, today: date) -> None:
        """Take what is asked.

        Args:
            room: What may be seen now.
            name: Who is put off, as the room may see it.
            begun: What the fields begin with.
            today: The date here and now.
        """
        super().__init__(room)
        self._name_shown = name
        self._begun = begun
        self._today = today
        self._missing = ""

    def compose_sheet(self) -> list[Widget]:
        """Return the two fields."""
        owner = typed_text(self._begun.owner)
        until = "" if self._begun.until is None else self._begun.until.isoformat()
        return [
            Page(self.room, self._draw_head, ground=Tone.HERE, id="park-head"),
            Horizontal(
                Page(self.room, lambda *_: _label("who settles it"), ground=Tone.HERE, id="park-owner-label"),
                Input(owner, compact=True, id="park-owner", select_on_focus=False),
                Page(self.room, lambda *_: _label("until"), ground=Tone.HERE, id="park-until-label"),
                Input(until, compact=True, id="park-until", select_on_focus=False),
            ),
            Page(self.room, self._draw_foot, ground=Tone.HERE, id="park-foot"),
        ]

    def _draw_head(self, width: int, height: int) -> list[Row]:
        del height
        row = Row(Tone.HERE).put(0, Run(self.room.glyphs.edge, Tone.ACCENT))
        who = Run(f"Put {self._name_shown} off for now", bold=True)
        return [Row(Tone.HERE), row.put_cut(2, width - 1, self.room.glyphs.cut, who), Row(Tone.HERE)]

    @property
    def _until(self) -> date | None:
        return read_date(self.query_one("#park-until", Input).value, self._today)

    def _draw_foot(self, width: int, height: int) -> list[Row]:
        del height
        row = Row(Tone.HERE)
        if self._missing:
            row.put_cut(2, width - 1, self.room.glyphs.cut, Run(self._missing, Tone.AMBER, bold=True))
        elif self._until is not None:
            row.put(2, Run(f"until {written(self._until)}", Tone.SECOND))
        return [Row(Tone.HERE), row, Row(Tone.HERE)]

    @on(Input.Changed)
    def _changed(self) -> None:
        self._missing = ""
        self.query_one("#park-foot", Page).draw_again()

    def action_park(self) -> None:
        """Give the answer, or say what is missing."""
        owner, until = self.query_one("#park-owner", Input), self.query_one("#park-until", Input)
        if not owner.value.strip():
            self._miss("still needed: who settles it", owner)
        elif until.value.strip() and self._until is None:
            self._miss("a date is written 2026-11-30, or +5 for five working days", until)
        elif self._until is not None and self._until < self._today:
            self._miss(f"{written(self._until)} is over: name a day to come", until)
        else:
            self.dismiss(ParkAnswer(typed_text(owner.value).strip(), self._until))

    def _miss(self, sentence: str, field: Input) -> None:
        self._missing = sentence
        self.query_one("#park-foot", Page).draw_again()
        field.focus()

    def action_leave(self) -> None:
        """Leave everything as it is."""
        self.dismiss(None)


def _label(word: str) -> list[Row]:
    return [Row(Tone.HERE).put(0, Run(word, Tone.SECOND))]
