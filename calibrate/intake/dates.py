"""Dates as files write them: told from all of a column, never from one cell."""

from collections.abc import Sequence
from datetime import date

import polars as pl

_DAY_FIRST = ("%d/%m/%Y", "%d.%m.%Y", "%d-%m-%Y", "%d/%m/%y", "%d.%m.%y")
_MONTH_FIRST = ("%m/%d/%Y", "%m-%d-%Y", "%m/%d/%y")
_PLAIN = (
    "%Y-%m-%d",
    "%Y/%m/%d",
    "%Y.%m.%d",
    "%Y%m%d",
    "%d-%b-%Y",
    "%d %b %Y",
    "%d %B %Y",
    "%b %d, %Y",
    "%B %d, %Y",
    "%Y年%m月%d日",
)
_SERIAL = r"^(\d{5})(?:[.,]\d+)?$"
_SERIALS = (20_000, 80_000)
"""The days from 1954 to 2119, as spreadsheets count them."""
_FROM_1970 = 25_569
"""The day 1970-01-01, counted so."""
_CENTURY, _SHORT = 2000, 100
"""What a year of two digits lacks, and which those are."""
_CLOCK = r"[T ]\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?\s*(?:[AaPp][Mm])?(?:Z|[+-]\d\d:?\d\d)?$"


def readings(texts: pl.Series) -> dict[str, pl.Series]:
    """Return every way all the dates of a column can be read: plain, day first or month first."""
    days = texts.str.strip_chars().str.replace(_CLOCK, "")
    days = days.set(days == "", None)
    found: dict[str, pl.Series] = {}
    for order, formats in (("plain", _PLAIN), ("day first", _DAY_FIRST), ("month first", _MONTH_FIRST)):
        for form in formats:
            read = days.str.to_date(form, strict=False)
            if read.null_count() == days.null_count():
                found.setdefault(order, read)
    return found or _counted_days(days)


def _counted_days(days: pl.Series) -> dict[str, pl.Series]:
    """Return dates that a spreadsheet wrote as the number of days since it counts."""
    numbers = days.str.extract(_SERIAL).cast(pl.Int64).cast(pl.Int32)
    if not len(days) or numbers.null_count() > days.null_count() or numbers.is_between(*_SERIALS).not_().any():
        return {}
    return {"plain": (numbers - _FROM_1970).cast(pl.Date)}


def is_ambiguous(texts: pl.Series) -> bool:
    """Tell whether a column's dates can be read day first and month first, with different results."""
    found = readings(texts)
    return {"day first", "month first"} <= found.keys() and not found["day first"].equals(found["month first"])


def in_order(texts: pl.Series, order: str = "") -> pl.Series:
    """Return a column's dates; all null if they cannot be read in one way.

    Args:
        texts: The dates as written; blanks are null.
        order: ``day first`` or ``month first`` where the map says so.
    """
    found = readings(texts)
    if order in found:
        return found[order]
    if not found or ("plain" not in found and len(found) > 1 and is_ambiguous(texts)):
        return pl.Series(texts.name, [None] * len(texts), dtype=pl.Date)
    return next(iter(found.values()))


def day_of_cells(texts: Sequence[str]) -> list[date | None]:
    """Return the dates of cells filled in by hand, one at a time; None for what is none.

    A cell that can be read in one way is read so; where day and month could
    change places, all such cells are read in the order that fits all of
    them, day first if both do.
    """
    each = [_one_by_one(text) for text in texts]
    order = next(
        (
            order
            for order in ("day first", "month first")
            if all(order in found for found in each if found and "plain" not in found)
        ),
        "day first",
    )
    return [found.get("plain", found.get(order)) for found in each]


def _one_by_one(text: str) -> dict[str, date]:
    """Return every way one cell can be read; a year of two digits is one of this century, and stands last."""
    found = {order: day for order, days in readings(pl.Series([text])).items() if isinstance(day := days.item(), date)}
    if "plain" in found and found["plain"].year < _SHORT:
        del found["plain"]
    return {order: _whole(day) for order, day in found.items()}


def _whole(day: date) -> date:
    return day.replace(year=day.year + _CENTURY) if day.year < _SHORT else day
