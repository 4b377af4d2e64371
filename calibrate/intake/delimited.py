"""Text to records: which delimiter, where each record starts, and which lines do not fit."""

import csv
import io
import re
from collections import Counter
from dataclasses import dataclass
from itertools import islice

import polars as pl

from calibrate.domain.watching import Watcher, unwatched
from calibrate.intake.even import LONGEST_CELL, Lines, read_even
from calibrate.intake.findings import UnreadableError
from calibrate.intake.grid import Body, Uneven

_DELIMITERS = ",;\t|"
_SAMPLE = 60
_TOLD_EVERY = 10_000
"""Records after which the share read is told."""
_NAMED = re.compile(r"\"?sep=([,;\t|])\"?[\r\n]")


@dataclass(frozen=True, eq=False)
class Records:
    """The records of a delimited text; record i starts on line rows[i]."""

    records: list[list[str]]
    rows: list[int]
    delimiter: str
    stray_quotes: tuple[int, ...] = ()

    def opening(self, count: int) -> list[list[str]]:
        """Return the first records."""
        return self.records[:count]

    def row(self, index: int) -> int:
        """Return the line a record starts on."""
        return self.rows[index]

    def below(self, index: int, width: int) -> Body:
        """Return what stands below a record, as columns of the header's width."""
        records, rows = self.records[index + 1 :], self.rows[index + 1 :]
        uneven: list[Uneven] = []
        if any(len(record) != width for record in records):
            records, rows, uneven = _fitting(records, rows, width)
        columns = zip(*records, strict=True) if records else [()] * width
        frame = pl.DataFrame([pl.Series(str(at), cells, dtype=pl.String) for at, cells in enumerate(columns)])
        below = self.rows[index]
        strays = tuple(row for row in self.stray_quotes if row > below)
        return Body(frame, pl.Series("row", rows, dtype=pl.Int64), tuple(uneven), strays)


def read_delimited(text: str, told: Watcher = unwatched) -> Records | Lines:
    """Return the records of a text.

    Raises:
        UnreadableError: A quotation mark is opened and never closed, or a cell is longer than any cell is.
    """
    delimiter = _sniff(text)
    return read_even(text, delimiter) or _read(text, delimiter, told)


def _read(text: str, delimiter: str, told: Watcher = unwatched) -> Records:
    """Read cell by cell, so that whatever does not fit is found where it stands."""
    csv.field_size_limit(LONGEST_CELL)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    records: list[list[str]] = []
    rows: list[int] = []
    strays: list[int] = []
    lines = text.count("\n") + 1
    whole = False
    while not whole:
        start = reader.line_num + 1
        try:
            for record in reader:
                records.append(record)
                rows.append(start)
                start = reader.line_num + 1
                if not len(records) % _TOLD_EVERY:
                    told(min(1.0, start / lines))
            whole = True
        except csv.Error as error:
            strays.append(_stray(start, reader.line_num, str(error)))
    return Records(records, rows, delimiter, tuple(strays))


def _stray(start: int, end: int, error: str) -> int:
    """Return the line if the mark harms one line only; a cell that swallows lines spoils the file."""
    if end > start or "expected after" not in error:
        text = (
            f"A quotation mark opened on line {start:,} is not closed where it should be. "
            "Close it, or double the quotation marks inside the cell."
        )
        raise UnreadableError("open_quote", text)
    return start


def _sniff(text: str) -> str:
    """Return the delimiter the first line names, or the one that cuts the opening lines most evenly."""
    if named := _NAMED.match(text):
        return named[1]
    return max(_DELIMITERS, key=lambda delimiter: _evenness(text, delimiter))


def _evenness(text: str, delimiter: str) -> tuple[float, int]:
    widths = _widths(text, delimiter)
    if not widths:
        return 0.0, 0
    width, often = widths.most_common(1)[0]
    return (often / widths.total() * min(width, 4), width) if width > 1 else (0.0, 0)


def _widths(text: str, delimiter: str) -> Counter[int]:
    reader = csv.reader(io.StringIO(text[:65536], newline=""), delimiter=delimiter)
    try:
        return Counter(len(record) for record in islice(reader, _SAMPLE) if any(record))
    except csv.Error:
        return Counter()


def _fitting(records: list[list[str]], rows: list[int], width: int) -> tuple[list[list[str]], list[int], list[Uneven]]:
    """Split off records that do not have the header's width; blank lines and empty cells beyond it are none."""
    fitting: list[list[str]] = []
    fitting_rows: list[int] = []
    uneven: list[Uneven] = []
    for record, row in zip(records, rows, strict=True):
        if len(record) == width or _is_blank(record[width:] if len(record) > width else record):
            fitting.append((record + [""] * width)[:width])
            fitting_rows.append(row)
        else:
            uneven.append(Uneven(row, tuple(record)))
    return fitting, fitting_rows, uneven


def _is_blank(record: list[str]) -> bool:
    return not any(cell.strip() for cell in record)
