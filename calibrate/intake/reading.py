"""The way from files to people, step by step."""

from collections.abc import Sequence
from pathlib import Path

import polars as pl

from calibrate.domain.axis import Axis
from calibrate.domain.population import Population
from calibrate.intake.duplicates import fold_duplicates
from calibrate.intake.findings import Findings, UnreadableError
from calibrate.intake.grid import Table
from calibrate.intake.headers import match, refuse_unknown
from calibrate.intake.heading import Heading
from calibrate.intake.ids import refuse_ids
from calibrate.intake.mapping import Mapping
from calibrate.intake.part import Part, part_of
from calibrate.intake.people import population_of
from calibrate.intake.questions import ask_about_columns, note_columns
from calibrate.intake.ratings import Ratings, rate
from calibrate.intake.report import Fault, FileRead, Report
from calibrate.intake.sheets import sheets_to_read
from calibrate.intake.sources import tables_of


def read_files(files: Sequence[Path], mapping: Mapping, sheet: str) -> tuple[Population | None, Report]:
    """Return everybody in the files, or None while something is open, and the report."""
    findings = Findings()
    reading = ""
    found: list[tuple[Table, Heading]] = []
    try:
        for file in files:
            reading = str(file)
            tables = tables_of(file)
            found += sheets_to_read(tables, mapping, sheet or mapping.sheet, findings)
        refuse_unknown([heading for _, heading in found], mapping)
        parts = []
        for number, (table, heading) in enumerate(found):
            reading = table.file
            parts.append(part_of(table, heading, match(heading, mapping), number, findings))
    except UnreadableError as error:
        return None, Report(fault=Fault(code=error.code, text=error.text, file=reading))
    return _people(parts, mapping, findings)


def _people(parts: list[Part], mapping: Mapping, findings: Findings) -> tuple[Population | None, Report]:
    ask_about_columns(parts, mapping, findings)
    note_columns(parts, findings)
    frame = pl.concat([part.frame for part in parts], how="diagonal")
    if "person_id" not in frame.columns:
        return None, _report(parts, Ratings(frame.clear(), {}), 0, findings)
    rated = rate(refuse_ids(frame, parts, findings), parts, mapping, findings)
    folded = fold_duplicates(rated.frame, parts, findings)
    report = _report(parts, Ratings(folded.frame, rated.scales), folded.merged, findings)
    if report.needs:
        return None, report
    population = population_of(folded.frame, parts, findings)
    return population, report.with_(warnings=tuple(findings.warnings), notes=tuple(findings.notes))


def _report(parts: list[Part], rated: Ratings, merged: int, findings: Findings) -> Report:
    return Report(
        files=tuple(_file(part, rated.scales.get(number, {})) for number, part in enumerate(parts)),
        rows=sum(part.rows for part in parts),
        blank=sum(part.blank for part in parts),
        people=rated.frame.height,
        merged=merged,
        skipped=sum(part.skipped for part in parts),
        holding=_holding(rated),
        refused=tuple(findings.refused),
        warnings=tuple(findings.warnings),
        notes=tuple(findings.notes),
        needs=tuple(findings.needs),
    )


def _file(part: Part, scales: dict[Axis, dict[str, str | None]]) -> FileRead:
    table = part.table
    return FileRead(
        file=table.file, sheet=table.sheet, encoding=table.encoding, delimiter=table.delimiter,
        header_row=part.heading.row, columns=part.columns.headers(), scales=scales,
    )  # fmt: skip


def _holding(rated: Ratings) -> int:
    """Count people with an axis blank or declared unrated; a label still to be placed is neither."""
    frame = rated.frame
    if "person_id" not in frame.columns or frame.is_empty():
        return 0
    return int(frame.select(pl.any_horizontal(_is_holding(frame, rated, axis) for axis in Axis).sum()).item())


def _is_holding(frame: pl.DataFrame, rated: Ratings, axis: Axis) -> pl.Expr:
    if axis.value not in frame.columns:
        return pl.lit(value=True)
    unrated = {label for scales in rated.scales.values() for label, band in scales.get(axis, {}).items() if not band}
    label = pl.col(axis).fill_null("")
    return (label == "") | label.is_in(sorted(unrated))
