"""Work in a thread as a screen shows it: what it is, for how long already, and the share done as a bar."""

from collections.abc import Callable

from calibrate.domain.inert import inert
from calibrate.widgets.cells import wrapped
from calibrate.widgets.room import Room
from calibrate.widgets.row import Row, Run
from calibrate.widgets.theme import Tone

TICKS = 5
"""How often a second such work is looked at."""
_QUICK_TICKS = 2
"""Work that ends sooner shows no bar."""
_CELLS = 40


class Working:
    """What is going on, counted in ticks; the thread that works calls it with the share that is done."""

    def __init__(self, what: str, meanwhile: str = "") -> None:
        """Take what is done, as the screen says it, and what a key does meanwhile."""
        self._what = what
        self._meanwhile = f"; {meanwhile}" if meanwhile else ""
        self._ticks = 0
        self._share = 0.0

    def __call__(self, share: float) -> None:
        """Take the share that is done, from 0 to 1."""
        self._share = max(self._share, min(1.0, share))

    def tick(self, shows: Callable[["Working"], object]) -> None:
        """Count that it still goes on, and have it shown."""
        self._ticks += 1
        shows(self)

    @property
    def line(self) -> str:
        """What is done, and how much of it, in one line."""
        return f"{self._what} ... {self._share:.0%}"

    def draw(self, room: Room, width: int, *, ground: Tone = Tone.GROUND) -> list[Row]:
        """Draw what is done, and where it takes a while, for how long already and how much of it."""
        seconds = self._ticks // TICKS
        said = f"{self._what} ...{f' {seconds} s' if seconds else ''}{self._meanwhile}"
        rows = [Row(ground).put(2, Run(line)) for line in wrapped(inert(said), width - 4)[:2]]
        return rows if self._ticks < _QUICK_TICKS else [*rows, self._bar(room, width, ground)]

    def _bar(self, room: Room, width: int, ground: Tone) -> Row:
        cells = max(1, min(_CELLS, width - 10))
        done = round(self._share * cells)
        row = Row(ground).put(2, Run(room.glyphs.progress_agreed * done))
        row.put(2 + done, Run(room.glyphs.progress_open * (cells - done), Tone.LINE_STRONG))
        return row.put(2 + cells + 2, Run(f"{self._share:.0%}", Tone.SECOND))
