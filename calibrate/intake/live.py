"""Rows below the header: those that are somebody, and a count of every other."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from itertools import accumulate
from typing import Self

import polars as pl

from calibrate.intake.findings import Findings, counted
from calibrate.intake.grid import Body, Table
from calibrate.intake.heading import Heading
from calibrate.intake.mending import Mending
from calibrate.intake.nobody import is_title, nobody

_NEUTRALISED = r"^'('*[=+\-@\t\r])"
_MARK = "\ufeff"
_TITLE = "A total, a title or the header once more, not a person: left out."


@dataclass(frozen=True, eq=False)
class Live:
    """The rows that are somebody, by column number, and how many others there were."""

    cells: pl.DataFrame
    rows: pl.Series
    count: int
    """Every row below the header."""
    blank: int = 0
    skipped: int = 0
    merged: int = 0
    misfits: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    """The cells of rows that do not fit the header; none where a quotation mark made them unreadable."""
    apart: Mapping[int, tuple[tuple[str, str], ...]] = field(default_factory=dict)
    """(header, cell) of rows with errors, and of rows left out by hand."""

    def kept(self, mask: pl.Series) -> Self:
        """Return the rows a mask keeps; the others are counted elsewhere."""
        return replace(self, cells=self.cells.filter(mask), rows=self.rows.filter(mask))

    def mended(self, mending: Mending, labels: Sequence[str]) -> Self:
        """Return the rows with cells corrected and rows left out by hand.

        Raises:
            StaleMendError: A cell is not what it was when it was corrected.
        """
        cells, stays = mending.mended(self.cells, self.rows, labels)
        return replace(self, cells=cells).without(set(self.rows.filter(~stays).to_list()), labels)

    def without(self, rows: Set[int], labels: Sequence[str]) -> Self:
        """Return the rows less some, whose cells stay at hand for whoever mends them."""
        if not rows:
            return self
        gone = self.rows.is_in(sorted(rows))
        cells = (tuple(zip(labels, cells, strict=True)) for cells in self.cells.filter(gone).iter_rows())
        apart = dict(zip(self.rows.filter(gone).to_list(), cells, strict=True))
        return replace(self.kept(~gone), apart={**self.apart, **apart})


def live_rows(
    table: Table,
    heading: Heading,
    id_column: int | None,
    mending: Mending,
    findings: Findings,
    *,
    has_titles: bool = True,
) -> Live:
    """Return the rows that are somebody; refuse those that do not fit the header.

    Raises:
        StaleMendError: A row is not what it was when it was mended.
    """
    found = table.grid.below(heading.index, len(heading.texts))
    cells = found.frame.fill_null("")
    if table.delimiter is not None:
        cells = _as_before_neutral(_without_marks(cells))
    body = mending.fitted(replace(found, frame=cells))
    cells = body.frame
    blank, skipped = nobody(cells, heading, id_column, has_titles=has_titles)
    for row in body.rows.filter(skipped).to_list():
        findings.note(table.place, "skipped", _TITLE, row=row)
    titles = _refuse_uneven(table, body, len(heading.texts), findings)
    live = Live(
        cells,
        body.rows,
        count=found.frame.height + len(found.uneven) + len(found.stray_quotes),
        blank=int(blank.sum()),
        skipped=int(skipped.sum()) + titles,
        misfits=_misfits(found, body),
    )
    return live.kept(~(blank | skipped))


def _without_marks(cells: pl.DataFrame) -> pl.DataFrame:
    """Take off byte order marks, which stand at a line's start where files were put one below the other."""
    if not cells.width or not cells.to_series(0).str.starts_with(_MARK).any():
        return cells
    return cells.with_columns(pl.nth(0).str.strip_prefix(_MARK))


def _as_before_neutral(cells: pl.DataFrame) -> pl.DataFrame:
    """Take off the mark that an export put before what a spreadsheet would compute."""
    marked = cells.select(pl.all().str.starts_with("'").any()).row(0) if cells.width else ()
    columns = [name for name, is_marked in zip(cells.columns, marked, strict=True) if is_marked]
    return cells.with_columns(pl.col(columns).str.replace(_NEUTRALISED, "${1}"))


