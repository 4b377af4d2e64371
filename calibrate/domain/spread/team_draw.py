"""One team against the same ratings dealt at random: its level, its evenness, and what is ordinary."""

from collections.abc import Sequence

from calibrate.domain.spread.deal import level, scatter, usual_levels
from calibrate.domain.spread.levels import Level, Levels, checked_team, composition
from calibrate.domain.spread.team_test import TeamTest


def leniency(team: Levels, pool: Sequence[Level]) -> TeamTest:
    """Tell how often chance deals a team this far from everyone, up or down.

    S = sum of the levels; p = min(1, 2 * min(P(S >= s), P(S <= s))) over all
    teams of that size dealt from the pool without replacement. With two
    levels the smaller tail is Fisher's exact test, one-sided.

    Args:
        team: Levels of the manager's people, or people per level.
        pool: Levels of everyone, the team included; a `Pool` is counted only once.

    Returns:
        The test, its statistic S in levels.

    Raises:
        ValueError: The team is empty or not part of the pool, or a level is not a whole number from 1.
    """
    counts = checked_team(team, pool)
    n = counts.total()
    seen = sum(each * people for each, people in counts.items())
    lower, at, upper = level(composition(pool), n, seen)
    return TeamTest.two_sided(n, seen, lower=lower, upper=upper, at=at)


def compression(team: Levels, pool: Sequence[Level]) -> TeamTest:
    """Tell how often chance deals a team this even.

    V = sum x^2 - (sum x)^2 / n, the squared distances from the team's own
    average; p = P(V <= v) over all teams of that size dealt from the pool.
    V is compared as the whole number n * V, so that no tie is lost to rounding.

    Args:
        team: Levels of the manager's people, or people per level.
        pool: Levels of everyone, the team included; a `Pool` is counted only once.

    Returns:
        The test, its statistic V in squared levels.

    Raises:
        ValueError: The team is empty or not part of the pool, or a level is not a whole number from 1.
    """
    counts = checked_team(team, pool)
    n = counts.total()
    total = sum(each * people for each, people in counts.items())
    seen = n * sum(each * each * people for each, people in counts.items()) - total**2
    tail, at = scatter(composition(pool), n, seen)
    return TeamTest.one_sided(n, seen / n, tail=tail, at=at)


def average_range(n: int, pool: Sequence[Level], probability: float) -> tuple[float, float]:
    """Return the averages between which a team of n lands by chance, with at least the probability given.

    The team draw's quantiles of S / n, ends included; each side outside keeps
    less than (1 - probability) / 2.

    Args:
        n: People in the team, 1 to as many as the pool has.
        pool: Levels of everyone; a `Pool` is counted only once.
        probability: For example .95 or .998.

    Raises:
        ValueError: n is not within 1 and the pool's size, or the probability not between 0 and 1.
    """
    if not 1 <= n <= len(pool):
        raise ValueError("A team has at least one person, and no more than there are.")
    low, high = usual_levels(composition(pool), n, probability)
    return low / n, high / n
