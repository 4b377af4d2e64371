"""A manager's return sheet, read back: cells and two properties, nothing else of the file."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

from calibrate.domain.head import Head
from calibrate.domain.inert import inert
from calibrate.domain.telling.events import ReturnStatus
from calibrate.domain.telling.return_sheet import (
    CHANGE,
    CHECK_IN,
    HEAD_PROPERTY,
    MANAGER_PROPERTY,
    NUMBER,
    PERSON_ID,
    SHEET,
    STATUS,
    TOLD_ON,
    ReturnRow,
    ReturnSheet,
)
from calibrate.domain.telling.returning import refusal
from calibrate.errors import ReturnRefusedError
from calibrate.intake.archive import check_archive
from calibrate.intake.dates import day_of_cells
from calibrate.intake.findings import UnreadableError
from calibrate.intake.grid import Table
from calibrate.intake.kind import Kind, kind_of
from calibrate.intake.properties import custom_properties
from calibrate.intake.sources import bytes_of
from calibrate.intake.workbook import read_workbook

_HEADS = (NUMBER, PERSON_ID, TOLD_ON, CHECK_IN, STATUS, CHANGE)
_SOUGHT = 20
"""Rows among which the heads are looked for."""
_MOST_ROWS = 20_000
_EARLIEST, _LATEST = date(2000, 1, 1), date(2199, 12, 31)
_STATUSES = {status.value: status for status in ReturnStatus}

_Cells = Mapping[str, str]
_Dates = Mapping[tuple[int, str], date | None]


def read_return(file: Path) -> ReturnSheet:
    """Return what a file brought back.

    Raises:
        ReturnRefusedError: It is no hand-off, or a cell in it cannot be read; each is named by sheet, row and column.
    """
    name = inert(file.name)
    try:
        content = bytes_of(file)
        if kind_of(content) is not Kind.XLSX:
            raise ReturnRefusedError(f"{name} is not an XLSX workbook. Save it as one and try again.")
        check_archive(content)
        head, manager = _known_by(name, custom_properties(content))
        tables = read_workbook(str(file), content, Kind.XLSX)
    except UnreadableError as error:
        raise ReturnRefusedError(f"{name}: {error.text}") from None
    table = next((table for table in tables if table.sheet == SHEET), None)
    if table is None:
        raise ReturnRefusedError(f"{name} has no sheet {SHEET}. Send back the whole file.")
    return ReturnSheet(name, head, manager, tuple(_rows(name, table)))


def _known_by(name: str, properties: Mapping[str, str]) -> tuple[Head, str]:
    try:
        return Head.parse(properties[HEAD_PROPERTY]), properties[MANAGER_PROPERTY]
    except (KeyError, ValueError):
        raise ReturnRefusedError(
            f"{name} does not say which session and which manager it belongs to. Ask for the hand-off itself, "
            "filled in: a copy of its cells is not enough."
        ) from None


def _rows(name: str, table: Table) -> Iterator[ReturnRow]:
    """Yield the rows below the heads.

    Raises:
        ReturnRefusedError: The heads are not there, or a cell cannot be read.
    """
    lines = table.grid.opening(_MOST_ROWS)
    top, places = _heads(name, lines)
    cells = {
        top + 2 + below: {head: _cell(line, place) for head, place in places.items()}
        for below, line in enumerate(lines[top + 1 :])
    }
    cells = {row: found for row, found in cells.items() if found[NUMBER] or found[PERSON_ID] or _is_filled(found)}
    dates = _dates(cells)
    reasons = [reason for row, found in cells.items() for reason in _unreadable(name, row, found, dates)]
    reasons += [
        f"{name}, sheet {SHEET}, row {row}, {head}: the cell holds an error or a formula. Write a date or words."
        for row, column in table.errors
        for head, place in places.items()
        if row in cells and column == place
    ]
    if reasons:
        raise refusal(reasons)
    for row, found in cells.items():
        yield ReturnRow(
            row=row,
            number=found[NUMBER],
            person_id=found[PERSON_ID],
            told_on=dates.get((row, TOLD_ON)),
            check_in_on=dates.get((row, CHECK_IN)),
            status=_STATUSES.get(_word(found[STATUS])),
            change=found[CHANGE] or None,
        )


def _heads(name: str, lines: Sequence[Sequence[str]]) -> tuple[int, dict[str, int]]:
    for top, line in enumerate(lines[:_SOUGHT]):
        places = {head: place for place, cell in enumerate(line) if (head := _word(cell)) in _HEADS}
        if len(places) == len(_HEADS):
            return top, places
    raise ReturnRefusedError(
        f"{name}, sheet {SHEET}: the heads {', '.join(_HEADS)} do not stand in one row. Send back the sheet as it was."
    )


def _cell(line: Sequence[str], place: int) -> str:
    return line[place].strip() if place < len(line) else ""


def _word(cell: str) -> str:
    return " ".join(cell.split()).casefold()


def _is_filled(found: _Cells) -> bool:
    return any(found[head] for head in (TOLD_ON, CHECK_IN, STATUS, CHANGE))


def _dates(cells: Mapping[int, _Cells]) -> _Dates:
    """Return every date of a sheet: all of them are read together, so that one tells the order of another."""
    written = {(row, head): found[head] for row, found in cells.items() for head in (TOLD_ON, CHECK_IN) if found[head]}
    read = dict(zip(written, day_of_cells(list(written.values())), strict=True))
    return {place: day if day is not None and _EARLIEST <= day <= _LATEST else None for place, day in read.items()}


def _unreadable(name: str, row: int, found: _Cells, dates: _Dates) -> Iterator[str]:
    for head in (TOLD_ON, CHECK_IN):
        if found[head] and dates[row, head] is None:
            yield f"{name}, sheet {SHEET}, row {row}, {head}: this is no date. Write day, month, year."
    if found[STATUS] and _word(found[STATUS]) not in _STATUSES:
        yield f"{name}, sheet {SHEET}, row {row}, {STATUS}: choose one of {', '.join(_STATUSES)}, or leave it blank."
    if _is_filled(found) and not (found[NUMBER] and found[PERSON_ID]):
        yield f"{name}, sheet {SHEET}, row {row}, {PERSON_ID}: number or id is missing. Leave both as they were."
