"""The F distribution, for the one headline that needs it."""

from math import exp, lgamma, log

_ENOUGH = 1e-14
_TINY = 1e-300
_STEPS = 10_000


def f_tail(ratio: float, above: int, below: int) -> float:
    """Return the chance of an F ratio at least this large.

    I_x(below / 2, above / 2) at x = below / (below + above * ratio), the
    regularised incomplete beta function by its continued fraction (Abramowitz
    & Stegun 26.6.2 and 26.5.8).

    Args:
        ratio: Mean square between over mean square within, 0 or more.
        above: Degrees of freedom between, 1 or more.
        below: Degrees of freedom within, 1 or more.

    Raises:
        ValueError: An argument is out of its range.
    """
    if not ratio >= 0 or min(above, below) < 1:
        raise ValueError("An F ratio is not negative, and has degrees of freedom above and below.")
    x = below / (below + above * ratio)
    if x in {0, 1}:
        return float(x)
    a, b = below / 2, above / 2
    if x > (a + 1) / (a + b + 2):
        return 1 - _beta(b, a, 1 - x)
    return _beta(a, b, x)


def _beta(a: float, b: float, x: float) -> float:
    front = exp(lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(x) + b * log(1 - x)) / a
    c, d = 1.0, _inverse(1 - (a + b) * x / (a + 1))
    fraction = d
    for m in range(1, _STEPS):
        even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        for term in (even, odd):
            d = _inverse(1 + term * d)
            c = 1 + term / (c or _TINY)
            fraction *= c * d
        if abs(c * d - 1) < _ENOUGH:
            break
    return min(1.0, front * fraction)


def _inverse(number: float) -> float:
    return 1 / (number or _TINY)
