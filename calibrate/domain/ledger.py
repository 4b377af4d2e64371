"""Every decision, in order; withdrawing one is one more entry."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import NamedTuple

from calibrate.domain.board import Board
from calibrate.domain.event import Event, Loaded
from calibrate.domain.naming import Naming
from calibrate.domain.person import PersonId
from calibrate.domain.population import Population
from calibrate.errors import NothingToUndoError

UNDOABLE = frozenset({
    "move", "agree", "agree_unheard", "park", "set_aside", "bring_back", "note",
    "nominate", "stand_down", "stays",
    "action_add", "action_edit", "action_done", "action_drop", "action_carry",
    "plan_add", "plan_check", "plan_extend", "plan_decide",
})  # fmt: skip
"""Kinds that undo may withdraw; everything else stands."""


class Entry(NamedTuple):
    """One event and its number: from 1, no gaps."""

    number: int
    event: Event


@dataclass(frozen=True)
class Ledger:
    """Every decision in the order it was made."""

    entries: tuple[Entry, ...] = ()

    @classmethod
    def of(cls, events: Iterable[Event]) -> "Ledger":
        """Return the ledger that holds events in order."""
        return cls(tuple(Entry(number, event) for number, event in enumerate(events, start=1)))

    def with_event(self, event: Event) -> "Ledger":
        """Return the ledger with one more event at its end."""
        return Ledger((*self.entries, Entry(len(self.entries) + 1, event)))

    @cached_property
    def undone_by(self) -> dict[int, int]:
        """The number of each withdrawn event, and of the undo that withdrew it."""
        return {entry.event.detail.undoes: entry.number for entry in self.entries if entry.event.kind == "undo"}

    def standing(self) -> Iterator[Entry]:
        """Yield the entries that no undo has withdrawn."""
        return (entry for entry in self.entries if entry.number not in self.undone_by)

    def board(self, population: Population) -> Board:
        """Return the board the ledger leads to."""
        return Board.folded(population, (entry.event for entry in self.standing()))

    def last_undoable(self) -> Entry:
        """Return the decision that undo would withdraw.

        Raises:
            NothingToUndoError: There is none.
        """
        for entry in reversed(self.entries):
            if entry.event.kind in UNDOABLE and entry.number not in self.undone_by:
                return entry
        raise NothingToUndoError("There is no decision left to withdraw.")

    def about(self, person_id: PersonId) -> list[Entry]:
        """Return the entries that name a person, oldest first, withdrawn ones included."""
        return [entry for entry in self.entries if any(item.person_id == person_id for item in entry.event.items)]

    @cached_property
    def is_sealed(self) -> bool:
        """The last seal has not been lifted."""
        return next(
            (entry.event.kind == "seal" for entry in reversed(self.entries) if entry.event.kind in {"seal", "reopen"}),
            False,
        )

    @property
    def has_decisions(self) -> bool:
        """The room has decided something that still stands."""
        return any(entry.event.kind in UNDOABLE for entry in self.standing())

    @cached_property
    def loads(self) -> tuple[Loaded, ...]:
        """Every load, oldest first."""
        return tuple(entry.event for entry in self.entries if isinstance(entry.event, Loaded))

    @property
    def naming(self) -> Naming:
        """What bands and boxes are called in this session, as its first load said."""
        return self.loads[0].detail.naming

    @property
    def sealed_at(self) -> datetime | None:
        """When the session was sealed, None while it is open."""
        seals = (entry.event.at for entry in reversed(self.entries) if entry.event.kind == "seal")
        return next(seals, None) if self.is_sealed else None

    @property
    def cycle(self) -> str:
        """The session's cycle, as its first load said."""
        return self.loads[0].detail.cycle
