"""Everybody's ratings, group by group: counts, averages, what chance would do, and what is said."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from calibrate.domain.axis import Axis
from calibrate.domain.grouped_by import By
from calibrate.domain.naming import Naming
from calibrate.domain.spread.cohort import RatedPair, Team, shared
from calibrate.domain.spread.headline import who_rated
from calibrate.domain.spread.levels import Level, Pool
from calibrate.domain.spread.pooling import shrinkage
from calibrate.domain.spread.review import Finding, TeamReview, review
from calibrate.domain.spread.sums_of_squares import SumsOfSquares, icc1
from calibrate.domain.spread.team_draw import average_range
from calibrate.domain.spread.wording import TOO_FEW, Wording

PairCounts = Counter[RatedPair]
"""How many people have each pair of bands."""

LevelCounts = tuple[int, int, int]
"""People low, middle and high on one question."""

_USUAL = 0.95


@dataclass(frozen=True, slots=True)
class GroupOnAxis:
    """One group's ratings on one question."""

    counts: LevelCounts
    gap: float | None
    """What chance leaves of its distance to everyone's average, in levels; None where groups share people."""
    interval: tuple[float, float] | None
    """Where the gap lies, 19 times in 20."""
    range: tuple[float, float]
    """Between which averages 19 of 20 teams of that size land, dealt at random."""
    leniency: Finding
    compression: Finding
    wording: Wording

    @property
    def people(self) -> int:
        """People in the group who have a band on the question."""
        return sum(self.counts)

    @property
    def mean(self) -> float:
        """Their average, in levels."""
        return mean_of(self.counts)


@dataclass(frozen=True, slots=True)
class OnAxis:
    """One question: everyone, and every group that has anybody with a band on it."""

    everyone: LevelCounts
    """Everyone's people low, middle and high."""
    icc: float | None
    """How much of the differences between people goes with the group; None where that is not defined."""
    headline: str
    differ: bool
    """Groups' averages differ by more than chance would make them."""
    groups: Mapping[str, GroupOnAxis]

    @property
    def mean(self) -> float | None:
        """Everyone's average, in levels; None where nobody has a band."""
        return mean_of(self.everyone) if any(self.everyone) else None


@dataclass(frozen=True, slots=True)
class Likeness:
    """People who have a band on both questions."""

    people: int
    same: int
    """Those who have the same level twice."""

    @classmethod
    def of(cls, team: Team) -> "Likeness":
        """Count a team."""
        same = sum(people for (first, second), people in team.both.items() if first == second)
        return cls(team.both.total(), same)


@dataclass(frozen=True, slots=True)
class GroupOnBoth:
    """One group on both questions."""

    likeness: Likeness
    halo: Finding


@dataclass(frozen=True, slots=True)
class Survey:
    """Every group of a meeting, held against everyone."""

    by: By
    names: Mapping[str, str]
    """What each group is called, in the order of the file."""
    people: int
    """People who have a band on either question."""
    axes: Mapping[Axis, OnAxis]
    everyone_on_both: Likeness
    on_both: Mapping[str, GroupOnBoth]
    """Every group that has anybody with a band on both questions."""

    @property
    def no_difference(self) -> str:
        """What is said in place of gaps where averages do not differ."""
        return f"{self.by.plural}' averages differ about as much as chance would make them"


def survey(
    groups: Mapping[str, PairCounts],
    everyone: PairCounts,
    names: Mapping[str, str],
    by: By = By.MANAGER,
    naming: Naming | None = None,
    *,
    apart: Mapping[str, PairCounts] | None = None,
) -> Survey:
    """Hold every group against everyone.

    Args:
        groups: People per pair of bands in each group.
        everyone: The same of everyone, also of people in no group.
        names: What each group is called.
        by: What people are grouped by.
        naming: The session's names of bands.
        apart: Where groups share people (whole trees): groups that share nobody, for what goes with who rated;
            gaps are then left out.

    Raises:
        ValueError: A group is not part of everyone.
    """
    teams = shared(groups)
    sharing_nobody = None if apart is None else list(shared(apart).values())
    whole = Team(everyone)
    reviews = review(teams, whole, naming)
    return Survey(
        by=by,
        names={key: names[key] for key in groups},
        people=whole.people,
        axes={axis: _on_axis(axis, teams, whole, reviews, by, sharing_nobody) for axis in Axis},
        everyone_on_both=Likeness.of(whole),
        on_both=_on_both(teams, reviews),
    )


def mean_of(counts: LevelCounts) -> float:
    """Return the average of people per level, one at least, in levels."""
    low, middle, high = counts
    return (low + 2 * middle + 3 * high) / (low + middle + high)


def level_counts(counts: Counter[Level]) -> LevelCounts:
    """Return people low, middle and high."""
    return counts[1], counts[2], counts[3]


def _on_axis(
    axis: Axis,
    teams: Mapping[str, Team],
    whole: Team,
    reviews: Mapping[str, TeamReview],
    by: By,
    sharing_nobody: list[Team] | None,
) -> OnAxis:
    counted = {key: counts for key, team in teams.items() if (counts := team.levels(axis))}
    apart = list(counted.values()) if sharing_nobody is None else [team.levels(axis) for team in sharing_nobody]
    sums = _sums(apart)
    icc = _icc(sums)
    pooled = None if sums is None else shrinkage(sums)
    pool = Pool(whole.levels(axis).elements())
    usual = {
        n: average_range(n, pool, _USUAL)
        for n in sorted({team.levels(axis).total() for team in set(teams.values())} - {0})
    }
    gaps: list[tuple[float | None, tuple[float, float] | None]] = [(None, None)] * len(counted)
    if pooled is not None and sharing_nobody is None:
        gaps = list(zip(pooled.gaps, pooled.intervals, strict=True))
    rows: dict[Team, GroupOnAxis] = {}
    for (key, counts), (gap, interval) in zip(counted.items(), gaps, strict=True):
        if teams[key] not in rows:
            rows[teams[key]] = GroupOnAxis(
                counts=level_counts(counts),
                gap=gap,
                interval=interval,
                range=usual[counts.total()],
                leniency=reviews[key].leniency[axis],
                compression=reviews[key].compression[axis],
                wording=reviews[key].wording(axis),
            )
    return OnAxis(
        everyone=level_counts(whole.levels(axis)),
        icc=icc,
        headline=TOO_FEW.sentence if icc is None or sums is None else who_rated(sums, by.subject),
        differ=pooled is not None and pooled.tau2 > 0,
        groups={key: rows[teams[key]] for key in counted},
    )


def _on_both(teams: Mapping[str, Team], reviews: Mapping[str, TeamReview]) -> dict[str, GroupOnBoth]:
    rows: dict[Team, GroupOnBoth] = {}
    for key, team in teams.items():
        if team.both and team not in rows:
            rows[team] = GroupOnBoth(Likeness.of(team), reviews[key].halo)
    return {key: rows[team] for key, team in teams.items() if team.both}


def _sums(groups: list[Counter[Level]]) -> SumsOfSquares | None:
    present = [counts for counts in groups if counts]
    return SumsOfSquares.counted(present) if present else None


def _icc(sums: SumsOfSquares | None) -> float | None:
    if sums is None or len(sums.sizes) < 2 or sums.freedom_within < 1:
        return None
    return icc1(sums)
