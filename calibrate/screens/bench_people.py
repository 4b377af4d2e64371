"""Whom to name for a role: those suggested first, anybody by a part of their name."""

from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.types import CSSPathType
from textual.widget import Widget
from textual.widgets import Input

from calibrate.domain.folded import folded
from calibrate.domain.person import PersonId
from calibrate.screens.find import where
from calibrate.screens.sheet import Sheet
from calibrate.services.meeting import Meeting
from calibrate.widgets.cells import cut
from calibrate.widgets.page import Page
from calibrate.widgets.room import Room
from calibrate.widgets.row import Row, Run
from calibrate.widgets.theme import Tone


@dataclass(frozen=True)
class Thought:
    """Somebody who could be named."""

    person_id: PersonId
    is_suggested: bool
    """They stand in the box strong on both questions and are free for the role."""
    known: str
    """What is known of them on the bench, inert and in a few words; titles of roles, never names."""


class BenchPeopleScreen(Sheet[PersonId | None]):
    """Typing narrows the list; Enter takes who is lit."""

    CSS_PATH: ClassVar[CSSPathType | None] = ["sheet.tcss", "bench_people.tcss"]
    shareable: ClassVar[bool] = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "up", "step(-1)", "look", id="bench-people.up", tooltip="The name above", key_display="↑↓", priority=True
        ),
        Binding("down", "step(1)", "look", id="bench-people.down", tooltip="The name below", show=False, priority=True),
        Binding("enter", "take", "choose", id="bench-people.take", tooltip="Take who is lit", priority=True),
        Binding("escape", "leave", "not now", id="bench-people.leave", tooltip="Choose nobody"),
    ]

    def __init__(self, room: Room, meeting: Meeting, question: str, thoughts: list[Thought]) -> None:
        """Take whom there is to choose from, in order."""
        super().__init__(room)
        self._meeting = meeting
        self._question = question
        self._thoughts = thoughts
        people = meeting.population
        self._texts = [folded(f"{people.name(one.person_id)}\n{one.person_id}") for one in thoughts]
        self._found = list(range(len(thoughts)))
        self._at = 0

    def compose_sheet(self) -> list[Widget]:
        """Return the field and the list."""
        return [
            Page(self.room, self._draw_head, ground=Tone.HERE, id="bench-people-head"),
            Input(compact=True, placeholder="a part of a name, or of an id", id="bench-people-typed"),
            Page(self.room, self._draw, ground=Tone.HERE, id="bench-people-list"),
        ]

    def _draw_head(self, width: int, height: int) -> list[Row]:
        del height
        suggested = sum(self._thoughts[number].is_suggested for number in self._found)
        people = "1 person" if len(self._found) == 1 else f"{len(self._found)} people"
        count = f"{people}, {suggested} strong on both" if suggested else people
        row = Row(Tone.HERE).put(0, Run(self.room.glyphs.edge, Tone.ACCENT))
        row.put_cut(2, width - len(count) - 4, self.room.glyphs.cut, Run(self._question, bold=True))
        return [Row(Tone.HERE), row.put_right(width - 2, Run(count, Tone.SECOND)), Row(Tone.HERE)]

    def _draw(self, width: int, height: int) -> list[Row]:
        start = max(0, min(self._at - height // 2, len(self._found) - height + 1))
        rows = [Row(Tone.HERE)]
        if not self._found:
            rows.append(Row(Tone.HERE).put(4, Run("Nobody in this meeting has that in their name or id.", Tone.SECOND)))
        for place, number in enumerate(self._found[start : start + height - 1], start):
            rows.append(self._row(self._thoughts[number], width, here=place == self._at))
        return rows

    def _row(self, thought: Thought, width: int, *, here: bool) -> Row:
        mark = self.room.glyphs.cut
        tone, quiet = (Tone.ON_ACCENT, Tone.ON_ACCENT) if here else (Tone.INK, Tone.SECOND)
        row = Row(Tone.ACCENT if here else Tone.HERE)
        name = cut(self.room.name(self._meeting.population, thought.person_id), min(34, width - 46), mark)
        row.put(4, Run(name, tone, bold=here or thought.is_suggested))
        stands = where(self._meeting.board.seat(thought.person_id), self._meeting.naming)
        at = min(40, width - 40)
        row.put(at, Run(cut(stands, 19, mark), tone if thought.is_suggested else quiet))
        return row.put_cut(at + 21, width - 1, mark, Run(thought.known, quiet))

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        words = folded(event.value).split()
        self._found = [number for number, text in enumerate(self._texts) if all(word in text for word in words)]
        self._at = 0
        self._draw_again()

    def _draw_again(self) -> None:
        for page in self.query("#bench-people-head, #bench-people-list").results(Page):
            page.draw_again()

    def action_step(self, step: int) -> None:
        """Light the name above or below."""
        if self._found:
            self._at = (self._at + step) % len(self._found)
            self._draw_again()

    def action_take(self) -> None:
        """Give who is lit."""
        if self._found:
            self.dismiss(self._thoughts[self._found[self._at]].person_id)

    def action_leave(self) -> None:
        """Give nobody."""
        self.dismiss(None)
