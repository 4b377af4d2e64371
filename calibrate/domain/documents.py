"""The JSON documents of the grid and the log, as scripts read them."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from calibrate.domain.axis import Axis, Band
from calibrate.domain.board import Board, Seat
from calibrate.domain.ledger import Entry, Ledger

Document = dict[str, Any]
"""One row of a document: JSON values by name."""

_NOBODY: Document = {"person_id": None, "axis": None, "from": None, "to": None, "rationale": None, "by": None}


def _word(band: Band | None) -> str | None:
    return None if band is None else band.word


def grid_row(board: Board, seat: Seat) -> Document:
    """Return one person's row of the grid document."""
    row = board.population.row(seat.person_id)
    return {
        "person_id": seat.person_id,
        "name": board.population.names[row],
        "manager_id": board.population.manager_ids[row],
        "manager": board.population.managers[row],
        "performance": _word(seat.performance.band),
        "potential": _word(seat.potential.band),
        "proposed_performance": _word(seat.performance.proposed),
        "proposed_potential": _word(seat.potential.proposed),
        "performance_state": seat.performance.state.word,
        "potential_state": seat.potential.state.word,
        "state": seat.state.word,
        "moves": seat.moves,
        "proposal_changed": any(seat.axis(axis).proposal_changed for axis in Axis),
        "set_aside": None if seat.set_aside is None else seat.set_aside.value,
    }


def grid_document(board: Board, *, everyone: bool = False) -> list[Document]:
    """Return who stands where now, in file order; with everyone, people set aside too."""
    seats = board.seats() if everyone else board.present()
    return [grid_row(board, seat) for seat in seats]


def stamp(at: datetime) -> str:
    """Return a moment as UTC ISO 8601 with milliseconds and Z."""
    return at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def log_document(ledger: Ledger) -> list[Document]:
    """Return the log, oldest first: one row per event, person and axis, or one with nulls."""
    return [row for entry in ledger.entries for row in _log_rows(entry, ledger.undone_by.get(entry.number))]


def _log_rows(entry: Entry, undone_by: int | None) -> Iterator[Document]:
    event = entry.event.model_dump(mode="json", by_alias=True)
    shared = {"number": entry.number, "at": stamp(entry.event.at), "kind": entry.event.kind}
    event_detail = event.get("detail") or {}
    for item in event["items"] or [{"rationale": event.get("rationale")}]:
        detail = {**event_detail, **(item.pop("detail", None) or {})}
        known = {name: value for name, value in detail.items() if value is not None}
        yield {**shared, **_NOBODY, **item, "detail": known, "undone_by": undone_by}
