"""One question, asked within each band."""

from fractions import Fraction
from itertools import product
from math import comb, inf, isnan

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from calibrate.domain.fairness import Stratum, cmh_exact, potential_given_performance, side_by_side
from calibrate.domain.spread import fisher

RABBITS: list[Stratum] = [
    ((0, 6), (0, 5)),
    ((3, 3), (0, 6)),
    ((6, 0), (2, 4)),
    ((5, 1), (6, 0)),
    ((2, 0), (5, 0)),
]
"""R, mantelhaen.test: penicillin at once and after an hour and a half, cured and died, by dose."""

BERKELEY: list[Stratum] = [
    ((512, 313), (89, 19)),
    ((353, 207), (17, 8)),
    ((120, 205), (202, 391)),
    ((138, 279), (131, 244)),
    ((53, 138), (94, 299)),
    ((22, 351), (24, 317)),
]
"""R, UCBAdmissions (Bickel, Hammel & O'Connell 1975): men and women, admitted and not, by department."""

FEW = st.integers(0, 4)
STRATA = st.lists(st.tuples(st.tuples(FEW, FEW), st.tuples(FEW, FEW)), min_size=1, max_size=4)


def test_rabbits() -> None:
    found = cmh_exact(RABBITS)
    assert round(found.p, 4) == 0.0399
    assert round(found.p_one_sided, 4) == 0.0200
    assert found.odds_ratio == 7


def test_a_stratum_that_says_nothing_changes_nothing() -> None:
    assert cmh_exact(RABBITS[1:4]) == cmh_exact([*RABBITS, ((0, 0), (0, 0))])


def test_berkeley_turns_round() -> None:
    """Mantel-Haenszel common odds ratio .9047 by department, 1.8411 as one heap."""
    found = side_by_side(BERKELEY)
    assert round(found.stratified.odds_ratio, 4) == 0.9047
    assert round(found.pooled.odds_ratio, 4) == 1.8411
    assert found.turns_round
    assert found.pooled.p < 1e-20
    assert found.stratified.p == pytest.approx(0.23, abs=0.005)


@given(STRATA)
def test_every_way_to_select_gives_the_same_chance(strata: list[Stratum]) -> None:
    """All combinations of selections in all strata, margins kept."""
    choices = []
    for (a, b), (c, d) in strata:
        ways = [comb(a + b, x) * comb(c + d, a + c - x) if x <= a + c else 0 for x in range(a + b + 1)]
        choices.append([(x, way) for x, way in enumerate(ways) if way])
    low = high = every = 0
    seen = sum(a for (a, _), _ in strata)
    for pattern in product(*choices):
        weight = 1
        for _, way in pattern:
            weight *= way
        total = sum(x for x, _ in pattern)
        every += weight
        low += weight * (total <= seen)
        high += weight * (total >= seen)
    tail = Fraction(min(low, high), every)
    found = cmh_exact(strata)
    assert found.p_one_sided == pytest.approx(float(tail), rel=1e-12)
    assert found.p == pytest.approx(min(1.0, 2 * float(tail)), rel=1e-12)


@given(st.tuples(st.tuples(FEW, FEW), st.tuples(FEW, FEW)))
def test_one_stratum_is_fishers_table(stratum: Stratum) -> None:
    (a, b), (c, d) = stratum
    assert cmh_exact([stratum]).p_one_sided == pytest.approx(fisher(a, b, c, d)[0], rel=1e-12)


@given(STRATA)
def test_exchanging_groups_turns_the_odds(strata: list[Stratum]) -> None:
    found, turned = cmh_exact(strata), cmh_exact([(second, first) for first, second in strata])
    assert turned.p == pytest.approx(found.p, rel=1e-12)
    assume(0 < found.odds_ratio < inf)
    assert turned.odds_ratio == pytest.approx(1 / found.odds_ratio)


def test_odds_at_the_ends() -> None:
    assert cmh_exact([((3, 0), (0, 3))]).odds_ratio == inf
    assert cmh_exact([((0, 3), (3, 0))]).odds_ratio == 0
    nothing = cmh_exact([((0, 3), (0, 4)), ((2, 0), (1, 0))])
    assert isnan(nothing.odds_ratio)
    assert nothing.p == 1


def test_potential_given_performance() -> None:
    first = [(1, 1), (2, 3), (2, 2), (3, 3), (3, 3)]
    second = [(2, 3), (2, 1), (3, 1)]
    assert potential_given_performance(first, second) == [
        ((0, 1), (0, 0)),
        ((1, 1), (1, 1)),
        ((2, 0), (0, 1)),
    ]
    assert potential_given_performance([(2, 2)], [(2, 1)], high=2) == [((1, 0), (0, 1))]


@pytest.mark.parametrize("strata", [[], [((1, 2), (-1, 3))]], ids=["none", "below 0"])
def test_what_cannot_be_compared_is_refused(strata: list[Stratum]) -> None:
    with pytest.raises(ValueError, match="stratum"):
        cmh_exact(strata)
