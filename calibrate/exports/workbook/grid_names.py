"""The names on the Grid sheet: a cell a name, so that find, copy and screen readers work."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from calibrate.domain.board import Seat
from calibrate.domain.box import Box
from calibrate.domain.folded import folded
from calibrate.exports.extract import Extract
from calibrate.exports.totals import Totals
from calibrate.exports.workbook.grid_layout import heights
from calibrate.exports.workbook.marks import CONSENT, arrow, state_mark
from calibrate.exports.workbook.measure import INDENT, ONE_LINE, short
from calibrate.exports.workbook.page import Page
from calibrate.exports.workbook.panel import (
    COUNT,
    MARK,
    NAME,
    PANEL_TITLE,
    PANEL_WIDTHS,
    SECOND_MARK,
    TINT,
    write_panels,
)
from calibrate.exports.workbook.style import AMBER, INK, SECOND
from calibrate.exports.workbook.words import one_line

_COUNT = PANEL_TITLE._replace(align="right", number="0")


def write_names(page: Page, extract: Extract, totals: Totals, halved: frozenset[Box]) -> int:
    """Write the nine boxes with their names; return the first free row."""
    people = people_by_box(extract)

    def body(row: int, column: int, box: Box) -> None:
        seats = people.get(box, [])
        page.number(row, column + COUNT, len(seats), page.styles.of(_COUNT))
        if box not in halved:
            room = sum(PANEL_WIDTHS[NAME : COUNT + 1]) - INDENT
            _write_column(page, extract, row + 1, column + MARK, room, seats)
            return
        half = -(-len(seats) // 2)
        _write_column(page, extract, row + 1, column + MARK, PANEL_WIDTHS[NAME] - INDENT, seats[:half])
        room = sum(PANEL_WIDTHS[SECOND_MARK + 1 : COUNT + 1]) - INDENT
        _write_column(page, extract, row + 1, column + SECOND_MARK, room, seats[half:])

    sizes = {box: len(seats) for box, seats in people.items()}
    body_rows = [[ONE_LINE] * height for height in heights(sizes, halved)]
    return write_panels(page, extract.naming, totals, body, body_rows)


def people_by_box(extract: Extract) -> Mapping[Box, Sequence[Seat]]:
    """Return who stands in each box, by name; nobody set aside."""
    found: dict[Box, list[Seat]] = defaultdict(list)
    for seat in extract.seats:
        if seat.set_aside is None and seat.box is not None:
            found[seat.box].append(seat)
    for seats in found.values():
        seats.sort(key=lambda seat: (folded(extract.called(seat.person_id)), seat.person_id))
    return found


def marks_of(extract: Extract, seat: Seat) -> tuple[str, str]:
    """Return a person's state mark and arrow; before the meeting there are none."""
    return ("", "") if extract.is_before else (state_mark(seat), arrow(seat))


def _write_column(page: Page, extract: Extract, row: int, column: int, room: float, seats: Sequence[Seat]) -> None:
    for below, seat in enumerate(seats):
        state, moved = marks_of(extract, seat)
        if state or moved:
            quiet = state == CONSENT and not moved
            look = TINT._replace(align="center", bold=not quiet, color=AMBER if moved else SECOND if quiet else INK)
            page.put(row + below, column, " ".join(filter(None, (state, moved))), look)
        name = one_line(extract.called(seat.person_id))
        page.put(row + below, column + 1, short(name, room), TINT)
