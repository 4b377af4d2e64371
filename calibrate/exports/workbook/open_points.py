"""Sheet Open points: who is not finished, who settles it, until when."""

from collections import defaultdict
from collections.abc import Iterator

from calibrate.domain.axis import Axis, AxisState
from calibrate.domain.board import Seat
from calibrate.domain.item import ParkDetail
from calibrate.exports.extract import Extract
from calibrate.exports.parked import parked_points
from calibrate.exports.workbook.page import HEAD_ROW, SENTENCE_ROW, Page
from calibrate.exports.workbook.stamp import open_sheet
from calibrate.exports.workbook.style import DAY, QUIET, STRONG
from calibrate.exports.workbook.table import Column, Value, write_table
from calibrate.exports.workbook.words import people, questions

_COLUMNS = (
    Column("point", 120, is_key=True),
    Column("id", 90, QUIET, is_key=True),
    Column("name", 196, STRONG),
    Column("manager", 144, QUIET),
    Column("question", 116, QUIET),
    Column("what is known", 280, QUIET),
    Column("who settles it", 150),
    Column("until", 104, DAY),
)


def write_open_points(page: Page, extract: Extract) -> None:
    """Write the sheet: parked, not yet rated, open, set aside, in this order."""
    open_sheet(page, extract.stamp, _COLUMNS, "Open points", _sentence(extract))
    last_row = write_table(page, "Open_points", _COLUMNS, _rows(extract))
    page.sheet.freeze_panes(HEAD_ROW + 1, 3)
    page.paper(len(_COLUMNS), max(last_row, SENTENCE_ROW))


def _sentence(extract: Extract) -> str:
    progress = extract.totals.progress
    parts = [
        f"{people(number)} {words}"
        for number, words in (
            (progress.parked, "parked"),
            (progress.not_rated, "not yet rated"),
            (0 if extract.is_before else progress.open, "not agreed yet"),
            (progress.set_aside, "set aside"),
        )
        if number
    ]
    return f"{', '.join(parts)}." if parts else "Nothing is open: everybody is agreed."


def _rows(extract: Extract) -> Iterator[list[Value]]:
    points: dict[str, list[list[Value]]] = defaultdict(list)
    for seat in extract.seats:
        for point, *rest in _points(extract, seat):
            points[str(point)].append([point, seat.person_id, *_who(extract, seat), *rest])
    for point in ("parked", "not yet rated", "open", "set aside"):
        yield from points[point]


def _who(extract: Extract, seat: Seat) -> tuple[Value, Value]:
    population = extract.board.population
    row = population.row(seat.person_id)
    return population.names[row], population.managers[row] or population.manager_ids[row]


def _points(extract: Extract, seat: Seat) -> Iterator[list[Value]]:
    """Yield what is open about a person: point, question, what is known, owner, until."""
    if seat.set_aside is not None:
        yield ["set aside", None, seat.set_aside.value, None, None]
        return
    held = parked_points(seat)
    for detail, axes in held.items():
        yield ["parked", questions(axes), _wanted(extract, detail, axes), detail.owner, detail.until]
    unrated = [axis for axis in Axis if not seat.axis(axis).is_rated]
    if unrated:
        yield ["not yet rated", questions(unrated), "no band: stands in no box", None, None]
    elif not held and not extract.is_before and not seat.state.is_agreed:
        open_axes = [axis for axis in Axis if seat.axis(axis).state is AxisState.OPEN]
        yield ["open", questions(open_axes), "not agreed yet", None, None]


def _wanted(extract: Extract, detail: ParkDetail, axes: list[Axis]) -> str:
    if detail.target is None:
        return ""
    wanted = " and ".join(extract.naming.band(axis, detail.target) for axis in axes)
    draft = f", so far: “{detail.draft}”" if detail.draft else ""
    return f"wanted: {wanted}, words to come{draft}"
