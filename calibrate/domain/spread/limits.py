"""Control limits of a share against the size of the team: the funnel."""

from bisect import bisect_left

from calibrate.domain.spread.binomial import binomial
from calibrate.domain.spread.tails import exact, outside


def funnel(n: int, theta: float, probability: float) -> tuple[float | None, float | None]:
    """Return the limits between which a team's share lies with the probability given.

    Exact binomial limits with Spiegelhalter's interpolation (Spiegelhalter
    2005, appendix): for P = (1 - probability) / 2 and 1 - P,
    r = the first count with F(r) >= P, y = (r - (F(r) - P) / (F(r) - F(r - 1))) / n.

    Args:
        n: People in the team, 1 or more.
        theta: Everyone's share, within 0 and 1.
        probability: For example .95 or .998.

    Returns:
        (low, high) as shares; None where a team of n cannot be beyond the limit: "no lower limit".

    Raises:
        ValueError: n, theta or probability is out of its range.
    """
    if n < 1:
        raise ValueError("A team has at least one person.")
    tail = outside(probability)
    table = binomial(n, exact(theta))

    def limit(level: float) -> float:
        index = min(bisect_left(table.lower, level), len(table.values) - 1)
        return (table.values[index] - (table.lower[index] - level) / table.at[index]) / n

    low, high = limit(float(tail)), limit(float(1 - tail))
    return (low if low > 0 else None), (max(0.0, high) if high < 1 else None)
