"""The nine boxes."""

from collections.abc import Iterator

from calibrate.domain.axis import Axis, Band
from calibrate.domain.record import Record


class Box(Record):
    """One of the nine boxes: how well now, and how far from here."""

    performance: Band
    potential: Band

    def band(self, axis: Axis) -> Band:
        """Return the band on one axis."""
        return self.performance if axis is Axis.PERFORMANCE else self.potential

    def with_band(self, axis: Axis, band: Band) -> "Box":
        """Return the box reached by changing one axis and leaving the other alone."""
        return self.model_copy(update={axis.value: band})

    def stepped(self, *, right: int = 0, up: int = 0) -> "Box":
        """Return the box some steps away, stopping at the edge of the board."""
        return Box(
            performance=Band(min(3, max(1, self.performance + right))),
            potential=Band(min(3, max(1, self.potential + up))),
        )


BOXES: tuple[Box, ...] = tuple(
    Box(performance=performance, potential=potential) for potential in reversed(Band) for performance in Band
)
"""All nine in reading order: potential high first, performance low first."""


def rows() -> Iterator[tuple[Box, Box, Box]]:
    """Yield the three rows of the board from the top."""
    for start in (0, 3, 6):
        yield BOXES[start], BOXES[start + 1], BOXES[start + 2]
