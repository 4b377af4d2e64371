"""A thousand random teams, and everything else, against SciPy, statsmodels and krippendorff; see conftest.py."""

import random
from collections import Counter
from collections.abc import Iterator
from importlib import import_module
from itertools import product
from typing import Any

import pytest

from calibrate.domain.fairness import cmh_exact, newcombe
from calibrate.domain.spread import (
    benjamini_hochberg,
    compression,
    fisher,
    funnel,
    guideline,
    halo,
    icc1,
    krippendorff_alpha,
    leniency,
    natural_range,
    order_drift,
    shrinkage,
    sign_test,
)
from calibrate.domain.spread.f_ratio import f_tail

stats: Any = import_module("scipy.stats")
numpy: Any = import_module("numpy")

THOUSAND = 1_000


def cohorts(seed: int, how_many: int, most: int) -> Iterator[tuple[list[int], list[int]]]:
    """Yield a team and its pool, of 3 to 5 levels."""
    dice = random.Random(seed)
    for _ in range(how_many):
        levels = dice.choice([3, 3, 3, 4, 5])
        pool = dice.choices(range(1, levels + 1), [dice.random() + 0.1 for _ in range(levels)], k=dice.randint(2, 80))
        yield dice.sample(pool, dice.randint(1, min(most, len(pool)))), pool


def test_a_thousand_teams() -> None:
    """scipy.stats.multivariate_hypergeom over every make-up."""
    for team, pool in cohorts(1, THOUSAND, 10):
        counts = sorted(Counter(pool).items())
        n = len(team)
        makeups = numpy.array([c for c in product(*(range(min(n, people) + 1) for _, people in counts)) if sum(c) == n])
        chances = stats.multivariate_hypergeom.pmf(makeups, m=[people for _, people in counts], n=n)
        levels = numpy.array([level for level, _ in counts])
        sums, squares = makeups @ levels, makeups @ levels**2
        above, below = chances[sums >= sum(team)].sum(), chances[sums <= sum(team)].sum()
        found = leniency(team, pool)
        assert found.p_one_sided == pytest.approx(min(above, below), rel=1e-7)
        assert found.p == pytest.approx(min(1, 2 * min(above, below)), rel=1e-7)
        spread = n * squares - sums**2
        seen = n * sum(level * level for level in team) - sum(team) ** 2
        assert compression(team, pool).p == pytest.approx(chances[spread <= seen].sum(), rel=1e-7)


def test_a_thousand_teams_by_permutation() -> None:
    """scipy.stats.permutation_test with every resample, as in the design: the level doubled, the evenness below."""
    compared = 0
    for team, pool in cohorts(2, 2 * THOUSAND, 5):
        rest = list((Counter(pool) - Counter(team)).elements())[:7]
        if len(rest) > 1 and len(team) > 1 and compared < THOUSAND:
            compared += 1
            everyone = team + rest
            level, evenness = (
                stats.permutation_test(
                    (numpy.array(team), numpy.array(rest)),
                    statistic,
                    vectorized=True,
                    n_resamples=numpy.inf,
                    alternative=alternative,
                ).pvalue
                for statistic, alternative in ((total, "two-sided"), (scatter, "less"))
            )
            assert leniency(team, everyone).p == pytest.approx(level, rel=1e-9)
            assert compression(team, everyone).p == pytest.approx(evenness, rel=1e-9)
    assert compared == THOUSAND


def total(team: Any, _: Any, axis: int) -> Any:  # noqa: ANN401 - whatever numpy returns
    """Return the sum of the levels."""
    return team.sum(axis=axis)


def scatter(team: Any, _: Any, axis: int) -> Any:  # noqa: ANN401 - as above
    """Return the squared distances from the team's average, as whole numbers."""
    return team.shape[axis] * (team**2).sum(axis=axis) - team.sum(axis=axis) ** 2


def test_large_groups_of_two_levels() -> None:
    """scipy.stats.hypergeom; groups to 5,000 of 100,000."""
    dice = random.Random(3)
    for n in (16, 40, 300, 900, 5_000):
        high = dice.randint(20_000, 30_000)
        seen = round(n * high / 100_000 * 1.02)
        team = [2] * seen + [1] * (n - seen)
        pool = [2] * high + [1] * (100_000 - high)
        expected = min(stats.hypergeom.sf(seen - 1, 100_000, high, n), stats.hypergeom.cdf(seen, 100_000, high, n))
        assert leniency(team, pool).p_one_sided == pytest.approx(expected, rel=1e-6)


