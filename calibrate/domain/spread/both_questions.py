"""The same level on both questions: one impression, or two answers."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from sys import float_info

from calibrate.domain.spread.binomial import shape
from calibrate.domain.spread.convolution import convolved
from calibrate.domain.spread.deal import SMALLEST
from calibrate.domain.spread.levels import Level, counted
from calibrate.domain.spread.tails import Tails
from calibrate.domain.spread.team_test import TeamTest

LevelPair = tuple[Level, Level]
"""One person's levels: performance, potential."""

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
    same_twice: Mapping[int, float] = {0: 1.0}
    at_performance: Counter[Level] = Counter()
    for (performance, _), people in team.items():
        at_performance[performance] += people
    for level, people in sorted(at_performance.items()):
        same = others.get((level, level), 0) + 0.5
        odds = same / (at_level[level] + levels / 2 - same)
        same_twice = convolved(same_twice, shape(people, odds, 0, people, cut=_NEGLIGIBLE if large else 0.0))
    seen = sum(people for (performance, potential), people in team.items() if performance == potential)
    at, tail = Tails.once(same_twice, seen, floor=SMALLEST if large else float_info.min)
    return TeamTest.one_sided(n, seen, tail=tail, at=at)


def _check(team: Mapping[LevelPair, int], others: Mapping[LevelPair, int], levels: int) -> None:
    if levels < 2:
        raise ValueError("A question has at least two levels.")
    if not any(team.values()):
        raise ValueError("A team needs at least one person rated on both questions.")
    if any(level > levels for pairs in (team, others) for level in counted(chain.from_iterable(pairs))):
        raise ValueError("A level is higher than the levels that the question has.")
