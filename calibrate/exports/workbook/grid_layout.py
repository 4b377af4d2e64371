"""Where names stand on the Grid sheet, and when there are too many for one page."""

from collections.abc import Mapping

from calibrate.domain.box import BOXES, Box, rows
from calibrate.exports.extract import Extract

FEWEST = 5
"""Rows of names a box has at least, so that an almost empty board keeps its shape."""

_EASY = 21
"""Rows of names, all three rows of boxes together, that one page holds at full width."""

_MOST = 29
"""Rows beyond which the type would be too small to read: about 100 people."""


def two_columns(sizes: Mapping[Box, int], easy: int = _EASY, most: int = _MOST) -> frozenset[Box] | None:
    """Return the boxes whose names stand in two columns; None where names do not fit at all.

    The fullest box that makes its row high is halved first, and only as
    many as the page asks for.

    Args:
        sizes: How many people stand in each box.
        easy: Rows of names that fit at full size.
        most: Rows beyond which the type would be too small to read.
    """
    halved: frozenset[Box] = frozenset()
    while sum(heights(sizes, halved)) > easy:
        fullest = _fullest(sizes, halved)
        if fullest is None:
            break
        halved |= {fullest}
    return halved if sum(heights(sizes, halved)) <= most else None


def heights(sizes: Mapping[Box, int], halved: frozenset[Box]) -> list[int]:
    """Return how many rows of names each row of boxes takes, from the top."""
    return [max(FEWEST, *(_rows_of(box, sizes, halved) for box in row)) for row in rows()]


def _rows_of(box: Box, sizes: Mapping[Box, int], halved: frozenset[Box]) -> int:
    people = sizes.get(box, 0)
    return -(-people // 2) if box in halved else people


def _fullest(sizes: Mapping[Box, int], halved: frozenset[Box]) -> Box | None:
    whole = [
        box
        for row, height in zip(rows(), heights(sizes, halved), strict=True)
        for box in row
        if box not in halved and FEWEST < sizes.get(box, 0) == height
    ]
    return max(whole, key=lambda box: (sizes[box], -BOXES.index(box)), default=None)


def names_fit(extract: Extract) -> bool:
    """Tell whether the Grid sheet shows names."""
    return two_columns(extract.totals.boxes) is not None
