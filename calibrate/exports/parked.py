"""What is parked of a person, and on which questions."""

from collections import defaultdict

from calibrate.domain.axis import Axis, AxisState
from calibrate.domain.board import Seat
from calibrate.domain.item import ParkDetail


def parked_points(seat: Seat) -> dict[ParkDetail, list[Axis]]:
    """Return who settles what, and on which questions; two parked alike are one point."""
    held: defaultdict[ParkDetail, list[Axis]] = defaultdict(list)
    for axis in Axis:
        standing = seat.axis(axis)
        if standing.state is AxisState.PARKED and standing.parked is not None:
            held[standing.parked].append(axis)
    return held
