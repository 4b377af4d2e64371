"""One question that is answered in a sentence: a note, the reason of a reopening."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.types import CSSPathType
from textual.widget import Widget

from calibrate.screens.sheet import Sheet
from calibrate.widgets.page import Page
from calibrate.widgets.room import Room
from calibrate.widgets.row import Row, Run
from calibrate.widgets.theme import Tone
from calibrate.widgets.words_field import WordsField


class WordsScreen(Sheet[str | None]):
    """Asks for a sentence; None when nothing is to be said."""

    CSS_PATH: ClassVar[CSSPathType | None] = ["sheet.tcss", "words.tcss"]
    shareable: ClassVar[bool] = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "keep", "keep", id="words.keep", tooltip="Keep what is written", priority=True),
        Binding("escape", "leave", "leave", id="words.leave", tooltip="Keep nothing"),
    ]

    def __init__(self, room: Room, question: str, detail: str, *, private: bool = False) -> None:
        """Take what is asked, names in it as the room may see them, and a quiet word on it."""
        super().__init__(room, always_private=private)
        self._question = question
        self._detail = detail
        self._missing = False

    def compose_sheet(self) -> list[Widget]:
        """Return the question and its field."""
        return [
            Page(self.room, self._draw_head, ground=Tone.HERE, id="words-head"),
            WordsField(id="words"),
            Page(self.room, self._draw_foot, ground=Tone.HERE, id="words-foot"),
        ]

    def _draw_head(self, width: int, height: int) -> list[Row]:
        del height
        question = Run(self._question, bold=True)
        return [Row(Tone.HERE), Row(Tone.HERE).put_cut(2, width - 1, self.room.glyphs.cut, question)]

    def _draw_foot(self, width: int, height: int) -> list[Row]:
        del width, height
        said = (
            Run("still needed: a few words", Tone.AMBER, bold=True) if self._missing else Run(self._detail, Tone.SECOND)
        )
        return [Row(Tone.HERE), Row(Tone.HERE).put(2, said), Row(Tone.HERE)]

    def action_keep(self) -> None:
        """Give the words, or say that there are none."""
        text = self.query_one(WordsField).text.strip()
        if text:
            self.dismiss(text)
        else:
            self._missing = True
            self.query_one("#words-foot", Page).draw_again()

    def action_leave(self) -> None:
        """Keep nothing."""
        self.dismiss(None)
