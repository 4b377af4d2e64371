"""How far apart two groups are."""

from math import sqrt
from statistics import fmean, stdev

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from calibrate.domain.fairness import hedges_g, newcombe


@pytest.mark.parametrize(
    ("counts", "printed"),
    [
        ((56, 70, 48, 80), (0.0524, 0.3339)),
        ((9, 10, 3, 10), (0.1705, 0.8090)),
        ((6, 7, 2, 7), (0.0582, 0.8062)),
        ((5, 56, 0, 29), (-0.0381, 0.1926)),
        ((0, 10, 0, 20), (-0.1611, 0.2775)),
        ((0, 10, 0, 10), (-0.2775, 0.2775)),
        ((10, 10, 0, 20), (0.6791, 1.0000)),
        ((10, 10, 0, 10), (0.6075, 1.0000)),
    ],
)
def test_newcombes_table(counts: tuple[int, int, int, int], printed: tuple[float, float]) -> None:
    """Newcombe 1998, Statistics in Medicine 17, 873-890, method 10."""
    assert tuple(round(limit, 4) for limit in newcombe(*counts)) == printed


PART = st.integers(1, 80).flatmap(lambda people: st.tuples(st.integers(0, people), st.just(people)))


@given(PART, PART)
def test_the_difference_lies_in_its_interval_and_turns_with_the_groups(
    first: tuple[int, int], second: tuple[int, int]
) -> None:
    low, high = newcombe(*first, *second)
    assert -1 <= low <= first[0] / first[1] - second[0] / second[1] <= high <= 1
    assert newcombe(*second, *first) == pytest.approx((-high, -low))


def test_more_people_narrow_it() -> None:
    low, high = newcombe(30, 60, 15, 60)
    lower, higher = newcombe(300, 600, 150, 600)
    assert low < lower < 0.25 < higher < high


@pytest.mark.parametrize("counts", [(0, 0, 1, 2), (1, 2, 0, 0), (3, 2, 1, 2), (-1, 2, 1, 2), (1, 2, 3, 2)])
def test_what_is_no_rate_is_refused(counts: tuple[int, int, int, int]) -> None:
    with pytest.raises(ValueError, match="group"):
        newcombe(*counts)


def around(mean: float, deviation: float, people: int) -> list[float]:
    """Return ratings with that average and standard deviation, half on each side."""
    reach = deviation * sqrt((people - 1) / people)
    return [mean - reach] * (people // 2) + [mean + reach] * (people // 2)


def test_a_hundred_and_three_against_a_hundred() -> None:
    """Borenstein, Hedges, Higgins & Rothstein 2009, chapter 4: g = .5924."""
    assert round(hedges_g(around(103, 5.5, 50), around(100, 4.5, 50)), 4) == 0.5924


RATINGS = st.lists(st.integers(1, 5), min_size=2, max_size=12)


@given(RATINGS, RATINGS)
def test_g_step_by_step(first: list[int], second: list[int]) -> None:
    freedom = len(first) + len(second) - 2
    pooled = sqrt(((len(first) - 1) * stdev(first) ** 2 + (len(second) - 1) * stdev(second) ** 2) / freedom)
    assume(pooled > 0)
    expected = (fmean(first) - fmean(second)) / pooled * (1 - 3 / (4 * freedom - 1))
    assert hedges_g(first, second) == pytest.approx(expected, abs=1e-12)
    assert hedges_g(second, first) == pytest.approx(-expected, abs=1e-12)


def test_equal_ratings_do_not_differ() -> None:
    assert hedges_g([2, 2], [2, 2, 2]) == 0


@pytest.mark.parametrize(
    ("first", "second"),
    [([1], [1, 2]), ([1, 2], []), ([1, 1], [2, 2]), ([1, float("nan")], [1, 2])],
    ids=["one rating", "none", "no scale", "not a number"],
)
def test_what_has_no_scale_is_refused(first: list[float], second: list[float]) -> None:
    with pytest.raises(ValueError, match=r"group|rating"):
        hedges_g(first, second)
