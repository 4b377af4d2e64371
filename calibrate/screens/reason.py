"""The sheet that asks for the reason of a move: out of the strip, one question for each axis.

It is part of the screen it rises on and only hidden in between: a modal
screen would have to be built anew for each move, while the room waits.
"""

import asyncio
from collections.abc import Callable, Mapping
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import Input

from calibrate.domain.axis import Axis, Band
from calibrate.domain.board import Seat
from calibrate.domain.move import MoveRules
from calibrate.domain.naming import Naming
from calibrate.domain.rationale.hint import Hint as Missing
from calibrate.domain.rationale.reader import ReasonReader
from calibrate.widgets.choice import Choice
from calibrate.widgets.key_line import KeyLine
from calibrate.widgets.reason_matter import Answer, Matter, Reason
from calibrate.widgets.reason_rows import foot_rows, head_rows, rule_row
from calibrate.widgets.room import Room
from calibrate.widgets.row import Row, Run
from calibrate.widgets.sheet_rows import SheetRows
from calibrate.widgets.theme import Tone
from calibrate.widgets.typed_ahead import waits_for
from calibrate.widgets.word_hints import Hint, word_hints
from calibrate.widgets.words_field import WordsField, typed_text

_RESTS_ON = {
    Axis.PERFORMANCE: ("a result", "how it was done", "what others say"),
    Axis.POTENTIAL: ("learning", "larger problems", "what they want", "energy for it"),
}
_SEEN_BY = ("the manager", "the panel", "several people", "customers")


