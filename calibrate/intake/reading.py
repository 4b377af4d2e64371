"""The way from files to people, step by step."""

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import polars as pl

from calibrate.domain.axis import Axis
from calibrate.domain.population import Population
from calibrate.errors import FileRefusedError
from calibrate.intake.checks import refuse_rows
from calibrate.intake.column_notes import note_columns
from calibrate.intake.contradictions import warn_of_contradictions
from calibrate.intake.duplicates import Folded, fold_duplicates
from calibrate.intake.findings import Findings, Place, UnreadableError
from calibrate.intake.grid import Table
from calibrate.intake.headers import refuse_unknown
from calibrate.intake.heading import Heading
from calibrate.intake.mapping import Mapping
from calibrate.intake.part import Part, part_of
from calibrate.intake.people import population_of
from calibrate.intake.questions import ask_about_columns
from calibrate.intake.ratings import Scales, count_bands, rate
from calibrate.intake.report import Fault, FileRead, Report
from calibrate.intake.scales import Scale
from calibrate.intake.sheets import sheets_to_read
from calibrate.intake.sources import tables_of


def read_files(files: Sequence[Path], mapping: Mapping, sheet: str) -> tuple[Population | None, Report]:
    """Return everybody in the files, or None while something is open, and the report."""
    with _no_collection():
        return _read(files, mapping, sheet)


@contextmanager
def _no_collection() -> Iterator[None]:
    """Keep the collector from walking a million cells again and again; nothing made here refers to itself."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _read(files: Sequence[Path], mapping: Mapping, sheet: str) -> tuple[Population | None, Report]:
    if not files:
        raise FileRefusedError("No file is named. Name at least one to load.")
    findings = Findings()
    reading = ""
    found: list[tuple[Table, Heading]] = []
    parts: list[Part] = []
    try:
        for file in _each_once(files, findings):
            reading = str(file)
            found += sheets_to_read(tables_of(file), mapping, sheet or mapping.sheet, findings)
        for number, (table, heading) in enumerate(found):
            reading = table.file
            parts.append(part_of(table, heading, mapping, number, findings))
    except UnreadableError as error:
        return None, Report(fault=Fault(code=error.code, text=error.text, file=reading))
    refuse_unknown([*(heading for _, heading in found), *(part.heading for part in parts)], mapping)
    return _people(parts, mapping, findings)


def _each_once(files: Sequence[Path], findings: Findings) -> list[Path]:
    """Return the files, one that is given twice only once: its rows are one row each."""
    once: dict[Path, Path] = {}
    for file in files:
        if file.resolve() in once:
            findings.note(Place(str(file)), "given_twice", "This file was given twice and read once.")
        once.setdefault(file.resolve(), file)
    return list(once.values())


def _people(parts: list[Part], mapping: Mapping, findings: Findings) -> tuple[Population | None, Report]:
    ask_about_columns(parts, mapping, findings)
    note_columns(parts, findings)
    frame = pl.concat([part.frame for part in parts], how="diagonal").with_columns(pl.col(pl.String).fill_null(""))
    if "person_id" not in frame.columns:
        return None, _report(parts, {}, Folded(frame, 0), findings)
    rated = rate(frame, parts, mapping, findings)
    count_bands(rated, parts, findings)
    warn_of_contradictions(rated, parts, findings)
    good = refuse_rows(rated.frame, parts, rated.scales, findings)
    folded = fold_duplicates(good, parts, mapping, findings)
    population = population_of(folded.frame, parts, findings)
    return None if findings.needs else population, _report(parts, rated.scales, folded, findings)


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
