"""Single points of failure: where one vacancy, or one person leaving, leaves a role without anybody."""

from dataclasses import dataclass
from enum import StrEnum

from calibrate.domain.bench.matching import indispensable
from calibrate.domain.bench.readiness import Readiness
from calibrate.domain.bench.seats import AnyBench, Seats, ready_now, seats_of
from calibrate.domain.person import PersonId


class SinglePointKind(StrEnum):
    """What stands on one point."""

    NOBODY_SOON = "nobody_soon"
    """A role has nobody ready now or in one to two years."""
    ONLY_FOR_SEVERAL = "only_for_several"
    """Somebody is the only one ready now for two roles or more."""
    REMOVAL = "removal"
    """Without this person, one role fewer could be held at the same time."""


@dataclass(frozen=True, slots=True)
class SinglePoint:
    """One such point, and the ids of whom and what it is about."""

    kind: SinglePointKind
    role_ids: tuple[str, ...]
    """The role; or the roles the person is ready now for (for ONLY_FOR_SEVERAL: alone)."""
    person_id: PersonId | None = None
    """None where it is the role that has nobody."""


_SOON = frozenset({Readiness.NOW, Readiness.ONE_TO_TWO})


def single_points(bench: AnyBench) -> list[SinglePoint]:
    """Return every single point of failure: roles first, then people, each in the order of the bench."""
    seats = seats_of(bench)
    now = ready_now(seats)
    return [*_nobody_soon(seats), *_only_for_several(now), *_removals(now)]


def _nobody_soon(seats: Seats) -> list[SinglePoint]:
    return [
        SinglePoint(SinglePointKind.NOBODY_SOON, (role_id,))
        for role_id, named in seats.items()
        if _SOON.isdisjoint(named.values())
    ]


def _only_for_several(now: dict[str, list[PersonId]]) -> list[SinglePoint]:
    alone: dict[PersonId, list[str]] = {}
    for role_id, people in now.items():
        if len(people) == 1:
            alone.setdefault(people[0], []).append(role_id)
    return [
        SinglePoint(SinglePointKind.ONLY_FOR_SEVERAL, tuple(role_ids), person_id)
        for person_id, role_ids in alone.items()
        if len(role_ids) > 1
    ]


def _removals(now: dict[str, list[PersonId]]) -> list[SinglePoint]:
    roles: dict[PersonId, list[str]] = {}
    for role_id, people in now.items():
        for person_id in people:
            roles.setdefault(person_id, []).append(role_id)
    return [
        SinglePoint(SinglePointKind.REMOVAL, tuple(roles[person_id]), person_id) for person_id in indispensable(now)
    ]
