"""The succession bench: critical roles, who could fill them, and when."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from calibrate.domain.bench.events import Nominated, NominateItem, Stays, StaysDetail, StoodDown
from calibrate.domain.bench.readiness import Readiness
from calibrate.domain.ledger import Entry
from calibrate.domain.person import PersonId
from calibrate.domain.record import Record
from calibrate.domain.role import Role


class Nominee(Record):
    """Somebody named for a role."""

    person_id: PersonId
    ready: Readiness
    because: str
    by: str | None
    number: int
    """Of the decision that named them last."""


@dataclass(frozen=True)
class Bench:
    """Who is named for which role, as the ledger leads to it."""

    roles: tuple[Role, ...]
    """In file order."""
    nominees: Mapping[str, tuple[Nominee, ...]]
    """By role, readiest first, then in the order they were first named; roles without one are absent."""
    stays: Mapping[PersonId, StaysDetail]
    """Who wants to stay in their role, and what they said last."""

    @classmethod
    def folded(cls, roles: Sequence[Role], entries: Iterable[Entry]) -> "Bench":
        """Return the bench that standing entries lead to; nominations for roles not in the file are kept apart."""
        named: dict[str, dict[PersonId, Nominee]] = {}
        stays: dict[PersonId, StaysDetail] = {}
        for number, event in entries:
            if isinstance(event, Nominated):
                for item in event.items:
                    named.setdefault(item.detail.role_id, {})[item.person_id] = _nominee(item, number)
            elif isinstance(event, StoodDown):
                for gone in event.items:
                    named.get(gone.detail.role_id, {}).pop(gone.person_id, None)
            elif isinstance(event, Stays):
                stays.update({item.person_id: item.detail for item in event.items})
        readiest = list(Readiness)
        nominees = {
            role_id: tuple(sorted(people.values(), key=lambda nominee: readiest.index(nominee.ready)))
            for role_id, people in named.items()
            if people
        }
        return cls(tuple(roles), nominees, stays)

    @cached_property
    def seats(self) -> dict[str, dict[PersonId, Readiness]]:
        """Every role in file order with its nominees, as the metrics take it."""
        return {
            role.role_id: {nominee.person_id: nominee.ready for nominee in self.nominees.get(role.role_id, ())}
            for role in self.roles
        }

    @cached_property
    def people(self) -> frozenset[PersonId]:
        """Everybody who is named for any role of the file as a successor; emergency cover is none."""
        return frozenset(
            person_id for seat in self.seats.values() for person_id, ready in seat.items() if ready.is_successor
        )

    def of(self, person_id: PersonId) -> dict[str, Nominee]:
        """Return the roles somebody is named for."""
        return {
            role_id: nominee
            for role_id, nominees in self.nominees.items()
            for nominee in nominees
            if nominee.person_id == person_id
        }


def _nominee(item: NominateItem, number: int) -> Nominee:
    return Nominee(person_id=item.person_id, ready=item.detail.ready, because=item.rationale, by=item.by, number=number)
