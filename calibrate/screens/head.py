"""The head after the seal, to be read into the minutes: it proves later that nothing was changed."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen

from calibrate.domain.head import Head
from calibrate.widgets.cells import wrapped
from calibrate.widgets.key_line import KeyLine
from calibrate.widgets.mode_line import ModeLine
from calibrate.widgets.page import Page
from calibrate.widgets.room import Room
from calibrate.widgets.row import Row, Run
from calibrate.widgets.theme import Tone

_DIGITS, _GROUPS = 4, 4
"""Digits a group, and groups a line: what can be read aloud in one breath."""
_PROVES = (
    "Read this into the minutes. Whoever has the session later compares it:",
    "with these digits nothing before them can have been changed.",
)


def head_lines(head: Head) -> list[str]:
    """Return a head's link in groups of four digits, four groups a line."""
    digits = head.link.hex()
    groups = [digits[start : start + _DIGITS] for start in range(0, len(digits), _DIGITS)]
    return ["  ".join(groups[start : start + _GROUPS]) for start in range(0, len(groups), _GROUPS)]


class HeadScreen(Screen[None]):
    """A quiet page with the number and the link of the seal. It stays until Enter."""

    CSS_PATH = "head.tcss"
    shareable: ClassVar[bool] = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "leave", "it is in the minutes", id="head.leave", tooltip="Back to the sealed grid"),
    ]

    def __init__(self, room: Room, title: str, session: str, head: Head) -> None:
        """Take what may be seen now, what the session is called, its name as a file, and the head."""
        super().__init__()
        self._room = room
        self._title = title
        self._session = session
        self._head = head

    def compose(self) -> ComposeResult:
        """Lay the page."""
        yield ModeLine(self._room, title=self._title, screen="sealed", shown="no names")
        yield Page(self._room, self._draw)
        yield KeyLine(self._room)

    def _draw(self, width: int, height: int) -> list[Row]:
        left = 9 if width >= 100 else 2
        said = [line for text in _PROVES for line in wrapped(text, width - left - 2)]
        rows = [
            Row().put(left, Run("The session is sealed.", bold=True)),
            Row(),
            *(Row().put(left, Run(line, Tone.SECOND)) for line in said),
            Row(),
            Row().put(left, Run("decision", Tone.SECOND), Run(f"  {self._head.number}", bold=True)),
            Row(),
            *(Row().put(left + 10, Run(line, Tone.ACCENT, bold=True)) for line in head_lines(self._head)),
            Row(),
        ]
        rows[-5].put(left, Run("link", Tone.SECOND))
        check = f"calibrate verify {self._session} --head {self._head.number}:{self._head.link.hex()[:8]}"
        rows.append(Row().put_cut(left, width - 1, self._room.glyphs.cut, Run(f"{check}...", Tone.DONE)))
        return [Row() for _ in range(max(1, (height - len(rows)) // 3))] + rows

    def action_leave(self) -> None:
        """Go back."""
        self.dismiss(None)
