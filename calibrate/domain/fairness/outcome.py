"""What may happen to somebody in a meeting, told of groups and of nobody alone."""

from collections.abc import Collection
from enum import StrEnum

from calibrate.domain.axis import Axis, Band
from calibrate.domain.board import Seat
from calibrate.domain.person import PersonId


class Outcome(StrEnum):
    """A yes or no for everybody who has a band on both questions."""

    HIGH_POTENTIAL = "high_potential"
    TOP_BOXES = "top_boxes"
    ON_THE_BENCH = "on_the_bench"
    LOW_BOX = "low_box"
    RAISED = "raised"
    LOWERED = "lowered"

    @property
    def words(self) -> str:
        """The outcome as the facilitator reads it."""
        return _WORDS[self]

    def holds(self, seat: Seat, bench: Collection[PersonId]) -> bool:
        """Tell whether it happened to somebody who has a band on both questions.

        Args:
            seat: Where the person stands.
            bench: Everybody who is named as a successor for a critical role.
        """
        match self:
            case Outcome.HIGH_POTENTIAL:
                return seat.potential.band is Band.HIGH
            case Outcome.TOP_BOXES:
                return all(seat.axis(axis).band is Band.HIGH for axis in Axis)
            case Outcome.ON_THE_BENCH:
                return seat.person_id in bench
            case Outcome.LOW_BOX:
                return all(seat.axis(axis).band is Band.LOW for axis in Axis)
            case Outcome.RAISED:
                return any(seat.axis(axis).shift > 0 for axis in Axis)
            case Outcome.LOWERED:
                return any(seat.axis(axis).shift < 0 for axis in Axis)


_WORDS = {
    Outcome.HIGH_POTENTIAL: "highest on potential",
    Outcome.TOP_BOXES: "highest on both questions",
    Outcome.ON_THE_BENCH: "on the bench",
    Outcome.LOW_BOX: "lowest on both questions",
    Outcome.RAISED: "raised on either question",
    Outcome.LOWERED: "lowered on either question",
}
