"""Averages of small teams, drawn towards everyone's as far as chance accounts for them."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import isfinite, sqrt

from calibrate.domain.spread.sums_of_squares import Groups, SumsOfSquares

_NINETEEN_IN_TWENTY = 1.96


@dataclass(frozen=True, slots=True)
class Shrinkage:
    """What is left of managers' averages once chance has had its share; shown, never flagged."""

    tau2: float
    """Variance between managers beyond chance, in squared levels; 0 or more."""
    mu: float
    """Everyone's average, in levels, each manager weighted by how much is known."""
    weights: tuple[float, ...]
    """B_j, within 0 and 1: how much of a manager's gap is kept."""
    gaps: tuple[float, ...]
    """B_j * (mean_j - mu), in levels."""
    intervals: tuple[tuple[float, float], ...]
    """Where the gap lies, 19 times in 20."""
    q: float
    """Cochran's Q of the averages; about K - 1 where managers do not differ."""


def shrinkage(groups: Groups) -> Shrinkage:
    """Draw each manager's average towards everyone's (random effects, DerSimonian & Laird 1986).

    sigma2_w = SSW / (N - K), w_j = n_j / sigma2_w, Q = sum w (mean - mean_w)^2,
    tau2 = max(0, (Q - (K - 1)) / (sum w - sum w^2 / sum w)),
    B_j = tau2 / (tau2 + sigma2_w / n_j), gap_j = B_j (mean_j - mu),
    interval gap_j +- 1.96 sqrt(B_j sigma2_w / n_j). Where people within teams
    do not differ at all, or every team is one person, nothing can be told
    apart from chance: tau2 = 0 and every gap is 0.

    Args:
        groups: Each manager's ratings, one at least.

    Raises:
        ValueError: There is no group, a group is empty, or a rating is not a finite number.
    """
    sums = SumsOfSquares.added(groups)
    if not sums.within or not sums.freedom_within:
        return _without_gaps(sums, q=0.0)
    variance = float(sums.within / sums.freedom_within)
    noise = [variance / size for size in sums.sizes]
    means = sums.means
    weights = [1 / each for each in noise]
    centre = _weighted(means, weights)
    q = sum(weight * (mean - centre) ** 2 for weight, mean in zip(weights, means, strict=True))
    room = sum(weights) - sum(weight**2 for weight in weights) / sum(weights)
    others = len(sums.sizes) - 1
    tau2 = max(0.0, (q - others) / room) if others else 0.0
    if not tau2:
        return _without_gaps(sums, q=q)
    mu = _weighted(means, [1 / (tau2 + each) for each in noise])
    kept = [tau2 / (tau2 + each) for each in noise]
    gaps = [share * (mean - mu) for share, mean in zip(kept, means, strict=True)]
    reach = [_NINETEEN_IN_TWENTY * sqrt(share * each) for share, each in zip(kept, noise, strict=True)]
    intervals = tuple((gap - each, gap + each) for gap, each in zip(gaps, reach, strict=True))
    return Shrinkage(tau2, mu, tuple(kept), tuple(gaps), intervals, q)


def james_stein(means: Sequence[float], variance: float) -> list[float]:
    """Draw averages of one known variance towards their own average.

    centre + c (mean - centre) with c = max(0, 1 - (K - 3) variance / SS), SS
    the squared distances from the centre (Efron & Morris 1975).

    Args:
        means: Four averages or more.
        variance: The variance that chance gives each of them, 0 or more.

    Raises:
        ValueError: There are fewer than four averages, one is not finite, or the variance is negative.
    """
    if len(means) < 4:
        raise ValueError("Four averages are needed to draw them towards their centre.")
    if not all(isfinite(mean) for mean in means) or not 0 <= variance < float("inf"):
        raise ValueError("Averages and their variance are finite numbers, and no variance is negative.")
    centre = sum(means) / len(means)
    squares = sum((mean - centre) ** 2 for mean in means)
    kept = max(0.0, 1 - (len(means) - 3) * variance / squares) if squares else 1.0
    return [centre + kept * (mean - centre) for mean in means]


def _without_gaps(sums: SumsOfSquares, q: float) -> Shrinkage:
    none = (0.0,) * len(sums.sizes)
    mu = float(sum(sums.totals) / sums.people)
    return Shrinkage(0.0, mu, none, none, ((0.0, 0.0),) * len(none), q)


def _weighted(means: Sequence[float], weights: Sequence[float]) -> float:
    return sum(mean * weight for mean, weight in zip(means, weights, strict=True)) / sum(weights)
