"""How much goes with who rated: ICC(1), its F ratio, and the line that says so."""

import random
from statistics import fmean

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calibrate.domain.spread import icc1, who_rated
from calibrate.domain.spread.f_ratio import f_tail
from calibrate.domain.spread.sums_of_squares import SumsOfSquares

SHROUT_FLEISS = [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]]
"""Shrout & Fleiss 1979, table 2: six targets, four judges."""

GROUPS = st.lists(st.lists(st.integers(1, 5), min_size=1, max_size=6), min_size=2, max_size=8).filter(
    lambda groups: any(len(group) > 1 for group in groups)
)


def test_six_targets_and_four_judges() -> None:
    """Shrout & Fleiss 1979, table 3: between 11.24, within 6.26; table 4: ICC(1,1) .17."""
    sums = SumsOfSquares.of(SHROUT_FLEISS)
    assert round(float(sums.between / 5), 2) == 11.24
    assert round(float(sums.within / 18), 2) == 6.26
    assert round(icc1(SHROUT_FLEISS), 4) == 0.1657


@given(GROUPS)
def test_sums_are_those_of_every_distance_one_by_one(groups: list[list[int]]) -> None:
    everyone = [rating for group in groups for rating in group]
    sums = SumsOfSquares.of(groups)
    within = sum((rating - fmean(group)) ** 2 for group in groups for rating in group)
    between = sum((fmean(group) - fmean(everyone)) ** 2 for group in groups for _ in group)
    assert float(sums.within) == pytest.approx(within, abs=1e-9)
    assert float(sums.between) == pytest.approx(between, abs=1e-9)


@given(GROUPS, st.randoms(use_true_random=False))
def test_order_and_a_turned_scale_change_nothing(groups: list[list[int]], dice: random.Random) -> None:
    turned = [[6 - rating for rating in group] for group in dice.sample(groups, len(groups))]
    assert icc1(turned) == pytest.approx(icc1(groups), abs=1e-12)
    assert icc1([[rating / 7 for rating in group] for group in groups]) == pytest.approx(icc1(groups), abs=1e-9)


def test_the_ends_of_the_scale() -> None:
    assert icc1([[1, 1], [3, 3]]) == 1
    assert icc1([[1, 3], [1, 3]]) == -1
    assert icc1([[2, 2], [2, 2]]) == 0


def test_equal_decimals_do_not_differ() -> None:
    assert SumsOfSquares.of([[0.1, 0.1, 0.1], [0.7, 0.7]]).within == 0


@pytest.mark.parametrize(
    "groups", [[], [[1, 2]], [[1], [2]], [[1, 2], []], [[1, 2], [float("nan")]], [[1, 2], [float("inf")]]]
)
def test_what_cannot_be_divided_up_is_refused(groups: list[list[float]]) -> None:
    with pytest.raises(ValueError, match=r"group|rating"):
        icc1(groups)


@pytest.mark.parametrize(
    ("ratio", "above", "below", "tail"),
    [(161.448, 1, 1, 0.05), (3.098, 3, 20, 0.05), (2.978, 10, 10, 0.05), (5.636, 5, 10, 0.01), (1.917, 12, 60, 0.05)],
)
def test_tables_of_f(ratio: float, above: int, below: int, tail: float) -> None:
    """Critical values as printed in tables of F."""
    assert f_tail(ratio, above, below) == pytest.approx(tail, rel=2e-3)


@given(st.floats(0, 1e6), st.integers(1, 400), st.integers(1, 400))
def test_an_f_and_its_inverse_share_out_everything(ratio: float, above: int, below: int) -> None:
    assert 0 <= f_tail(ratio, above, below) <= 1
    if ratio > 1e-6:
        assert f_tail(ratio, above, below) + f_tail(1 / ratio, below, above) == pytest.approx(1, abs=1e-9)


def test_two_degrees_above_have_a_closed_form() -> None:
    assert f_tail(2.5, 2, 30) == pytest.approx((1 + 2 * 2.5 / 30) ** -15, rel=1e-12)
    assert f_tail(1.02, 2, 200_000) == pytest.approx((1 + 2 * 1.02 / 200_000) ** -100_000, rel=1e-9)
    assert f_tail(0, 2, 30) == 1


@pytest.mark.parametrize("arguments", [(-1, 2, 3), (float("nan"), 2, 3), (1, 0, 3), (1, 2, 0)])
def test_what_is_no_f_is_refused(arguments: tuple[float, int, int]) -> None:
    with pytest.raises(ValueError, match="F ratio"):
        f_tail(*arguments)


def test_the_headline() -> None:
    assert who_rated(SHROUT_FLEISS) == (
        "Who rated explains about a fifth of the differences between people; chance alone often gives that much."
    )
    assert who_rated([[1, 1, 2, 1, 2], [2, 2, 2, 3, 2], [3, 3, 2, 3, 3]]) == (
        "Who rated explains about two thirds of the differences between people; chance alone seldom gives that much."
    )
    assert who_rated([[1, 3], [1, 3]]) == "Who rated explains none of the differences between people."
    assert who_rated([[1, 1], [3, 3]]).startswith("Who rated explains nearly all of")
