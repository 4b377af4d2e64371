"""Tables for people, on stdout: columns as wide as their widest cell, names with wide characters included."""

import unicodedata
from collections.abc import Sequence

from calibrate.cli.call import show
from calibrate.domain.inert import inert

GAP = "  "


def show_table(heads: Sequence[str], rows: Sequence[Sequence[object]], *, right: Sequence[int] = ()) -> None:
    """Show rows under heads; the columns named in right are numbers and end on one edge."""
    for line in table_lines(heads, rows, right=right):
        show(line)


def table_lines(heads: Sequence[str], rows: Sequence[Sequence[object]], *, right: Sequence[int] = ()) -> list[str]:
    """Return the heads and the rows as lines of one table, inert."""
    cells = [[inert("" if cell is None else str(cell)) for cell in row] for row in rows]
    widths = [max(cell_width(cell) for cell in column) for column in zip(heads, *cells, strict=True)]
    return [
        GAP.join(
            _padded(cell, width, right=column in right)
            for column, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in (list(heads), *cells)
    ]


def cell_width(text: str) -> int:
    """Return how many cells a terminal gives a text: two for a wide character, none for a combining one."""
    return sum(_width(character) for character in text)


def _width(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1


def _padded(text: str, width: int, *, right: bool) -> str:
    room = " " * (width - cell_width(text))
    return room + text if right else text + room
