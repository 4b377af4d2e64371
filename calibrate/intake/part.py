"""One table as part of the whole: its columns by field, and what became of every row that is nobody."""

from dataclasses import dataclass

import polars as pl

from calibrate.intake.aliases import REQUIRED
from calibrate.intake.findings import Findings, Place, UnreadableError, counted
from calibrate.intake.grid import Body, Table
from calibrate.intake.headers import Columns
from calibrate.intake.heading import Heading
from calibrate.intake.nobody import is_title, nobody

TABLE, ROW = "#table", "#row"
"""Columns of the frame that say where a row comes from; no field or header can have such a name."""

_TRIMMED = ("person_id", "name", "first_name", "last_name", "manager_id", "manager", "performance", "potential")
_NEUTRALISED = r"^'('*[=+\-@\t\r])"


@dataclass(frozen=True, eq=False)
class Part:
    """One table, understood: live rows only, and the counts of the others."""

    table: Table
    heading: Heading
    columns: Columns
    frame: pl.DataFrame
    rows: int
    blank: int
    skipped: int

    @property
    def place(self) -> Place:
        """Where this came from."""
        return Place(self.table.file, self.table.sheet)

    def filled(self, header: str) -> int:
        """Return how many rows hold something under a header."""
        named = {**self.columns.fields, **self.columns.extras()}
        name = next((name for name, at in named.items() if self.columns.labels[at] == header), None)
        return int((self.frame[name].str.strip_chars() != "").sum()) if name else 0


def part_of(table: Table, heading: Heading, columns: Columns, number: int, findings: Findings) -> Part:
    """Return a table's rows by field.

    Raises:
        UnreadableError: There is no id column, or no row below the header.
    """
    if REQUIRED not in columns.fields and REQUIRED not in columns.rivals:
        raise UnreadableError("no_id", "No column holds an id. Name it in a map as person_id.")
    place = Place(table.file, table.sheet)
    body = table.grid.below(heading.index, len(heading.texts))
    if body.frame.is_empty() and not body.uneven:
        raise UnreadableError("no_rows", "There is a header and nothing below it.")
    cells = body.frame.fill_null("")
    if table.delimiter is not None:
        cells = cells.with_columns(pl.all().str.replace(_NEUTRALISED, "${1}"))
    blank, skipped = nobody(cells, heading, columns.fields.get(REQUIRED))
    _note_skipped(place, body.rows.filter(skipped), findings)
    uneven = _refuse_uneven(place, body, len(heading.texts), findings)
    for row in body.stray_quotes:
        text = "A quotation mark stands inside a quoted cell. Double it, or take it out."
        findings.refuse(place, row, None, "stray_quote", text)
    live = ~(blank | skipped)
    frame = _by_field(cells, columns).with_columns(pl.lit(number, dtype=pl.Int32).alias(TABLE), body.rows.alias(ROW))
    return Part(
        table, heading, columns, _trimmed(place, frame.filter(live), columns, findings),
        rows=cells.height + len(body.uneven) + len(body.stray_quotes),
        blank=int(blank.sum()), skipped=int(skipped.sum()) + len(body.uneven) - uneven,
    )  # fmt: skip


def _note_skipped(place: Place, rows: pl.Series, findings: Findings) -> None:
    for row in rows.to_list():
        findings.note(place, "skipped", "A total or a title, not a person: left out.", row=row)


def _refuse_uneven(place: Place, body: Body, width: int, findings: Findings) -> int:
    """Refuse records that do not fit the header; return how many (the rest are titles)."""
    refused = 0
    for uneven in body.uneven:
        if is_title(uneven.cells):
            findings.note(place, "skipped", "A total or a title, not a person: left out.", row=uneven.row)
            continue
        refused += 1
        text = (
            f"This row has {counted(len(uneven.cells), 'cell', 'cells')} and the header {width}. "
            "Look for a delimiter too many or too few, or a text that needs quotation marks."
        )
        findings.refuse(place, uneven.row, None, "uneven", text)
    return refused


def _by_field(cells: pl.DataFrame, columns: Columns) -> pl.DataFrame:
    named = {**columns.fields, **columns.extras()}
    return cells.select(pl.nth(at).alias(name) for name, at in named.items())


def _trimmed(place: Place, frame: pl.DataFrame, columns: Columns, findings: Findings) -> pl.DataFrame:
    """Trim ids, names and labels, and say how many cells that changed."""
    present = [name for name in _TRIMMED if name in frame.columns]
    trimmed = frame.with_columns(pl.col(present).str.strip_chars())
    changed = (trimmed.select(present) != frame.select(present)).sum()
    for name in present:
        if count := int(changed[name].item() or 0):
            text = f"Spaces at the start or end were taken off in {counted(count, 'cell', 'cells')}."
            findings.warn(place, "trimmed", text, column=columns.headers()[name])
    return trimmed
