"""The files for programs: people, moves, bench and actions as CSV, JSON and Parquet."""

import json
from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import NamedTuple

from calibrate.domain.action.document import actions_document
from calibrate.domain.bench.document import bench_document
from calibrate.domain.bench.settling import to_settle
from calibrate.domain.documents import Document, log_document, stamp
from calibrate.domain.ledger import Ledger
from calibrate.exports.extract import Extract
from calibrate.exports.neutral import GRID_COLUMNS, Cell, csv_text, grid_csv

MOVE_COLUMNS = ("number", "at", "person_id", "name", "axis", "from", "to", "rationale", "by")

BENCH_COLUMNS = (
    "role_id", "title", "incumbent_id", "incumbent", "risk_of_loss", "impact_of_loss", "vacancy_tolerance",
    "ready", "person_id", "name", "because", "by", "to_settle",
)  # fmt: skip
ACTION_COLUMNS = (
    "action_id", "person_id", "name", "conversation", "when", "will", "check_on", "owner", "strength",
    "manager_does", "known_by", "status", "due", "kind",
)  # fmt: skip
"""The columns of the actions document, in its order."""

_NUMBERS = frozenset({"number", "moves", "risk_of_loss", "impact_of_loss", "vacancy_tolerance"})


class _Table(NamedTuple):
    """One file's rows, whatever its format."""

    name: str
    columns: Sequence[str]
    rows: Sequence[Sequence[Cell]]


def _tables(extract: Extract) -> Iterator[_Table]:
    yield _Table("people", GRID_COLUMNS, [tuple(row.values()) for row in extract.grid])
    if not extract.is_before:
        yield _Table("moves", MOVE_COLUMNS, list(move_rows(extract)))
        yield _Table("bench", BENCH_COLUMNS, list(bench_rows(extract)))
        yield _Table("actions", ACTION_COLUMNS, list(action_rows(extract)))


def move_rows(extract: Extract) -> Iterator[tuple[Cell, ...]]:
    """Yield the moves that stand, in order, under MOVE_COLUMNS."""
    for number, at, item in extract.move_items:
        yield (
            number,
            stamp(at),
            item.person_id,
            extract.name(item.person_id),
            item.axis.value,
            None if item.from_band is None else item.from_band.word,
            item.to_band.word,
            item.rationale,
            item.by,
        )


def bench_rows(extract: Extract) -> Iterator[tuple[Cell, ...]]:
    """Yield a row a name, under BENCH_COLUMNS; a role nobody is named for has one with blanks."""
    settling = to_settle(extract.bench)
    for role in extract.bench.roles:
        holder = None if role.incumbent_id is None else extract.name(role.incumbent_id)
        of_role = (
            role.role_id, role.title, role.incumbent_id, holder,
            role.risk_of_loss, role.impact_of_loss, role.vacancy_tolerance,
        )  # fmt: skip
        words = settling[role.role_id].words
        for nominee in extract.bench.nominees.get(role.role_id, ()):
            name = extract.name(nominee.person_id)
            yield (*of_role, nominee.ready.value, nominee.person_id, name, nominee.because, nominee.by, words)
        if not extract.bench.nominees.get(role.role_id):
            yield (*of_role, None, None, None, None, None, words)


def action_rows(extract: Extract) -> Iterator[tuple[Cell, ...]]:
    """Yield the rows of the actions document, under ACTION_COLUMNS."""
    return (tuple(row[column] for column in ACTION_COLUMNS) for row in _actions(extract))


def _actions(extract: Extract) -> list[Document]:
    return actions_document(extract.board.population, extract.actions, extract.plans, extract.at.date())


def csv_files(extract: Extract) -> dict[str, bytes]:
    """Return the tables as CSV: UTF-8 without a mark at its front, every text neutralised."""
    files = {"people.csv": grid_csv(extract.grid).encode()}
    if not extract.is_before:
        files["moves.csv"] = csv_text(MOVE_COLUMNS, move_rows(extract)).encode()
        files["bench.csv"] = csv_text(BENCH_COLUMNS, bench_rows(extract)).encode()
        files["actions.csv"] = csv_text(ACTION_COLUMNS, action_rows(extract)).encode()
    return files


def json_files(extract: Extract) -> dict[str, bytes]:
    """Return the documents of grid, bench and actions, and the log's rows of the moves that stand."""
    files = {"people.json": _json(extract.grid)}
    if not extract.is_before:
        files["moves.json"] = _json(log_document(Ledger(extract.moves)))
        files["bench.json"] = _json(bench_document(extract.bench, extract.board.population))
        files["actions.json"] = _json(_actions(extract))
    return files


def _json(document: object) -> bytes:
    return json.dumps(document, ensure_ascii=False, indent=1).encode() + b"\n"


def parquet_files(extract: Extract) -> dict[str, bytes]:
    """Return the tables as Parquet: everything text but the numbers, blanks null."""
    return {f"{table.name}.parquet": _parquet(table) for table in _tables(extract)}


def _parquet(table: _Table) -> bytes:
    import polars as pl  # noqa: PLC0415  370 ms that a plain command need not wait for

    values = list(zip(*table.rows, strict=True)) or [()] * len(table.columns)
    frame = pl.DataFrame(
        [
            pl.Series(column, cells, dtype=pl.Int64)
            if column in _NUMBERS
            else pl.Series(column, [_plain(cell) for cell in cells], dtype=pl.String)
            for column, cells in zip(table.columns, values, strict=True)
        ]
    )
    buffer = BytesIO()
    frame.write_parquet(buffer)
    return buffer.getvalue()


def _plain(cell: Cell) -> str | None:
    """Return a cell as text for a typed column: nothing there computes, so nothing is neutralised."""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return None if cell is None else str(cell)
