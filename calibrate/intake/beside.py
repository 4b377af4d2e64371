"""The other files: roles, goals, groups and the panel, on the same way as people and with the same report."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import polars as pl

from calibrate.domain.load_kind import LoadKind
from calibrate.domain.population import EXTRA, Population
from calibrate.domain.watching import Watcher, unwatched, within
from calibrate.intake.entries import Content, Entries, FileKind, Sheet
from calibrate.intake.findings import Findings, UnreadableError
from calibrate.intake.goal_rows import GOALS
from calibrate.intake.grid import Table
from calibrate.intake.group_rows import GROUPS
from calibrate.intake.headers import named, refuse_unknown
from calibrate.intake.heading import Heading
from calibrate.intake.live import live_rows, refuse_errors, say_what_is_hidden
from calibrate.intake.mapping import Mapping
from calibrate.intake.mending import Mending
from calibrate.intake.opening import Opened, no_collection, open_files
from calibrate.intake.panel_rows import PANEL
from calibrate.intake.part import ROW, TABLE
from calibrate.intake.report import Fault, FileRead, Report
from calibrate.intake.role_rows import ROLES
from calibrate.intake.sheets import sheets_to_read
from calibrate.intake.vocabulary import Vocabulary

_KINDS = {LoadKind.ROLES: ROLES, LoadKind.GOALS: GOALS, LoadKind.GROUPS: GROUPS, LoadKind.PANEL: PANEL}

_READ = 0.6
"""The share of such a load that reading the files is; the rest is checking their rows."""


@dataclass(frozen=True)
class BesideReading:
    """What reading such files came to."""

    content: Content | None
    """None after a fault, or with refused rows that nobody said to leave out."""
    report: Report
    left_out: int = 0


def read_beside(
    kind: LoadKind,
    files: Sequence[Path],
    people: Population,
    *,
    mapping: Mapping | None = None,
    sheet: str | None = None,
    leave_out_refused: bool = False,
    told: Watcher = unwatched,
) -> BesideReading:
    """Read files of one kind that go beside the people of a session.

    Raises:
        FileRefusedError: No file is named.
        BadMapError: The map names a field or a header that there is not.
    """
    said, opened = mapping or Mapping(), open_files(files, within(told, 0, _READ))
    if opened.fault:
        return BesideReading(None, Report(kind=kind, fault=opened.fault))
    with no_collection():
        content, report = _judged(kind, opened, people, said, sheet or said.sheet)
    told(1)
    left_out = report.refused_rows if content is not None else 0
    if left_out and not leave_out_refused:
        return BesideReading(None, report)
    return BesideReading(content, report, left_out)


def _judged(
    kind: LoadKind, opened: Opened, people: Population, mapping: Mapping, sheet: str
) -> tuple[Content | None, Report]:
    findings, how = Findings(notes=list(opened.notes)), _KINDS[kind]
    found: list[tuple[Table, Heading]] = []
    sheets: list[Sheet] = []
    reading = ""
    try:
        for tables in opened.tables:
            reading = tables[0].file
            found += sheets_to_read(tables, mapping, sheet, findings, how.words)
        refuse_unknown([heading for _, heading in found], mapping, how.words)
        for table, heading in found:
            reading = table.file
            sheets.append(_sheet(table, heading, mapping, how, findings))
        entries = Entries(sheets, _frame(sheets, how), findings)
        content = how.content_of(entries, people)
    except UnreadableError as error:
        return None, Report(kind=kind, fault=Fault(code=error.code, text=error.text, file=reading))
    if not how.takes_others:
        _note_others(sheets, findings)
    return content, _report(kind, found, entries)


def _sheet(table: Table, heading: Heading, mapping: Mapping, how: FileKind, findings: Findings) -> Sheet:
    fields = _fields(heading, mapping, how.words)
    for field, (code, text) in how.needed.items():
        if field not in fields:
            raise UnreadableError(code, f"{text} Name it in a map as {field}.")
    mending, key = Mending(table.place, (), findings), fields.get(how.words.required)
    live = live_rows(table, heading, key, mending, findings, has_titles=how.words.required != "name")
    if not live.count:
        raise UnreadableError("no_rows", "There is a header and nothing below it.")
    known = {at: heading.labels[at] for at in fields.values()}
    say_what_is_hidden(live, table, known, findings)
    live = refuse_errors(live, table, heading, known, mending, findings)
    return Sheet(table.place, heading.labels, fields, live)


def _fields(heading: Heading, mapping: Mapping, words: Vocabulary) -> dict[str, int]:
    """Return the column of each field: the map first, then exact names, then the alias listed first."""
    said = {field: at for field, header in mapping.columns.items() if (at := named(heading, header)) is not None}
    exact = {field: at for at, over in enumerate(heading.texts) for field in words.fields if field in over}
    fields = {**exact, **said}
    ranked: dict[str, list[tuple[int, int]]] = {}
    for at, over in enumerate(heading.texts):
        found = next((hit for text in over if (hit := words.named(text))), None)
        if found and at not in fields.values() and found[0] not in mapping.columns:
            ranked.setdefault(found[0], []).append((found[1], at))
    return {**{field: min(places)[1] for field, places in ranked.items()}, **fields}


def _frame(sheets: Iterable[Sheet], how: FileKind) -> pl.DataFrame:
    frames = []
    for number, sheet in enumerate(sheets):
        columns = dict(sheet.fields)
        if how.takes_others:
            columns |= {f"{EXTRA}{header}": at for header, at in sheet.others.items()}
        frames.append(
            sheet.live.cells.select(
                *(pl.nth(at).str.strip_chars().alias(name) for name, at in columns.items()),
                pl.lit(number, dtype=pl.Int32).alias(TABLE),
                sheet.live.rows.alias(ROW),
            )
        )
    return pl.concat(frames, how="diagonal").with_columns(pl.col(pl.String).fill_null(""))


def _note_others(sheets: Iterable[Sheet], findings: Findings) -> None:
    for sheet in sheets:
        if sheet.others:
            listed = ", ".join(f"“{header}”" for header in sheet.others)
            findings.note(sheet.place, "column_left", f"Columns that are not of such a file were not read: {listed}.")


def _report(kind: LoadKind, found: Sequence[tuple[Table, Heading]], entries: Entries) -> Report:
    files = tuple(
        FileRead(
            file=table.file,
            sheet=table.sheet,
            encoding=table.encoding,
            delimiter=table.delimiter,
            header_row=heading.row,
            columns=sheet.headers,
        )
        for (table, heading), sheet in zip(found, entries.sheets, strict=True)
    )
    lives = [sheet.live for sheet in entries.sheets]
    return Report(
        kind=kind,
        files=files,
        rows=sum(live.count for live in lives),
        blank=sum(live.blank for live in lives),
        people=entries.kept.height,
        merged=entries.merged,
        skipped=entries.skipped + sum(live.skipped for live in lives),
        refused=tuple(entries.findings.refused),
        warnings=tuple(entries.findings.warnings),
        notes=tuple(entries.findings.notes),
    )