def test_halo_is_poisson_binomial() -> None:
    """scipy.stats.poisson_binom."""
    dice = random.Random(4)
    for _ in range(THOUSAND):
        others = [(dice.randint(1, 3), dice.randint(1, 3)) for _ in range(dice.randint(0, 40))]
        team = [(dice.randint(1, 3), dice.randint(1, 3)) for _ in range(dice.randint(1, 15))]
        chances = [
            (others.count((level, level)) + 0.5) / (sum(first == level for first, _ in others) + 1.5)
            for level, _ in team
        ]
        seen = sum(first == second for first, second in team)
        assert halo(team, others).p == pytest.approx(stats.poisson_binom.sf(seen - 1, chances), rel=1e-7)


def test_tables_of_two_by_two() -> None:
    dice = random.Random(5)
    for most in (10, 100, 2_000):
        for _ in range(200):
            a, b, c, d = (dice.randint(0, most) for _ in range(4))
            sides = [stats.fisher_exact([[a, b], [c, d]], alternative=side).pvalue for side in ("less", "greater")]
            one_sided, two_sided = fisher(a, b, c, d)
            assert two_sided == pytest.approx(stats.fisher_exact([[a, b], [c, d]]).pvalue, rel=1e-6, abs=1e-14)
            assert one_sided == pytest.approx(min(sides), rel=1e-6, abs=1e-14)


def test_signs_ranges_and_limits() -> None:
    dice = random.Random(6)
    for _ in range(300):
        ups, downs = dice.randint(0, 300), dice.randint(1, 300)
        assert sign_test(ups, downs) == pytest.approx(stats.binomtest(ups, ups + downs).pvalue, rel=1e-8)
        n, share = dice.randint(1, 500), dice.randint(1, 99) / 100
        low, high = natural_range(n, share)
        assert (low, high) == (stats.binom.ppf(0.025, n, share), stats.binom.ppf(0.975, n, share))
        limits = []
        for level in (0.001, 0.999):
            r = stats.binom.ppf(level, n, share)
            limits.append((r - (stats.binom.cdf(r, n, share) - level) / stats.binom.pmf(r, n, share)) / n)
        lower, upper = funnel(n, share, 0.998)
        assert (lower or 0) == pytest.approx(max(0, limits[0]), abs=1e-9)
        assert upper == pytest.approx(limits[1], abs=1e-9)


def test_guidelines_are_multinomial() -> None:
    dice = random.Random(7)
    for _ in range(60):
        shares = dice.choice([(0.15, 0.7, 0.15), (0.1, 0.2, 0.3, 0.4), (1 / 3, 1 / 3, 1 / 3)])
        n = dice.randint(1, 25)
        counts = Counter(dice.choices(range(len(shares)), k=n))
        seen = numpy.array([counts[level] for level in range(len(shares))])
        makeups = numpy.array([c for c in product(range(n + 1), repeat=len(shares)) if sum(c) == n])
        expected = n * numpy.array(shares)
        distance = ((makeups - expected) ** 2 / expected).sum(axis=1)
        far = distance >= ((seen - expected) ** 2 / expected).sum() - 1e-9
        p = stats.multinomial.pmf(makeups, n=n, p=shares)[far].sum()
        assert guideline(seen.tolist(), shares) == pytest.approx(p, rel=1e-8)


def test_adjusted_chances() -> None:
    dice = random.Random(8)
    for _ in range(200):
        p = [dice.random() ** 3 for _ in range(dice.randint(1, 200))]
        assert benjamini_hochberg(p) == pytest.approx(stats.false_discovery_control(p), rel=1e-12)


