"""One question alone: a board and a ledger that hold nothing of the other one."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from calibrate.domain.axis import Axis
from calibrate.domain.board import Board, Tracks
from calibrate.domain.event import Event
from calibrate.domain.item import AxisItem, Item, NoteItem
from calibrate.domain.ledger import Entry, Ledger
from calibrate.domain.person import PersonId
from calibrate.domain.population import RATING_DETAILS, Population

_ABOUT_THE_ROLE = ("title", "level", "organisation", "location", "hired_on")
_ABOUT_THE_QUESTION = {Axis.PERFORMANCE: ("goals",), Axis.POTENTIAL: ("aspiration",)}


@dataclass(frozen=True)
class AxisView:
    """What a meeting holds of one question: what shows this cannot show the other.

    Bands, states, reasons and rating details of the other question are not
    in it, nor are the details that speak of it: goals belong to performance,
    aspiration to potential. Columns nobody knows are left out, and so are
    private notes.
    """

    axis: Axis
    board: Board
    ledger: Ledger
    """Every decision under its own number, without what it did to the other question."""

    @classmethod
    def of(cls, axis: Axis, board: Board, ledger: Ledger) -> "AxisView":
        """Return what a meeting holds of one question."""
        population = _only_population(board.population, axis)
        entries = tuple(_only_entry(entry, axis) for entry in ledger.entries)
        return cls(axis, Board(population, _only_tracks(board.tracks, axis)), Ledger(entries))

    def after(self, board: Board, ledger: Ledger) -> "AxisView":
        """Return the view once the meeting holds more decisions; only those are looked at anew."""
        new = ledger.entries[len(self.ledger.entries) :]
        if any(entry.event.kind == "load" for entry in new):
            return AxisView.of(self.axis, board, ledger)
        entries = (*self.ledger.entries, *(_only_entry(entry, self.axis) for entry in new))
        return AxisView(self.axis, Board(self.board.population, _only_tracks(board.tracks, self.axis)), Ledger(entries))


def _only_population(population: Population, axis: Axis) -> Population:
    nobody = (None,) * len(population)
    kept = (*_ABOUT_THE_ROLE, *_ABOUT_THE_QUESTION[axis], *(f"{axis}_{detail}" for detail in RATING_DETAILS))
    return replace(
        population,
        performance=population.performance if axis is Axis.PERFORMANCE else nobody,
        potential=population.potential if axis is Axis.POTENTIAL else nobody,
        details={name: population.details[name] for name in kept if name in population.details},
    )


def _only_tracks(tracks: Mapping[PersonId, Tracks], axis: Axis) -> dict[PersonId, Tracks]:
    if axis is Axis.PERFORMANCE:
        return {person: Tracks(performance=of.performance, set_aside=of.set_aside) for person, of in tracks.items()}
    return {person: Tracks(potential=of.potential, set_aside=of.set_aside) for person, of in tracks.items()}


def _only_entry(entry: Entry, axis: Axis) -> Entry:
    return Entry(entry.number, _only_event(entry.event, axis))


def _only_event(event: Event, axis: Axis) -> Event:
    changes: dict[str, object] = {"items": tuple(item for item in event.items if _is_kept(item, axis))}
    if event.kind == "load":
        changed = tuple(change for change in event.detail.changed if change.axis is axis)
        changes["detail"] = event.detail.model_copy(update={"changed": changed, "mends": ()})
    return event.model_copy(update=changes)


def _is_kept(item: Item, axis: Axis) -> bool:
    return item.axis is axis if isinstance(item, AxisItem) else not isinstance(item, NoteItem)
