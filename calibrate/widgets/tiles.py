"""Nine tiles with one big number each: how many people stand where, without a name."""

from collections.abc import Mapping

from calibrate.domain.box import Box, rows
from calibrate.widgets.cells import right_aligned
from calibrate.widgets.numerals import numeral_rows, numeral_width
from calibrate.widgets.room import Room
from calibrate.widgets.row import Row, Run
from calibrate.widgets.theme import Tone

FULL = 5
"""Full rows of a tile; half a row more at its top, half a row free below."""
LOW = 3
"""Full rows of a tile where there is little room."""


def tiles_height(full: int) -> int:
    """Return how many rows three tiles take that are so many full rows high."""
    return 3 * (full + 1)


def tiles_width(tile: int) -> int:
    """Return how many cells three tiles take that are so wide."""
    return 3 * tile + 2


def put_tiles(
    page: list[Row], top: int, left: int, counts: Mapping[Box, int], room: Room, *, tile: int, full: int
) -> None:
    """Draw the tiles into rows that are there, potential high at the top, performance low at the left."""
    for place, boxes in enumerate(rows()):
        for column, box in enumerate(boxes):
            _put_tile(
                page[top + place * (full + 1) :],
                left + column * (tile + 1),
                counts.get(box, 0),
                room,
                tile=tile,
                full=full,
            )


def _put_tile(page: list[Row], left: int, count: int, room: Room, *, tile: int, full: int) -> None:
    tint = Tone.GROUND if room.is_ledger else Tone.PANEL
    edge = Run(room.glyphs.top * tile, Tone.LINE_STRONG if room.is_ledger else Tone.PANEL)
    page[0].put(left, edge)
    digits = _digits(count, tile, plain=room.is_ledger)
    before = (full - len(digits) + 1) // 2
    for line in range(full):
        text = digits[line - before] if before <= line < before + len(digits) else ""
        indent = (tile - len(text)) // 2
        page[1 + line].put(
            left,
            Run(" " * indent, on=tint),
            Run(text, Tone.INK, bold=room.is_ledger, on=tint),
            Run(" " * (tile - indent - len(text)), on=tint),
        )


def _digits(count: int, tile: int, *, plain: bool) -> list[str]:
    if plain or numeral_width(count) > tile:
        return [right_aligned(str(count), len(str(count)))]
    return list(numeral_rows(count))
