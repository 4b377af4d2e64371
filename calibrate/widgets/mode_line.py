"""The first row of every screen: who sees it, what is shown, where we are."""

from collections.abc import Callable, Sequence

from textual.strip import Strip

from calibrate.domain.inert import inert
from calibrate.widgets.cells import cut, width
from calibrate.widgets.room import Room
from calibrate.widgets.room_widget import RoomWidget
from calibrate.widgets.row import Row, Run, runs_width
from calibrate.widgets.theme import Tone

_WIDE = 100
_LEAST_TITLE = 12
"""Cells that stay for the title where something is said beside it."""


def session_title(session: str, cycle: str) -> str:
    """Return what a session is called on screens: its name, and its cycle where the name does not say it."""
    return inert(session if cycle.casefold() in session.casefold() else f"{session} {cycle}")


class ModeLine(RoomWidget):
    """SHARED as a small reversed tag, PRIVATE as a whole reversed row: told apart by area, pattern and word."""

    DEFAULT_CSS = """
    ModeLine { height: 1; width: 1fr; }
    ModeLine.-tag { width: 8; }
    """

    def __init__(
        self,
        room: Room,
        *,
        title: str = "",
        screen: str = "",
        shown: str | None = None,
        always_private: bool = False,
        over_sheet: bool = False,
    ) -> None:
        """Take what stays the same on this screen.

        Args:
            room: What may be seen now.
            title: The session, as `session_title` says it.
            screen: The screen's own name.
            shown: What is shown, where it is not names at all ("no names").
            always_private: It is not for the wall, whatever the room's mode.
            over_sheet: It stands on a dimmed screen: SHARED is its tag alone, the row itself lies dimmed.
        """
        super().__init__(room)
        self._always_private = always_private
        self._over_sheet = over_sheet
        self._title = title
        self._screen = screen
        self._shown = shown
        self._notice: Callable[[int], str] | None = None
        self._right: tuple[Run, ...] = ()
        self._right_narrow: tuple[Run, ...] = ()

    def on_mount(self) -> None:
        """Take the width the room's mode asks for."""
        self._fit()

    def room_changed(self) -> None:
        """Paint again."""
        self._fit()
        super().room_changed()

    def _fit(self) -> None:
        self.set_class(self._over_sheet and not self._is_private, "-tag")

    @property
    def _is_private(self) -> bool:
        return self._always_private or self.room.is_private

    def show_right(self, runs: Sequence[Run], narrow: Sequence[Run] | None = None) -> None:
        """Set what stands at the right, and its shorter form for narrow screens."""
        self._right = tuple(runs)
        self._right_narrow = tuple(runs if narrow is None else narrow)
        self.refresh()

    def show_screen(self, screen: str) -> None:
        """Set the screen's own name."""
        self._screen = screen
        self.refresh()

    def show_notice(self, notice: Callable[[int], str] | None) -> None:
        """Set what is always said while it is so, however little room there is: its words for some cells."""
        self._notice = notice
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Paint the row."""
        del y
        cells = self.size.width
        row = self._private_row(cells) if self._is_private else self._shared_row(cells)
        return row.strip(cells, self.room.palette)

    def _right_of(self, cells: int) -> tuple[Run, ...]:
        return self._right if cells >= _WIDE else self._right_narrow

    def _shared_row(self, cells: int) -> Row:
        row = Row()
        row.put(0, Run(" SHARED ", Tone.ON_INVERT, bold=True, on=Tone.INVERT))
        row.add(Run(self._shown or self.room.names.value, Tone.SECOND), after=1)
        right = self._right_of(cells)
        room_left = cells - 1 - runs_width(right) - (2 if right else 0)
        start = max(17 if cells >= _WIDE else 16, row.end + 2)
        notice = "" if self._notice is None else self._notice(room_left - start - _LEAST_TITLE)
        for_notice = width(notice) + 2 if notice else 0
        title = cut(self._title, room_left - start - for_notice, self.room.glyphs.cut)
        row.put(start, Run(title, bold=True))
        if self._screen and row.end + 2 + width(self._screen) + for_notice <= room_left:
            row.add(Run(self._screen, Tone.SECOND), after=2)
        if notice:
            row.add(Run(notice, Tone.AMBER, bold=True), after=2)
        return row.put_right(cells - 1, *right)

    def _private_row(self, cells: int) -> Row:
        row = Row(Tone.INVERT)
        row.put(1, Run("PRIVATE", Tone.ON_INVERT, bold=True))
        row.add(Run("not for the wall", Tone.ON_INVERT), after=2)
        if self._notice is not None:
            row.add(Run(self._notice(cells // 3), Tone.ON_INVERT, bold=True), after=2)
        if self.room.names.value != "names":
            row.add(Run(f"{self.room.names.value} only", Tone.ON_INVERT), after=2)
        right = [run._replace(tone=Tone.ON_INVERT) for run in self._right_of(cells)]
        right = self._with_place(right, cells - row.end - 4)
        hatch_end = cells - 1 - runs_width(right) - (1 if right else 0)
        row.put(row.end + 1, Run(self.room.glyphs.hatch * (hatch_end - row.end - 1), Tone.LINE_STRONG))
        return row.put_right(cells - 1, *right)

    def _with_place(self, right: list[Run], room_left: int) -> list[Run]:
        """Return what stands at the right with the session and the screen before it, as much as there is room for."""
        for said in ((self._title, self._screen), (self._title,)):
            runs = [Run(f"{text}   ", Tone.ON_INVERT) for text in said if text]
            if runs and not right:
                runs[-1] = runs[-1]._replace(text=runs[-1].text.rstrip())
            if runs_width([*runs, *right]) <= room_left:
                return [*runs, *right]
        return right
