"""Sheet Cover: who the file is for, what was decided, what is open, how to check the record."""

from collections.abc import Iterator, Sequence

from calibrate.exports.extract import Extract
from calibrate.exports.totals import Totals
from calibrate.exports.workbook.book import Sheet
from calibrate.exports.workbook.flow import TEXT, WIDTHS, Flow
from calibrate.exports.workbook.page import Page
from calibrate.exports.workbook.stamp import band_words
from calibrate.exports.workbook.style import AMBER
from calibrate.exports.workbook.words import moment, people

_HASH = TEXT._replace(size=9, font="Courier New")
_PROGRAMS = (
    "CSV, JSON and Parquet files are for programs: a spreadsheet takes their ids for numbers. "
    "People open this workbook."
)


def cover(sheets: Sequence[Sheet]) -> Sheet:
    """Return the cover of a workbook that holds these sheets."""

    def write(page: Page, extract: Extract) -> None:
        totals = extract.totals
        page.band(WIDTHS, band_words(extract.stamp), "cover", sealed=extract.is_sealed)
        flow = Flow(page)
        flow.heading(extract.title, _sentence(extract))
        flow.section("Who this is for")
        for paragraph in _readers(extract):
            flow.paragraph(paragraph)
        flow.section("What was loaded" if extract.is_before else "What was decided")
        flow.numbers(_numbers(extract, totals))
        flow.section("Still open")
        for label, text in _still_open(extract, totals):
            flow.line(label, text)
        flow.section("In this file")
        for sheet in sheets:
            flow.link(sheet.name, sheet.purpose)
        flow.line("beside it", _PROGRAMS)
        flow.section("The record")
        _write_record(flow, extract)
        page.paper(len(WIDTHS), flow.row, upright=True, pages_high=1)

    return Sheet("Cover", "", write)


def _sentence(extract: Extract) -> str:
    sealed = "Not sealed." if extract.sealed_at is None else f"Sealed on {moment(extract.sealed_at)}."
    if extract.is_before:
        return f"Ratings as loaded, before the meeting. {sealed}"
    return f"The agreed grid. {sealed}" if extract.is_sealed else f"The grid as it stands. {sealed}"


def _readers(extract: Extract) -> tuple[str, str]:
    holds = "ratings" if extract.is_before else "boxes, reasons, bench and support plans"
    runs = "run" if extract.is_before or not extract.is_sealed else "ran"
    return (
        f"You, who {runs} the meeting. It holds {holds} of named people.",
        "Do not pass it on. Managers get their own hand-off, leadership its own pack, and employees "
        "nothing from here: boxes, potential and reasons are never for them.",
    )


def _numbers(extract: Extract, totals: Totals) -> list[tuple[int, str]]:
    if extract.is_before:
        return [
            (totals.in_grid, "in the grid"),
            (totals.progress.not_rated, "not yet rated"),
            (totals.progress.set_aside, "set aside"),
            (totals.managers, "managers"),
        ]
    return [
        (totals.in_grid, "in the grid"),
        (totals.moved, "people moved"),
        (totals.managers, "managers"),
        (len(extract.bench.roles), "critical roles"),
        (len(extract.actions.by_id), "actions"),
        (len(extract.plans.all), "support plans"),
    ]


def _still_open(extract: Extract, totals: Totals) -> Iterator[tuple[str, str]]:
    progress = totals.progress
    waiting = 0 if extract.is_before else progress.open
    if progress.parked:
        yield "parked", f"{people(progress.parked)}, each with an owner"
    if progress.not_rated:
        stand = "stands" if progress.not_rated == 1 else "stand"
        yield "not yet rated", f"{people(progress.not_rated)}, who {stand} in no box"
    if waiting:
        yield "not agreed yet", people(waiting)
    if extract.untold and not extract.is_before:
        have = "has" if len(extract.untold) == 1 else "have"
        yield "not told yet", f"{people(len(extract.untold))} {have} something nobody has talked through with them"
    if extract.is_before and not progress.not_rated:
        yield "not yet rated", "nobody"
    elif not (progress.parked or progress.not_rated or waiting or extract.untold):
        yield "nothing", "everybody in the meeting is agreed"


def _write_record(flow: Flow, extract: Extract) -> None:
    if extract.sealed_at is None:
        flow.line("sealed", "not sealed: all of this can still change", TEXT._replace(color=AMBER, bold=True))
    else:
        flow.line("sealed", moment(extract.sealed_at))
    flow.line("written", moment(extract.at))
    flow.line("ledger head", str(extract.head), _HASH)
    flow.line(
        "check it",
        f"calibrate verify {extract.session} --head (the line above): succeeds as long as nothing "
        "recorded up to here was changed.",
    )
