"""Sheet Grid: three by three panels on one page, names where they fit, else counts."""

from collections.abc import Iterator, Sequence

from calibrate.domain.audience import Audience
from calibrate.domain.board import Seat
from calibrate.exports.extract import Extract
from calibrate.exports.workbook.grid_counts import write_counts
from calibrate.exports.workbook.grid_layout import two_columns
from calibrate.exports.workbook.grid_names import marks_of, write_names
from calibrate.exports.workbook.marks import legend
from calibrate.exports.workbook.measure import INDENT, pixels
from calibrate.exports.workbook.page import Page
from calibrate.exports.workbook.panel import FIRST_PANELS_NAME, panel_widths
from calibrate.exports.workbook.stamp import open_page
from calibrate.exports.workbook.style import LABEL, Style
from calibrate.exports.workbook.words import one_line, people

_SEPARATOR = " · "
_MOST_LINES = 3


def write_grid(page: Page, extract: Extract) -> None:
    """Write the sheet."""
    totals = extract.totals
    widths = panel_widths(extract.naming)
    halved = two_columns(totals.boxes)
    sentence = _sentence(extract)
    if halved is None:
        sentence += ". Too many for names on one page: those are in People, sorted by box."
    open_page(page, extract.stamp, widths, title(extract), sentence)
    row = write_counts(page, extract, totals) if halved is None else write_names(page, extract, totals, halved)
    room = sum(widths[FIRST_PANELS_NAME:]) - INDENT
    for label, text in _below(extract, room, with_marks=halved is not None):
        page.put(row, 0, label, LABEL)
        page.put(row, FIRST_PANELS_NAME, text, Style())
        page.height(row, 21)
        row += 1
    page.paper(len(widths), row, pages_high=1)


def _sentence(extract: Extract) -> str:
    """Return where everybody is, in one line; what is nought is not said."""
    totals, progress = extract.totals, extract.totals.progress
    counted = (
        (totals.moved, "moved"),
        (0 if extract.is_before else progress.open, "open"),
        (progress.parked, "parked"),
        (progress.not_rated, "not yet rated"),
        (progress.set_aside, "set aside"),
    )
    said = [f"{number} {word}" for number, word in counted if number]
    return _SEPARATOR.join([f"{people(totals.in_grid)} in the grid", *said])


def title(extract: Extract) -> str:
    """Return what the grid is at this stage."""
    if extract.is_before:
        return "Grid as loaded"
    return "Agreed grid" if extract.is_sealed else "Grid as it stands"


def _set_aside(extract: Extract, seat: Seat) -> str:
    """Return who is not in this meeting; why is the facilitator's alone."""
    name = one_line(extract.called(seat.person_id))
    return f"{name} ({seat.set_aside})" if extract.audience is Audience.FACILITATOR else name


def _below(extract: Extract, room: float, *, with_marks: bool) -> Iterator[tuple[str, str]]:
    """Yield label and text of each line under the boxes; a second line of one kind has no label."""
    unrated = [
        one_line(extract.called(seat.person_id)) for seat in extract.seats if seat.set_aside is None and seat.is_holding
    ]
    aside = [_set_aside(extract, seat) for seat in extract.seats if seat.set_aside is not None]
    yield from _listed("not yet rated", unrated, room)
    yield from _listed("set aside", aside, room)
    if with_marks and not extract.is_before:
        present = (seat for seat in extract.seats if seat.set_aside is None and not seat.is_holding)
        yield "marks", legend(marks_of(extract, seat) for seat in present)


def _listed(label: str, names: Sequence[str], room: float) -> Iterator[tuple[str, str]]:
    lines: list[str] = []
    for name in names:
        longer = f"{lines[-1]}{_SEPARATOR}{name}" if lines else name
        if lines and pixels(longer) <= room:
            lines[-1] = longer
        else:
            lines.append(name)
        if len(lines) > _MOST_LINES or pixels(lines[-1]) > room:
            yield label, f"{len(names)} people, listed in Open points"
            return
    yield from zip([label, *[""] * len(lines)], lines, strict=False)
