"""Rows put right by hand, before anything else is made of them."""

from collections.abc import Iterable, Mapping, Sequence

import polars as pl

from calibrate.domain.mend import Corrected, LeftOut, Mend, Retyped, RowPlace
from calibrate.errors import StaleMendError
from calibrate.intake.findings import Findings, Place
from calibrate.intake.grid import Body, Uneven
from calibrate.intake.report import BY_HAND


class Mending:
    """The mends of one table: applied where the row first comes into sight, and counted off."""

    def __init__(self, place: Place, mends: Iterable[Mend], findings: Findings) -> None:
        here = [mend for mend in mends if (mend.file, mend.sheet) == (place.file, place.sheet)]
        self._place = place
        self._findings = findings
        self._left_out = {mend.row: mend for mend in here if isinstance(mend, LeftOut)}
        stay = [mend for mend in here if mend.row not in self._left_out]
        self._retyped = {mend.row: mend for mend in stay if isinstance(mend, Retyped)}
        self._corrected: dict[int, dict[str, Corrected]] = {}
        for mend in stay:
            if isinstance(mend, Corrected):
                self._corrected.setdefault(mend.row, {})[mend.column] = mend

    def fitted(self, body: Body) -> Body:
        """Return a body whose rows of another width are retyped or left out where somebody said so.

        Raises:
            StaleMendError: A row is not what it was when it was retyped.
        """
        misfits = [*body.uneven, *(Uneven(row, ()) for row in body.stray_quotes)]
        gone = {misfit.row for misfit in misfits if misfit.row in self._left_out}
        self._say_left_out(sorted(gone))
        typed = [(misfit, self._retyped.pop(misfit.row)) for misfit in misfits if misfit.row in self._retyped]
        gone |= {misfit.row for misfit, _ in typed}
        if not gone:
            return body
        frame, rows = body.frame, body.rows
        if typed:
            frame, rows = self._with_typed(frame, rows, typed)
        uneven = tuple(misfit for misfit in body.uneven if misfit.row not in gone)
        return Body(frame, rows, uneven, tuple(row for row in body.stray_quotes if row not in gone))

    def _with_typed(
        self, frame: pl.DataFrame, rows: pl.Series, typed: Sequence[tuple[Uneven, Retyped]]
    ) -> tuple[pl.DataFrame, pl.Series]:
        for misfit, mend in typed:
            if mend.old != misfit.cells or len(mend.new) != frame.width:
                raise _stale(mend)
            self._note(mend.row, None, "retyped", "This row was written anew by hand.")
        more = pl.DataFrame(
            {name: [mend.new[at] for _, mend in typed] for at, name in enumerate(frame.columns)},
            schema=dict.fromkeys(frame.columns, pl.String),
        )
        numbers = pl.concat([rows, pl.Series(rows.name, [mend.row for _, mend in typed], dtype=rows.dtype)])
        order = numbers.arg_sort()
        return pl.concat([frame, more])[order], numbers[order]

    def corrects(self, row: int, column: str) -> bool:
        """Tell whether a cell waits to be corrected."""
        return column in self._corrected.get(row, {})

    def mended(
        self, cells: pl.DataFrame, rows: pl.Series, labels: Sequence[str], only: Iterable[int] | None = None
    ) -> tuple[pl.DataFrame, pl.Series]:
        """Return the cells corrected, and which rows stay.

        Args:
            cells: Columns in the order of the labels.
            rows: The row each record stands in.
            labels: What the report calls each column.
            only: The rows to look at; all by default.

        Raises:
            StaleMendError: A cell is not what it was when it was corrected, or there is no such column.
        """
        wanted = {*self._left_out, *self._corrected}
        if only is not None:
            wanted &= {*only}
        found = sorted(wanted & {*rows.to_list()}) if wanted else []
        for row in found:
            for mend in self._corrected.pop(row, {}).values():
                cells = self._corrected_cell(cells, rows, labels, mend)
        gone = [row for row in found if row in self._left_out]
        self._say_left_out(gone)
        return cells, ~rows.is_in(gone)

    def _corrected_cell(
        self, cells: pl.DataFrame, rows: pl.Series, labels: Sequence[str], mend: Corrected
    ) -> pl.DataFrame:
        if mend.column not in labels:
            raise _stale(mend)
        column = cells.to_series(labels.index(mend.column))
        here = rows == mend.row
        if column.filter(here).to_list() != [mend.old]:
            raise _stale(mend)
        self._note(mend.row, mend.column, "corrected", "This cell was corrected by hand.")
        return cells.with_columns(pl.when(here).then(pl.lit(mend.new)).otherwise(column).alias(column.name))

    def _say_left_out(self, rows: Sequence[int]) -> None:
        for row in rows:
            del self._left_out[row]
            self._findings.refuse(self._place, row, None, BY_HAND, "This row was left out by hand.")

    def _note(self, row: int, column: str | None, code: str, text: str) -> None:
        self._findings.note(self._place, code, text, row=row, column=column)

    def refuse_unused(self) -> None:
        """Check that every mend found its row.

        Raises:
            StaleMendError: One did not.
        """
        left: Mapping[int, RowPlace] = {
            **self._left_out, **self._retyped, **{row: next(iter(of.values())) for row, of in self._corrected.items()}
        }  # fmt: skip
        if left:
            raise _stale(left[min(left)])


def refuse_strangers(mends: Iterable[Mend], places: Iterable[Place]) -> None:
    """Check that every mend is about a table that is read.

    Raises:
        StaleMendError: One is not.
    """
    read = {(place.file, place.sheet) for place in places}
    for mend in mends:
        if (mend.file, mend.sheet) not in read:
            raise _stale(mend)


def _stale(mend: RowPlace) -> StaleMendError:
    where = f" of sheet “{mend.sheet}”" if mend.sheet else ""
    return StaleMendError(
        f"Row {mend.row}{where} in {mend.file} is not what it was when it was mended. Take that mend back."
    )
