"""The meeting itself: what it did to the ratings, and whether it drifted."""

import random
from collections import Counter
from math import comb, log2

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calibrate.domain.spread import Movement, movement_by, order_drift
from calibrate.domain.spread.order import _by_normal
from tests.domain.spread import brute

LEVELS = st.lists(st.integers(1, 3), min_size=1, max_size=40)


def test_raised_lowered_and_drawn_together() -> None:
    found = Movement.of([1, 2, 3, 3, 3], [2, 2, 3, 2, 2])
    assert (found.people, found.raised, found.lowered, found.share_changed) == (5, 1, 2, 0.6)
    assert found.variance_before == pytest.approx(0.64)
    assert found.variance_after == pytest.approx(0.16)
    before = -(0.2 * log2(0.2) * 2 + 0.6 * log2(0.6))
    assert found.entropy_before == pytest.approx(before)
    assert found.entropy_after == pytest.approx(-(0.2 * log2(0.2) + 0.8 * log2(0.8)))


def test_everyone_at_one_level_and_all_levels_alike() -> None:
    assert Movement.of([2, 2], [2, 2]).entropy_before == 0
    assert Movement.of([1, 2, 3], [1, 2, 3]).entropy_after == pytest.approx(log2(3))


@given(LEVELS)
def test_a_turned_scale_turns_raised_into_lowered(before: list[int]) -> None:
    after = before[1:] + before[:1]
    found = Movement.of(before, after)
    turned = Movement.of([4 - level for level in before], [4 - level for level in after])
    assert (turned.raised, turned.lowered) == (found.lowered, found.raised)
    assert turned.variance_after == pytest.approx(found.variance_after)
    assert turned.entropy_after == pytest.approx(found.entropy_after)


def test_each_manager_apart() -> None:
    parts = movement_by(["m2", "m1", "m2"], [1, 3, 2], [2, 2, 2])
    assert list(parts) == ["m2", "m1"]
    assert (parts["m2"].people, parts["m2"].raised, parts["m2"].lowered) == (2, 1, 0)
    assert parts["m1"] == Movement.of([3], [2])


@pytest.mark.parametrize(("before", "after"), [([], []), ([1], [1, 2]), ([1, 0], [1, 1])])
def test_what_is_not_the_same_people_is_refused(before: list[int], after: list[int]) -> None:
    with pytest.raises(ValueError, match=r"people|level"):
        Movement.of(before, after)
    with pytest.raises(ValueError, match=r"people|level"):
        movement_by(["m"] * 2, before or [1], after)


@pytest.mark.parametrize(
    ("levels", "one_sided"),
    [
        ([1, 2, 3, 4], 0.042),
        ([1, 3, 2, 4], 0.167),
        ([1, 2, 3, 5, 4], 0.042),
        ([2, 1, 3, 5, 4, 6], 0.028),
        ([8, 1, 3, 2, 4, 6, 5, 7, 10, 9], 0.014),
    ],
)
def test_kendalls_table(levels: list[int], one_sided: float) -> None:
    """Kendall 1970, appendix table 1: chance of S at least 6, 4 (n = 4), 8 (n = 5), 11 (n = 6), 25 (n = 10)."""
    assert round(order_drift(levels).p / 2, 3) == one_sided


@given(st.lists(st.integers(1, 3), min_size=1, max_size=7))
def test_every_order_listed_gives_the_same_chance(levels: list[int]) -> None:
    assert order_drift(levels).p == pytest.approx(float(brute.order_p(levels)), rel=1e-12)


@given(st.lists(st.integers(1, 5), min_size=2, max_size=60))
def test_tau_b_pair_by_pair(levels: list[int]) -> None:
    pairs = [(a, b) for place, a in enumerate(levels) for b in levels[place + 1 :]]
    score = sum((b > a) - (b < a) for a, b in pairs)
    untied = sum(a != b for a, b in pairs)
    found = order_drift(levels)
    assert found.tau_b == pytest.approx(score / (len(pairs) * untied) ** 0.5 if untied else 0)
    back = order_drift(levels[::-1])
    assert back.tau_b == pytest.approx(-found.tau_b)
    assert back.p == pytest.approx(found.p)
    assert order_drift([6 - level for level in levels]).p == pytest.approx(found.p)


def test_long_meetings_pass_smoothly_from_counting_to_the_normal_curve() -> None:
    levels = random.Random(7).choices((1, 2, 3), (2, 6, 2), k=200)
    counted = order_drift(levels)
    counts = Counter(levels)
    score = round(counted.tau_b * (comb(200, 2) * (comb(200, 2) - sum(comb(n, 2) for n in counts.values()))) ** 0.5)
    assert _by_normal(200, counts, score) == pytest.approx(counted.p, rel=0.02)
    assert order_drift([*levels, 2]).p == pytest.approx(counted.p, rel=0.1)
    assert counted.p < 0.9


@pytest.mark.parametrize("levels", [[], [2], [2, 2, 2]])
def test_nothing_to_compare_has_no_drift(levels: list[int]) -> None:
    assert (order_drift(levels).tau_b, order_drift(levels).p) == (0, 1)


def test_a_drift_is_of_levels() -> None:
    with pytest.raises(ValueError, match="level"):
        order_drift([1, 0])
