"""Where a parabola is not below zero, in whole numbers: what turns a sum over a plane into two tails a line."""

from math import isqrt


def outside(a: int, b: int, c: int) -> tuple[int, int]:
    """Return (low, high) so that a x^2 + b x + c >= 0 where x <= low or x >= high, a being above 0.

    The ends are the same where it is never below zero.
    """
    under_root = b * b - 4 * a * c
    if under_root <= 0:
        lowest = -b // (2 * a)
        return lowest, lowest
    root = isqrt(under_root - 1) + 1
    return (-b - root) // (2 * a), -((b - root) // (2 * a))
