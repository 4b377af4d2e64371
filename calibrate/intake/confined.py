"""The child process that opens workbooks and Parquet: one file in, text out, within limits.

A workbook of five kilobytes can abort the parser and one of a megabyte can
take all memory; here that ends this process and nothing else. The bytes come
by standard input and the cells go back by standard output: nothing is written
to a disk.
"""

import io
import json
import os
import sys
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

import fastexcel

from calibrate.intake.archive import BROKEN_PART
from calibrate.intake.marks import CutShortError, Marks
from calibrate.platform import limit_resources

if TYPE_CHECKING:
    import polars as pl

MEMORY = 800 * 1024 * 1024
"""Bytes of address space, of which some 250 MB are only reserved; what is in use stays under 700 MB."""
SECONDS = 20
_MIDNIGHT = r"^(\d{4}-\d\d-\d\d) 00:00:00$"
"""How a date without an hour comes out of a workbook."""
_NO_HOUR = " 00:00:00"
_ROWS = 20_000
"""How many go over at once."""
_MOST_TEXT = 256 * 1024 * 1024
_TOO_LARGE = (
    "too_large",
    "The file holds far more text than a list of people can need. Delete sheets and columns that are not needed.",
)
_DAMAGED = ("damaged", "The file cannot be read: it is damaged. Open it where it comes from and save it again.")
_ENCRYPTED = ("encrypted", "The workbook has a password. Save a copy without one and load that.")


@dataclass(frozen=True)
class _Sheet:
    """One table, and what is said about it beside its cells."""

    said: dict[str, Any]
    frame: "pl.DataFrame"
    source: object = None
    """What the cells came from: kept, since letting go of it takes time."""


class _Refused(Exception):  # noqa: N818 - an answer, not an error of this process
    """The file is not one to read; args are a code and a sentence."""


def main() -> None:
    """Read standard input, answer on standard output."""
    limit_resources(memory=MEMORY, seconds=SECONDS)
    kind, content = sys.argv[1], sys.stdin.buffer.read()
    try:
        sheets = _within_reason([_fields(content)] if kind == "parquet" else _sheets(kind, content))
    except _Refused as refused:
        _answer([json.dumps({"refused": refused.args}).encode()])
        return
    said = [{**sheet.said, "blocks": -(-sheet.frame.height // _ROWS) or 1} for sheet in sheets]
    _answer([json.dumps({"sheets": said}).encode()])
    for sheet in sheets:
        _answer(_blocks(sheet.frame))
    os._exit(0)  # Taking a million cells apart one by one would take longer than to write them.


def _within_reason(sheets: list[_Sheet]) -> list[_Sheet]:
    if sum(sheet.frame.estimated_size() for sheet in sheets) > _MOST_TEXT:
        raise _Refused(*_TOO_LARGE)
    return sheets


def _blocks(frame: "pl.DataFrame") -> Iterator[memoryview]:
    """Yield a frame some rows at a time, so that it never stands in memory twice."""
    for start in range(0, frame.height or 1, _ROWS):
        block = io.BytesIO()
        frame[start : start + _ROWS].write_ipc(block)
        yield block.getbuffer()


def _answer(parts: Iterable[bytes | memoryview]) -> None:
    """Write the answer part by part, each after its length."""
    for part in parts:
        sys.stdout.buffer.write(len(part).to_bytes(8))
        sys.stdout.buffer.write(part)
    sys.stdout.buffer.flush()


def _sheets(kind: str, content: bytes) -> list[_Sheet]:
    try:
        reader = fastexcel.read_excel(content)
        with ThreadPoolExecutor(1) as beside:
            # The parser needs no interpreter while it works: polars comes and the marks are found in the meantime.
            found = beside.submit(_marks, kind, content)
            first = _cells(reader, 0) if reader.sheet_names else None
            marks = found.result()
        sheets = [] if first is None else [_sheet(first, marks.get("0"))]
        return sheets + [_sheet(_cells(reader, at), marks.get(str(at))) for at in range(1, len(reader.sheet_names))]
    except (CutShortError, *BROKEN_PART):
        raise _Refused(*_DAMAGED) from None
    except fastexcel.FastExcelError as error:
        said = str(error).lower()
        raise _Refused(*(_ENCRYPTED if "password" in said or "encrypt" in said else _DAMAGED)) from None


def _marks(kind: str, content: bytes) -> dict[str, Marks]:
    from calibrate.intake import legacy_marks, sheet_marks  # noqa: PLC0415 - polars takes as long as a small file

    return sheet_marks.marks_of(content) if kind == "xlsx" else legacy_marks.legacy_marks_of(content)


def _cells(reader: fastexcel.ExcelReader, at: int) -> fastexcel.ExcelSheet:
    """Return a sheet's cells as text; blank rows stay, so that rows keep their numbers."""
    return reader.load_sheet(at, header_row=None, skip_rows=0, dtypes="string")


def _sheet(sheet: fastexcel.ExcelSheet, marks: Marks | None) -> _Sheet:
    columns = sheet.available_columns()
    said = {
        "name": sheet.name,
        "is_hidden": sheet.visible != "visible",
        "first_column": columns[0].absolute_index if columns else 0,
        **asdict(marks or Marks([], [], [])),
    }
    frame = sheet.to_polars()
    frame = frame.rename({name: str(place) for place, name in enumerate(frame.columns)})
    return _Sheet(said, _with_plain_dates(frame), sheet)


def _with_plain_dates(frame: "pl.DataFrame") -> "pl.DataFrame":
    """Take midnight off dates that have no hour; columns without one are not copied."""
    import polars as pl  # noqa: PLC0415 - comes while the parser works

    texts = [name for name, dtype in frame.schema.items() if dtype == pl.String]
    dated = [name for name in texts if frame[name].str.ends_with(_NO_HOUR).any()]
    return frame.with_columns(pl.col(dated).str.replace(_MIDNIGHT, "${1}"))


def _fields(content: bytes) -> _Sheet:
    """Return the records of a Parquet file as text; columns of lists or bytes are named and left."""
    import polars as pl  # noqa: PLC0415 - comes while the parser works

    try:
        frame = pl.read_parquet(io.BytesIO(content))
    except (pl.exceptions.PolarsError, OSError):
        raise _Refused(*_DAMAGED) from None
    kept = [name for name, dtype in frame.schema.items() if not dtype.is_nested() and dtype != pl.Binary]
    texts = pl.DataFrame([frame[name].cast(pl.String).alias(str(place)) for place, name in enumerate(kept)])
    left = [name for name in frame.columns if name not in kept]
    return _Sheet({"names": kept, "left": left}, texts)


if __name__ == "__main__":
    main()
