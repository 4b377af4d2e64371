"""The funnel."""

from fractions import Fraction
from math import comb

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calibrate.domain.spread import funnel


def test_twenty_people_and_one_half() -> None:
    """Spiegelhalter 2005, the interpolation of the appendix."""
    assert [round(limit or 0, 4) for limit in funnel(20, 0.5, 0.998)] == [0.1367, 0.8133]
    assert [round(limit or 0, 4) for limit in funnel(20, 0.5, 0.95)] == [0.2558, 0.6942]


@given(st.integers(1, 40), st.integers(1, 99), st.sampled_from([Fraction(19, 20), Fraction(499, 500)]))
def test_the_formula_in_fractions(n: int, percent: int, probability: Fraction) -> None:
    theta = Fraction(percent, 100)
    chances = [comb(n, count) * theta**count * (1 - theta) ** (n - count) for count in range(n + 1)]

    def limit(level: Fraction) -> Fraction:
        r = next(count for count in range(n + 1) if sum(chances[: count + 1]) >= level)
        return (r - (sum(chances[: r + 1]) - level) / chances[r]) / n

    low, high = limit((1 - probability) / 2), limit((1 + probability) / 2)
    found = funnel(n, percent / 100, float(probability))
    assert found[0] == (None if low <= 0 else pytest.approx(float(low), rel=1e-9))
    assert found[1] == pytest.approx(max(0.0, float(high)), rel=1e-9)


def test_a_small_team_has_no_lower_limit() -> None:
    low, high = funnel(5, 0.1, 0.95)
    assert low is None
    assert high is not None
    assert 0.1 < high < 1


@given(st.integers(10, 200), st.integers(20, 80))
def test_a_larger_team_and_a_lower_demand_narrow_the_funnel(n: int, percent: int) -> None:
    theta = percent / 100
    wide, narrow, larger = funnel(n, theta, 0.998), funnel(n, theta, 0.95), funnel(4 * n, theta, 0.998)
    assert (wide[0] or 0) <= (narrow[0] or 0)
    assert (narrow[1] or 1) <= (wide[1] or 1)
    assert (larger[1] or 1) - (larger[0] or 0) < (wide[1] or 1) - (wide[0] or 0)


def test_a_hundred_thousand_people_are_near_the_normal_limit() -> None:
    low, high = funnel(100_000, 0.25, 0.95)
    reach = 1.959964 * (0.25 * 0.75 / 100_000) ** 0.5
    assert low == pytest.approx(0.25 - reach, abs=2e-5)
    assert high == pytest.approx(0.25 + reach, abs=2e-5)


def test_nobody_and_everybody() -> None:
    assert funnel(5, 0, 0.95) == (None, 0.0)
    assert funnel(5, 1, 0.95)[0] == pytest.approx(0.805)


@pytest.mark.parametrize(
    ("n", "theta", "probability"),
    [(0, 0.5, 0.95), (5, -0.1, 0.95), (5, 1.1, 0.95), (5, 0.5, 95), (5, 0.5, 1), (5, float("nan"), 0.95)],
)
def test_what_has_no_limits_is_refused(n: int, theta: float, probability: float) -> None:
    with pytest.raises(ValueError, match=r"team|share|probability"):
        funnel(n, theta, probability)
