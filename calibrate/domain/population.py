"""Everybody in a session, as loaded: columns rather than objects, so that 100,000 people open in a second."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol, runtime_checkable

from calibrate.domain.axis import Axis, Band
from calibrate.domain.person import Person, PersonId, Rating
from calibrate.errors import UnknownPersonError

DETAILS = (
    "title", "level", "organisation", "location", "hired_on",
    "prior_performance", "prior_potential", "risk_of_loss", "impact_of_loss", "aspiration", "goals",
)  # fmt: skip
"""Detail columns that are fields of a person."""

RATING_DETAILS = ("label", "evidence", "rater", "rated_on")
"""Detail columns of one rating; stored as performance_label, potential_evidence and so on."""

EXTRA = "extra:"
"""Prefix of detail columns that nobody knows; the header follows."""


@runtime_checkable
class Columns(Protocol):
    """Detail columns that lie together already, as one table."""

    @property
    def size(self) -> int:
        """About how many bytes they are."""

    def to_parquet(self) -> bytes:
        """Return them as a Parquet file with a text column for each."""


@dataclass(frozen=True)
class Population:
    """Everybody in a session, in file order; row i of every column is one person.

    ``details`` maps a column's name (see DETAILS, RATING_DETAILS, EXTRA) to
    one text per person, blank where the file has nothing; a column the file
    does not have is absent. The mapping may be read lazily, and may be Columns.
    """

    ids: tuple[PersonId, ...]
    names: tuple[str, ...]
    manager_ids: tuple[str | None, ...]
    managers: tuple[str | None, ...]
    performance: tuple[Band | None, ...]
    potential: tuple[Band | None, ...]
    details: Mapping[str, Sequence[str]]

    def __len__(self) -> int:
        return len(self.ids)

    def __contains__(self, person_id: object) -> bool:
        return person_id in self._rows

    @cached_property
    def _rows(self) -> dict[PersonId, int]:
        return {person_id: row for row, person_id in enumerate(self.ids)}

    @cached_property
    def unrated(self) -> frozenset[PersonId]:
        """Everybody whom the loaded ratings put in no box."""
        return frozenset(
            person_id
            for person_id, performance, potential in zip(self.ids, self.performance, self.potential, strict=True)
            if performance is None or potential is None
        )

    @cached_property
    def proposed_counts(self) -> Counter[tuple[Band | None, Band | None]]:
        """How many people the loaded ratings give each pair of bands, performance first."""
        return Counter(zip(self.performance, self.potential, strict=True))

    def row(self, person_id: PersonId) -> int:
        """Return where a person stands in the columns.

        Raises:
            UnknownPersonError: Nobody has that id.
        """
        try:
            return self._rows[person_id]
        except KeyError:
            raise UnknownPersonError(
                "Nobody with that id is in this session. Ids are kept as loaded, leading zeros included."
            ) from None

    def proposed(self, axis: Axis, person_id: PersonId) -> Band | None:
        """Return the band the loaded ratings give on one axis."""
        return self.bands(axis)[self.row(person_id)]

    def bands(self, axis: Axis) -> tuple[Band | None, ...]:
        """Return everybody's proposed band on one axis."""
        return self.performance if axis is Axis.PERFORMANCE else self.potential

    def name(self, person_id: PersonId) -> str:
        """Return a person's name as loaded."""
        return self.names[self.row(person_id)]

    def manager_named(self, person_id: PersonId) -> str:
        """Return what a person's manager is called beside them, blank where the file names none."""
        return self.managers[self.row(person_id)] or ""

    def own_names(self, person_id: PersonId) -> tuple[str, ...]:
        """Return the names that a text about a person may hold: theirs, and their manager's.

        A manager's is taken as it stands beside the person, and on the
        manager's own row.
        """
        manager = PersonId(self.manager_ids[self.row(person_id)] or "")
        on_own_row = self.name(manager) if manager in self else ""
        return tuple(filter(None, (self.name(person_id), self.manager_named(person_id), on_own_row)))

    def has_evidence_column(self) -> bool:
        """Tell whether the file says, for anyone, what a rating rests on."""
        return any(f"{axis}_evidence" in self.details for axis in Axis)

    def has_evidence(self, person_id: PersonId) -> bool:
        """Tell whether anything is written down that a rating of this person rests on."""
        row = self.row(person_id)
        return any(self._detail(f"{axis}_evidence", row).strip() for axis in Axis)

    def person(self, person_id: PersonId) -> Person:
        """Return everything loaded about one person."""
        row = self.row(person_id)
        return Person(
            person_id=person_id,
            name=self.names[row],
            manager_id=self.manager_ids[row],
            manager=self.managers[row],
            performance=self._rating(Axis.PERFORMANCE, row),
            potential=self._rating(Axis.POTENTIAL, row),
            extra=tuple(
                (column.removeprefix(EXTRA), values[row])
                for column, values in self.details.items()
                if column.startswith(EXTRA)
            ),
            **{field: self._detail(field, row) for field in DETAILS},
        )

    def _detail(self, column: str, row: int) -> str:
        values = self.details.get(column)
        return values[row] if values is not None else ""

    def _rating(self, axis: Axis, row: int) -> Rating:
        return Rating(
            band=self.bands(axis)[row],
            **{field: self._detail(f"{axis}_{field}", row) for field in RATING_DETAILS},
        )
