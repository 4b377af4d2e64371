"""The bars under a spread: a bar's length is the team's size, for shares would make three people look like thirty."""

from collections.abc import Sequence
from typing import NamedTuple

from calibrate.exports.bands import Bands
from calibrate.exports.workbook.chart import ON_RAMP, RAMP, Cells, Series, insert, stacked_bars
from calibrate.exports.workbook.page import Page
from calibrate.exports.workbook.style import SECOND, Style
from calibrate.exports.workbook.words import drawable

PAGE_WIDTH, PAGE_HEIGHT = 965, 680
"""Pixels that a landscape A4 page has for certain at full size: spreadsheets differ by some percent."""

MOST_BARS = 60
"""Beyond it bars say nothing that the table does not."""

_ON_ONE_PAGE = 20
_BAR, _AROUND = 27, 84
_ROW = 20
_CHART_WIDTH = 880


class Bar(NamedTuple):
    """One team: what stands beside its bar, and its people per band."""

    label: str
    counts: Bands


def write_bars(
    page: Page,
    title: str,
    names: Sequence[str],
    bars: Sequence[Bar],
    first: int,
    row: int,
    columns: int,
    used: int,
    scale: int,
    breaks: list[int],
) -> int:
    """Draw the teams of a table, twenty to a chart, none split between two pages.

    Args:
        page: The sheet.
        title: What the bars show.
        names: What the bands are called.
        bars: The table's rows, in its order.
        first: The table's first row with a team.
        row: The first free row.
        columns: How many columns the table has; labels stand beyond them, outside the print area.
        used: Pixels of the page that the table takes.
        scale: Percent at which the sheet is printed.
        breaks: Rows before which a page ends; more are added.

    Returns:
        The first row after the last chart.
    """
    if not bars:
        return row + 1
    if len(bars) > MOST_BARS:
        page.put(row, 0, "Too many managers for bars on paper: the numbers stand above.", Style(color=SECOND))
        return row + 2
    label_column = columns + 1
    _write_labels(page, bars, first, label_column)
    most = max(sum(bar.counts) for bar in bars)
    room = PAGE_HEIGHT * 100 / scale
    used %= int(room)
    for start in range(0, len(bars), _ON_ONE_PAGE):
        some = bars[start : start + _ON_ONE_PAGE]
        height = len(some) * _BAR + _AROUND
        if used + height > room:
            breaks.append(row)
            used = 0
        top, bottom = first + start, first + start + len(some) - 1
        series = [
            Series(name, Cells(top, 2 + place, bottom, 2 + place), RAMP[place], ON_RAMP[place])
            for place, name in enumerate(names)
        ]
        labels = Cells(top, label_column, bottom, label_column)
        chart = stacked_bars(page, title, labels, series, most, (_CHART_WIDTH, height))
        insert(page, row, 0, chart, _description(title, names, some))
        row += -(-(height + 8) // _ROW)
        used += height + 8
    return row + 1


def _write_labels(page: Page, bars: Sequence[Bar], first: int, column: int) -> None:
    """Write what stands beside each bar: in sight, since hidden cells vanish from a chart, and not on paper."""
    page.sheet.set_column_pixels(column, column, 200)
    page.put(first - 2, column, "labels of the bars", Style(size=10, color=SECOND))
    for place, bar in enumerate(bars):
        page.put(first + place, column, drawable(bar.label), Style(color=SECOND))


def _description(title: str, names: Sequence[str], bars: Sequence[Bar]) -> str:
    said = (
        f"{drawable(bar.label)}: " + ", ".join(f"{count} {name}" for count, name in zip(bar.counts, names, strict=True))
        for bar in bars
    )
    return f"{title}. {'; '.join(said)}."
