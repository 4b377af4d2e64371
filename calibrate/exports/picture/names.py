"""The boxes with their names."""

from collections.abc import Mapping, Sequence

from calibrate.domain.board import Seat
from calibrate.domain.box import Box, rows
from calibrate.exports.extract import Extract
from calibrate.exports.picture.frame import ACROSS, BOTTOM, EDGE, GAP, TOP, drawn_box, frame, panel_at
from calibrate.exports.picture.svg import fitted, text
from calibrate.exports.workbook.grid_layout import heights, two_columns
from calibrate.exports.workbook.grid_names import marks_of
from calibrate.exports.workbook.marks import CONSENT, legend_parts
from calibrate.exports.workbook.style import AMBER, INK, SECOND
from calibrate.exports.workbook.words import one_line

_TITLE, _BELOW = 36, 20
"""What a panel needs above and below its names."""
_LINE, _TIGHT = 1.47, 1.38
"""From one name to the next, in sizes of type: at full size, and where there are many."""
_LARGEST, _SMALLEST = 17, 12
_SECOND_COLUMN = 206

_ROOM = BOTTOM - TOP - 2 * GAP - 3 * (_TITLE + _BELOW)
_EASY, _MOST = int(_ROOM / (_LARGEST * _LINE)), int(_ROOM / (_SMALLEST * _TIGHT))


def columns_of(sizes: Mapping[Box, int]) -> frozenset[Box] | None:
    """Return the boxes whose names stand in two columns; None where the type would be too small."""
    return two_columns(sizes, _EASY, _MOST)


def drawn_names(extract: Extract, prefix: str, seats: Mapping[Box, Sequence[Seat]], halved: frozenset[Box]) -> str:
    """Return all nine boxes with who stands in them, and what is around them."""
    counts = heights(extract.totals.boxes, halved)
    line = min(_LARGEST * _LINE, _ROOM / sum(counts))
    spare = (_ROOM - line * sum(counts)) / 3
    downs = [_TITLE + _BELOW + spare + line * count for count in counts]
    tops = [TOP + sum(downs[:row]) + row * GAP for row in range(3)]
    everybody = [seat for found in seats.values() for seat in found]
    shapes = frame(extract, tops, downs, _legend(extract, everybody))
    for row, boxes in enumerate(rows()):
        for box in boxes:
            panel = panel_at(box, row, tops, downs)
            found = seats.get(box, ())
            inner = _columns(extract, found, panel.x, panel.y + _TITLE, line, is_halved=box in halved)
            shapes += drawn_box(extract, prefix, panel, inner, str(len(found)))
    return shapes


def _columns(extract: Extract, seats: Sequence[Seat], x: float, y: float, line: float, *, is_halved: bool) -> str:
    if not is_halved:
        return _column(extract, seats, x, y, line, ACROSS - EDGE - 18)
    half = -(-len(seats) // 2)
    left = _column(extract, seats[:half], x, y, line, _SECOND_COLUMN - EDGE)
    return left + _column(extract, seats[half:], x + _SECOND_COLUMN, y, line, ACROSS - _SECOND_COLUMN - EDGE - 18)


def _column(extract: Extract, seats: Sequence[Seat], x: float, y: float, line: float, room: float) -> str:
    size = min(_LARGEST, line / _TIGHT)
    shapes = ""
    for place, seat in enumerate(seats):
        base = y + (place + 0.9) * line
        state, moved = marks_of(extract, seat)
        quiet = SECOND if state == CONSENT else INK
        shapes += text(state, x + 13, base, size, fill=quiet, bold=state != CONSENT, anchor="middle")
        shapes += text(moved, x + EDGE - 9, base, size, fill=AMBER, bold=True, anchor="end")
        shapes += text(fitted(one_line(extract.called(seat.person_id)), room, size), x + EDGE, base, size)
    return shapes


def _legend(extract: Extract, seats: Sequence[Seat]) -> str:
    if extract.is_before:
        return ""
    parts = legend_parts(marks_of(extract, seat) for seat in seats)
    return " · ".join(f"{signs} {words}".strip() for signs, words in parts)
