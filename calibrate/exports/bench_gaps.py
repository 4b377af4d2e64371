"""The bench as a reader asks about it: what is missing for each role, and what the same names hide."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from calibrate.domain.bench.bench import Bench, Nominee
from calibrate.domain.bench.readiness import Readiness
from calibrate.domain.bench.settling import Gap, ToSettle, to_settle
from calibrate.domain.bench.single_points import SinglePointKind, single_points
from calibrate.domain.bench.strength import Strength, strength
from calibrate.domain.person import PersonId
from calibrate.domain.role import Role


@dataclass(frozen=True)
class BenchGaps:
    """A bench, counted once for a whole file."""

    bench: Bench

    @cached_property
    def strength(self) -> Strength:
        """How many roles have whom."""
        return strength(self.bench)

    @cached_property
    def settling(self) -> Mapping[str, ToSettle]:
        """What is to settle, by role."""
        return to_settle(self.bench)

    @cached_property
    def far(self) -> tuple[Role, ...]:
        """Roles that nobody could take within two years."""
        return tuple(role for role in self.bench.roles if self.settling[role.role_id].gap <= Gap.NOBODY_IN_TWO_YEARS)

    @cached_property
    def only_names(self) -> Mapping[PersonId, int]:
        """Who is the only name ready now for two roles or more, and for how many."""
        return {
            point.person_id: len(point.role_ids)
            for point in single_points(self.bench)
            if point.kind is SinglePointKind.ONLY_FOR_SEVERAL and point.person_id is not None
        }

    def named(self, role: Role, ready: Readiness) -> tuple[Nominee, ...]:
        """Return who is named for a role at one readiness."""
        return tuple(nominee for nominee in self.bench.nominees.get(role.role_id, ()) if nominee.ready is ready)
