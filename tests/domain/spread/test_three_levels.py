"""Three neighbouring levels without a table: against every make-up of a team in whole numbers."""

from fractions import Fraction
from math import comb

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from calibrate.domain.spread import deal
from calibrate.domain.spread.tails import Tails

MANY = st.tuples(st.integers(1, 90), st.integers(1, 200), st.integers(1, 90))
EXACT = 1e-18


def every_team(people: tuple[int, int, int], n: int) -> dict[tuple[int, int], int]:
    """Return the ways to deal so many below and above the middle."""
    low, middle, high = people
    return {
        (below, above): comb(low, below) * comb(high, above) * comb(middle, n - below - above)
        for below in range(max(0, n - middle - high), min(n, low) + 1)
        for above in range(max(0, n - below - middle), min(n - below, high) + 1)
    }


def share(ways: int, whole: int) -> float:
    return float(Fraction(ways, whole))


@settings(max_examples=25)
@given(MANY, st.integers(62, 140), st.floats(0, 1), st.floats(0, 1))
def test_every_team_in_whole_numbers_gives_the_same_chances(
    people: tuple[int, int, int], n: int, low: float, high: float
) -> None:
    assume(n < sum(people))
    pool = tuple(zip((2, 3, 4), people, strict=True))
    teams = every_team(people, n)
    whole = sum(teams.values())
    below, above = list(teams)[int(low * (len(teams) - 1))]
    # Half of the cases near the likeliest, where chances are of the size that is looked at.
    if high < 0.5:
        below, above = max(teams, key=lambda team: teams[team])
    d, even = above - below, n * (below + above) - (above - below) ** 2
    sums = [
        share(sum(ways for (b, a), ways in teams.items() if a - b <= d), whole),
        share(sum(ways for (b, a), ways in teams.items() if a - b == d), whole),
        share(sum(ways for (b, a), ways in teams.items() if a - b >= d), whole),
    ]
    lower, at, upper = deal.level(pool, n, 3 * n + d)
    assert lower == pytest.approx(max(sums[0], deal.SMALLEST), rel=1e-11, abs=EXACT)
    assert at == pytest.approx(sums[1], rel=1e-11, abs=EXACT)
    assert upper == pytest.approx(max(sums[2], deal.SMALLEST), rel=1e-11, abs=EXACT)
    scatter = [
        share(sum(ways for (b, a), ways in teams.items() if n * (a + b) - (a - b) ** 2 <= even), whole),
        share(sum(ways for (b, a), ways in teams.items() if n * (a + b) - (a - b) ** 2 == even), whole),
    ]
    tail, at = deal.scatter(pool, n, even)
    assert tail == pytest.approx(max(scatter[0], deal.SMALLEST), rel=1e-11, abs=EXACT)
    assert at == pytest.approx(scatter[1], rel=1e-11, abs=EXACT)


@settings(max_examples=25)
@given(MANY, st.integers(62, 140), st.sampled_from([0.8, 0.95, 0.998]))
def test_the_range_is_that_of_the_whole_table(people: tuple[int, int, int], n: int, probability: float) -> None:
    assume(n < sum(people))
    sums: dict[int, int] = {}
    for (below, above), ways in every_team(people, n).items():
        sums[2 * n + above - below] = sums.get(2 * n + above - below, 0) + ways
    pool = tuple(zip((1, 2, 3), people, strict=True))
    assert deal.usual_levels(pool, n, probability) == Tails.of(sums).range(probability)


@pytest.mark.parametrize("people", [(200, 550, 250), (400, 200, 600), (3, 900, 120), (450, 40, 510)])
@pytest.mark.parametrize("n", [320, 700])
def test_groups_of_hundreds(people: tuple[int, int, int], n: int) -> None:
    """Line by line where everything is, and far out on either side; the far ends of a line left out."""
    pool = tuple(zip((1, 2, 3), people, strict=True))
    low, middle, high = people
    off = low + high
    for deviations in (-5, -1, 0, 1, 5):
        d = round(n * (high - low) / sum(people) + deviations * (n * off / sum(people)) ** 0.5)
        weights = [
            (above - below, comb(low, below) * comb(high, above) * comb(middle, n - below - above))
            for below in range(max(0, n - middle - high), min(n, low) + 1)
            for above in range(max(0, n - below - middle), min(n - below, high) + 1)
            if abs(above - below - d) <= 3
        ]
        whole = comb(sum(people), n)
        near = {step: share(sum(ways for at, ways in weights if at == step), whole) for step in range(d - 3, d + 4)}
        lower, at, upper = deal.level(pool, n, 2 * n + d)
        assert at == pytest.approx(near[d], rel=1e-11, abs=EXACT)
        assert deal.level(pool, n, 2 * n + d + 1)[0] - lower == pytest.approx(near[d + 1], abs=2e-15)
        assert deal.level(pool, n, 2 * n + d - 1)[2] - upper == pytest.approx(near[d - 1], abs=2e-15)
        if min(lower, upper) > 1e-14:
            assert lower + upper - at == pytest.approx(1, abs=1e-13)


def test_an_end_that_no_team_has_is_not_just_as_even() -> None:
    """64 people, as many above as below: 64 m = 64 (m + 1) - 8^2, but d = 8 of an odd m there cannot be."""
    n, people = 64, (30, 80, 30)
    teams = every_team(people, n)
    whole = sum(teams.values())
    seen = n * 28
    same = sum(ways for (below, above), ways in teams.items() if n * (above + below) - (above - below) ** 2 == seen)
    pool = tuple(zip((1, 2, 3), people, strict=True))
    assert deal.scatter(pool, n, seen)[1] == pytest.approx(share(same, whole), rel=1e-11)
