"""Leniency, compression and the range of averages: known answers, listings of every deal, and properties."""

import random
from math import comb
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calibrate.domain.spread import Pool, TeamTest, average_range, compression, fisher, leniency
from calibrate.domain.spread.deal import SMALLEST
from tests.domain.spread import brute
from tests.domain.spread.cohorts import teams_in_pools

SIX_OF_FORTY = [1] * 6 + [2] * 26 + [3] * 8
"""Forty people: 6 below, 26 at, 8 above."""


def test_a_team_of_four_as_scipy_permutation_test_counts_it() -> None:
    """scipy.stats.permutation_test, all resamples, of [3,3,3,2] against [1,1,2,2,2,2,2,3]."""
    team = [3, 3, 3, 2]
    pool = [*team, 1, 1, 2, 2, 2, 2, 2, 3]
    level = leniency(team, pool)
    assert (level.n, level.statistic) == (4, 11)
    assert level.p_one_sided == pytest.approx(0.0505051, abs=5e-8)
    assert level.p == pytest.approx(0.1010101, abs=5e-8)
    assert compression(team, pool).p == pytest.approx(0.3232323, abs=5e-8)


def test_teams_of_a_cohort_of_forty() -> None:
    """Multivariate hypergeometric sums, printed to five digits in the design."""
    generous = leniency([2] * 2 + [3] * 4, SIX_OF_FORTY)
    assert round(generous.p_one_sided, 5) == 0.00640
    assert round(generous.p, 5) == 0.01280
    assert round(compression([2] * 8, SIX_OF_FORTY).p, 4) == 0.0203
    assert round(compression([2] * 5, SIX_OF_FORTY).p, 4) == 0.1001


def test_doubling_a_cohort_can_make_evenness_less_surprising() -> None:
    """The printed counterexample: .7917 alone, .8146 doubled."""
    team, pool = [2, 1, 3], [2, 1, 3, 3, 3, 3, 2, 2, 3, 1]
    assert round(compression(team, pool).p, 4) == 0.7917
    assert round(compression(team * 2, pool * 2).p, 4) == 0.8146


@given(teams_in_pools(levels=st.integers(1, 5)))
def test_every_deal_listed_gives_the_same_chances(cohort: tuple[list[int], list[int]]) -> None:
    team, pool = cohort
    lower, at, upper = brute.tails(team, pool, brute.total)
    level = leniency(team, pool)
    assert level.p_one_sided == pytest.approx(float(min(lower, upper)), rel=1e-12)
    assert level.p == pytest.approx(min(1.0, 2 * float(min(lower, upper))), rel=1e-12)
    assert level.mid_p == pytest.approx(min(1.0, 2 * float(min(lower, upper) - at / 2)), rel=1e-12, abs=1e-15)
    below, at, _ = brute.tails(team, pool, brute.squared_distances)
    even = compression(team, pool)
    assert even.p == even.p_one_sided == pytest.approx(float(below), rel=1e-12)
    assert even.mid_p == pytest.approx(float(below - at / 2), rel=1e-12)
    assert even.statistic == pytest.approx(float(brute.squared_distances(team)), rel=1e-12)


@given(teams_in_pools(most_team=25, most_rest=60))
def test_whole_numbers_and_decimals_agree(cohort: tuple[list[int], list[int]]) -> None:
    """Beyond 15 people weights are decimals; the whole numbers of a plain listing of counts are the judge."""
    team, pool = cohort
    n = len(team)
    weights: dict[tuple[int, int, int], int] = {(0, 0, 0): 1}
    for level in pool:
        grown = dict(weights)
        for (people, total, squares), ways in weights.items():
            if people < n:
                state = (people + 1, total + level, squares + level * level)
                grown[state] = grown.get(state, 0) + ways
        weights = grown
    deals = [(total, n * squares - total**2, ways) for (people, total, squares), ways in weights.items() if people == n]
    every = sum(ways for _, _, ways in deals)
    seen = sum(team)
    spread = n * sum(level * level for level in team) - seen**2
    above = sum(ways for total, _, ways in deals if total >= seen) / every
    below = sum(ways for total, _, ways in deals if total <= seen) / every
    assert leniency(team, pool).p_one_sided == pytest.approx(min(above, below), rel=1e-11)
    even = sum(ways for _, distance, ways in deals if distance <= spread) / every
    assert compression(team, pool).p == pytest.approx(even, rel=1e-11)


@given(teams_in_pools(most_team=40, most_rest=80, levels=st.integers(1, 2)))
def test_with_two_levels_the_smaller_tail_is_fishers(cohort: tuple[list[int], list[int]]) -> None:
    team, pool = cohort
    high, all_high = team.count(2), pool.count(2)
    one_sided, _ = fisher(high, len(team) - high, all_high - high, len(pool) - all_high - len(team) + high)
    assert leniency(team, pool).p_one_sided == pytest.approx(one_sided, rel=1e-11)


@given(teams_in_pools(most_team=20, most_rest=40), st.integers(0, 1000))
def test_the_order_of_people_changes_nothing(cohort: tuple[list[int], list[int]], seed: int) -> None:
    team, pool = cohort
    dice = random.Random(seed)
    shuffled, others = dice.sample(team, len(team)), dice.sample(pool, len(pool))
    assert leniency(team, pool) == leniency(shuffled, Pool(others))
    assert compression(team, pool) == compression(shuffled, Pool(others))


