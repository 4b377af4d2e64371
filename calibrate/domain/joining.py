"""Loading again: a new file's people joined to those that are there."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from calibrate.domain.axis import Axis, Band
from calibrate.domain.event import ChangedProposal
from calibrate.domain.person import PersonId
from calibrate.domain.population import Population

Value = TypeVar("Value")


@dataclass(frozen=True)
class Joined:
    """A population after a load, and what the load did to it."""

    population: Population
    joined: int
    absent: tuple[PersonId, ...]
    """Who is not in the new file: they stay."""
    changed: tuple[ChangedProposal, ...]


def first_load(population: Population) -> Joined:
    """Return a first load: everybody has joined."""
    return Joined(population, joined=len(population), absent=(), changed=())


def loaded_again(old: Population, new: Population) -> Joined:
    """Join a new file's people to those that are there.

    Who is in the new file is as the new file says, in the columns it has;
    a column it does not have stays as it was. Who is not in it stays. Order
    is that of the first load, joiners at the end.
    """
    rows = _Rows(
        kept=[new.row(person_id) if person_id in new else None for person_id in old.ids],
        joiners=[row for row, person_id in enumerate(new.ids) if person_id not in old],
    )
    population = Population(
        ids=(*old.ids, *(new.ids[row] for row in rows.joiners)),
        names=tuple(rows.pick(old.names, _names(old, new), "")),
        manager_ids=tuple(rows.pick(old.manager_ids, _if_any(new.manager_ids), None)),
        managers=tuple(rows.pick(old.managers, _if_any(new.managers), None)),
        performance=tuple(rows.pick(old.performance, _if_rated(new, Axis.PERFORMANCE), None)),
        potential=tuple(rows.pick(old.potential, _if_rated(new, Axis.POTENTIAL), None)),
        details={
            column: rows.pick(old.details.get(column, [""] * len(old)), new.details.get(column), "")
            for column in dict.fromkeys((*old.details, *new.details))
        },
    )
    return Joined(
        population=population,
        joined=len(rows.joiners),
        absent=tuple(person_id for person_id, row in zip(old.ids, rows.kept, strict=True) if row is None),
        changed=tuple(_changes(old, population)),
    )


@dataclass(frozen=True)
class _Rows:
    """Where each row of the joined population comes from in the new file: None for whom it lacks."""

    kept: Sequence[int | None]
    joiners: Sequence[int]

    def pick(self, old: Sequence[Value], new: Sequence[Value] | None, blank: Value) -> list[Value]:
        """Return one joined column; without a new one the old stays and joiners are blank."""
        if new is None:
            return [*old, *(blank for _ in self.joiners)]
        stayed = (value if row is None else new[row] for value, row in zip(old, self.kept, strict=True))
        return [*stayed, *(new[row] for row in self.joiners)]


def _names(old: Population, new: Population) -> list[str]:
    """Return the new file's names; an id that stands in for a name it does not have replaces none."""
    return [
        old.name(person_id) if name in {"", person_id} and person_id in old else name
        for person_id, name in zip(new.ids, new.names, strict=True)
    ]


def _if_any(values: Sequence[str | None]) -> Sequence[str | None] | None:
    return values if any(value is not None for value in values) else None


def _if_rated(new: Population, axis: Axis) -> Sequence[Band | None] | None:
    bands = new.bands(axis)
    has_column = f"{axis}_label" in new.details or any(band is not None for band in bands)
    return bands if has_column else None


def _changes(old: Population, new: Population) -> list[ChangedProposal]:
    return [
        ChangedProposal(person_id=person_id, axis=axis, from_band=before, to_band=after)
        for axis in Axis
        for person_id, before, after in zip(old.ids, old.bands(axis), new.bands(axis), strict=False)
        if before != after
    ]
