"""Everyone in a meeting, counted once, and one team at a time held against them."""

from collections import Counter
from collections.abc import Hashable, Iterator, Mapping, Sequence
from enum import StrEnum
from typing import TypeVar

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

RatedPairs = Sequence[RatedPair] | Mapping[RatedPair, int]
"""People's pairs one by one, or how many people have each."""


class Kind(StrEnum):
    """What a team's ratings are compared by."""

    LENIENCY = "leniency"
    COMPRESSION = "compression"
    HALO = "halo"


TeamT = TypeVar("TeamT", bound=Hashable)


class Team:
    """One team's ratings, each question apart and both together, as counts."""

    def __init__(self, pairs: RatedPairs) -> None:
        self.people = 0
        self.both: Counter[LevelPair] = Counter()
        self._levels: dict[Axis, Counter[Level]] = {axis: Counter() for axis in Axis}
        for (first, second), people in Counter(pairs).items():
            self.people += people if first is not None or second is not None else 0
            if first is not None:
                self._levels[Axis.PERFORMANCE][first] += people
            if second is not None:
                self._levels[Axis.POTENTIAL][second] += people
                if first is not None:
                    self.both[first, second] += people

    @classmethod
    def of(cls, people: "RatedPairs | Team") -> "Team":
        """Return people as a team, counted once."""
        return people if isinstance(people, Team) else cls(people)

    def levels(self, axis: Axis) -> Counter[Level]:
        """Return how many of those who are rated on one question stand at each level."""
        return self._levels[axis]


def shared(teams: Mapping[TeamT, "RatedPairs | Team"]) -> dict[TeamT, Team]:
    """Return each team counted; teams that are made up alike are one and the same."""
    made: dict[frozenset[tuple[RatedPair, int]], Team] = {}
    counted: dict[TeamT, Team] = {}
    for key, pairs in teams.items():
        if isinstance(pairs, Team):
            counted[key] = pairs
            continue
        counts = pairs if isinstance(pairs, Mapping) else Counter(pairs)
        makeup = frozenset(counts.items())
        if makeup not in made:
            made[makeup] = Team(counts)
        counted[key] = made[makeup]
    return counted


class Cohort:
    """Everyone in the meeting, counted once. Teams that are made up alike are tested once.

    Args:
        everyone: All pairs of ratings.
        naming: What bands are called.
    """

    def __init__(self, everyone: RatedPairs | Team, naming: Naming) -> None:
        people = Team.of(everyone)
        self._naming = naming
        self._pools = {axis: Pool(people.levels(axis).elements()) for axis in Axis}
        self._pairs = people.both
        self._of_levels: dict[tuple[Kind, Axis, frozenset[tuple[Level, int]]], TeamTest] = {}
        self._of_pairs: dict[frozenset[tuple[LevelPair, int]], TeamTest] = {}

    def tests(self, team: Team) -> Iterator[tuple[tuple[Kind, Axis | None], TeamTest | None]]:
        """Yield every test of a team, None for one that so few people do not allow.

        Raises:
            ValueError: The team is not part of everyone, or a level is not a whole number from 1 to 3.
        """
        for axis, pool in self._pools.items():
            counts = team.levels(axis)
            people = counts.total() if counts.total() < len(pool) else 0
            for kind, fewest in ((Kind.LENIENCY, FEWEST_FOR_LEVEL), (Kind.COMPRESSION, FEWEST_FOR_PATTERN)):
                yield (kind, axis), self._level_test(kind, axis, counts) if people >= fewest else None
        has_others = FEWEST_FOR_PATTERN <= team.both.total() < self._pairs.total()
        yield (Kind.HALO, None), self._pair_test(team) if has_others else None

    def _level_test(self, kind: Kind, axis: Axis, counts: Counter[Level]) -> TeamTest:
        key = kind, axis, frozenset(counts.items())
        if key not in self._of_levels:
            made = leniency if kind is Kind.LENIENCY else compression
            self._of_levels[key] = made(counts, self._pools[axis])
        return self._of_levels[key]

    def _pair_test(self, team: Team) -> TeamTest:
        key = frozenset(team.both.items())
        if key not in self._of_pairs:
            self._of_pairs[key] = halo_among(team.both, self._others(team))
        return self._of_pairs[key]

    def wording(self, team: Team, kind: Kind, axis: Axis | None, test: TeamTest) -> Wording:
        """Return what is said of a test that stands out."""
        if axis is None:
            return likeness_wording(int(test.statistic), test.n, self._others(team), test.p)
        counts = team.levels(axis)
        if kind is Kind.COMPRESSION:
            return evenness_wording(counts, test.p)
        return level_wording(axis, counts, self._pools[axis].counts, test.p, self._naming)

    def _others(self, team: Team) -> dict[LevelPair, int]:
        both = team.both
        others = {pair: people - both.get(pair, 0) for pair, people in self._pairs.items()}
        if min(others.values()) < 0 or not both.keys() <= self._pairs.keys():
            raise ValueError("The team is not part of everyone.")
        return others