def _misfits(found: Body, body: Body) -> dict[int, tuple[str, ...]]:
    """Return the cells of rows that do not fit, those left out by hand too; not of those retyped."""
    misfits: dict[int, tuple[str, ...]] = {misfit.row: misfit.cells for misfit in found.uneven}
    misfits |= dict.fromkeys(found.stray_quotes, ())
    if misfits and body.frame.height > found.frame.height:
        fitting = set(body.rows.to_list())
        return {row: cells for row, cells in misfits.items() if row not in fitting}
    return misfits


def _refuse_uneven(table: Table, body: Body, width: int, findings: Findings) -> int:
    """Refuse records that do not fit the header; return how many of them are only titles."""
    titles = 0
    for uneven in body.uneven:
        if is_title(uneven.cells):
            titles += 1
            findings.note(table.place, "skipped", _TITLE, row=uneven.row)
            continue
        text = (
            f"This row has {counted(len(uneven.cells), 'cell', 'cells')} and the header {width}. "
            "Look for a delimiter too many or too few, or a text that needs quotation marks."
        )
        findings.refuse(table.place, uneven.row, None, "uneven", text)
    for row in body.stray_quotes:
        text = "A quotation mark stands in the middle of a quoted cell. Double it, or take it out."
        findings.refuse(table.place, row, None, "stray_quote", text)
    return titles


def refuse_errors(
    live: Live, table: Table, heading: Heading, known: dict[int, str], mending: Mending, findings: Findings
) -> Live:
    """Refuse rows in which a cell that matters holds an error, or a formula that was never computed.

    Args:
        live: The rows.
        table: Where they come from.
        heading: What stands over each column.
        known: The columns that matter, and their headers.
        mending: What was left out and corrected by hand: such errors are no more.
        findings: Where refusals go.

    Raises:
        StaleMendError: A cell is not what it was when it was corrected.
    """
    here = set(live.rows.to_list())
    errors = [(row, column) for row, column in table.errors if row in here]
    wrong = [(row, column) for row, column in errors if column in known]
    others = len(errors) - len(wrong)
    wrong = [(row, column) for row, column in wrong if not mending.corrects(row, known[column])]
    cells, stays = mending.mended(live.cells, live.rows, heading.labels, only={row for row, _ in errors})
    live = replace(live, cells=cells)
    gone = set(live.rows.filter(~stays).to_list())
    for row, column in wrong:
        if row not in gone:
            text = "This cell holds an error, or a formula that was never computed. Put its value there."
            findings.refuse(table.place, row, known[column], "cell_error", text)
    if others:
        text = f"{counted(others, 'cell', 'cells')} with an error in other columns: read as blank."
        findings.warn(table.place, "cell_error", text)
    return live.without({*gone, *(row for row, _ in wrong)}, heading.labels)


def say_what_is_hidden(live: Live, table: Table, known: dict[int, str], findings: Findings) -> None:
    """Note hidden rows and sheets; warn of merged cells, whose value stands in their first row only."""
    for code, text in table.warnings:
        findings.warn(table.place, code, text)
    for code, text in table.notes:
        findings.note(table.place, code, text)
    if table.is_hidden:
        findings.note(table.place, "hidden_sheet", "This sheet is hidden in the workbook and was read.")
    rows = sorted(live.rows.to_list()) if table.hidden_rows or table.merged else []
    if hidden := sum(map(table.hidden_rows.__contains__, rows)):
        text = f"{counted(hidden, 'row is', 'rows are')} hidden in the workbook and read like the others."
        findings.note(table.place, "hidden_rows", text)
    for column, header in known.items():
        if under := _covered(rows, [(top, bottom) for top, bottom, at in table.merged if at == column]):
            text = f"{counted(under, 'row is', 'rows are')} covered by a merged cell above and read as blank here. Unmerge and fill them if they belong to it."  # noqa: E501
            findings.warn(table.place, "merged_cells", text, column=header)


def _covered(rows: Sequence[int], spans: Sequence[tuple[int, int]]) -> int:
    """Count the rows, in order, that lie below the first row of a span and no lower than its last."""
    steps = [0] * (len(rows) + 1)
    for top, bottom in spans:
        steps[bisect_right(rows, top)] += 1
        steps[bisect_right(rows, bottom)] -= 1
    return sum(depth > 0 for depth in accumulate(steps[:-1]))
