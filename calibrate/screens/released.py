"""After a release: what was written, and the digits by which whoever gets the file knows it. Never for the wall."""

from collections.abc import Iterable
from pathlib import Path
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widget import Widget

from calibrate.domain.inert import inert
from calibrate.screens.private import PrivateScreen
from calibrate.services.release import Release
from calibrate.widgets.cells import wrapped, wrapped_inert
from calibrate.widgets.key_line import KeyLine
from calibrate.widgets.mode_line import ModeLine
from calibrate.widgets.page import Page
from calibrate.widgets.room import Room
from calibrate.widgets.row import Row, Run
from calibrate.widgets.theme import Tone

_GROUP, _GROUPS = 8, 4
_NEXT = (
    "The visible store goes to the system that shows each person their own rows, and to nobody else. Whoever puts it "
    "there compares the digits. The log keeps them too."
)


def digit_lines(sha256: str) -> list[str]:
    """Return the digits of a checksum in groups, four groups a line."""
    groups = [sha256[start : start + _GROUP] for start in range(0, len(sha256), _GROUP)]
    return [" ".join(groups[start : start + _GROUPS]) for start in range(0, len(groups), _GROUPS)]


class ReleasedScreen(PrivateScreen):
    """A quiet page. It stays until Enter."""

    CSS_PATH = "release.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,escape", "leave", "back", id="released.leave", tooltip="Back to the grid"),
        Binding("down,pagedown", "scroll(1)", "further down", id="released.down", tooltip="Further down", show=False),
        Binding("up,pageup", "scroll(-1)", "further up", id="released.up", tooltip="Further up", show=False),
    ]

    def __init__(self, room: Room, title: str, done: Release, store: Path, pages: Path | None) -> None:
        """Take what may be seen now, what the session is called, what was released, and where to."""
        super().__init__(room)
        self._title = title
        self._done = done
        self._store = store
        self._folder = pages

    def compose_private(self) -> Iterable[Widget]:
        """Yield the page."""
        yield ModeLine(self.room, title=self._title, screen="released", shown="no names")
        yield Page(self.room, self._draw)
        yield KeyLine(self.room)

    def _draw(self, width: int, height: int) -> list[Row]:
        left = 9 if width >= 100 else 2
        indent, cells = left + 16, width - left - 18
        pages = len(self._done.files) - 1
        rows = [Row().put(left, Run("Released.", bold=True)), Row()]
        rows += [Row().put(left, Run(line, Tone.SECOND)) for line in wrapped(_NEXT, width - left - 2)]
        rows += [Row(), *_labelled("visible store", wrapped_inert(str(self._store), cells), left, indent)]
        rows += [Row(), *_labelled("SHA-256", digit_lines(self._done.sha256), left, indent, Tone.ACCENT)]
        if self._folder is not None:
            said = f"{pages} pages in {self._folder}" if pages != 1 else f"1 page in {self._folder}"
            rows += [Row(), *_labelled("pages", wrapped_inert(said, cells), left, indent)]
        rows += [Row(), *_labelled("decision", [str(self._done.recorded.number)], left, indent), Row()]
        check = Run(f"sha256sum {inert(self._store.name)}", Tone.DONE)
        rows.append(Row().put_cut(left, width - 1, self.room.glyphs.cut, check))
        return [Row() for _ in range(max(1, (height - len(rows)) // 3))] + rows

    def action_scroll(self, pages: int) -> None:
        """Scroll where the page is longer than the screen."""
        page = self.query_one(Page)
        page.scroll_lines(pages * max(1, page.size.height - 2))

    def action_leave(self) -> None:
        """Go back."""
        self.dismiss(None)


def _labelled(label: str, lines: list[str], left: int, indent: int, tone: Tone = Tone.INK) -> list[Row]:
    rows = [Row().put(indent, Run(line, tone, bold=True)) for line in lines]
    rows[0].put(left, Run(label, Tone.SECOND))
    return rows
