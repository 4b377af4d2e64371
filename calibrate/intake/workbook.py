"""Workbooks and Parquet, read by a child process that may use only so much memory and time."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from typing import Any

import polars as pl

from calibrate.intake.archive import check_archive
from calibrate.intake.findings import UnreadableError
from calibrate.intake.grid import Body, Table
from calibrate.intake.kind import Kind

_SECONDS = 20
_KEPT_ENVIRONMENT = ("PATH", "SYSTEMROOT", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")
_TOO_MUCH = (
    "The workbook takes more memory or time than a list of people can need. "
    "Delete sheets and columns that are not needed, or save the list as CSV."
)


@dataclass(frozen=True, eq=False)
class Cells:
    """The cells of one sheet, the first row first."""

    frame: pl.DataFrame

    def opening(self, count: int) -> list[list[str]]:
        """Return the first records."""
        return [[cell or "" for cell in row] for row in self.frame.head(count).rows()]

    def row(self, index: int) -> int:
        """Return the sheet row of a record."""
        return index + 1

    def below(self, index: int, width: int) -> Body:
        """Return what stands below a record, as columns."""
        frame = self.frame.slice(index + 1)
        return Body(frame.select(frame.columns[:width]), _numbered(index + 2, frame.height))


@dataclass(frozen=True, eq=False)
class Fields:
    """The records of a file that names its columns itself."""

    frame: pl.DataFrame
    names: tuple[str, ...]

    def opening(self, count: int) -> list[list[str]]:
        """Return the names of the columns, then the first records."""
        rows = [[cell or "" for cell in row] for row in self.frame.head(count).rows()]
        return [list(self.names), *rows]

    def row(self, index: int) -> int | None:
        """Return the number of a record; the header has none."""
        return index or None

    def below(self, index: int, width: int) -> Body:
        """Return the records, as columns."""
        frame = self.frame.slice(index)
        return Body(frame.select(frame.columns[:width]), _numbered(index + 1, frame.height))


def _numbered(start: int, count: int) -> pl.Series:
    return pl.int_range(start, start + count, dtype=pl.Int64, eager=True).alias("row")


def read_workbook(file: str, content: bytes, kind: Kind) -> list[Table]:
    """Return every sheet of a workbook that holds anything.

    Raises:
        UnreadableError: It is encrypted, damaged, no workbook, or larger than any list of people.
    """
    if kind is Kind.XLSX:
        check_archive(content)
    sheets = _read(kind, content)
    names = tuple(str(sheet["name"]) for sheet, _ in sheets)
    return [
        Table(
            file, Cells(frame), sheet=sheet["name"], sheets=names, is_hidden=sheet["is_hidden"],
            hidden_rows=frozenset(sheet["hidden_rows"]), error_cells=tuple(map(tuple, sheet["error_cells"])),
        )
        for sheet, frame in sheets
    ]  # fmt: skip


def read_columns(file: str, content: bytes) -> Table:
    """Return the table in a Parquet file.

    Raises:
        UnreadableError: It is damaged, or larger than any list of people.
    """
    ((sheet, frame),) = _read(Kind.PARQUET, content)
    return Table(file, Fields(frame, tuple(sheet["names"])))


def _read(kind: Kind, content: bytes) -> list[tuple[dict[str, Any], pl.DataFrame]]:
    command = [sys.executable, "-I", "-m", "calibrate.intake.confined", kind.value]
    environment = {name: os.environ[name] for name in _KEPT_ENVIRONMENT if name in os.environ}
    environment |= {"POLARS_MAX_THREADS": "1", "MALLOC_ARENA_MAX": "1"}
    try:
        done = subprocess.run(  # noqa: S603 - this interpreter and a module of this package
            command, input=content, capture_output=True, timeout=_SECONDS, env=environment, check=False
        )
    except subprocess.TimeoutExpired:
        raise UnreadableError("too_large", _TOO_MUCH) from None
    if done.returncode or len(done.stdout) < 8:
        raise UnreadableError("too_large", _TOO_MUCH)
    return _unpacked(done.stdout)


def _unpacked(answer: bytes) -> list[tuple[dict[str, Any], pl.DataFrame]]:
    length = int.from_bytes(answer[:8])
    said = json.loads(answer[8 : 8 + length])
    if "code" in said:
        raise UnreadableError(said["code"], said["text"])
    start = 8 + length
    sheets = []
    for sheet in said["sheets"]:
        sheets.append((sheet, pl.read_ipc(answer[start : start + sheet["bytes"]])))
        start += sheet["bytes"]
    return sheets
