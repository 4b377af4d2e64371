"""What boxes and bands are called. Boxes name the next conversation, never the person."""

from enum import StrEnum

from calibrate.domain.axis import Axis, Band
from calibrate.domain.box import BOXES, Box
from calibrate.domain.record import Record


class NameSet(StrEnum):
    """Which of the three ways of naming boxes a session uses."""

    CONVERSATION = "conversation"
    CLASSIC = "classic"
    COORDINATES = "coordinates"


_BOX_NAMES: dict[NameSet, tuple[str, ...]] = {
    NameSet.CONVERSATION: (
        "Find the cause", "Stretch here", "Prepare for more",
        "Name the gap", "Build one skill", "Broaden or deepen",
        "Clear expectations", "Keep it sharp", "Deepen and teach",
    ),
    NameSet.CLASSIC: (
        "Enigma", "Growth employee", "Future leader",
        "Dilemma", "Core employee", "High impact",
        "Under-performer", "Effective", "Trusted professional",
    ),
    NameSet.COORDINATES: ("1,3", "2,3", "3,3", "1,2", "2,2", "3,2", "1,1", "2,1", "3,1"),
}  # fmt: skip


class BandNames(Record):
    """What the bands of one axis are called, in full and where room is short."""

    full: tuple[str, str, str]
    short: tuple[str, str, str]


class Naming(Record):
    """The names one session is run with."""

    boxes: NameSet = NameSet.CONVERSATION
    performance: BandNames = BandNames(
        full=("below the standard", "at the standard", "above the standard"), short=("below", "at", "above")
    )
    potential: BandNames = BandNames(
        full=("well placed here", "one step", "further beyond"), short=("well placed", "one step", "further")
    )

    def box(self, box: Box) -> str:
        """Return a box's name."""
        return _BOX_NAMES[self.boxes][BOXES.index(box)]

    def band(self, axis: Axis, band: Band) -> str:
        """Return a band's full name on its axis."""
        return self._of(axis).full[band - 1]

    def short(self, axis: Axis, band: Band) -> str:
        """Return a band's short name on its axis, for tables."""
        return self._of(axis).short[band - 1]

    def _of(self, axis: Axis) -> BandNames:
        return self.performance if axis is Axis.PERFORMANCE else self.potential


def every_box_name() -> frozenset[str]:
    """Return every name of a box in every set: what must never reach an employee."""
    return frozenset(name for names in _BOX_NAMES.values() for name in names)
