"""CSV that stays text: no cell of it is a formula to a spreadsheet."""

import csv
import re
from collections.abc import Iterable, Sequence
from io import StringIO

from calibrate.domain.documents import Document

Cell = str | int | float | None
"""What a cell of a CSV may hold; a bool is written true or false."""

GRID_COLUMNS = (
    "person_id", "name", "manager_id", "manager", "performance", "potential",
    "proposed_performance", "proposed_potential", "performance_state", "potential_state",
    "state", "moves", "proposal_changed", "set_aside",
)  # fmt: skip
"""The columns of the grid document, in its order."""

_FIRST = frozenset("'=+-@\t\r")
_LIVE = re.compile(r"'*[=+\-@\t\r]")


def neutral(text: str) -> str:
    """Return the text with one ``'`` before it where a spreadsheet would obey it.

    That is before ``= + - @``, a tab or a carriage return. A text that has
    the form already, any number of ``'`` and then one of these, gets one
    more: whoever takes one ``'`` away from every text of that form reads
    back what was written. ``'t Hooft`` is not of that form and stays.
    """
    if text[:1] in _FIRST and _LIVE.match(text):
        return f"'{text}"
    return text


def cell_text(value: Cell) -> str:
    """Return a value as a CSV cell: blank for None, numbers as they are, text neutralised."""
    if isinstance(value, str):
        return neutral(value)
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


def csv_text(columns: Sequence[str], rows: Iterable[Iterable[Cell]]) -> str:
    r"""Return rows as CSV under their heads: comma, ``\r\n``, quotes where needed.

    ``\r\n`` is what RFC 4180 says and Excel writes; and only with it does
    the csv module quote a lone ``\r`` or ``\n`` inside a cell, so that
    every reader finds the same rows.
    """
    text = StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([cell_text(value) for value in row] for row in rows)
    return text.getvalue()


def grid_csv(rows: Iterable[Document]) -> str:
    """Return rows of the grid document as CSV, the same columns in the same order."""
    return csv_text(GRID_COLUMNS, (row.values() for row in rows))
