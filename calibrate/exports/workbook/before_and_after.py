"""Sheet Before and after: the meeting itself, under the same glass."""

from calibrate.domain.axis import Axis, Band
from calibrate.exports.bands import Bands, Shift
from calibrate.exports.extract import Extract
from calibrate.exports.workbook.chart import RAMP, Cells, Series, columns, insert
from calibrate.exports.workbook.page import Page
from calibrate.exports.workbook.stamp import open_page
from calibrate.exports.workbook.style import CELL, COUNT, INK, STRONG, Style
from calibrate.exports.workbook.table import Column, write_heads
from calibrate.exports.workbook.words import people

_LABEL, _COUNT, _GAP = 148, 86, 70
_WIDTHS = (_LABEL, _COUNT, _COUNT, _COUNT, _GAP, _LABEL, _COUNT, _COUNT, _COUNT)
_HEADS, _LOADED, _NOW, _WORDS, _CHART = 4, 5, 6, 8, 10
_SIZE = (406, 300)


def write_before_and_after(page: Page, extract: Extract) -> None:
    """Write the sheet."""
    sentence = (
        "The meeting itself, under the same glass: did it raise more than it lowered, and did it pull to the middle?"
    )
    open_page(page, extract.stamp, _WIDTHS, "Before and after the meeting", sentence)
    for axis, left in zip(Axis, (0, 5), strict=True):
        _write_axis(page, extract, axis, left)
    page.paper(len(_WIDTHS), _CHART + _SIZE[1] // 20 + 1, pages_high=1)


def _write_axis(page: Page, extract: Extract, axis: Axis, left: int) -> None:
    shift = Shift.of(extract.seats, axis)
    names = [extract.naming.short(axis, band) for band in Band]
    for place, head in enumerate((axis.value, *names)):
        look = (Column(head, _WIDTHS[left + place], CELL if place == 0 else COUNT),)
        write_heads(page, look, _HEADS, left + place)
    now = "as agreed" if extract.is_sealed else "as it stands"
    _write_counts(page, _LOADED, left, "as loaded", shift.loaded, bold=False)
    _write_counts(page, _NOW, left, now, shift.now, bold=True)
    page.put(_WORDS, left, _moved(shift), Style(bold=True))
    _draw(page, f"{axis.value.capitalize()}, {people(shift.people)}", names, left, now, shift)


def _write_counts(page: Page, row: int, left: int, label: str, counts: Bands, *, bold: bool) -> None:
    page.put(row, left, label, STRONG if bold else CELL)
    for place, number in enumerate(counts, start=1):
        page.number(row, left + place, number, page.styles.of(COUNT._replace(bold=bold)))


def _moved(shift: Shift) -> str:
    new = shift.people - sum(shift.loaded)
    said = f"raised {shift.raised}, lowered {shift.lowered}"
    return f"{said}, first rated {new}" if new > 0 else said


def _draw(page: Page, title: str, names: list[str], left: int, now: str, shift: Shift) -> None:
    labels = Cells(_HEADS, left + 1, _HEADS, left + 3)
    series = [
        Series("as loaded", Cells(_LOADED, left + 1, _LOADED, left + 3), RAMP[0], INK),
        Series(now, Cells(_NOW, left + 1, _NOW, left + 3), RAMP[2], INK, bold=True),
    ]
    chart = columns(page, title, labels, series, _SIZE)
    said = "; ".join(
        f"{name}: {was} as loaded, {here} {now}" for name, was, here in zip(names, shift.loaded, shift.now, strict=True)
    )
    insert(page, _CHART, left, chart, f"{title}. {said}. {_moved(shift)}.")
