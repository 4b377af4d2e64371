"""The way from tables to people, step by step."""

from collections.abc import Sequence
from dataclasses import dataclass

import polars as pl

from calibrate.domain.axis import Axis
from calibrate.domain.mend import Mend
from calibrate.domain.population import Population
from calibrate.domain.watching import Watcher, each_watched, unwatched, within
from calibrate.intake.checks import refuse_rows
from calibrate.intake.column_notes import note_columns
from calibrate.intake.contradictions import warn_of_contradictions
from calibrate.intake.duplicates import Folded, fold_duplicates
from calibrate.intake.findings import Findings, Tabs, UnreadableError
from calibrate.intake.grid import Table
from calibrate.intake.headers import refuse_unknown
from calibrate.intake.heading import Heading
from calibrate.intake.mapping import Mapping
from calibrate.intake.mending import refuse_strangers
from calibrate.intake.opening import Opened, no_collection
from calibrate.intake.part import Part, part_of
from calibrate.intake.people import population_of
from calibrate.intake.questions import ask_about_columns
from calibrate.intake.ratings import Ratings, Scales, count_bands, rate
from calibrate.intake.report import Fault, FileRead, Report
from calibrate.intake.scales import Scale
from calibrate.intake.sheets import sheets_to_read

_CUT = 0.2
"""The share of judging after which every table's rows stand by field."""


@dataclass(frozen=True, eq=False)
class Judged:
    """What tables come to under one map and some mends."""

    report: Report
    population: Population | None = None
    """None after a fault, or while something is asked; refused rows are not in it."""
    parts: tuple[Part, ...] = ()
    rated: Ratings | None = None
    folded: Folded | None = None
    """One row per person; None where nobody was rated."""
    tabs: tuple[Tabs, ...] = ()
    """Workbooks in which several sheets hold people."""


def judge(
    opened: Opened, mapping: Mapping, sheet: str = "", mends: Sequence[Mend] = (), told: Watcher = unwatched
) -> Judged:
    """Return what tables come to.

    Raises:
        BadMapError: The map names a field or a header that there is not.
        StaleMendError: A row mended by hand is not there, or is not what it was.
    """
    if opened.fault:
        return Judged(Report(fault=opened.fault))
    with no_collection():
        return _judged(opened, mapping, sheet or mapping.sheet, mends, told)


def _judged(opened: Opened, mapping: Mapping, sheet: str, mends: Sequence[Mend], told: Watcher) -> Judged:
    findings = Findings(notes=list(opened.notes))
    found: list[tuple[Table, Heading]] = []
    parts: list[Part] = []
    reading = ""
    try:
        for tables in opened.tables:
            reading = tables[0].file
            found += sheets_to_read(tables, mapping, sheet, findings)
        for (table, heading), _ in each_watched(found, [1] * len(found), within(told, 0, _CUT)):
            reading = table.file
            parts.append(part_of(table, heading, mapping, len(parts), findings, mends))
    except UnreadableError as error:
        return Judged(Report(fault=Fault(code=error.code, text=error.text, file=reading)))
    refuse_unknown([*(heading for _, heading in found), *(part.heading for part in parts)], mapping)
    refuse_strangers(mends, [part.place for part in parts])
    return _people(parts, mapping, findings, within(told, _CUT, 1))


def _people(parts: list[Part], mapping: Mapping, findings: Findings, told: Watcher) -> Judged:
    ask_about_columns(parts, mapping, findings)
    note_columns(parts, findings)
    frame = pl.concat([part.frame for part in parts], how="diagonal").with_columns(pl.col(pl.String).fill_null(""))
    if "person_id" not in frame.columns:
        report = _report(parts, {}, Folded(frame, 0), findings)
        return Judged(report, parts=tuple(parts), tabs=tuple(findings.tabs))
    rated = rate(frame, parts, mapping, findings)
    count_bands(rated, parts, findings)
    warn_of_contradictions(rated, parts, findings)
    told(0.1)
    good = refuse_rows(rated.frame, parts, rated.scales, findings)
    folded = fold_duplicates(good, parts, mapping, findings)
    told(0.3)
    population = population_of(folded.frame, parts, findings)
    report = _report(parts, rated.scales, folded, findings)
    told(1)
    people = None if findings.needs else population
    return Judged(report, people, tuple(parts), rated, folded, tuple(findings.tabs))


def _report(parts: Sequence[Part], scales: Scales, folded: Folded, findings: Findings) -> Report:
    return Report(
        files=tuple(_file(part, scales.get(number, {})) for number, part in enumerate(parts)),
        rows=sum(part.live.count for part in parts),
        blank=sum(part.live.blank for part in parts),
        people=folded.frame.height,
        merged=folded.merged + sum(part.live.merged for part in parts),
        skipped=sum(part.live.skipped for part in parts),
        holding=_holding(_axes_asked(findings), scales, folded.frame),
        refused=tuple(findings.refused),
        warnings=tuple(findings.warnings),
        notes=tuple(findings.notes),
        needs=tuple(findings.needs),
    )


def _file(part: Part, scales: dict[Axis, Scale]) -> FileRead:
    table = part.table
    return FileRead(
        file=table.file,
        sheet=table.sheet,
        encoding=table.encoding,
        delimiter=table.delimiter,
        header_row=part.heading.row,
        columns=part.columns.headers(),
        scales={axis: scale.shown() for axis, scale in scales.items()},
    )


def _holding(asked: set[Axis], scales: Scales, frame: pl.DataFrame) -> int:
    """Count people with an axis blank or declared unrated; a label or column still to be placed is neither."""
    if frame.is_empty() or not scales:
        return 0
    axes = [axis for axis in Axis if axis in frame.columns or axis not in asked]
    if not axes:
        return 0
    return int(frame.select(pl.any_horizontal(_is_holding(frame, scales, axis) for axis in axes).sum()).item())


def _axes_asked(findings: Findings) -> set[Axis]:
    """Return the axes whose column is still to be chosen."""
    needs = findings.needs
    return (
        set(Axis) if any(need.field == "box" for need in needs) else {n.axis for n in needs if n.axis and not n.column}
    )


def _is_holding(frame: pl.DataFrame, scales: Scales, axis: Axis) -> pl.Expr:
    if axis.value not in frame.columns:
        return pl.repeat(value=True, n=pl.len())
    found = [by_axis[axis] for by_axis in scales.values() if axis in by_axis]
    unrated = {label for scale in found for label, band in scale.bands.items() if band is None}
    return (pl.col(axis) == "") | pl.col(axis).is_in(sorted(unrated))
