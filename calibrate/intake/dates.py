"""Dates as files write them: told from all of a column, never from one cell."""

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
    return found


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
