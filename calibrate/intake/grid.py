"""A table as found: cells of text with the row each stands in; nothing trimmed, dropped or padded."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

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
    hidden_rows: frozenset[int] = frozenset()
    warnings: tuple[tuple[str, str], ...] = ()
    """(code, sentence) about the whole table."""
    is_hidden: bool = False
    sheets: tuple[str, ...] = ()
    """Every sheet of the workbook, this one included."""
    error_cells: Sequence[tuple[int, int]] = field(default=())
    """(row, column index) of cells that hold an error or a formula never computed."""