class ReasonSheet(Vertical):
    """Asks, and gives the drafts back. It records nothing itself."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter", "go_on", "record", id="reason.record", priority=True,
            tooltip="On to what is still needed, else record",
        ),
        Binding("tab", "app.focus_next", "next field", id="reason.next", tooltip="The next field"),
        Binding("shift+tab", "app.focus_previous", "field before", id="reason.previous", tooltip="Back", show=False),
        Binding("ctrl+t", "later", "words later, stays held", id="reason.later", tooltip="Park with the words to come"),
        Binding("escape", "put_back", "put back", id="reason.put-back", tooltip="Put the person back"),
    ]  # fmt: skip

    def __init__(self, room: Room) -> None:
        super().__init__(id="reason")
        self.room = room
        self._matter: Matter | None = None
        self._answer: asyncio.Future[Reason | None] | None = None
        self._kept: dict[tuple[str, Axis, Band], Answer] = {}
        self._missing = ""
        self._refused = ""
        self._head = SheetRows(room, self._draw_head, id="reason-head")
        self._needed = SheetRows(room, self._draw_needed, id="reason-needed")
        self._foot = SheetRows(room, self._draw_foot, id="reason-foot")
        self._reader: ReasonReader | None = None
        self._hints = self._read("")
        self._words = WordsField(self._words_changed, id="reason-words")
        self._kind = Choice(room, "kind", (), id="reason-kind")
        self._seen = Choice(room, "seen by", _SEEN_BY, id="reason-seen")
        self._by = Input(compact=True, placeholder=room.glyphs.nothing, id="reason-by")

    def compose(self) -> ComposeResult:
        """Lay the sheet."""
        yield self._head
        with Horizontal(id="reason-line"):
            yield SheetRows(self.room, self._draw_edge, classes="reason-edge")
            yield self._words
        yield self._needed
        with Horizontal(id="reason-fields"):
            yield SheetRows(self.room, self._draw_edge, classes="reason-edge")
            yield self._kind
            yield self._seen
            yield SheetRows(self.room, self._draw_label, id="reason-by-label")
            yield self._by
        yield self._foot
        yield KeyLine(self.room, right="", ground=Tone.HERE)

    @property
    def is_open(self) -> bool:
        """A question is being asked."""
        return self._matter is not None

    def ask(
        self,
        name: Callable[[], str],
        seat: Seat,
        bands: Mapping[Axis, Band],
        naming: Naming,
        rules: MoveRules,
        reader: ReasonReader | None = None,
    ) -> None:
        """Ask for the reasons of a move. The sheet stays until it is closed.

        Args:
            name: Returns what the room may see of the person's name.
            seat: Where the person stands.
            bands: Where they would go: the axes that change, in the order they are asked about.
            naming: What bands are called.
            rules: What is asked of every move.
            reader: Reads the words as they are typed; without one nothing is ticked off.
        """
        self._reader = reader
        self._matter = Matter(name, seat, bands, naming, rules)
        for axis, band in bands.items():
            self._matter.answers[axis] = self._begun(seat, axis, band)
        self._show_question()
        self.visible = True
        self._words.focus(scroll_visible=False)

    def _begun(self, seat: Seat, axis: Axis, band: Band) -> Answer:
        """Return the words begun earlier for the same move, here or when they were left for later."""
        kept = self._kept.get((seat.person_id, axis, band))
        parked = seat.axis(axis).parked
        if kept is None and parked is not None and parked.target == band:
            return Answer(words=typed_text(parked.draft or ""))
        return kept or Answer()

    async def answered(self) -> Reason | None:
        """Wait for an answer: None when the person is put back. Once more after the disk refused the one before."""
        self._answer = asyncio.get_running_loop().create_future()
        waits_for(self._answer)
        return await self._answer

    def refuse(self, text: str) -> None:
        """Say that nothing was recorded; every word stays where it is."""
        self._refused = text
        self._foot.draw_again()

    def close(self) -> None:
        """Hide the sheet."""
        self._matter = None
        self._missing = self._refused = ""
        self.screen.set_focus(None)
        self.visible = False

    def forget(self, person_id: str) -> None:
        """Forget the words kept for somebody: they are recorded."""
        self._kept = {key: answer for key, answer in self._kept.items() if key[0] != person_id}

    def _show_question(self) -> None:
        matter = self._matter
        if matter is None:
            return
        answer = matter.answers[matter.axis]
        self._missing = self._refused = ""
        self._hints = self._read(answer.words)
        self._words.load_text(answer.words)
        self._words.move_cursor(self._words.document.end)
        self._kind.offer(_RESTS_ON[matter.axis], answer.kind)
        self._seen.offer(_SEEN_BY, answer.seen_by)
        self._by.value = answer.by
        for page in (self._head, self._needed, self._foot):
            page.draw_again()

    def _keep(self) -> None:
        """Take in what stands in the fields."""
        matter = self._matter
        if matter is None:
            return
        answer = Answer(self._words.text, self._kind.value, self._seen.value, typed_text(self._by.value).strip())
        matter.answers[matter.axis] = answer
        self._kept[matter.seat.person_id, matter.axis, matter.bands[matter.axis]] = answer

    def _give(self, reason: Reason | None) -> None:
        if self._answer is not None and not self._answer.done():
            self._answer.set_result(reason)

    def _read(self, words: str) -> tuple[Hint, ...]:
        missing = Missing if self._reader is None else self._reader.hints(words)
        return word_hints(frozenset(missing), is_blank=not words.strip())

    def _words_changed(self) -> None:
        """Follow the words in the same frame as they are typed."""
        self._say_missing("")
        hints = self._read(self._words.text)
        if self._refused or hints != self._hints:
            self._refused, self._hints = "", hints
            self._foot.draw_again()

    def action_go_on(self) -> None:
        """Go to what is still needed, to the next question, or record."""
        matter = self._matter
        if matter is None:
            return
        self._keep()
        if self._go_to_missing(matter):
            return
        if matter.at + 1 < len(matter.axes):
            matter.at += 1
            first = matter.answers[matter.axes[0]]
            matter.answers[matter.axis].by = matter.answers[matter.axis].by or first.by
            self._show_question()
            self._words.focus(scroll_visible=False)
        else:
            self._give(Reason(matter.drafts()))

    def _go_to_missing(self, matter: Matter) -> bool:
        answer, least = matter.answers[matter.axis], matter.rules.minimum_rationale
        if len(answer.words.strip()) < least:
            self._say_missing(f"{least} characters or more: what was done, and when")
            self._words.focus(scroll_visible=False)
        elif matter.rules.require_proposer and not answer.by:
            self._say_missing("still needed: who proposed it")
            self._by.focus(scroll_visible=False)
        else:
            self._say_missing("")
        return bool(self._missing)

    def _say_missing(self, sentence: str) -> None:
        if sentence != self._missing:
            self._missing = sentence
            self._needed.draw_again()

    def action_later(self) -> None:
        """Leave the words for later: the person is parked, the board does not move."""
        if self._matter is not None:
            self._keep()
            self._give(Reason(self._matter.drafts(), is_for_later=True))

    def action_put_back(self) -> None:
        """Put the person back; the words stay in mind should the same move be asked again."""
        self._keep()
        self._give(None)

    def _draw_head(self, width: int, height: int) -> list[Row]:
        if self._matter is None:
            return []
        return head_rows(self._matter.asked, self.room, width, is_tall=height > 3)

    def _draw_needed(self, width: int, height: int) -> list[Row]:
        del height
        row = Row(Tone.HERE).put(0, Run(self.room.glyphs.edge, Tone.AMBER))
        if self._missing:
            row.put_cut(2, width - 1, self.room.glyphs.cut, Run(self._missing, Tone.AMBER, bold=True))
        return [row]

    def _draw_edge(self, width: int, height: int) -> list[Row]:
        del width
        return [Row(Tone.HERE).put(0, Run(self.room.glyphs.edge, Tone.AMBER)) for _ in range(height)]

    def _draw_label(self, width: int, height: int) -> list[Row]:
        del width, height
        return [Row(Tone.HERE).put(0, Run("proposed by", Tone.SECOND))]

    def _draw_foot(self, width: int, height: int) -> list[Row]:
        if self._matter is None:
            return []
        rows = foot_rows(self._matter.name(), self._hints, self._refused, self.room, width)
        if height > 3:
            edge = self._draw_edge(width, 1)
            rows = [*edge, *rows, *edge]
        return [*rows, rule_row(self.room, width)]
