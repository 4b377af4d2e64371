"""One line of a screen, put together at columns and painted in a palette."""

from typing import NamedTuple, Self

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from calibrate.widgets.cells import cut, width
from calibrate.widgets.theme import Palette, Tone


class Run(NamedTuple):
    """A stretch of text in one tone."""

    text: str
    tone: Tone = Tone.INK
    bold: bool = False
    italic: bool = False
    on: Tone | None = None
    """Its own ground; None for the row's."""
    strike: bool = False
    underline: bool = False


def runs_width(runs: tuple[Run, ...] | list[Run]) -> int:
    """Return how many cells runs take one after another."""
    return sum(width(run.text) for run in runs)


class Row:
    """A line of text at columns. What is put later and further left is not painted over what is there."""

    def __init__(self, ground: Tone = Tone.GROUND) -> None:
        self.ground = ground
        self.end = 0
        """The first column nothing is put at or after."""
        self.runs: list[tuple[int, Run]] = []
        """What is put, each at its column, in the order it was put."""

    def put(self, column: int, *runs: Run) -> Self:
        """Put runs one after another from a column on."""
        for run in runs:
            self.runs.append((column, run))
            column += width(run.text)
            self.end = max(self.end, column)
        return self

    def add(self, *runs: Run, after: int = 0) -> Self:
        """Put runs behind what is there, some blanks after it."""
        return self.put(self.end + after, *runs)

    def beside(self, other: "Row", column: int) -> Self:
        """Put another row's runs at their columns, counted from one of this row's."""
        for at, run in other.runs:
            self.put(column + at, run)
        return self

    def put_right(self, end: int, *runs: Run) -> Self:
        """Put runs so that they end before a column."""
        return self.put(end - runs_width(runs), *runs)

    def put_cut(self, column: int, end: int, mark: str, run: Run) -> Self:
        """Put a run from a column on, cut with a mark where it would pass the end."""
        return self.put(column, run._replace(text=cut(run.text, end - column, mark)))

    def text(self, cells: int) -> str:
        """Return what the row says, as a line of some cells."""
        return "".join(text for text, _ in self._spans(cells))

    def strip(self, cells: int, palette: Palette) -> Strip:
        """Paint the row, some cells wide."""
        blank = palette.style(Tone.INK, self.ground)
        segments = [
            Segment(text, blank if run is None else _style(run, self.ground, palette))
            for text, run in self._spans(cells)
        ]
        return Strip(segments, cells)

    def _spans(self, cells: int) -> list[tuple[str, Run | None]]:
        spans: list[tuple[str, Run | None]] = []
        at = 0
        for column, run in sorted(self.runs, key=lambda placed: placed[0]):
            if column < at or column >= cells or not run.text:
                continue
            if column > at:
                spans.append((" " * (column - at), None))
            text = run.text if column + width(run.text) <= cells else cut(run.text, cells - column, "")
            spans.append((text, run))
            at = column + width(text)
        if at < cells:
            spans.append((" " * (cells - at), None))
        return spans


def _style(run: Run, ground: Tone, palette: Palette) -> Style:
    return palette.style(
        run.tone,
        run.on or ground,
        bold=run.bold,
        italic=run.italic,
        underline=run.underline,
        strike=run.strike,
    )
