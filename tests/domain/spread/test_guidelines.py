"""Everyone against expected shares, and the range a team has by chance."""

import random
from fractions import Fraction
from math import comb, exp

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calibrate.domain.spread import guideline, guidelines, natural_range
from tests.domain.spread import brute

SHARES = (0.15, 0.70, 0.15)


def test_exact_multinomial_as_printed() -> None:
    """Exact multinomial chances of 15 / 70 / 15, ordered by Pearson X^2."""
    assert round(guideline((0, 8, 0), SHARES), 4) == 0.1962
    assert round(guideline((0, 4, 4), SHARES), 4) == 0.0281
    assert guideline((8, 2, 0), SHARES) == pytest.approx(1.7e-5, abs=0.05e-5)


def test_ranges_as_printed() -> None:
    assert [natural_range(8, share) for share in SHARES] == [(0, 3), (3, 8), (0, 3)]
    assert [natural_range(30, share) for share in SHARES] == [(1, 9), (16, 26), (1, 9)]


THIRDS = [Fraction(1, 3)] * 3
FIFTHS = [Fraction(1, 5), Fraction(1, 2), Fraction(3, 10)]


@settings(max_examples=40)
@given(st.lists(st.integers(0, 4), min_size=3, max_size=3).filter(lambda counts: 1 <= sum(counts) <= 7))
@pytest.mark.parametrize("shares", [THIRDS, FIFTHS], ids=["thirds", "fifths"])
def test_every_sequence_listed_gives_the_same_chance(shares: list[Fraction], counts: list[int]) -> None:
    expected = brute.multinomial(counts, shares)
    assert guideline(counts, [float(share) for share in shares]) == pytest.approx(float(expected), rel=1e-12)


@given(st.integers(1, 60), st.floats(0.01, 0.99))
def test_two_levels_are_a_binomial(n: int, share: float) -> None:
    k = n // 3
    chances = [comb(n, count) * share**count * (1 - share) ** (n - count) for count in range(n + 1)]
    far = sum(chance for count, chance in enumerate(chances) if abs(count - n * share) >= abs(k - n * share) - 1e-9)
    assert guideline([k, n - k], [share, 1 - share]) == pytest.approx(far, rel=1e-6)


@given(st.lists(st.integers(0, 14), min_size=3, max_size=4).filter(any), st.randoms(use_true_random=False))
def test_tails_and_a_full_listing_agree(counts: list[int], dice: random.Random) -> None:
    parts = [dice.randint(1, 9) for _ in counts]
    full = guidelines._every_outcome(counts, parts)
    assert min(1.0, sum(guidelines._tails(counts, parts))) == pytest.approx(full, rel=1e-9, abs=1e-25)


@given(st.lists(st.integers(0, 25), min_size=3, max_size=3).filter(any))
def test_a_doubled_cohort_is_never_less_surprising(counts: list[int]) -> None:
    doubled = [2 * count for count in counts]
    assert guideline(doubled, SHARES) <= guideline(counts, SHARES) * (1 + 1e-12)


@given(st.lists(st.integers(0, 25), min_size=3, max_size=3).filter(any))
def test_the_order_of_levels_changes_nothing(counts: list[int]) -> None:
    shares = (0.2, 0.5, 0.3)
    assert guideline(counts[::-1], shares[::-1]) == guideline(counts, shares)


def test_a_hundred_thousand_people_are_near_chi_square() -> None:
    """chi^2 with 2 degrees of freedom has the upper tail exp(-x / 2)."""
    counts = (15_200, 69_700, 15_100)
    x = sum((count - 100_000 * share) ** 2 / (100_000 * share) for count, share in zip(counts, SHARES, strict=True))
    assert guideline(counts, SHARES) == pytest.approx(exp(-x / 2), rel=2e-3)
    assert guideline((16_000, 69_000, 15_000), SHARES) == pytest.approx(1e-15)


def test_what_was_expected_exactly_is_no_surprise() -> None:
    assert guideline((15, 70, 15), SHARES) == 1
    assert guideline((150, 700, 150), SHARES) == pytest.approx(1)


def test_a_level_that_nobody_is_expected_at() -> None:
    assert guideline((5, 5, 0), (0.5, 0.5, 0)) == 1
    assert guideline((5, 5, 1), (0.5, 0.5, 0)) == 0


@pytest.mark.parametrize(
    ("counts", "shares"),
    [
        ((1, 2), SHARES),
        ((0, 0, 0), SHARES),
        ((-1, 2, 3), SHARES),
        ((1, 2, 3), (0.2, 0.2, 0.2)),
        ((1, 2, 3), (1.2, -0.4, 0.2)),
        ((1, 2, 3), (float("nan"), 0.5, 0.5)),
        ((1, 2, 3), (float("inf"), 0.5, 0.5)),
    ],
    ids=["two counts", "nobody", "below 0", "not the whole", "a share below 0", "not a number", "infinite"],
)
def test_what_cannot_be_held_against_a_guideline_is_refused(counts: list[int], shares: list[float]) -> None:
    with pytest.raises(ValueError, match=r"guideline|share"):
        guideline(counts, shares)


@given(st.integers(0, 40), st.sampled_from([0.0, 0.025, 0.15, 0.5, 0.7, 0.975, 1.0]))
def test_the_range_leaves_out_less_than_a_fortieth_on_each_side(n: int, share: float) -> None:
    low, high = natural_range(n, share)
    part = Fraction(str(share))
    chances = [comb(n, count) * part**count * (1 - part) ** (n - count) for count in range(n + 1)]
    assert sum(chances[:low]) < Fraction(1, 40) <= sum(chances[: low + 1])
    assert sum(chances[high + 1 :]) < Fraction(1, 40) <= sum(chances[high:])


@given(st.integers(0, 400), st.integers(0, 100))
def test_turning_the_scale_round_turns_the_range(n: int, percent: int) -> None:
    low, high = natural_range(n, percent / 100)
    assert natural_range(n, (100 - percent) / 100) == (n - high, n - low)


@pytest.mark.parametrize(("n", "share"), [(-1, 0.5), (5, -0.1), (5, 1.1), (5, float("nan"))])
def test_what_has_no_range_is_refused(n: int, share: float) -> None:
    with pytest.raises(ValueError, match=r"people|share"):
        natural_range(n, share)
