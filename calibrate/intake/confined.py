"""The child process that opens workbooks and Parquet: one file in, text out, within limits.

A workbook of five kilobytes can abort the parser and one of a megabyte can
take all memory; here that ends this process and nothing else. The bytes come
by standard input and the cells go back by standard output: nothing is written
to a disk.
"""

import io
import json
import sys
import zipfile
import zlib
from dataclasses import asdict, dataclass
from typing import Any

import fastexcel
import polars as pl

from calibrate.intake.legacy_marks import legacy_marks_of
from calibrate.intake.sheet_marks import CutShortError, Marks, marks_of
from calibrate.platform import limit_resources

MEMORY = 640 * 1024 * 1024
"""Bytes of address space; a list of 200,000 people takes about half of it."""
SECONDS = 20
_MIDNIGHT = r"^(\d{4}-\d\d-\d\d) 00:00:00$"
"""How a date without an hour comes out of a workbook."""
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
    frame: pl.DataFrame


class _Refused(Exception):  # noqa: N818 - an answer, not an error of this process
    """The file is not one to read; args are a code and a sentence."""


def main() -> None:
    """Read standard input, answer on standard output."""
    limit_resources(memory=MEMORY, seconds=SECONDS)
    kind, content = sys.argv[1], sys.stdin.buffer.read()
    try:
        sheets = _within_reason([_fields(content)] if kind == "parquet" else _sheets(kind, content))
    except _Refused as refused:
        _answer({"refused": refused.args}, [])
        return
    _answer({"sheets": [sheet.said for sheet in sheets]}, [_block(sheet.frame) for sheet in sheets])


def _within_reason(sheets: list[_Sheet]) -> list[_Sheet]:
    if sum(sheet.frame.estimated_size() for sheet in sheets) > _MOST_TEXT:
        raise _Refused(*_TOO_LARGE)
    return sheets


def _block(frame: pl.DataFrame) -> bytes:
    block = io.BytesIO()
    frame.write_ipc(block)
    return block.getvalue()


def _answer(said: dict[str, Any], blocks: list[bytes]) -> None:
    """Write the answer: what is said and the frames, each after its length."""
    for part in (json.dumps(said).encode(), *blocks):
        sys.stdout.buffer.write(len(part).to_bytes(8))
        sys.stdout.buffer.write(part)
    sys.stdout.buffer.flush()


def _sheets(kind: str, content: bytes) -> list[_Sheet]:
    try:
        reader = fastexcel.read_excel(content)
        marks = marks_of(content) if kind == "xlsx" else legacy_marks_of(content)
        return [_sheet(reader, at, marks.get(str(at))) for at in range(len(reader.sheet_names))]
    except (CutShortError, zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError):
        raise _Refused(*_DAMAGED) from None
    except fastexcel.FastExcelError as error:
        said = str(error).lower()
        raise _Refused(*(_ENCRYPTED if "password" in said or "encrypt" in said else _DAMAGED)) from None


def _sheet(reader: fastexcel.ExcelReader, at: int, marks: Marks | None) -> _Sheet:
    """Return a sheet's cells as text; blank rows stay, so that rows keep their numbers."""
    sheet = reader.load_sheet(at, header_row=None, skip_rows=0, dtypes="string")
    frame = sheet.to_polars().with_columns(pl.col(pl.String).str.replace(_MIDNIGHT, "${1}"))
    columns = sheet.available_columns()
    said = {
        "name": sheet.name,
        "is_hidden": sheet.visible != "visible",
        "first_column": columns[0].absolute_index if columns else 0,
        **asdict(marks or Marks([], [], [])),
    }
    return _Sheet(said, frame.rename({name: str(place) for place, name in enumerate(frame.columns)}))


def _fields(content: bytes) -> _Sheet:
    """Return the records of a Parquet file as text; columns of lists or bytes are named and left."""
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
