"""The same level on both questions: one impression, or two answers."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import reduce
from itertools import chain
from operator import itemgetter
from sys import float_info

from calibrate.domain.spread.binomial import shape
from calibrate.domain.spread.convolution import convolved, reaching
from calibrate.domain.spread.deal import SMALLEST
from calibrate.domain.spread.levels import Level, counted
from calibrate.domain.spread.team_test import TeamTest
from calibrate.domain.spread.two_binomials import two_binomials

LevelPair = tuple[Level, Level]
"""One person's levels: performance, potential."""

_Kind = tuple[int, float]
"""People of one performance level, and each one's odds of the same potential."""

_LARGE = 300
_NEGLIGIBLE = 1e-18


def halo(team_pairs: Sequence[LevelPair], others_pairs: Iterable[LevelPair], levels: int = 3) -> TeamTest:
    """Tell how often chance gives this many people the same level on both questions.

    For a person at performance level l the chance is taken from everyone who
    has another manager: pi_l = (others at l on both + 1/2) / (others at l on
    performance + levels / 2). X = people with the same level twice is then a
    sum of independent trials (Poisson-binomial), and p = P(X >= x). The two
    answers go together anyway, so the team is compared with how often they
    are alike elsewhere, not with no likeness at all.

    Args:
        team_pairs: Performance and potential of the manager's people, both rated.
        others_pairs: The same of all other managers' people.
        levels: Levels a question has, 2 or more.

    Returns:
        The test, its statistic X in people.

    Raises:
        ValueError: The team is empty, a level is not within 1 and ``levels``, or there are fewer than 2 levels.
    """
    return halo_among(Counter(team_pairs), Counter(others_pairs), levels)


def halo_among(team: Mapping[LevelPair, int], others: Mapping[LevelPair, int], levels: int = 3) -> TeamTest:
    """Do what `halo` does, with people given as counts per pair of levels.

    Raises:
        ValueError: As `halo`.
    """
    _check(team, others, levels)
    n = sum(team.values())
    large = n > _LARGE
    at_level: defaultdict[Level, int] = defaultdict(int)
    for (performance, _), people in others.items():
        at_level[performance] += people
    at_performance: defaultdict[Level, int] = defaultdict(int)
    for (performance, _), people in team.items():
        at_performance[performance] += people
    cut = _NEGLIGIBLE if large else 0.0
    kinds: list[_Kind] = []
    for level, people in sorted(at_performance.items(), key=itemgetter(1, 0)):
        same = others.get((level, level), 0) + 0.5
        kinds.append((people, same / (at_level[level] + levels / 2 - same)))
    # The most of a kind last, and never laid out with the others: a table of the whole sum would be asked one thing.
    *early, (people, odds) = kinds
    seen = sum(people for (performance, potential), people in team.items() if performance == potential)
    at, tail = reaching(_together(early, cut), shape(people, odds, 0, people, cut=cut), seen)
    tail = min(1.0, max(SMALLEST if large else float_info.min, tail))
    return TeamTest.one_sided(n, seen, tail=tail, at=at)


def _together(kinds: list[_Kind], cut: float) -> Mapping[int, float]:
    """Return the weights of how many of people of some kinds have the same level twice."""
    if len(kinds) == 2:
        (n, a), (m, b) = kinds
        found = two_binomials(n, a, m, b, cut=cut)
        if found is not None:
            return found
    shapes = (shape(people, odds, 0, people, cut=cut) for people, odds in kinds)
    return reduce(convolved, shapes, {0: 1.0})


def _check(team: Mapping[LevelPair, int], others: Mapping[LevelPair, int], levels: int) -> None:
    if levels < 2:
        raise ValueError("A question has at least two levels.")
    if not any(team.values()):
        raise ValueError("A team needs at least one person rated on both questions.")
    if any(level > levels for pairs in (team, others) for level in counted(set(chain.from_iterable(pairs)))):
        raise ValueError("A level is higher than the levels that the question has.")
