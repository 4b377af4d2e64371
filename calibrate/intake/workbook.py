"""Workbooks and Parquet, read by a child process that may use only so much memory and time."""

import json
import os
import sys
from dataclasses import dataclass
from itertools import islice
from typing import Any

import polars as pl

from calibrate.domain.watching import Watcher, unwatched
from calibrate.intake.archive import check_archive, check_compound
from calibrate.intake.child import Child
from calibrate.intake.findings import UnreadableError
from calibrate.intake.grid import Body, Table
from calibrate.intake.kind import Kind

_SECONDS = 20
_PARSED = 0.7
"""The share of reading a workbook after which its rows come over."""
_KEPT_ENVIRONMENT = ("PATH", "SYSTEMROOT", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")
_TOO_MUCH = (
    "The file takes more memory or time than a list of people can need. "
    "Delete sheets and columns that are not needed, or save the list as CSV."
)
_DAMAGED = "The file cannot be read: it is damaged. Open it where it comes from and save it again."


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
        """Return the names of the columns, and nothing else: there is no other header."""
        return [list(self.names)][:count]

    def row(self, index: int) -> int | None:
        """Return the number of a record; the header has none."""
        return index or None

    def below(self, index: int, width: int) -> Body:
        """Return the records, as columns."""
        frame = self.frame.slice(index)
        return Body(frame.select(frame.columns[:width]), _numbered(index + 1, frame.height))


def _numbered(start: int, count: int) -> pl.Series:
    return pl.int_range(start, start + count, dtype=pl.Int64, eager=True).alias("row")


def read_workbook(file: str, content: bytes, kind: Kind, told: Watcher = unwatched) -> list[Table]:
    """Return every sheet of a workbook that holds anything.

    Raises:
        UnreadableError: It is encrypted, damaged, no workbook, or larger than any list of people.
    """
    check = check_archive if kind is Kind.XLSX else check_compound
    check(content)
    sheets = [(said, frame) for said, frame in _read(kind, content, told) if frame.height]
    if not sheets:
        raise UnreadableError("empty", "The workbook has no sheet with anything in it.")
    return [_table(file, said, frame) for said, frame in sheets]


def _table(file: str, said: dict[str, Any], frame: pl.DataFrame) -> Table:
    first = said["first_column"]
    return Table(
        file,
        Cells(frame),
        sheet=said["name"],
        is_hidden=said["is_hidden"],
        hidden_rows=frozenset(said["hidden_rows"]),
        errors=tuple((row, column - first) for row, column in said["errors"]),
        merged=tuple((top, bottom, column - first) for top, bottom, column in said["merged"]),
    )


def read_fields(file: str, content: bytes, told: Watcher = unwatched) -> Table:
    """Return the table in a Parquet file.

    Raises:
        UnreadableError: It is damaged, or larger than any list of people.
    """
    ((said, frame),) = _read(Kind.PARQUET, content, told)
    left = "".join(f" “{name}”" for name in said["left"])
    notes = (("column_left", f"Columns of lists or bytes were not read:{left}."),) if left else ()
    return Table(file, Fields(frame, tuple(said["names"])), notes=notes)


def _read(kind: Kind, content: bytes, told: Watcher) -> list[tuple[dict[str, Any], pl.DataFrame]]:
    command = [sys.executable, "-I", "-m", "calibrate.intake.confined", kind.value]
    environment = {name: os.environ[name] for name in _KEPT_ENVIRONMENT if name in os.environ}
    environment |= {"POLARS_MAX_THREADS": "1", "MALLOC_ARENA_MAX": "1"}
    with Child(command, content, environment, _SECONDS) as child:
        parts = child.parts()
        answer = json.loads(next(parts, b"{}"))
        if "refused" in answer:
            raise UnreadableError(*answer["refused"])
        told(_PARSED)
        count = sum(sheet["blocks"] for sheet in answer.get("sheets", ()))
        frames = [_block(part, told, number / count) for number, part in enumerate(islice(parts, count), start=1)]
        if not answer or len(frames) < count:
            raise UnreadableError(*(("too_large", _TOO_MUCH) if child.ran_out else ("damaged", _DAMAGED)))
    waiting = iter(frames)
    return [
        (sheet, pl.concat(islice(waiting, sheet["blocks"]), rechunk=False)) for sheet in answer["sheets"]
    ]  # fmt: skip


def _block(part: bytes, told: Watcher, share: float) -> pl.DataFrame:
    told(_PARSED + (1 - _PARSED) * share)
    return pl.read_ipc(part)
