"""The pictures of the spread: a range and a dot on one line, and averages against the size of the team."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from statistics import NormalDist
from typing import NamedTuple

from calibrate.domain.spread import Pool, average_range
from calibrate.widgets.glyphs import Glyphs
from calibrate.widgets.row import Row, Run
from calibrate.widgets.theme import Tone

_LIKELY, _NEARLY_ALL = 0.95, 0.998
_DRAWN_EXACTLY = 200
"""People in a team; beyond, a normal curve is no worse than a cell is wide."""


@dataclass(frozen=True, slots=True)
class Scale:
    """Averages laid out on some cells."""

    low: float
    high: float
    cells: int

    def at(self, level: float) -> int:
        """Return the cell of an average."""
        share = (level - self.low) / (self.high - self.low)
        return max(0, min(self.cells - 1, round(share * (self.cells - 1))))


def scale_of(levels: Sequence[float], cells: int) -> Scale:
    """Return a scale that holds some averages, with a little room at both ends."""
    low, high = min(levels), max(levels)
    room = max(0.1, (high - low) * 0.04)
    return Scale(low - room, high + room, cells)


def line_runs(
    scale: Scale, glyphs: Glyphs, *, usual: tuple[float, float] | None, mean: float, everyone: float, here: bool
) -> list[Run]:
    """Draw where teams of that size land by chance, everyone's average, and the team's own as a dot over both."""
    marks = [(" ", Tone.INK)] * scale.cells
    if usual is not None:
        for cell in range(scale.at(usual[0]), scale.at(usual[1]) + 1):
            marks[cell] = (glyphs.range, Tone.LINE_STRONG)
    marks[scale.at(everyone)] = (glyphs.everyone, Tone.LINE_STRONG)
    marks[scale.at(mean)] = (glyphs.here, Tone.ACCENT if here else Tone.INK)
    return _runs(marks)


class Point(NamedTuple):
    """One team in the funnel."""

    people: int
    mean: float
    here: bool


def funnel_rows(glyphs: Glyphs, points: Sequence[Point], pool: Pool, width: int, height: int) -> list[Row]:
    """Draw averages against the size of the team, with the limits that chance keeps to.

    Args:
        glyphs: The marks to draw with.
        points: Every team that is shown.
        pool: Everyone's levels.
        width: Cells there are.
        height: Rows there are, 6 or more.
    """
    left, cells, lines = 8, width - 10, height - 3
    most = max((point.people for point in points), default=1)
    sizes = [max(1, round(1 + (most - 1) * cell / max(1, cells - 1))) for cell in range(cells)]
    likely, nearly_all = ({n: _limits(n, pool, share) for n in set(sizes)} for share in (_LIKELY, _NEARLY_ALL))
    mean = sum(pool) / len(pool)
    scale = scale_of([mean, *(point.mean for point in points), *nearly_all[sizes[min(cells - 1, cells // 8)]]], lines)
    marks = [[(" ", Tone.INK)] * cells for _ in range(lines)]
    for cell, n in enumerate(sizes):
        marks[scale.at(mean)][cell] = (glyphs.trail, Tone.LINE_STRONG)
        for limits, mark in ((nearly_all, glyphs.hint), (likely, glyphs.range)):
            for level in limits[n]:
                if scale.low <= level <= scale.high:
                    marks[scale.at(level)][cell] = (mark, Tone.LINE_STRONG)
    for point in sorted(points, key=lambda point: point.here):
        cell = round((point.people - 1) * (cells - 1) / max(1, most - 1))
        marks[scale.at(point.mean)][cell] = (glyphs.here, Tone.ACCENT if point.here else Tone.INK)
    rows = [Row().put(left, *_runs(line)) for line in reversed(marks)]
    for level in (1, 2, 3):
        if scale.low <= level <= scale.high:
            rows[lines - 1 - scale.at(level)].put_right(left - 1, Run(f"{level:.1f}", Tone.SECOND))
    foot = Row().put(left, Run("1", Tone.SECOND)).put_right(left + cells, Run(f"{most:,} people", Tone.SECOND))
    said = Row().put(
        left, Run(f"{glyphs.range} 19 of 20 teams land inside, {glyphs.hint} all but 2 of 1,000", Tone.SECOND)
    )
    return [Row(), *rows, foot, said]


def _limits(n: int, pool: Pool, share: float) -> tuple[float, float]:
    """Return between which averages a team of n lands with that chance."""
    if n <= _DRAWN_EXACTLY:
        return average_range(n, pool, share)
    people, counts = len(pool), pool.counts
    mean = sum(level * count for level, count in counts.items()) / people
    variance = sum(count * (level - mean) ** 2 for level, count in counts.items()) / people
    reach = NormalDist().inv_cdf((1 + share) / 2) * sqrt(variance / n * (people - n) / max(1, people - 1))
    return mean - reach, mean + reach


def _runs(marks: Sequence[tuple[str, Tone]]) -> list[Run]:
    runs: list[Run] = []
    for mark, tone in marks:
        if runs and runs[-1].tone is tone:
            runs[-1] = runs[-1]._replace(text=runs[-1].text + mark)
        else:
            runs.append(Run(mark, tone))
    return runs
