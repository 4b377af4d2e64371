"""Where the columns of the bench begin, for a width."""

from typing import NamedTuple

WIDE = 110
"""Cells from which on emergency cover has a column of its own."""

_EXTRA_COLUMNS = 5


class Columns(NamedTuple):
    """The first cell of each column."""

    role: int
    now: int
    soon: int
    later: int
    cover: int | None
    """None where emergency cover stands in the last column, in words."""
    settle: int
    end: int
    """The first cell behind the last column."""

    @property
    def seats(self) -> tuple[int, ...]:
        """The columns of readiness, soonest first."""
        return (self.now, self.soon, self.later, *(() if self.cover is None else (self.cover,)))

    def end_of(self, column: int) -> int:
        """Return the first cell that a column's text may not reach: one blank stays before the next."""
        after = [start for start in (*self.seats, self.settle) if start > column]
        return min(after) - 1 if after else self.end


def columns(width: int) -> Columns:
    """Return the columns; what is wider than the two sizes drawn for is shared out among them."""
    if width >= WIDE:
        more = max(0, width - 120) // _EXTRA_COLUMNS
        return Columns(2, 26 + more, 45 + 2 * more, 63 + 3 * more, 80 + 4 * more, 95 + 5 * more, width - 1)
    more = max(0, width - 80) // _EXTRA_COLUMNS
    return Columns(2, 21 + more, 36 + 2 * more, 50 + 3 * more, None, 63 + 4 * more, width - 1)
