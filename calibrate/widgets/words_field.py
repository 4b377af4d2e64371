"""The field for a sentence or two. Every letter is a letter here; Enter belongs to whoever asks."""

import unicodedata
from collections.abc import Callable

from textual import events
from textual.widgets import TextArea
from textual.widgets.text_area import Edit, EditResult


def typed_text(text: str) -> str:
    """Return text as it may stand in a field: line breaks and tabs as blanks, nothing a terminal would obey."""
    return "".join(
        " " if character in "\r\n\t\u2028\u2029" else character
        for character in text
        if character in "\r\n\t\u2028\u2029" or unicodedata.category(character) not in {"Cc", "Cf", "Cs"}
    )


class WordsField(TextArea):
    """A text field that wraps, with no markup, no colouring, no line breaks of its own."""

    DEFAULT_CSS = """
    WordsField {
        height: 2;
        border: none;
        border-left: outer $accent;
        padding: 0 1;
        background: $well;
        color: $ink;
        scrollbar-size: 0 0;

        &:focus { border: none; border-left: outer $accent; background-tint: $well 0%; }
        .text-area--cursor-line { background: $well; }
    }
    """

    def __init__(self, changed: Callable[[], object] | None = None, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own word
        """Take what is called after each change, before it is painted."""
        super().__init__(
            id=id,
            soft_wrap=True,
            tab_behavior="focus",
            show_line_numbers=False,
            highlight_cursor_line=False,
        )
        self.cursor_blink = False
        self._changed = changed

    def edit(self, edit: Edit) -> EditResult:
        """Change the text, and tell whoever follows it."""
        result = super().edit(edit)
        if self._changed is not None:
            self._changed()
        return result

    async def _on_paste(self, event: events.Paste) -> None:
        """Take pasted text in without what a terminal would obey."""
        event.prevent_default()
        event.stop()
        self.insert(typed_text(event.text))
