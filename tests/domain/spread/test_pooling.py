"""Averages drawn towards everyone's."""

from statistics import fmean, variance

import pytest
from hypothesis import given

from calibrate.domain.spread import james_stein, shrinkage
from tests.domain.spread.test_sums_of_squares import GROUPS, SHROUT_FLEISS

HITS = (18, 17, 16, 15, 14, 14, 13, 12, 11, 11, 10, 10, 10, 10, 10, 9, 8, 7)
"""Efron & Morris 1975, table 1: hits in the first 45 times at bat of 18 players, 1970."""


def test_eighteen_batters() -> None:
    means = [hits / 45 for hits in HITS]
    centre = fmean(means)
    printed = [0.294, 0.289, 0.285, 0.280, 0.275, 0.275, 0.270, 0.266, 0.261, 0.261, *[0.256] * 5, 0.252, 0.247, 0.242]
    drawn = james_stein(means, centre * (1 - centre) / 45)
    assert [round(mean, 3) for mean in drawn] == printed
    assert (drawn[0] - centre) / (means[0] - centre) == pytest.approx(0.2117, abs=5e-5)


def test_no_more_than_all_of_a_gap_is_taken_away() -> None:
    assert james_stein([1, 2, 3, 4], 1000) == [2.5] * 4
    assert james_stein([1, 2, 3, 4], 0) == [1, 2, 3, 4]
    assert james_stein([2, 2, 2, 2], 1) == [2] * 4


@pytest.mark.parametrize(
    ("means", "known"), [([1, 2, 3], 1), ([1, 2, 3, 4], -1), ([1, 2, 3, float("nan")], 1), ([1, 2, 3, 4], float("inf"))]
)
def test_what_cannot_be_drawn_together_is_refused(means: list[float], known: float) -> None:
    with pytest.raises(ValueError, match=r"averages|Averages"):
        james_stein(means, known)


def test_equal_teams_give_the_analysis_of_variance() -> None:
    """With equal groups DerSimonian & Laird's tau2 is (MSB - MSW) / n: (11.24 - 6.26) / 4 of Shrout & Fleiss 1979."""
    found = shrinkage(SHROUT_FLEISS)
    assert found.tau2 == pytest.approx((11.24 - 6.26) / 4, abs=2e-3)
    assert found.q == pytest.approx(5 * 11.24 / 6.26, abs=5e-3)
    kept = 1 - 6.26 / 11.24
    assert found.weights == pytest.approx([kept] * 6, abs=1e-3)
    assert found.mu == pytest.approx(fmean(fmean(group) for group in SHROUT_FLEISS))
    assert found.gaps == pytest.approx([kept * (fmean(group) - found.mu) for group in SHROUT_FLEISS], abs=5e-3)


@given(GROUPS)
def test_the_formulas_of_the_design_step_by_step(groups: list[list[int]]) -> None:
    found = shrinkage(groups)
    people, teams = sum(map(len, groups)), len(groups)
    within = sum(variance(group) * (len(group) - 1) for group in groups if len(group) > 1) / (people - teams)
    if within == 0:
        assert (found.tau2, found.q, set(found.gaps), set(found.weights)) == (0, 0, {0.0}, {0.0})
        return
    weights = [len(group) / within for group in groups]
    centre = sum(weight * fmean(group) for weight, group in zip(weights, groups, strict=True)) / sum(weights)
    q = sum(weight * (fmean(group) - centre) ** 2 for weight, group in zip(weights, groups, strict=True))
    tau2 = max(0.0, (q - teams + 1) / (sum(weights) - sum(weight**2 for weight in weights) / sum(weights)))
    assert found.q == pytest.approx(q, abs=1e-9)
    assert found.tau2 == pytest.approx(tau2, abs=1e-9)
    if found.tau2:
        precision = [1 / (tau2 + within / len(group)) for group in groups]
        mu = sum(fmean(group) * each for group, each in zip(groups, precision, strict=True)) / sum(precision)
        for group, gap, kept, (low, high) in zip(groups, found.gaps, found.weights, found.intervals, strict=True):
            assert kept == pytest.approx(tau2 / (tau2 + within / len(group)), rel=1e-6)
            assert gap == pytest.approx(kept * (fmean(group) - mu), abs=1e-9)
            assert (high - low) / 2 == pytest.approx(1.96 * (kept * within / len(group)) ** 0.5, rel=1e-6)
            assert (high + low) / 2 == pytest.approx(gap, abs=1e-9)


@given(GROUPS)
def test_a_gap_is_never_made_larger_and_a_turned_scale_turns_it(groups: list[list[int]]) -> None:
    found = shrinkage(groups)
    turned = shrinkage([[6 - rating for rating in group] for group in groups])
    assert turned.gaps == pytest.approx([-gap for gap in found.gaps], abs=1e-9)
    assert turned.tau2 == pytest.approx(found.tau2, abs=1e-9)
    for group, gap, kept in zip(groups, found.gaps, found.weights, strict=True):
        assert 0 <= kept <= 1
        assert abs(gap) <= abs(fmean(group) - found.mu) + 1e-12


@pytest.mark.parametrize(
    "groups", [[[2, 2], [3, 3, 3]], [[1], [2], [3]], [[0.1, 0.1, 0.1], [0.7]]], ids=["no one differs", "ones", "tenths"]
)
def test_nothing_to_tell_apart_from_chance_leaves_no_gap(groups: list[list[float]]) -> None:
    found = shrinkage(groups)
    assert (found.tau2, found.q) == (0, 0)
    assert found.gaps == found.weights == (0.0,) * len(groups)
    assert found.intervals == ((0.0, 0.0),) * len(groups)
    assert found.mu == pytest.approx(fmean([rating for group in groups for rating in group]))


def test_one_team_alone_has_no_gap() -> None:
    assert shrinkage([[1, 2, 3]]).gaps == (0.0,)


@pytest.mark.parametrize("groups", [[], [[]], [[1], []], [[1, float("nan")]]])
def test_what_has_no_average_is_refused(groups: list[list[float]]) -> None:
    with pytest.raises(ValueError, match=r"group|rating"):
        shrinkage(groups)
