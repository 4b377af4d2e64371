"""What a test of one team comes to."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TeamTest:
    """How a team's ratings compare with ratings dealt at random."""

    n: int
    """People in the team who have a rating."""
    statistic: float
    """S, V or X; see the function that made it."""
    p: float
    """The chance of a team at least this far out, within 0 and 1; both ways counted where the test has two."""
    mid_p: float
    """The same less half of what was seen: discrete chances are then right on average."""
    p_one_sided: float
    """The smaller tail, or the only one."""

    @classmethod
    def two_sided(cls, n: int, statistic: float, *, lower: float, upper: float, at: float) -> "TeamTest":
        """Double the smaller tail: p = min(1, 2 tail), mid-p = min(1, 2 (tail - at / 2))."""
        tail = min(lower, upper)
        return cls(n, statistic, min(1.0, 2 * tail), min(1.0, max(0.0, 2 * tail - at)), tail)

    @classmethod
    def one_sided(cls, n: int, statistic: float, *, tail: float, at: float) -> "TeamTest":
        """Take the tail as it is: p = tail, mid-p = tail - at / 2."""
        return cls(n, statistic, tail, max(0.0, tail - at / 2), tail)
