"""The shape of a file: its headers, so that what was answered once need not be answered again."""

import hashlib
from collections.abc import Sequence

from calibrate.intake.fold import fold, fold_header
from calibrate.intake.grid import Table
from calibrate.intake.heading import Heading, clean

SEARCHED = 40
"""How many rows from the top may be a header."""


def shape_of(record: Sequence[str]) -> str:
    """Return the shape a header gives a file; a year or half in a header makes no other shape."""
    words = [(fold_header(cell) or ("",))[-1] for cell in record]
    while words and not words[-1]:
        words.pop()
    return hashlib.sha256("\x1f".join(words).encode("utf-8", "surrogatepass")).hexdigest()[:32]


def opening_of(table: Table) -> list[list[str]]:
    """Return the rows at the top of a table, as headers are compared."""
    return [[clean(cell) for cell in record] for record in table.grid.opening(SEARCHED)]


def labels_of(record: Sequence[str]) -> tuple[str, ...]:
    """Return what a row would call each column if it were the header."""
    return Heading(0, None, tuple((cell,) for cell in record)).labels


def moved_to(header: str, before: Sequence[str], now: Sequence[str]) -> str:
    """Return what a header is called now: the text in the same place, where it has another year in it."""
    if header in now or header not in before:
        return header
    at = before.index(header)
    return now[at] if at < len(now) and fold(now[at]) else header
