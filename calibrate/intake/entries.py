"""The rows of a file beside the people: by field, checked all at once, and counted whatever becomes of them."""

import re
from collections.abc import Callable, Collection, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

import polars as pl

from calibrate.domain.goal import Goals
from calibrate.domain.groups import Groups
from calibrate.domain.panel import Member
from calibrate.domain.population import Population
from calibrate.domain.role import Role
from calibrate.intake.findings import Findings, Place, UnreadableError, counted
from calibrate.intake.labels import is_unrated
from calibrate.intake.live import Live
from calibrate.intake.part import ROW, TABLE
from calibrate.intake.row import SCIENTIFIC
from calibrate.intake.vocabulary import Vocabulary

_LISTED = 5
_BAD = "#bad"

Value = TypeVar("Value")


Content = tuple[Role, ...] | tuple[Member, ...] | Goals | Groups
"""What a file beside the people comes to."""


@dataclass(frozen=True, eq=False)
class Sheet:
    """One table of such a file."""

    place: Place
    labels: tuple[str, ...]
    """What the report calls each column."""
    fields: dict[str, int]
    """Field to column."""
    live: Live

    @property
    def headers(self) -> dict[str, str]:
        """Field to header."""
        return {field: self.labels[at] for field, at in self.fields.items()}

    @property
    def others(self) -> dict[str, int]:
        """The columns that are no field, by header."""
        return {label: at for at, label in enumerate(self.labels) if label and at not in self.fields.values()}


