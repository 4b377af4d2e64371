"""What is pasted is text, whatever it holds: nothing in it is read as a key."""

from collections.abc import Iterable

from textual._xterm_parser import XTermParser
from textual.message import Message

_START, _END = "\x1b[200~", "\x1b[201~"


class PasteParser(XTermParser):
    """Textual's reader of a terminal, which would read an escape sequence within a paste as keys.

    Terminals bracket what is pasted; between the brackets the escape
    character is left out here, before anything is read.
    """

    def __init__(self, debug: bool = False) -> None:  # noqa: FBT001, FBT002 - as Textual's drivers call it
        super().__init__(debug)
        self._is_pasting = False
        self._before = ""
        self._begun_end = ""

    def feed(self, data: str) -> Iterable[Message]:
        """Yield what was read; no data is the end of it all."""
        cleaned = self._without_escapes(data)
        if cleaned or not data:
            yield from super().feed(cleaned)

    def _without_escapes(self, data: str) -> str:
        data, self._begun_end = self._begun_end + data, ""
        cleaned = ""
        while data:
            part, data = self._pasted(data) if self._is_pasting else self._typed(data)
            cleaned += part
        return cleaned

    def _typed(self, data: str) -> tuple[str, str]:
        """Return what is typed before a paste, its opening bracket included, and the rest."""
        known = self._before + data
        start = known.find(_START)
        if start < 0:
            self._before = known[1 - len(_START) :]
            return data, ""
        self._before, self._is_pasting = "", True
        end = start + len(_START) - (len(known) - len(data))
        return data[:end], data[end:]

    def _pasted(self, data: str) -> tuple[str, str]:
        """Return what is pasted, its closing bracket included, and the rest; half a bracket is kept for later."""
        text, end, rest = data.partition(_END)
        if end:
            self._is_pasting = False
        else:
            half = next((size for size in range(len(_END) - 1, 0, -1) if text.endswith(_END[:size])), 0)
            self._begun_end = text[len(text) - half :]
            text = text[: len(text) - half]
        return text.replace("\x1b", "") + end, rest
