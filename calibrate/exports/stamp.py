"""The stamp of a file: who it is for, what it was made from, fixed or not."""

from dataclasses import dataclass
from datetime import datetime

from calibrate.domain.head import Head


@dataclass(frozen=True)
class Stamp:
    """What stands on every sheet of a workbook, and in its properties."""

    whose: str
    """Who it is for, in words: ``the facilitator``, or a manager's name."""
    title: str
    created: datetime
    """The hour of the seal, not of the writing: the same session gives the same bytes."""
    head: Head
    is_sealed: bool
