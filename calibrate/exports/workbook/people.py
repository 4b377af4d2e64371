"""Sheet People: everyone in the file, a row each, as loaded beside as agreed."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from calibrate.domain.axis import Axis, Band
from calibrate.domain.board import Seat
from calibrate.domain.box import BOXES
from calibrate.domain.folded import folded
from calibrate.exports.extract import Extract
from calibrate.exports.workbook.grid_layout import names_fit
from calibrate.exports.workbook.marks import arrow
from calibrate.exports.workbook.measure import BOLD, column_width
from calibrate.exports.workbook.page import HEAD_ROW, Page
from calibrate.exports.workbook.stamp import open_sheet
from calibrate.exports.workbook.style import MARK, QUIET, STRONG
from calibrate.exports.workbook.table import Column, write_table
from calibrate.exports.workbook.words import state_words

_PLACES: Mapping[tuple[Band | None, Band | None], int] = {
    (box.performance, box.potential): place for place, box in enumerate(BOXES)
}


class _Row(NamedTuple):
    """One person, and the places their row is sorted by."""

    seat: Seat
    name: str
    manager: str
    role: str


def write_people(page: Page, extract: Extract) -> None:
    """Write the sheet, by manager; by box where the Grid shows counts only."""
    by_box = not names_fit(extract)
    rows = sorted(_rows(extract), key=_by_box if by_box else _by_manager)
    columns, cells = zip(*_columns(extract, rows), strict=True)
    order = "by box" if by_box else "by manager"
    open_sheet(page, extract.stamp, columns, "People", f"Everyone in the file, {order}. {_reads(extract)}")
    last_row = write_table(page, "People", columns, ([cell(row) for cell in cells] for row in rows))
    page.sheet.freeze_panes(HEAD_ROW + 1, 2)
    page.paper(len(columns), last_row)


def _reads(extract: Extract) -> str:
    if extract.is_before:
        return "Ratings as loaded, before the meeting."
    now = "as agreed" if extract.is_sealed else "as things stand"
    return f"As loaded beside {now}; a person who moved carries an arrow."


def _rows(extract: Extract) -> list[_Row]:
    population = extract.board.population
    roles = _roles(extract)
    return [
        _Row(seat, name, manager or manager_id or "", role)
        for seat, name, manager, manager_id, role in zip(
            extract.seats, population.names, population.managers, population.manager_ids, roles, strict=True
        )
    ]


def _roles(extract: Extract) -> Sequence[str]:
    details = extract.board.population.details
    columns = [details[name] for name in ("title", "organisation") if name in details]
    if not columns:
        return [""] * len(extract.board.population)
    return [", ".join(text for text in texts if text) for texts in zip(*columns, strict=True)]


def _by_manager(row: _Row) -> tuple[bool, str, str, str]:
    return not row.manager, folded(row.manager), folded(row.name), row.seat.person_id


def _by_box(row: _Row) -> tuple[int, str, str]:
    seat = row.seat
    is_aside = seat.set_aside is not None
    place = len(BOXES) if is_aside else _PLACES.get((seat.performance.band, seat.potential.band), len(BOXES))
    return place + is_aside, folded(row.name), seat.person_id


_Cell = Callable[[_Row], str]


def _columns(extract: Extract, rows: Sequence[_Row]) -> list[tuple[Column, _Cell]]:
    longest = max((len(row.seat.person_id) for row in rows), default=0)
    name = column_width((row.name for row in rows), 150, 216, BOLD)
    manager = column_width((row.manager for row in rows), 120, 180)
    columns: list[tuple[Column, _Cell]] = [
        (Column("id", min(180, max(74, longest * 8 + 18)), QUIET, is_key=True), lambda row: row.seat.person_id),
        (Column("name", name, STRONG), lambda row: row.name),
        (Column("manager", manager, QUIET), lambda row: row.manager),
    ]
    if any(row.role for row in rows):
        role = column_width((row.role for row in rows), 120, 236)
        columns.append((Column("role", role, QUIET), lambda row: row.role))
    columns += _ratings_before(extract) if extract.is_before else _ratings(extract)
    box = column_width(map(extract.naming.box, BOXES), 100, 180)
    columns.append((Column("box", box), _box_name(extract)))
    columns.append((Column("state", 134, QUIET), _state_before if extract.is_before else _state))
    if not extract.is_before:
        columns.append((Column("moved", 64, MARK), lambda row: arrow(row.seat)))
    return columns


def _ratings_before(extract: Extract) -> list[tuple[Column, _Cell]]:
    return [(Column(axis.value, 104), _band(extract, axis, proposed=True)) for axis in Axis]


def _ratings(extract: Extract) -> list[tuple[Column, _Cell]]:
    now = "agreed" if extract.is_sealed else "now"
    return [
        pair
        for axis in Axis
        for pair in (
            (Column(f"{axis} as loaded", 98, QUIET), _band(extract, axis, proposed=True)),
            (Column(f"{axis} {now}", 98), _band(extract, axis, proposed=False)),
        )
    ]


def _band(extract: Extract, axis: Axis, *, proposed: bool) -> _Cell:
    words: dict[Band | None, str] = {band: extract.naming.short(axis, band) for band in Band} | {None: ""}
    if proposed:
        return lambda row: words[row.seat.axis(axis).proposed]
    return lambda row: words[row.seat.axis(axis).band]


def _box_name(extract: Extract) -> _Cell:
    names = {(box.performance, box.potential): extract.naming.box(box) for box in BOXES}

    def named(row: _Row) -> str:
        seat = row.seat
        if seat.set_aside is not None or seat.performance.band is None or seat.potential.band is None:
            return ""
        return names[seat.performance.band, seat.potential.band]

    return named


def _state(row: _Row) -> str:
    return state_words(row.seat)


def _state_before(row: _Row) -> str:
    if row.seat.set_aside is not None:
        return f"set aside: {row.seat.set_aside}"
    return "not yet rated" if row.seat.is_holding else ""
