"""What is said of somebody on the bench: a sentence or two, and a small field or two beside it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.types import CSSPathType
from textual.widget import Widget
from textual.widgets import Input

from calibrate.domain.inert import inert
from calibrate.screens.sheet import Sheet
from calibrate.widgets.cells import wrapped
from calibrate.widgets.page import Page
from calibrate.widgets.room import Room
from calibrate.widgets.row import Row, Run
from calibrate.widgets.theme import Tone
from calibrate.widgets.words_field import WordsField, typed_text


@dataclass(frozen=True)
class Asked:
    """A small field."""

    label: str
    begun: str = ""
    is_needed: bool = False
    check: Callable[[str], bool] = bool
    """Tells whether a text that is needed will do."""


class Said(NamedTuple):
    """The words, and what stands in each small field."""

    text: str
    fields: tuple[str, ...]


class BenchWordsScreen(Sheet[Said | None]):
    """Asks for words; None when nothing is to be said."""

    CSS_PATH: ClassVar[CSSPathType | None] = ["sheet.tcss", "bench_words.tcss"]
    shareable: ClassVar[bool] = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "record", "record", id="bench-words.record", tooltip="Record it", priority=True),
        Binding("tab", "app.focus_next", "next field", id="bench-words.next", tooltip="The next field"),
        Binding("escape", "leave", "not now", id="bench-words.leave", tooltip="Record nothing"),
    ]

    def __init__(
        self,
        room: Room,
        question: str,
        fields: tuple[Asked, ...],
        said: Said,
        *,
        hint: str,
        minimum: int,
        refusal: str = "",
    ) -> None:
        """Take what is asked.

        Args:
            room: What may be seen now.
            question: With names as the room may see them.
            fields: The small fields below the words.
            said: What the fields begin with; a field it lacks begins as it says itself.
            hint: A quiet word on what is asked.
            minimum: Characters the words need.
            refusal: Why what was said was not recorded.
        """
        super().__init__(room)
        self._question = question
        self._asked = fields
        self._said = said
        self._hint = hint
        self._minimum = minimum
        self._refusal = inert(refusal)
        self._refused = said
        """What was written when the refusal was said."""
        self._is_ready = False

    def compose_sheet(self) -> list[Widget]:
        """Return the question, the words, and the small fields in one line."""
        begun = (*self._said.fields, *(field.begun for field in self._asked[len(self._said.fields) :]))
        cells: list[Widget] = []
        for number, (field, text) in enumerate(zip(self._asked, begun, strict=True)):
            label = Page(self.room, lambda *_, word=field.label: [_label(word)], ground=Tone.HERE, id=f"label-{number}")
            label.styles.width = len(field.label) + 2
            cells += [label, Input(typed_text(text), compact=True, id=f"field-{number}", select_on_focus=False)]
        return [
            Page(self.room, self._draw_head, ground=Tone.HERE, id="bench-words-head"),
            WordsField(self._typed, id="bench-words"),
            *([Horizontal(*cells)] if cells else []),
            Page(self.room, self._draw_foot, ground=Tone.HERE, id="bench-words-foot"),
        ]

    def on_mount(self) -> None:
        """Begin with what was said before."""
        field = self.query_one(WordsField)
        field.text = typed_text(self._said.text)
        field.move_cursor(field.document.end)
        field.focus()
        self._is_ready = True

    def _draw_head(self, width: int, height: int) -> list[Row]:
        del height
        row = Row(Tone.HERE).put(0, Run(self.room.glyphs.edge, Tone.ACCENT))
        return [
            Row(Tone.HERE),
            row.put_cut(2, width - 1, self.room.glyphs.cut, Run(self._question, bold=True)),
            Row(Tone.HERE),
        ]

    def _draw_foot(self, width: int, height: int) -> list[Row]:
        del height
        least = f"{self._minimum} characters or more: " if self._minimum > 1 else ""
        quiet = f"{least}{self._hint}. The person may read this one day."
        said = Run(self._refusal, Tone.AMBER, bold=True) if self._refusal else Run(quiet, Tone.SECOND)
        lines = wrapped(said.text, width - 4)[:2]
        return [Row(Tone.HERE), *(Row(Tone.HERE).put(2, said._replace(text=line)) for line in lines), Row(Tone.HERE)]

    @on(Input.Changed)
    def _typed(self) -> None:
        """Forget a refusal once something is written differently; the fields' own first words are no change."""
        if self._refusal and self._is_ready and self._written() != self._refused:
            self._refusal = ""
            self.query_one("#bench-words-foot", Page).draw_again()

    def _inputs(self) -> list[Input]:
        return [self.query_one(f"#field-{number}", Input) for number in range(len(self._asked))]

    def _written(self) -> Said:
        fields = tuple(typed_text(typed.value).strip() for typed in self._inputs())
        return Said(self.query_one(WordsField).text.strip(), fields)

    def action_record(self) -> None:
        """Give what is written, or say what is still needed and go there."""
        written = self._written()
        if len(written.text) < self._minimum:
            needed = f"{self._minimum} characters or more" if self._minimum > 1 else "their own words"
            self._miss(f"still needed: {needed}", self.query_one(WordsField))
            return
        for field, text, typed in zip(self._asked, written.fields, self._inputs(), strict=True):
            if field.is_needed and not field.check(text):
                self._miss(f"still needed: {field.label}", typed)
                return
        self.dismiss(written)

    def _miss(self, sentence: str, field: Widget) -> None:
        self._refusal, self._refused = sentence, self._written()
        self.query_one("#bench-words-foot", Page).draw_again()
        field.focus()

    def action_leave(self) -> None:
        """Record nothing."""
        self.dismiss(None)


def _label(word: str) -> Row:
    return Row(Tone.HERE).put(0, Run(word, Tone.SECOND))
