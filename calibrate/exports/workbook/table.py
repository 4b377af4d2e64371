"""A plain table: heads, a row a record, rules below, filters above."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from calibrate.errors import FileRefusedError
from calibrate.exports.workbook.measure import (
    BOLD,
    INDENT,
    MOST_LINES,
    line_count,
    lines,
    row_height,
)
from calibrate.exports.workbook.page import HEAD_ROW, Page
from calibrate.exports.workbook.style import CELL, DAY, HEAD, MARK, Style

if TYPE_CHECKING:
    from xlsxwriter.format import Format


class Styled(NamedTuple):
    """A few words that look otherwise than their column."""

    text: str
    style: Style


Value = str | int | date | Styled | None

_LARGEST_TABLE = 5000
"""Rows; beyond it only filters: the writer keeps a note of every cell of a table."""


class Column(NamedTuple):
    """One column of a table."""

    head: str
    width: int
    """Pixels."""
    style: Style = CELL
    is_key: bool = False
    """Said again where a record goes on in a second row."""

    @property
    def room(self) -> int:
        """Pixels for text."""
        return self.width - (8 if self.style is MARK else INDENT)

    @property
    def scale(self) -> float:
        """How much wider the column's type runs than regular at 11 points."""
        return BOLD if self.style.bold else 1.0


class _Ruler(NamedTuple):
    """What measures one column: most texts of a table come again and again."""

    place: int
    column: Column
    known: dict[str, int]


def write_table(
    page: Page, name: str, columns: Sequence[Column], rows: Iterable[Sequence[Value]], head_row: int = HEAD_ROW
) -> int:
    """Write a table under the heading and return its last row; it may have none below its heads.

    A text too long for the highest row goes on in the next one, beside the
    same keys: nothing is cut.
    """
    write_heads(page, columns, head_row)
    page.sheet.repeat_rows(head_row)
    looks = [page.styles.of(column.style) for column in columns]
    # Words in a column of days are text all the same, also when somebody types them anew.
    texts = [page.styles.of(column.style._replace(number="@")) for column in columns]
    rulers = [_Ruler(place, column, {}) for place, column in enumerate(columns) if column.style.wrap]
    row = head_row
    for record in rows:
        for values, count in _fitting(columns, rulers, record):
            row += 1
            page.height(row, row_height(count))
            for place, value in enumerate(values):
                if isinstance(value, str):
                    page.text(row, place, value, texts[place])
                elif value is None:
                    page.text(row, place, "", looks[place])
                else:
                    _write_other(page, row, place, value, looks[place])
    if row > head_row:
        _offer_filters(page, name, columns, head_row, row)
    return row


def _write_other(page: Page, row: int, place: int, value: int | date | Styled, look: "Format") -> None:
    if isinstance(value, date):
        page.day(row, place, value, page.styles.of(DAY))
    elif isinstance(value, int):
        page.number(row, place, value, look)
    else:
        page.put(row, place, value.text, value.style)


def _fitting(
    columns: Sequence[Column], rulers: Sequence[_Ruler], record: Sequence[Value]
) -> Iterable[tuple[Sequence[Value], int]]:
    """Return the rows a record takes, each with its number of lines: almost always one."""
    most = _line_count(rulers, record)
    return ((record, most),) if most <= MOST_LINES else _continued(columns, rulers, record)


def _line_count(rulers: Sequence[_Ruler], record: Sequence[Value]) -> int:
    most = 1
    for place, column, known in rulers:
        value = record[place]
        if value and isinstance(value, str):
            count = known.get(value)
            if count is None:
                count = known[value] = line_count(value, column.room, column.scale)
            most = max(most, count)
    return most


def _continued(
    columns: Sequence[Column], rulers: Sequence[_Ruler], record: Sequence[Value]
) -> Iterator[tuple[Sequence[Value], int]]:
    parts = [_parts(column, value) for column, value in zip(columns, record, strict=True)]
    for turn in range(max(map(len, parts))):
        values = [
            texts[turn] if turn < len(texts) else (texts[0] if column.is_key else None)
            for column, texts in zip(columns, parts, strict=True)
        ]
        yield values, _line_count(rulers, values)


def _parts(column: Column, value: Value) -> list[Value]:
    if not isinstance(value, str) or not column.style.wrap:
        return [value]
    broken = lines(value, column.room, column.scale)
    return ["".join(broken[start : start + MOST_LINES]) for start in range(0, len(broken), MOST_LINES)]


def write_heads(page: Page, columns: Sequence[Column], row: int, left: int = 0) -> None:
    """Write the heads of columns, as high as the longest needs."""
    most = 1
    for place, column in enumerate(columns):
        style = HEAD._replace(align=column.style.align)
        page.put(row, left + place, column.head, style)
        most = max(most, line_count(column.head, column.room, BOLD * 10 / 11))
    page.height(row, 22 if most == 1 else 17 * most + 4)


def _offer_filters(page: Page, name: str, columns: Sequence[Column], head_row: int, last_row: int) -> None:
    last_column = len(columns) - 1
    if last_row - head_row > _LARGEST_TABLE:
        page.sheet.autofilter(head_row, 0, last_row, last_column)
        return
    heads = [
        {
            "header": column.head,
            "header_format": page.styles.of(HEAD._replace(align=column.style.align)),
        }
        for column in columns
    ]
    options = {"name": name, "style": None, "columns": heads}
    if page.sheet.add_table(head_row, 0, last_row, last_column, options):
        raise FileRefusedError(f"Sheet {page.name} could not be made. Export CSV, which holds the same.")