@given(teams_in_pools(most_team=20, most_rest=40))
def test_turning_the_scale_round_turns_only_the_sign(cohort: tuple[list[int], list[int]]) -> None:
    team, pool = cohort
    turned, turned_pool = [4 - level for level in team], [4 - level for level in pool]

    def chances(test: TeamTest) -> tuple[float, float, float]:
        return test.p, test.mid_p, test.p_one_sided

    assert chances(leniency(team, pool)) == pytest.approx(chances(leniency(turned, turned_pool)), rel=1e-11)
    assert compression(team, pool).p == pytest.approx(compression(turned, turned_pool).p, rel=1e-11)
    low, high = average_range(len(team), pool, 0.95)
    assert average_range(len(team), turned_pool, 0.95) == pytest.approx((4 - high, 4 - low))


@given(teams_in_pools(most_team=20, most_rest=40), st.integers(1, 4))
def test_levels_moved_up_together_change_no_chance(cohort: tuple[list[int], list[int]], step: int) -> None:
    team, pool = cohort
    higher, higher_pool = [level + step for level in team], [level + step for level in pool]
    assert leniency(team, pool).p == pytest.approx(leniency(higher, higher_pool).p, rel=1e-11)
    assert compression(team, pool).p == pytest.approx(compression(higher, higher_pool).p, rel=1e-11)


@given(teams_in_pools(most_team=10, most_rest=20))
def test_a_doubled_cohort_never_makes_its_level_less_surprising(cohort: tuple[list[int], list[int]]) -> None:
    team, pool = cohort
    assert leniency(team * 2, pool * 2).p <= leniency(team, pool).p * (1 + 1e-11)


@given(teams_in_pools(most_team=20, most_rest=40))
def test_chances_are_chances_and_mid_p_is_the_smaller(cohort: tuple[list[int], list[int]]) -> None:
    for test in (leniency(*cohort), compression(*cohort)):
        assert 0 < test.p_one_sided <= test.p <= 1
        assert 0 <= test.mid_p <= test.p


@given(st.integers(1, 12), st.lists(st.integers(1, 3), min_size=12, max_size=14), st.sampled_from([0.5, 0.8, 0.95]))
def test_the_range_is_the_draws_quantiles(n: int, pool: list[int], probability: float) -> None:
    totals = sorted(sum(deal) for deal in brute.every_deal(pool, n))
    tail = len(totals) * (1 - probability) / 2
    low, high = average_range(n, pool, probability)
    first = next(total for total in totals if sum(other <= total for other in totals) >= tail - 1e-9)
    last = next(total for total in reversed(totals) if sum(other >= total for other in totals) >= tail - 1e-9)
    assert (low, high) == (first / n, last / n)


def test_a_team_that_is_everyone_is_no_surprise() -> None:
    everyone = [1, 2, 2, 3] * 10
    assert leniency(everyone, everyone).p == 1
    assert compression(everyone, everyone).p == 1


def test_large_groups_leave_out_only_what_cannot_matter() -> None:
    """A group of 320, where far ends are left out, against every make-up in whole numbers."""
    people, n = {1: 300, 2: 900, 3: 400}, 320
    team, pool = [1] * 49 + [2] * 178 + [3] * 93, [level for level, many in people.items() for _ in range(many)]
    spread = n * sum(level * level for level in team) - sum(team) ** 2
    above = even = 0
    for low in range(n + 1):
        for high in range(n + 1 - low):
            ways = comb(people[1], low) * comb(people[3], high) * comb(people[2], n - low - high)
            total, squares = 2 * n - low + high, 4 * n - 3 * low + 5 * high
            above += ways * (total >= sum(team))
            even += ways * (n * squares - total**2 <= spread)
    assert leniency(team, pool).p_one_sided == pytest.approx(above / comb(1600, n), rel=1e-9)
    assert compression(team, pool).p == pytest.approx(even / comb(1600, n), rel=1e-9)


def test_the_far_end_of_a_large_group_has_a_floor() -> None:
    pool = [1] * 4000 + [2] * 4000 + [3] * 4000
    assert compression([2] * 600, pool).p == leniency([3] * 600, pool).p_one_sided == SMALLEST


@pytest.mark.parametrize(
    ("team", "pool"),
    [([], [1, 2]), ([3], [1, 2]), ([2, 2], [2, 1]), ([0], [0, 1]), ([1], [1, -2]), ([True], [True, 2])],
    ids=["nobody", "a level nobody has", "more than there are", "level 0", "below 0", "a truth value"],
)
def test_what_cannot_be_a_team_is_refused(team: list[int], pool: list[int]) -> None:
    with pytest.raises(ValueError, match=r"team|level"):
        leniency(team, pool)
    with pytest.raises(ValueError, match=r"team|level"):
        compression(team, pool)


def test_a_level_is_a_whole_number() -> None:
    halves = cast("list[int]", [2, 2.5, 3])
    with pytest.raises(ValueError, match="whole number"):
        leniency(halves[:2], halves)


@pytest.mark.parametrize(("n", "probability"), [(0, 0.95), (4, 0.95), (2, 0), (2, 1), (2, 95), (2, float("nan"))])
def test_what_cannot_be_a_range_is_refused(n: int, probability: float) -> None:
    with pytest.raises(ValueError, match=r"team|probability"):
        average_range(n, [1, 2, 3], probability)
