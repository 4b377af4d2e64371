"""The review period, as far as the name of the cycle tells it."""

import re
from datetime import date, timedelta

from calibrate.domain.record import Record

_PART = re.compile(
    r"(?<![A-Za-z0-9])(?:([HQ])([1-4])\W{0,3}(20\d\d)|(20\d\d)\W{0,3}([HQ])([1-4]))(?![A-Za-z0-9])", re.IGNORECASE
)
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_UNSURE = re.compile(r"FY|fiscal|20\d\d\s?[-/–]\s?\d|spring|summer|autumn|fall|winter", re.IGNORECASE)

_MONTHS = {"H": 6, "Q": 3}


class Period(Record):
    """The months a rating is about."""

    first: date
    last: date

    @property
    def last_quarter(self) -> date | None:
        """The first day of the last three months; None where the period is no longer than that."""
        begins = _month(self.last.year, self.last.month - 2)
        return begins if begins > self.first else None

    def touches(self, first: date, last: date) -> bool:
        """Tell whether some days overlap the period."""
        return first <= self.last and last >= self.first


def period_of(cycle: str) -> Period | None:
    """Return the period a cycle is named after: a year, a half or a quarter of it.

    None where the name does not say, or where a financial year may begin in
    any month: then every date counts, and none is late.
    """
    if part := _PART.search(cycle):
        letter, number, year = (part[1], part[2], part[3]) if part[1] else (part[5], part[6], part[4])
        months = _MONTHS[letter.upper()]
        if int(number) * months <= 12:
            return _months(int(year), (int(number) - 1) * months + 1, months)
        return None
    years = set(_YEAR.findall(cycle))
    if len(years) != 1 or _UNSURE.search(cycle):
        return None
    return _months(int(years.pop()), 1, 12)


def month_days(year: int, month: int, months: int = 1) -> tuple[date, date]:
    """Return the first and last day of some months; beyond December the next year goes on."""
    return _month(year, month), _month(year, month + months) - timedelta(days=1)


def _months(year: int, month: int, months: int) -> Period:
    first, last = month_days(year, month, months)
    return Period(first=first, last=last)


def _month(year: int, month: int) -> date:
    return date(year + (month - 1) // 12, (month - 1) % 12 + 1, 1)
