"""Files to tables, all of them kept: judging them again under another map reads nothing twice."""

import gc
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from calibrate.domain.watching import Watcher, each_watched, unwatched
from calibrate.errors import FileRefusedError
from calibrate.intake.findings import Findings, Place, UnreadableError
from calibrate.intake.grid import Table
from calibrate.intake.report import Fault, Item
from calibrate.intake.sources import tables_of


@dataclass(frozen=True, eq=False)
class Opened:
    """Files as tables, before anything is made of their rows."""

    tables: tuple[tuple[Table, ...], ...] = ()
    """The tables of each file."""
    notes: tuple[Item, ...] = ()
    fault: Fault | None = None


def open_files(files: Sequence[Path], told: Watcher = unwatched) -> Opened:
    """Return the tables of files; of the first that cannot be read, why.

    Raises:
        FileRefusedError: No file is named.
    """
    if not files:
        raise FileRefusedError("No file is named. Name at least one to load.")
    findings = Findings()
    tables = []
    with no_collection():
        each = _each_once(files, findings)
        for file, told_here in each_watched(each, [_size(file) for file in each], told):
            try:
                tables.append(tuple(tables_of(file, told_here)))
            except UnreadableError as error:
                return Opened(fault=Fault(code=error.code, text=error.text, file=str(file)))
    return Opened(tuple(tables), tuple(findings.notes))


@contextmanager
def no_collection() -> Iterator[None]:
    """Keep the collector from walking a million cells again and again; nothing made here refers to itself."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _size(file: Path) -> int:
    """Return the bytes of a file; 0 where it cannot be asked, which opening it says better."""
    try:
        return file.stat().st_size
    except (OSError, ValueError):
        return 0


def _each_once(files: Sequence[Path], findings: Findings) -> list[Path]:
    """Return the files, one that is given twice only once: its rows are one row each."""
    once: dict[str, Path] = {}
    for file in files:
        place = str(file) if "\0" in str(file) else os.path.realpath(file)
        if place in once:
            findings.note(Place(str(file)), "given_twice", "This file was given twice and read once.")
        once.setdefault(place, file)
    return list(once.values())
