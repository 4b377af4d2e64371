"""What stands beside the cells of a sheet: hidden rows, errors, merged cells."""

from dataclasses import dataclass


class CutShortError(Exception):
    """A sheet ends before its cells do."""


@dataclass(frozen=True)
class Marks:
    """What stands beside the cells of one sheet; columns count from 0, rows from 1."""

    hidden_rows: list[int]
    errors: list[tuple[int, int]]
    """(row, column) of cells that hold an error, or a formula without a stored value."""
    merged: list[tuple[int, int, int]]
    """(first row, last row, column) of merged cells that span rows."""
