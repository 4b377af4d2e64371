"""A form that asks one thing at a time, and asking with it until what is answered is recorded."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from typing import Any, ClassVar, Protocol, TypeVar

from textual.app import App
from textual.binding import Binding, BindingType
from textual.types import CSSPathType
from textual.widget import Widget

from calibrate.errors import CalibrateError
from calibrate.screens.sheet import Sheet
from calibrate.widgets.cells import wrapped_inert
from calibrate.widgets.options import Options
from calibrate.widgets.page import Page
from calibrate.widgets.question import Answers, Question
from calibrate.widgets.room import Room
from calibrate.widgets.row import Row, Run
from calibrate.widgets.theme import Tone
from calibrate.widgets.words_field import WordsField, typed_text

Recorded = TypeVar("Recorded")

Foot = Callable[[Answers, int], list[Row]]
"""Draws what the form says of the answers so far, for a width: three rows at most."""


class FormScreen(Sheet[dict[str, str] | None]):
    """Asks its questions in order. Gives every answer back, or None when nothing is to be recorded."""

    CSS_PATH: ClassVar[CSSPathType | None] = ["sheet.tcss", "form.tcss"]
    shareable: ClassVar[bool] = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter", "go_on", "go on", id="form.go-on", priority=True,
            tooltip="On to the next question; after the last one, record",
        ),
        Binding("tab", "turn(1)", "next", id="form.next", priority=True, tooltip="The next question, as it stands"),
        Binding(
            "shift+tab", "turn(-1)", "back", id="form.back", priority=True, show=False, tooltip="The question before"
        ),
        Binding("ctrl+s", "record", "record", id="form.record", tooltip="Record what is answered so far"),
        Binding(
            "ctrl+o", "suggestion", "suggestion", id="form.suggestion", show=False,
            tooltip="Begin with what is suggested, where something is (PRIVATE)",
        ),
        Binding("escape", "leave", "leave", id="form.leave", tooltip="Record nothing"),
    ]  # fmt: skip

    def __init__(
        self,
        room: Room,
        title: str,
        name: Callable[[], str],
        questions: Sequence[Question],
        begun: Answers,
        foot: Foot,
        *,
        refused: str = "",
        at: str = "",
        private: bool = False,
    ) -> None:
        """Take what is asked.

        Args:
            room: What may be seen now.
            title: What the form is for, in a word or two.
            name: Returns what the room may see of the person's name.
            questions: What is asked, in order.
            begun: What the answers begin with.
            foot: Draws what is to be said of the answers so far.
            refused: Why they were not recorded a moment ago: the form then opens at its end.
            at: The question to open at, where it is another one.
            private: Whether it is not for the wall, and leaves with PRIVATE.
        """
        super().__init__(room, always_private=private)
        self._about = title
        self._shown_name = name
        self._questions = tuple(questions)
        self._answers = {question.id: typed_text(begun.get(question.id, "")) for question in self._questions}
        self._begun = dict(self._answers)
        self._foot = foot
        self._said = refused
        ids = [question.id for question in self._questions]
        self._at = ids.index(at) if at in ids else len(ids) - 1 if refused else 0
        self._private = private
        self._unsubscribe: Callable[[], None] = lambda: None
        self._asked_to_leave = False
        self._has_left = False
        self._words = WordsField(self._typed, id="form-words")
        self._options = Options(room, id="form-options")

    def compose_sheet(self) -> list[Widget]:
        """Return the question and its field."""
        return [
            Page(self.room, self._draw_head, ground=Tone.HERE, id="form-head"),
            self._words,
            self._options,
            Page(self.room, self._draw_foot, ground=Tone.HERE, id="form-foot"),
        ]

    def on_mount(self) -> None:
        """Ask the first question."""
        self._unsubscribe = self.room.subscribe(self._room_changed)
        self._show()

    def on_unmount(self) -> None:
        """Follow the room no longer."""
        self._unsubscribe()

    def on_screen_resume(self) -> None:
        """Leave, if the room became shared while another screen lay on top."""
        self._leave_if_shared()

    def _room_changed(self) -> None:
        if self._private and not self.room.is_private:
            self.remove_children()
            self._leave_if_shared()

    def _leave_if_shared(self) -> None:
        if self._private and not self.room.is_private and self.app.screen is self and not self._has_left:
            self._has_left = True
            self.dismiss(None)

    @property
    def question(self) -> Question:
        """What is asked now."""
        return self._questions[self._at]

    def _show(self) -> None:
        question = self.question
        answer = self._answers[question.id]
        self._words.display = not question.options
        self._options.display = bool(question.options)
        if question.options:
            self._options.offer(question.options, answer)
            self._options.focus()
        else:
            self._words.load_text(answer)
            self._words.move_cursor(self._words.document.end)
            self._words.focus()
        self._draw_again()

    def _draw_again(self) -> None:
        for page in self.query(Page):
            page.draw_again()

    def _typed(self) -> None:
        self._said, self._asked_to_leave = "", False
        self._keep()
        self._draw_again()

    def _keep(self) -> None:
        question = self.question
        self._answers[question.id] = self._options.value if question.options else self._words.text

    def _draw_head(self, width: int, height: int) -> list[Row]:
        del height
        edge, mark = Run(self.room.glyphs.edge, Tone.ACCENT), self.room.glyphs.cut
        place = Run(f"{self._at + 1} of {len(self._questions)}", Tone.SECOND)
        top = Row(Tone.HERE).put(0, edge)
        end = width - len(place.text) - 4
        top.put_cut(2, end - len(self._about) - 3, mark, Run(self._shown_name(), Tone.ACCENT, bold=True))
        top.add(Run(self._about, Tone.SECOND), after=3).put_right(width - 2, place)
        asked = Row(Tone.HERE).put(0, edge)
        asked.put_cut(2, width - 1, mark, Run(self.question.asks.format(name=self._shown_name()), bold=True))
        return [Row(Tone.HERE), top, Row(Tone.HERE), asked]

    def _draw_foot(self, width: int, height: int) -> list[Row]:
        del height
        if self._said:
            said = [Run(line, Tone.AMBER, bold=True) for line in wrapped_inert(self._said, width - 4)[:2]]
        else:
            said = [Run(line, Tone.SECOND) for line in wrapped_inert(self._hint(), width - 4)[:2]]
        rows = [Row(Tone.HERE).put(2, run) for run in said]
        rows += [Row(Tone.HERE) for _ in range(2 - len(rows))]
        return [*rows, Row(Tone.HERE), *self._foot(self._answers, width), Row(Tone.HERE)]

    def _hint(self) -> str:
        question = self.question
        if not (question.suggestion and self.room.is_private):
            return question.hint
        return f"{question.hint} Suggested, to be said anew: {question.suggestion} (ctrl+o)".strip()

    def _wrong(self, number: int) -> str:
        question = self._questions[number]
        return question.wrong(self._answers[question.id])

    def action_go_on(self) -> None:
        """Go to the next question, or record after the last one."""
        self._keep()
        wrong = self._wrong(self._at)
        if wrong:
            self._say(wrong)
        elif self._at + 1 < len(self._questions):
            self.action_turn(1)
        else:
            self.action_record()

    def action_turn(self, step: int) -> None:
        """Go to the next question or the one before, whatever stands in this one."""
        self._keep()
        self._said, self._asked_to_leave = "", False
        self._at = (self._at + step) % len(self._questions)
        self._show()

    def action_record(self) -> None:
        """Give the answers, or go to the first that is still needed."""
        self._keep()
        missing = next((number for number in range(len(self._questions)) if self._wrong(number)), None)
        if missing is None:
            self.dismiss({name: answer.strip() for name, answer in self._answers.items()})
            return
        self._at = missing
        self._show()
        self._say(self._wrong(missing))

    def _say(self, sentence: str) -> None:
        self._said = sentence
        self._draw_again()

    def action_suggestion(self) -> None:
        """Put what is suggested into the field, to be said anew."""
        question = self.question
        if not self.room.is_private:
            self._say("Suggestions open in PRIVATE only: they depend on where the person stands.")
        elif not question.suggestion or question.options:
            self._say("Nothing is suggested here.")
        else:
            self._words.load_text(question.suggestion)
            self._words.move_cursor(self._words.document.end)
            self._typed()

    def action_leave(self) -> None:
        """Record nothing; what was typed is thrown away only at the second time."""
        self._keep()
        if self._asked_to_leave or self._answers == self._begun:
            self.dismiss(None)
            return
        self._asked_to_leave = True
        self._say("What you wrote is not recorded. esc once more throws it away.")


def answered(answers: Mapping[str, str], *names: str) -> dict[str, str | None]:
    """Return answers by name; those that say nothing are None."""
    return {name: answers.get(name) or None for name in names}


class Form(Protocol):
    """Makes a form of one kind, beginning with some answers."""

    def __call__(self, begun: Answers, refused: str, at: str) -> FormScreen:
        """Return the form.

        Args:
            begun: What the answers begin with.
            refused: Why they were not recorded a moment ago, or what to say at first.
            at: The question to open at, where it is another one.
        """


async def ask_until_recorded(
    app: App[Any], form: Form, begun: Answers, record: Callable[[Answers], Recorded], *, refused: str = "", at: str = ""
) -> Recorded | None:
    """Ask with a form until its answers are recorded, or it is left; a refusal keeps every word.

    Args:
        app: Where to ask.
        form: Makes the form.
        begun: What the answers begin with.
        record: Records answers, beside the screen; returns what to say of it.
        refused: What the form says at first.
        at: The question it opens at first.
    """
    while True:
        answers = await app.push_screen_wait(form(begun, refused, at))
        if answers is None:
            return None
        try:
            return await asyncio.to_thread(record, answers)
        except CalibrateError as error:
            begun, refused, at = answers, error.text, ""
