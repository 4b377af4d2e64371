"""The succession bench: critical roles, who could fill them, and when."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from calibrate.domain.bench.events import Nominated, NominateItem, Stays, StaysDetail, StaysItem, StoodDown
from calibrate.domain.bench.readiness import Readiness
from calibrate.domain.event import BroughtBack, SetAside
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
    away: Mapping[str, tuple[Nominee, ...]]
    """Who is named and set aside, likewise: they count for nothing until they are brought back."""
    stays: Mapping[PersonId, StaysDetail]
    """Who wants to stay in their role, and what they said last. It took them off every bench; who is named again
    after it is on both."""

    @classmethod
    def folded(cls, roles: Sequence[Role], entries: Iterable[Entry]) -> "Bench":
        """Return the bench that standing entries lead to; nominations for roles not in the file are kept apart.

        Who says that they want to stay is off every bench from there on, until somebody names them again.
        """
        said = _Said()
        for entry in entries:
            said.take(entry)
        return cls(
            roles=tuple(roles),
            nominees=_by_role(said.named, lambda person_id: person_id not in said.away),
            away=_by_role(said.named, lambda person_id: person_id in said.away),
            stays=said.stays,
        )

    @cached_property
    def _roles(self) -> dict[str, Role]:
        return {role.role_id: role for role in self.roles}

    def role(self, role_id: str) -> Role | None:
        """Return a role of the file, or None."""
        return self._roles.get(role_id)

    def title(self, role_id: str) -> str:
        """Return what a role is called: its title, or its id where the file has none or the role is not in it."""
        role = self.role(role_id)
        return (role.title if role is not None else "") or role_id

    def nominee(self, role_id: str, person_id: PersonId) -> Nominee | None:
        """Return what is said of somebody for a role, also of who is set aside, or None."""
        named = (*self.nominees.get(role_id, ()), *self.away.get(role_id, ()))
        return next((nominee for nominee in named if nominee.person_id == person_id), None)

    @property
    def expert_path(self) -> frozenset[PersonId]:
        """Who wants to stay in their role and is on no bench: they grow where they are."""
        named = {
            nominee.person_id for nominees in (*self.nominees.values(), *self.away.values()) for nominee in nominees
        }
        return frozenset(self.stays.keys() - named)

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

    @cached_property
    def _by_person(self) -> dict[PersonId, dict[str, Nominee]]:
        found: dict[PersonId, dict[str, Nominee]] = {}
        for role_id, nominees in self.nominees.items():
            for nominee in nominees:
                found.setdefault(nominee.person_id, {})[role_id] = nominee
        return found

    def of(self, person_id: PersonId) -> Mapping[str, Nominee]:
        """Return the roles somebody is named for, and what is said of them for each."""
        return self._by_person.get(person_id, {})

    def roles_of(self, person_id: PersonId) -> tuple[str, ...]:
        """Return the roles of the file that somebody is named for, in file order."""
        named = self.of(person_id)
        return tuple(role.role_id for role in self.roles if role.role_id in named) if named else ()


@dataclass
class _Said:
    """What was said of the bench so far."""

    named: dict[str, dict[PersonId, Nominee]] = field(default_factory=dict)
    roles_of: dict[PersonId, set[str]] = field(default_factory=dict)
    """Where somebody may be named: every role they were named for since they last said that they want to stay."""
    stays: dict[PersonId, StaysDetail] = field(default_factory=dict)
    away: set[PersonId] = field(default_factory=set)

    def take(self, entry: Entry) -> None:
        """Take in one more decision."""
        match entry.event:
            case Nominated(items=items):
                for item in items:
                    self.named.setdefault(item.detail.role_id, {})[item.person_id] = _nominee(item, entry.number)
                    self.roles_of.setdefault(item.person_id, set()).add(item.detail.role_id)
            case StoodDown(items=gone):
                for one in gone:
                    self.named.get(one.detail.role_id, {}).pop(one.person_id, None)
            case Stays(items=wishes):
                self._take_wishes(wishes)
            case SetAside(items=out):
                self.away.update(one.person_id for one in out)
            case BroughtBack(items=back):
                self.away.difference_update(one.person_id for one in back)

    def _take_wishes(self, wishes: Iterable[StaysItem]) -> None:
        for wish in wishes:
            self.stays[wish.person_id] = wish.detail
            for role_id in self.roles_of.pop(wish.person_id, ()):
                self.named[role_id].pop(wish.person_id, None)


def _by_role(
    named: Mapping[str, Mapping[PersonId, Nominee]], is_listed: Callable[[PersonId], bool]
) -> dict[str, tuple[Nominee, ...]]:
    """Return those listed, readiest first; roles without one are left out."""
    readiest = list(Readiness)
    listed = {
        role_id: tuple(
            sorted(
                (nominee for nominee in people.values() if is_listed(nominee.person_id)),
                key=lambda nominee: readiest.index(nominee.ready),
            )
        )
        for role_id, people in named.items()
    }
    return {role_id: nominees for role_id, nominees in listed.items() if nominees}


def _nominee(item: NominateItem, number: int) -> Nominee:
    return Nominee(person_id=item.person_id, ready=item.detail.ready, because=item.rationale, by=item.by, number=number)
