"""A reading not yet accepted: the files as tables, judged again whenever something is answered or mended."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from calibrate.domain.mend import Corrected, LeftOut, Mend, Retyped, RowPlace
from calibrate.domain.population import Population
from calibrate.domain.watching import Watcher, unwatched, within
from calibrate.errors import StaleMendError
from calibrate.intake.answers import Answer, Cuts, Placing, answered
from calibrate.intake.asked import Asked
from calibrate.intake.mapping import Mapping
from calibrate.intake.report import BY_HAND, Item, Report

if TYPE_CHECKING:
    from calibrate.intake.opening import Opened
    from calibrate.intake.part import Part
    from calibrate.intake.reading import Judged

_READ = 0.5
"""The share of a draft that reading the files is; the rest is judging their rows."""


@dataclass(frozen=True)
class Reading:
    """What reading files came to."""

    population: Population | None
    """None after a fault, with an open need, or with refused rows that nobody said to leave out."""
    report: Report
    left_out: int = 0
    """How many refused rows the population does without, those left out one by one not counted."""


@dataclass(frozen=True)
class RefusedRow:
    """A row that is refused, with every reason."""

    place: RowPlace
    items: tuple[Item, ...]

    @property
    def is_left_out(self) -> bool:
        """Somebody left it out by hand: nothing is to be done."""
        return all(item.code == BY_HAND for item in self.items)

    @property
    def needs_retyping(self) -> bool:
        """It does not fit the header: it is written anew, cell by cell, or left out."""
        return any(item.code in {"uneven", "stray_quote"} for item in self.items)


@dataclass(frozen=True, eq=False)
class Draft:
    """Files as read, with the answers and mends so far; a change is a new draft.

    Every method that judges takes as long as reading less decoding: about
    15 ms for 300 people, 40 ms for 5,000, 0.7 s for 100,000. Call it from a
    thread. Cells are confidential; the report is not.
    """

    files: tuple[Path, ...]
    mapping: Mapping = field(default_factory=Mapping)
    sheet: str = ""
    mends: tuple[Mend, ...] = ()
    memory: Path | None = None
    """The folder where answers are remembered; None remembers and recalls nothing."""
    opened: "Opened" = field(kw_only=True, repr=False)
    judged: "Judged" = field(kw_only=True, repr=False)

    @classmethod
    def of(
        cls,
        files: Sequence[Path],
        *,
        mapping: Mapping | None = None,
        sheet: str | None = None,
        mends: Sequence[Mend] = (),
        memory: Path | None = None,
        told: Watcher = unwatched,
    ) -> Self:
        """Read files; as `calibrate.intake.read`.

        Without a map, what was answered before about files with the same
        headers holds again, and a note says so.
        """
        from calibrate.intake.memory import judged_as_before  # noqa: PLC0415 - polars is loaded when a file is read
        from calibrate.intake.opening import open_files  # noqa: PLC0415 - as above
        from calibrate.intake.reading import judge  # noqa: PLC0415 - as above

        asked, opened = sheet or "", open_files(files, within(told, 0, _READ))
        on = within(told, _READ, 1)
        before = judged_as_before(opened, asked, mends, memory, on) if mapping is None and memory is not None else None
        if before is not None:
            said, opened, judged = before
        else:
            said = mapping or Mapping()
            judged = judge(opened, said, asked, mends, on)
        return cls(tuple(files), said, asked, tuple(mends), memory, opened=opened, judged=judged)

    def remember(self) -> None:
        """Keep the answers for the next file with these headers."""
        from calibrate.intake.memory import remember  # noqa: PLC0415 - polars is loaded when a file is read

        if self.memory is not None:
            remember(self.judged, self.mapping, self.memory)

    @property
    def report(self) -> Report:
        """Counts, refusals, warnings, notes and needs as they are now."""
        return self.judged.report

    @property
    def open_questions(self) -> int:
        """How many questions nobody has answered yet, which sheet is read among them."""
        return sum(one.is_open for one in self.asked)

    @property
    def is_ready(self) -> bool:
        """No fault, nothing asked, no refused row that nobody has seen to."""
        return self.judged.population is not None and not self.report.rows_to_mend

    def reading(self, *, leave_out_refused: bool = False) -> Reading:
        """Return the people, if nothing stands in the way.

        Args:
            leave_out_refused: Load the rest where rows are refused.
        """
        people = self.judged.population
        left_out = self.report.rows_to_mend if people is not None else 0
        if left_out and not leave_out_refused:
            return Reading(None, self.report)
        return Reading(people, self.report, left_out)

    @cached_property
    def asked(self) -> tuple[Asked, ...]:
        """Every open question, then every scale as it was read; confidential."""
        from calibrate.intake.asking import asked_of  # noqa: PLC0415 - polars is loaded when a file is read

        return asked_of(self.judged, self.mapping)

    @cached_property
    def refused(self) -> tuple[RefusedRow, ...]:
        """The refused rows, in file order."""
        found: dict[tuple[str, str | None, int | None], list[Item]] = {}
        order = {(file.file, file.sheet): number for number, file in enumerate(self.report.files)}
        for item in sorted(self.report.refused, key=lambda item: (order[item.file, item.sheet], item.row or 0)):
            found.setdefault(item.place, []).append(item)
        return tuple(
            RefusedRow(RowPlace(file=items[0].file, sheet=items[0].sheet, row=items[0].row or 0), tuple(items))
            for items in found.values()
        )

    def cells(self, place: RowPlace) -> tuple[tuple[str, str], ...]:
        """Return (header, cell) of a row as it is now, mends included; cells beyond the header have no header.

        Raises:
            StaleMendError: There is no such row.
        """
        cells = _part(self, place).row_cells(place.row)
        if not cells and place.row not in _part(self, place).live.misfits:
            raise StaleMendError(f"There is no row {place.row} of a person in {place.file}.")
        return cells

    def headers(self, place: RowPlace) -> tuple[str, ...]:
        """Return the headers of the table a row is in: what a retyped row has a cell for each of."""
        return _part(self, place).found_labels

    def same_id(self, place: RowPlace) -> tuple[RowPlace, ...]:
        """Return every row with the id of this one, itself included, in file order: one of them may be kept."""
        from calibrate.intake.twins import rows_of_same_id  # noqa: PLC0415 - polars is loaded when a file is read

        return rows_of_same_id(self.judged, place)

    def recorded_mends(self) -> tuple[Mend, ...]:
        """Return the mends as a ledger keeps them: files without folders, and whose row a corrected cell is in."""
        from calibrate.intake.twins import person_of_row  # noqa: PLC0415 - polars is loaded when a file is read

        return tuple(
            mend.model_copy(
                update={"file": Path(mend.file).name}
                | ({"person_id": person_of_row(self.judged, mend)} if isinstance(mend, Corrected) else {})
            )
            for mend in self.mends
        )

    def answered(self, *answers: Answer) -> "Draft":
        """Return the draft with questions answered; what was answered before stays.

        Raises:
            BadMapError: An answer names what is not in the file, or cut-offs that do not rise.
        """
        from calibrate.intake.asking import box_of, scales_of  # noqa: PLC0415 - polars is loaded when a file is read

        mapping = self.mapping
        for answer in answers:
            scales = scales_of(self.judged, answer.axis) if isinstance(answer, Placing | Cuts) else []
            mapping = answered(mapping, answer, scales, mapping.box or box_of(self.judged, mapping))
        return self._judged_again(mapping, self.mends)

    def mended(self, *mends: Mend) -> "Draft":
        """Return the draft with rows mended; a second mend of a cell or row takes the place of the first.

        Raises:
            StaleMendError: A row is not there, or is not what it was.
        """
        return self._judged_again(self.mapping, _together(self.mends, mends))

    def unmended(self, place: RowPlace) -> "Draft":
        """Return the draft without the mends of a row: it is as found again."""
        here = (place.file, place.sheet, place.row)
        stay = tuple(mend for mend in self.mends if (mend.file, mend.sheet, mend.row) != here)
        return self._judged_again(self.mapping, stay)

    def left_out(self, place: RowPlace) -> "Draft":
        """Return the draft without a row."""
        return self.unmended(place).mended(LeftOut(**_at(place)))

    def keeping(self, place: RowPlace) -> "Draft":
        """Return the draft in which, of all rows with this one's id, this one is kept and the others left out."""
        whole = self.unmended(place) if any(_is_at(mend, place) for mend in self.mends) else self
        others = [other for other in whole.same_id(place) if other != place]
        return whole.mended(*(LeftOut(**_at(other)) for other in others))

    def corrected(self, place: RowPlace, column: str, new: str) -> "Draft":
        """Return the draft with one cell of a row reading otherwise.

        Raises:
            StaleMendError: There is no such row or column.
        """
        before = next(
            (m for m in self.mends if isinstance(m, Corrected) and _is_at(m, place) and m.column == column), None
        )
        old = before.old if before else dict(self.cells(place)).get(column)
        if old is None:
            raise StaleMendError(f"Row {place.row} in {place.file} has no column “{column}”.")
        return self.mended(Corrected(**_at(place), column=column, old=old, new=new))

    def retyped(self, place: RowPlace, cells: Sequence[str]) -> "Draft":
        """Return the draft with a row that did not fit the header written anew, one cell for each header.

        Raises:
            StaleMendError: There is no such row, or the cells are not as many as the headers.
        """
        found = self.unmended(place)
        old = _part(found, place).live.misfits.get(place.row)
        if old is None:
            raise StaleMendError(f"Row {place.row} in {place.file} fits the header: correct its cells.")
        return found.mended(Retyped(**_at(place), old=old, new=tuple(cells)))

    def _judged_again(self, mapping: Mapping, mends: tuple[Mend, ...]) -> "Draft":
        from calibrate.intake.reading import judge  # noqa: PLC0415 - polars is loaded when a file is read

        judged = judge(self.opened, mapping, self.sheet, mends)
        return replace(self, mapping=mapping, mends=mends, judged=judged)


def _part(draft: Draft, place: RowPlace) -> "Part":
    for part in draft.judged.parts:
        if (part.place.file, part.place.sheet) == (place.file, place.sheet):
            return part
    raise StaleMendError(f"{place.file} was not read.")


def _at(place: RowPlace) -> dict[str, Any]:
    return {"file": place.file, "sheet": place.sheet, "row": place.row}


def _is_at(mend: Mend, place: RowPlace) -> bool:
    return (mend.file, mend.sheet, mend.row) == (place.file, place.sheet, place.row)


def _together(before: Iterable[Mend], more: Iterable[Mend]) -> tuple[Mend, ...]:
    """Return mends, the later of two about one cell alone."""
    last: dict[object, Mend] = {}
    for mend in (*before, *more):
        what = mend.column if isinstance(mend, Corrected) else mend.kind
        last[mend.file, mend.sheet, mend.row, what] = mend
    return tuple(last.values())
