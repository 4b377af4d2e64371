"""Everyone in a meeting, counted once, and one team at a time held against them."""

from collections import Counter
from collections.abc import Iterator, Sequence
from enum import StrEnum

from calibrate.domain.axis import Axis
from calibrate.domain.naming import Naming
from calibrate.domain.spread.both_questions import LevelPair, halo_among
from calibrate.domain.spread.levels import Level, Pool
from calibrate.domain.spread.team_draw import compression, leniency
from calibrate.domain.spread.team_test import TeamTest
from calibrate.domain.spread.wording import Wording, evenness_wording, level_wording, likeness_wording

FEWEST_FOR_LEVEL = 5
"""People a team needs before its level is compared."""

FEWEST_FOR_PATTERN = 6
"""People a team needs before its evenness, or the likeness of the two answers, is compared."""

RatedPair = tuple[Level | None, Level | None]
"""One person's performance and potential, None where not yet rated."""


class Kind(StrEnum):
    """What a team's ratings are compared by."""

    LENIENCY = "leniency"
    COMPRESSION = "compression"
    HALO = "halo"


class Team:
    """One team's ratings, each question apart and both together."""

    def __init__(self, pairs: Sequence[RatedPair]) -> None:
        self.both: list[LevelPair] = [
            (first, second) for first, second in pairs if first is not None and second is not None
        ]
        self._levels: dict[Axis, list[Level]] = {
            Axis.PERFORMANCE: [first for first, _ in pairs if first is not None],
            Axis.POTENTIAL: [second for _, second in pairs if second is not None],
        }

    def levels(self, axis: Axis) -> list[Level]:
        """Return the levels of those who are rated on one question."""
        return self._levels[axis]


class Cohort:
    """Everyone in the meeting, counted once.

    Args:
        everyone: All pairs of ratings.
        naming: What bands are called.
    """

    def __init__(self, everyone: Sequence[RatedPair], naming: Naming) -> None:
        people = Team(everyone)
        self._naming = naming
        self._pools = {axis: Pool(people.levels(axis)) for axis in Axis}
        self._pairs = Counter(people.both)

    def tests(self, team: Team) -> Iterator[tuple[tuple[Kind, Axis | None], TeamTest | None]]:
        """Yield every test of a team, None for one that so few people do not allow.

        Raises:
            ValueError: The team is not part of everyone, or a level is not a whole number from 1 to 3.
        """
        for axis, pool in self._pools.items():
            levels = team.levels(axis)
            people = len(levels) if len(levels) < len(pool) else 0
            yield (Kind.LENIENCY, axis), leniency(levels, pool) if people >= FEWEST_FOR_LEVEL else None
            yield (Kind.COMPRESSION, axis), compression(levels, pool) if people >= FEWEST_FOR_PATTERN else None
        has_others = FEWEST_FOR_PATTERN <= len(team.both) < self._pairs.total()
        yield (Kind.HALO, None), halo_among(team.both, self._others(team)) if has_others else None

    def wording(self, team: Team, kind: Kind, axis: Axis | None, test: TeamTest) -> Wording:
        """Return what is said of a test that stands out."""
        if axis is None:
            return likeness_wording(int(test.statistic), test.n, self._others(team), test.p)
        counts = Counter(team.levels(axis))
        if kind is Kind.COMPRESSION:
            return evenness_wording(counts, test.p)
        return level_wording(axis, counts, self._pools[axis].counts, test.p, self._naming)

    def _others(self, team: Team) -> Counter[LevelPair]:
        others = self._pairs.copy()
        others.subtract(team.both)
        if any(people < 0 for people in others.values()):
            raise ValueError("The team is not part of everyone.")
        return others
