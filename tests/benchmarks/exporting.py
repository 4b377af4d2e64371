"""A company's workbook, typed, measured and formatted, against the bare writer given the same cells."""

import time
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import fastexcel
import xlsxwriter

from calibrate.exports import Extract, files
from tests.benchmarks.figure import Figure
from tests.exports.follow_up import whole
from tests.exports.meeting import held

PEOPLE = 100_000

_Sheets = dict[str, list[tuple[Any, ...]]]


def measured(people: int = PEOPLE) -> Iterator[Figure]:
    """Yield the figure of the facilitator's workbook."""
    extract = whole(held(people))
    seconds, content = _exported(extract)
    sheets = _cells(content)
    floor = _bare(sheets)
    cells = sum(value is not None for rows in sheets.values() for row in rows for value in row)
    yield Figure(
        f"workbook of {people:,} people", seconds, floor, 2, note=f"{cells:,} cells, {len(content) / 1e6:.0f} MB"
    )


def _exported(extract: Extract) -> tuple[float, bytes]:
    start = time.process_time()
    content = files(extract, ["xlsx"])["agreed.xlsx"]
    return time.process_time() - start, content


def _cells(content: bytes) -> _Sheets:
    """Return every sheet's cells as another reader finds them."""
    reader = fastexcel.read_excel(content)
    return {
        name: reader.load_sheet(name, header_row=None, dtypes="string").to_polars().rows()
        for name in reader.sheet_names
    }


def _bare(sheets: _Sheets) -> float:
    start = time.process_time()
    workbook = xlsxwriter.Workbook(BytesIO(), {"in_memory": True})
    for name, rows in sheets.items():
        sheet = workbook.add_worksheet(name)
        look = workbook.add_format({"bottom": 1})
        for row, values in enumerate(rows):
            for column, value in enumerate(values):
                if value is None:
                    sheet.write_blank(row, column, None, look)  # An empty cell of a table has its rule, too.
                else:
                    sheet.write_string(row, column, value, look)
    workbook.close()
    return time.process_time() - start
