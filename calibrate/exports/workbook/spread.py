"""Sheet Spread: every manager's ratings beside everyone's, a page a question, and what chance does."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from calibrate.domain.axis import Axis, Band
from calibrate.domain.folded import folded
from calibrate.domain.naming import Naming
from calibrate.domain.spread.survey import Survey
from calibrate.domain.spread.wording import POWER, TOO_FEW
from calibrate.exports.bands import Bands, Shift, seats_by_manager
from calibrate.exports.extract import Extract
from calibrate.exports.workbook.measure import INDENT, at_most, line_count, row_height
from calibrate.exports.workbook.page import Page
from calibrate.exports.workbook.spread_bars import PAGE_WIDTH, Bar, write_bars
from calibrate.exports.workbook.stamp import open_page
from calibrate.exports.workbook.style import AMBER, CELL, COUNT, NOUGHT, QUIET, SECOND, STRONG, Style
from calibrate.exports.workbook.table import Column, write_heads
from calibrate.exports.workbook.words import one_line

_TOP, _HEADS = 4, 5
"""Rows below the top of a page: which ratings, and the heads."""

_MANAGER, _PEOPLE, _COUNT, _FIRST_COUNT, _MEANING = 190, 66, 84, 100, 400
_NAME_LINES = 3
_OVER = Style(size=10, color=SECOND, align="right", valign="bottom")
EVERYONE = "everyone"


class _Line(NamedTuple):
    """One manager's row."""

    name: str
    shift: Shift
    meaning: str


def write_spread(page: Page, extract: Extract) -> None:
    """Write the sheet: performance, then potential on a page of its own."""
    columns = _columns(extract, Axis.PERFORMANCE)
    width = sum(column.width for column in columns)
    scale = min(100, int(100 * PAGE_WIDTH / width))
    breaks: list[int] = []
    row = 0
    for axis in Axis:
        if row:
            breaks.append(row)
        row = _write_axis(page, extract, axis, row, scale, breaks)
    page.sheet.set_h_pagebreaks(breaks)
    page.sheet.center_horizontally()
    page.paper(len(columns), row - 1, scale=scale)


def _columns(extract: Extract, axis: Axis) -> tuple[Column, ...]:
    short = [extract.naming.short(axis, band) for band in Band]
    turns = 1 if extract.is_before else 2
    counts = [
        Column(head, _FIRST_COUNT if place == 0 and turn else _COUNT, NOUGHT)
        for turn in range(turns)
        for place, head in enumerate(short)
    ]
    meaning = Column("what it may mean", _MEANING, QUIET)
    return (Column("manager", _MANAGER, CELL), Column("people", _PEOPLE, COUNT), *counts, meaning)


def _write_axis(page: Page, extract: Extract, axis: Axis, top: int, scale: int, breaks: list[int]) -> int:
    """Write one question from a row on; return the first row after it."""
    columns = _columns(extract, axis)
    title = f"{axis.value.capitalize()} by manager"
    open_page(page, extract.stamp, [column.width for column in columns], title, _sentence(extract, axis), top=top)
    lines = list(_lines(extract, axis))
    _write_over(page, extract, top + _TOP)
    write_heads(page, columns, top + _HEADS)
    row = top + _HEADS + 1
    everyone = _Line(EVERYONE, Shift.of(extract.seats, axis), "")
    height = 170 + _write_line(page, extract, columns, row, everyone)
    first = row + 1
    for line in lines:
        row += 1
        height += _write_line(page, extract, columns, row, line)
    row += 1
    height += _write_note(page, columns, row)
    bars = [Bar(f"{line.name} · {sum(line.shift.loaded)}", line.shift.loaded) for line in lines]
    stage = "As loaded: how many people each manager placed"
    names = _names(extract.naming, axis)
    return write_bars(
        page, f"{stage} {', '.join(names)}", names, bars, first, row + 1, len(columns), height, scale, breaks
    )


def _names(naming: Naming, axis: Axis) -> list[str]:
    return [naming.short(axis, band) for band in Band]


def _sentence(extract: Extract, axis: Axis) -> str:
    if extract.survey is None or not extract.survey.axes[axis].groups:
        return "No manager has people with a rating."
    return f"Direct reports. {extract.survey.axes[axis].headline} What it may mean is said of the ratings as loaded."


def _lines(extract: Extract, axis: Axis) -> Iterator[_Line]:
    """Yield a line a manager, by name; nobody whose people have no rating."""
    survey = extract.survey
    if survey is None:
        return
    seats = seats_by_manager(extract)
    for manager_id in sorted(survey.axes[axis].groups, key=lambda key: (folded(survey.names[key]), key)):
        shift = Shift.of(seats.get(manager_id, ()), axis)
        yield _Line(one_line(survey.names[manager_id]), shift, _meaning(survey, axis, manager_id))


def _meaning(survey: Survey, axis: Axis, manager_id: str) -> str:
    group = survey.axes[axis].groups[manager_id]
    return group.wording.sentence if group.people else TOO_FEW.sentence


def _write_over(page: Page, extract: Extract, row: int) -> None:
    page.put(row, 4, "as loaded", _OVER)
    if not extract.is_before:
        page.put(row, 7, "as agreed" if extract.is_sealed else "as it stands", _OVER)


def _write_line(page: Page, extract: Extract, columns: Sequence[Column], row: int, line: _Line) -> int:
    """Write one row and return its pixels; a count the room changed is amber."""
    is_everyone = line.name == EVERYONE and not line.meaning
    name = at_most(line.name, columns[0].room, _NAME_LINES)
    page.put(row, 0, name, STRONG if is_everyone else CELL)
    loaded, now = line.shift.loaded, line.shift.now
    bold = NOUGHT._replace(bold=is_everyone)
    page.number(row, 1, sum(loaded if extract.is_before else now), page.styles.of(COUNT._replace(bold=is_everyone)))
    _write_counts(page, row, 2, loaded, [bold] * 3)
    if not extract.is_before:
        changed = NOUGHT._replace(bold=True, color=AMBER)
        looks = [bold if is_everyone or was == here else changed for was, here in zip(loaded, now, strict=True)]
        _write_counts(page, row, 5, now, looks)
    last = len(columns) - 1
    page.put(row, last, line.meaning, QUIET)
    count = max(line_count(name, columns[0].room), line_count(line.meaning, columns[last].room))
    page.height(row, row_height(count))
    return row_height(count)


def _write_counts(page: Page, row: int, column: int, counts: Bands, looks: Sequence[Style]) -> None:
    for place, (number, look) in enumerate(zip(counts, looks, strict=True)):
        page.number(row, column + place, number, page.styles.of(look))


def _write_note(page: Page, columns: Sequence[Column], row: int) -> int:
    """Write what silence is worth; return its pixels."""
    width = sum(column.width for column in columns)
    count = line_count(POWER, width - INDENT)
    page.merged(row, 0, len(columns) - 1, POWER, Style(color=SECOND, wrap=True))
    page.height(row, row_height(count) + 12)
    return row_height(count) + 12
