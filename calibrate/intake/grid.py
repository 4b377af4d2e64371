"""A table as found: cells of text with the row each stands in; nothing trimmed, dropped or padded."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from calibrate.intake.findings import Place

if TYPE_CHECKING:
    import polars as pl


@dataclass(frozen=True)
class Uneven:
    """A record that does not have as many cells as the header."""

    row: int
    cells: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Body:
    """What stands below the header: text columns named 0, 1, 2 ..., and the row of each record."""

    frame: "pl.DataFrame"
    rows: "pl.Series"
    uneven: tuple[Uneven, ...] = ()
    stray_quotes: tuple[int, ...] = ()
    """Rows in which a quotation mark stands where none can."""


class Grid(Protocol):
    """The cells of one sheet or file."""

    def opening(self, count: int) -> list[list[str]]:
        """Return the first records."""

    def row(self, index: int) -> int | None:
        """Return the physical row of a record; None where the header is not a row."""

    def below(self, index: int, width: int) -> Body:
        """Return what stands below the record at index, as columns."""


@dataclass(frozen=True, eq=False)
class Table:
    """One sheet, or one file of text, and how it was read."""

    file: str
    grid: Grid
    sheet: str | None = None
    encoding: str | None = None
    delimiter: str | None = None
    is_hidden: bool = False
    hidden_rows: frozenset[int] = frozenset()
    errors: tuple[tuple[int, int], ...] = ()
    """(row, column from 0) of cells that hold an error or a formula never computed."""
    merged: tuple[tuple[int, int, int], ...] = ()
    """(first row, last row, column from 0) of merged cells that span rows."""
    warnings: tuple[tuple[str, str], ...] = ()
    """(code, sentence) about the whole table."""
    notes: tuple[tuple[str, str], ...] = ()

    @property
    def place(self) -> Place:
        """Where this came from."""
        return Place(self.file, self.sheet)
