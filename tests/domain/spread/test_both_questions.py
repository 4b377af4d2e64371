"""Halo: the same level on both questions."""

from collections import Counter
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calibrate.domain.spread import halo, halo_among
from tests.domain.spread import brute

PAIRS = st.tuples(st.integers(1, 3), st.integers(1, 3))


@given(st.lists(PAIRS, min_size=1, max_size=8), st.lists(PAIRS, max_size=30))
def test_every_pattern_listed_gives_the_same_chance(team: list[tuple[int, int]], others: list[tuple[int, int]]) -> None:
    chances = []
    for performance, _ in team:
        alike = sum(pair == (performance, performance) for pair in others)
        at_level = sum(first == performance for first, _ in others)
        chances.append((alike + Fraction(1, 2)) / (at_level + Fraction(3, 2)))
    seen = sum(first == second for first, second in team)
    tail, at = brute.at_least_so_many(chances, seen)
    test = halo(team, others)
    assert (test.n, test.statistic) == (len(team), seen)
    assert test.p == test.p_one_sided == pytest.approx(float(tail), rel=1e-12)
    assert test.mid_p == pytest.approx(float(tail - at / 2), rel=1e-12)


def test_nobody_elsewhere_leaves_every_level_equally_likely() -> None:
    assert halo([(2, 2)], []).p == pytest.approx(1 / 3)
    assert halo([(2, 2)], [], levels=5).p == pytest.approx(1 / 5)


@given(st.lists(PAIRS, min_size=1, max_size=12), st.lists(PAIRS, min_size=1, max_size=30))
def test_order_and_counting_beforehand_change_nothing(
    team: list[tuple[int, int]], others: list[tuple[int, int]]
) -> None:
    counts = {pair: others.count(pair) for pair in sorted(others)}
    assert halo(team[::-1], others[::-1]).p == pytest.approx(halo_among(Counter(team), counts).p, rel=1e-12)


@given(st.lists(PAIRS, min_size=1, max_size=12), st.lists(PAIRS, min_size=1, max_size=30))
def test_turning_both_scales_round_changes_nothing(team: list[tuple[int, int]], others: list[tuple[int, int]]) -> None:
    def turned(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
        return [(4 - first, 4 - second) for first, second in pairs]

    assert halo(turned(team), turned(others)).p == pytest.approx(halo(team, others).p, rel=1e-12)


def test_a_large_group_is_near_its_normal_limit_and_has_a_floor() -> None:
    elsewhere = [(1, 1), (1, 2), (2, 2), (2, 3), (3, 3), (3, 1)] * 1000
    assert halo([(1, 1)] * 500 + [(1, 2)] * 500, elsewhere).p == pytest.approx(0.5, abs=0.02)
    assert halo([(1, 1)] * 1000, elsewhere).p == 1e-15


@pytest.mark.parametrize(
    ("team", "levels"),
    [([], 3), ([(1, 1)], 1), ([(4, 1)], 3), ([(1, 4)], 3), ([(0, 1)], 3)],
    ids=["nobody", "one level", "performance off the scale", "potential off the scale", "level 0"],
)
def test_what_cannot_be_compared_is_refused(team: list[tuple[int, int]], levels: int) -> None:
    with pytest.raises(ValueError, match=r"level|rated"):
        halo(team, [(1, 1), (2, 1)], levels)


def test_others_are_on_the_same_scale() -> None:
    with pytest.raises(ValueError, match="higher than the levels"):
        halo([(1, 1)], [(5, 1)])