def test_analysis_of_variance() -> None:
    """scipy.stats.f_oneway and statsmodels' DerSimonian-Laird."""
    combine: Any = import_module("statsmodels.stats.meta_analysis").combine_effects
    dice = random.Random(9)
    for _ in range(200):
        groups = [[dice.randint(1, 3) for _ in range(dice.randint(1, 15))] for _ in range(dice.randint(2, 12))]
        groups[0] += [1, 3]
        sizes = [len(group) for group in groups]
        people, others = sum(sizes), len(groups) - 1
        anova = stats.f_oneway(*groups)
        size = (people - sum(n * n for n in sizes) / people) / others
        ratio = float(anova.statistic)
        assert icc1(groups) == pytest.approx((ratio - 1) / (ratio + size - 1), abs=1e-9)
        assert f_tail(ratio, others, people - len(groups)) == pytest.approx(anova.pvalue, rel=1e-8)
        within = sum(numpy.var(group) * len(group) for group in groups) / (people - len(groups))
        means = numpy.array([numpy.mean(group) for group in groups])
        with numpy.errstate(invalid="ignore", divide="ignore"):
            pooled = combine(means, within / numpy.array(sizes), method_re="dl")
        found = shrinkage(groups)
        assert found.q == pytest.approx(pooled.q, rel=1e-9, abs=1e-9)
        assert found.tau2 == pytest.approx(max(0, pooled.tau2), rel=1e-9, abs=1e-12)
        if found.tau2:
            assert found.mu == pytest.approx(pooled.mean_effect_re, rel=1e-9)


def test_agreement_of_observers() -> None:
    alpha: Any = import_module("krippendorff").alpha
    dice = random.Random(10)
    for _ in range(200):
        table = [[dice.choice([None, 1, 2, 3, 4]) for _ in range(dice.randint(15, 15))] for _ in range(3)]
        floats = [[numpy.nan if rating is None else rating for rating in row] for row in table]
        for metric in ("nominal", "ordinal", "interval", "ratio"):
            expected = alpha(reliability_data=floats, level_of_measurement=metric)
            assert krippendorff_alpha(table, metric) == pytest.approx(expected, abs=1e-12)


def test_order() -> None:
    """scipy.stats.kendalltau: tau-b always, its exact p without ties, its normal p for long meetings."""
    dice = random.Random(11)
    for _ in range(100):
        levels = dice.sample(range(1, 31), 30)
        expected = stats.kendalltau(range(30), levels, method="exact")
        found = order_drift(levels)
        assert found.tau_b == pytest.approx(expected.statistic)
        assert found.p == pytest.approx(expected.pvalue, rel=1e-9)
        many = dice.choices((1, 2, 3), k=150)
        expected = stats.kendalltau(range(150), many, method="asymptotic")
        assert order_drift(many).tau_b == pytest.approx(expected.statistic)
        assert order_drift(many).p == pytest.approx(expected.pvalue, abs=0.01)


def test_intervals_of_differences() -> None:
    interval: Any = import_module("statsmodels.stats.proportion").confint_proportions_2indep
    dice = random.Random(12)
    for _ in range(300):
        n, m = dice.randint(1, 200), dice.randint(1, 200)
        a, b = dice.randint(0, n), dice.randint(0, m)
        assert newcombe(a, n, b, m) == pytest.approx(interval(a, n, b, m, method="newcomb"), abs=1e-9)


def test_common_odds() -> None:
    """statsmodels' Mantel-Haenszel odds ratio; chances by convolving scipy.stats.hypergeom."""
    stratified: Any = import_module("statsmodels.stats.contingency_tables").StratifiedTable
    dice = random.Random(13)
    for _ in range(200):
        strata = [
            ((dice.randint(1, 30), dice.randint(1, 30)), (dice.randint(1, 30), dice.randint(1, 30)))
            for _ in range(dice.randint(1, 5))
        ]
        found = cmh_exact(strata)
        assert found.odds_ratio == pytest.approx(stratified([numpy.array(each) for each in strata]).oddsratio_pooled)
        chances = numpy.array([1.0])
        for (a, b), (c, d) in strata:
            chances = numpy.convolve(chances, stats.hypergeom.pmf(range(a + c + 1), a + b + c + d, a + b, a + c))
        seen = sum(a for (a, _), _ in strata)
        tail = min(chances[: seen + 1].sum(), chances[seen:].sum())
        assert found.p_one_sided == pytest.approx(tail, rel=1e-7)
