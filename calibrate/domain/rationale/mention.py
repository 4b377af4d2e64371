"""One time that a reason names."""

from datetime import date
from enum import Enum, auto
from typing import NamedTuple

from calibrate.domain.rationale.period import Period, month_days


class Nearness(Enum):
    """Where a time lies, seen from the end of the period."""

    OUTSIDE = auto()
    WIDE = auto()
    """In the period, and not in its last quarter alone."""
    LATE = auto()
    LENGTH = auto()
    """How long something took: no date, and no date needed."""


class Mention(NamedTuple):
    """A time and the word it stands at."""

    place: int
    nearness: Nearness | None = None
    """None where the months below tell it."""
    month: int = 1
    months: int = 12
    year: int | None = None
    """None where the text gives none: then it is the year of the period."""
    reach: int = 0
    """How many words behind it a date narrows it: every week in November."""

    def spans(self, period: Period) -> list[tuple[date, date]]:
        """Return the days it may mean."""
        years = {period.first.year, period.last.year} if self.year is None else {self.year}
        return [month_days(year, self.month, self.months) for year in sorted(years)]
