"""What the places of a board stand for: nine boxes of two questions, or three columns of one."""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import ClassVar

from calibrate.domain.axis import Axis, AxisState, Band
from calibrate.domain.board import Seat, Standing
from calibrate.domain.box import BOXES, Box

Steps = tuple[int, int]
"""Bands to the right, and up."""


class Plan(ABC):
    """The places of a board, numbered as they are read, three in a row."""

    boxes: ClassVar[int]
    """How many places there are for people who are rated."""

    @abstractmethod
    def place(self, performance: Band | None, potential: Band | None) -> int | None:
        """Return the place bands lead to; None for who is not yet rated."""

    @abstractmethod
    def bands(self, place: int) -> dict[Axis, Band]:
        """Return the bands a place stands for, performance first."""

    @abstractmethod
    def state(self, seat: Seat) -> AxisState:
        """Return how finished somebody is here."""

    @abstractmethod
    def shift(self, seat: Seat) -> Steps:
        """Return how far somebody went from where the ratings put them."""

    @abstractmethod
    def stepped(self, place: int, *, right: int, up: int) -> int:
        """Return the place some steps away, stopping at the edge of the board."""

    def place_of(self, seat: Seat) -> int | None:
        """Return the place of somebody; None for who is not yet rated."""
        return self.place(seat.performance.band, seat.potential.band)

    def between(self, origin: int, target: int) -> Steps:
        """Return the steps from one place to another."""
        return target % 3 - origin % 3, origin // 3 - target // 3

    def wanted(self, seat: Seat) -> dict[Axis, Band]:
        """Return the bands the room wanted when it left the words for later."""
        return {axis: band for axis in self.axes if (band := _wanted(seat.axis(axis))) is not None}

    def entered(self, seat: Seat, wanted: dict[Axis, Band]) -> int:
        """Return where somebody is held first: over wanted bands, else their own.

        Over the middle where they have none: every band is then as near as any other.
        """
        bands = {axis: wanted.get(axis) or seat.axis(axis).band or Band.MIDDLE for axis in self.axes}
        place = self.place(bands.get(Axis.PERFORMANCE), bands.get(Axis.POTENTIAL))
        return 0 if place is None else place

    @property
    @abstractmethod
    def axes(self) -> tuple[Axis, ...]:
        """The questions the board is about."""


def _wanted(standing: Standing) -> Band | None:
    return None if standing.parked is None else standing.parked.target


class NineBoxes(Plan):
    """Performance to the right, potential upwards."""

    boxes = 9
    axes = tuple(Axis)

    def place(self, performance: Band | None, potential: Band | None) -> int | None:
        """Return the box's number as it is read."""
        if performance is None or potential is None:
            return None
        return (3 - potential) * 3 + performance - 1

    def bands(self, place: int) -> dict[Axis, Band]:
        """Return the box's two bands."""
        return {axis: BOXES[place].band(axis) for axis in Axis}

    def state(self, seat: Seat) -> AxisState:
        """Return the lesser of the two questions' states."""
        return seat.state

    def shift(self, seat: Seat) -> Steps:
        """Return the shift on performance, and on potential."""
        return seat.performance.shift, seat.potential.shift

    def stepped(self, place: int, *, right: int, up: int) -> int:
        """Return the box some steps away."""
        box: Box = BOXES[place].stepped(right=right, up=up)
        return BOXES.index(box)


@dataclass(frozen=True)
class Columns(Plan):
    """One question, its bands from left to right."""

    axis: Axis

    boxes: ClassVar[int] = 3

    @property
    def axes(self) -> tuple[Axis, ...]:
        """The one question."""
        return (self.axis,)

    def place(self, performance: Band | None, potential: Band | None) -> int | None:
        """Return the column of the question's band."""
        band = performance if self.axis is Axis.PERFORMANCE else potential
        return None if band is None else band - 1

    def bands(self, place: int) -> dict[Axis, Band]:
        """Return the column's band."""
        return {self.axis: Band(place + 1)}

    def state(self, seat: Seat) -> AxisState:
        """Return the question's state."""
        return seat.axis(self.axis).state

    def shift(self, seat: Seat) -> Steps:
        """Return the shift on the question."""
        return seat.axis(self.axis).shift, 0

    def stepped(self, place: int, *, right: int, up: int) -> int:
        """Return the column some steps to the right; there is none above or below."""
        del up
        return min(2, max(0, place + right))


NINE_BOXES = NineBoxes()
