"""One table as part of the whole: its columns by field, and what became of every row that is nobody."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

import polars as pl

from calibrate.domain.mend import Mend
from calibrate.intake.aliases import REQUIRED
from calibrate.intake.findings import Findings, Place, UnreadableError, counted
from calibrate.intake.grid import Table
from calibrate.intake.headers import Columns, match
from calibrate.intake.heading import Heading
from calibrate.intake.live import Live, live_rows, refuse_errors, say_what_is_hidden
from calibrate.intake.long import questions_of, widen
from calibrate.intake.mapping import Mapping
from calibrate.intake.mending import Mending

TABLE, ROW, DATE = "#table", "#row", "#date"
"""Columns of the frame that are no field: where a row comes from, and its date. No header makes such a name."""

_TRIMMED = ("person_id", "name", "first_name", "last_name", "manager_id", "manager", "performance", "potential")


@dataclass(frozen=True, eq=False)
class Part:
    """One table, understood: its live rows by field, and the counts of the others."""

    table: Table
    heading: Heading
    columns: Columns
    frame: pl.DataFrame
    live: Live
    found_labels: tuple[str, ...]
    """The headers as found; in a file with one row per question they are not those of the columns."""

    @property
    def place(self) -> Place:
        """Where this came from."""
        return self.table.place

    def filled(self, at: int) -> int:
        """Return how many rows hold something in a column."""
        return _filled(self.live, at)

    def row_cells(self, row: int) -> tuple[tuple[str, str], ...]:
        """Return (header, cell) of one row, mends included; cells beyond the header have none."""
        if row in self.live.misfits:
            return tuple(zip_longest(self.found_labels, self.live.misfits[row], fillvalue=""))
        if row in self.live.apart:
            return self.live.apart[row]
        found = self.live.cells.filter(self.live.rows == row).rows()
        return tuple(zip(self.columns.labels, found[0], strict=True)) if found else ()


def part_of(
    table: Table, heading: Heading, mapping: Mapping, number: int, findings: Findings, mends: Sequence[Mend] = ()
) -> Part:
    """Return a table's rows by field.

    Raises:
        UnreadableError: There is no id column, or no row below the header.
        StaleMendError: A row mended by hand is not there, or is not what it was.
    """
    found_labels = heading.labels
    mending = Mending(table.place, mends, findings)
    columns = match(heading, mapping)
    questions = questions_of(heading, columns, mapping)
    id_column = questions.id if questions else columns.fields.get(REQUIRED)
    live = live_rows(table, heading, id_column, mending, findings)
    if not live.count:
        raise UnreadableError("no_rows", "There is a header and nothing below it.")
    known = {at: heading.labels[at] for at in questions.known} if questions else columns.known()
    say_what_is_hidden(live, table, known, findings)
    live = refuse_errors(live, table, heading, known, mending, findings)
    if questions:
        live, heading = widen(live, heading, questions, mapping.date_order, table.place, findings)
        columns = match(heading, mapping)
        columns.fields.setdefault(REQUIRED, 0)
    live = live.mended(mending, heading.labels)
    mending.refuse_unused()
    for name in columns.settle(lambda one, other: live.cells.to_series(one).equals(live.cells.to_series(other))):
        text = f"Several columns could be {name} and hold the same in every row: the first was read."
        findings.note(table.place, "same_columns", text, column=columns.header(name))
    if REQUIRED not in columns.fields and REQUIRED not in columns.rivals:
        raise UnreadableError("no_id", "No column holds an id. Name it in a map as person_id.")
    columns.empty = tuple(at for at, label in enumerate(columns.labels) if not label and not _filled(live, at))
    frame = _trimmed(table.place, _by_field(live, columns, number), columns, findings)
    return Part(table, heading, columns, frame, live, found_labels)


def _filled(live: Live, at: int) -> int:
    return int((live.cells.to_series(at).str.strip_chars() != "").sum())


def _by_field(live: Live, columns: Columns, number: int) -> pl.DataFrame:
    named = {**columns.fields, **columns.extras()}
    named |= {DATE: columns.date} if columns.date is not None else {}
    return live.cells.select(
        *(pl.nth(at).alias(name) for name, at in named.items()),
        pl.lit(number, dtype=pl.Int32).alias(TABLE),
        live.rows.alias(ROW),
    )


def _trimmed(place: Place, frame: pl.DataFrame, columns: Columns, findings: Findings) -> pl.DataFrame:
    """Trim ids, names and labels, and say how many cells that changed."""
    present = [name for name in _TRIMMED if name in frame.columns]
    trimmed = frame.with_columns(pl.col(present).str.strip_chars())
    changed = (trimmed.select(present) != frame.select(present)).sum()
    for name in present:
        if count := int(changed[name].item() or 0):
            text = f"Spaces at the start or end were taken off in {counted(count, 'cell', 'cells')}."
            findings.warn(place, "trimmed", text, column=columns.header(name))
    return trimmed