class Entries:
    """Rows by field; a blank is an empty text. What is refused is marked, so that a row has all its reasons."""

    def __init__(self, sheets: Sequence[Sheet], frame: pl.DataFrame, findings: Findings) -> None:
        self.sheets = sheets
        self.findings = findings
        self.merged = 0
        self.skipped = 0
        self._frame = frame.with_columns(pl.lit(value=False).alias(_BAD))

    @property
    def kept(self) -> pl.DataFrame:
        """The rows that nothing has been said against, in file order."""
        return self._frame.filter(~pl.col(_BAD)).drop(_BAD)

    def has(self, field: str) -> bool:
        """Tell whether any table has a column for a field."""
        return field in self._frame.columns

    def column(self, field: str) -> pl.Series:
        """Return a field's cells, of refused rows too; blanks where no table has it."""
        return self._frame[field] if self.has(field) else pl.repeat("", self._frame.height, eager=True)

    def text_of(self, rows: pl.DataFrame, field: str) -> list[str]:
        """Return a field's cells in some rows; blanks where no table has it."""
        return rows[field].to_list() if self.has(field) else [""] * rows.height

    def refuse_blank(self, field: str, code: str, text: str) -> None:
        """Refuse rows without something they must have."""
        self.refuse(self.column(field) == "", field, code, text)

    def refuse_notation(self, field: str) -> None:
        """Refuse ids that a spreadsheet destroyed."""
        text = "A spreadsheet wrote this id in scientific notation and its digits are lost. Make the column text where it comes from, and export again."  # noqa: E501
        self.refuse(self.column(field).str.contains(SCIENTIFIC), field, "id_notation", text)

    def refuse(self, wrong: pl.Series, field: str, code: str, text: str) -> None:
        """Refuse the rows a mask names."""
        for number, row in self._frame.filter(wrong).select(TABLE, ROW).rows():
            sheet = self.sheets[number]
            self.findings.refuse(sheet.place, row, sheet.headers.get(field), code, text)
        self._frame = self._frame.with_columns((pl.col(_BAD) | wrong).alias(_BAD))

    def merge_same(self) -> None:
        """Read rows that are the same in every field once."""
        fields = [name for name in self._frame.columns if name not in (TABLE, ROW, _BAD)]
        again = ~self._frame.select(pl.struct(fields).is_first_distinct()).to_series() & ~self._frame[_BAD]
        count = self._take_out(again)
        self.merged += count
        if count:
            self._note("merged", f"{counted(count, 'row is', 'rows are')} the same as another row and read once.")

    def skip_elsewhere(self, here: Collection[str]) -> None:
        """Leave out rows about people who are not in the session, and say how many; they are not kept.

        Raises:
            UnreadableError: No row is about anybody here.
        """
        elsewhere = ~self.column("person_id").is_in(list(here)) & ~self._frame[_BAD]
        if elsewhere.any() and elsewhere.sum() == self.kept.height:
            text = "No row is about anybody in this session. Are the ids of another kind, or is the session another?"
            raise UnreadableError("nobody_here", text)
        count = self._take_out(elsewhere)
        self.skipped += count
        if count:
            text = f"{counted(count, 'row is', 'rows are')} about people who are not in this session: left out."
            self._note("not_here", text)

    def _take_out(self, rows: pl.Series) -> int:
        before = self._frame.height
        self._frame = self._frame.filter(~rows)
        return before - self._frame.height

    def refuse_twice(self, field: str, what: str) -> None:
        """Refuse every row of a key that stands on several, each naming the others."""
        good = self._frame.filter(~pl.col(_BAD))
        groups: dict[str, list[tuple[int, int]]] = {}
        for key, number, row in good.filter(pl.col(field).is_duplicated()).select(field, TABLE, ROW).rows():
            groups.setdefault(key, []).append((number, row))
        for places in groups.values():
            for number, row in places:
                others = [self._named(other, number) for other in places if other != (number, row)]
                listed = ", ".join(others[:_LISTED]) + (" and more" if len(others) > _LISTED else "")
                sheet = self.sheets[number]
                text = f"{what} of this row stands in {listed} too, and the rows differ. Keep one of them."
                self.findings.refuse(sheet.place, row, sheet.headers.get(field), "duplicate_id", text)
        twice = pl.col(field).is_in(list(groups)) & ~pl.col(_BAD)
        self._frame = self._frame.with_columns((pl.col(_BAD) | twice).alias(_BAD))

    def _named(self, other: tuple[int, int], number: int) -> str:
        place = self.sheets[other[0]].place
        away = f" of {place.file}" + (f" (sheet “{place.sheet}”)" if place.sheet else "")
        return f"row {other[1]}" + ("" if other[0] == number else away)

    def read(
        self, field: str, meaning: Callable[[str], Value | None], text: str, *, is_needed: bool = False
    ) -> dict[str, Value | None]:
        """Return what each of a field's labels means; rows with another are refused, blanks mean None.

        Args:
            field: The field.
            meaning: From a label to its meaning; None where it has none.
            text: What is said of a label without a meaning.
            is_needed: A label that says there is none will not do either.
        """
        labels = self.column(field).unique().to_list()
        blank = {label for label in labels if not label or (is_unrated(label) and not is_needed)}
        found = {label: None if label in blank else meaning(label) for label in labels}
        unknown = [label for label, value in found.items() if value is None and label not in blank]
        self.refuse(self.column(field).is_in(unknown), field, "not_on_scale", text)
        return found

    def count_strangers(self, ids: Iterable[str | None], known: Container[str], one: str, many: str) -> None:
        """Note how many entries name somebody who is not in the session."""
        strange = sum(1 for person_id in ids if person_id is not None and person_id not in known)
        if strange:
            self._note("not_here", f"{counted(strange, one, many)} not in this session. Kept as written.")

    def warn(self, code: str, text: str) -> None:
        """Say something about the whole file that should be looked at."""
        self.findings.warn(self.sheets[0].place, code, text)

    def note_column(self, code: str, text: str, column: str) -> None:
        """Say something about one column."""
        sheet = next(sheet for sheet in self.sheets if column in sheet.others)
        self.findings.note(sheet.place, code, text, column=column)

    def _note(self, code: str, text: str) -> None:
        self.findings.note(self.sheets[0].place, code, text)


@dataclass(frozen=True, eq=False)
class FileKind:
    """How one kind of file is read."""

    words: Vocabulary
    content_of: Callable[[Entries, Population], Content]
    """Checks the rows, refusing some, and returns what the others come to."""
    needed: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    """Fields beside the required one that must have a column: the fault's code and sentence where one has none."""
    takes_others: bool = False
    """Columns that are no field are read too, under EXTRA and their header."""


def number_of_days(label: str) -> int | None:
    """Return the days a label means: a whole number, of days or of weeks."""
    found = re.fullmatch(r"(\d{1,5})\s*(?:(days?|d)|(weeks?|w))?", label.strip(), re.IGNORECASE)
    return None if found is None else int(found[1]) * (7 if found[3] else 1)
