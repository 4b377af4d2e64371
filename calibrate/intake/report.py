"""What came out of reading files: counts that add up, refused rows, warnings, and what is still asked."""

from collections.abc import Iterable
from typing import Any, Self

from pydantic import Field

from calibrate.domain.axis import Axis
from calibrate.domain.load_kind import LoadKind
from calibrate.domain.record import Record

BY_HAND = "left_out"
"""The code of rows that the facilitator left out: refused like others in the sum, and nothing to mend."""


class Item(Record):
    """One thing to say about one place in a file; never a name, an id or free text."""

    file: str
    sheet: str | None = None
    row: int | None = None
    """Physical line, sheet row or Parquet record, from 1; None for a whole file."""
    column: str | None = None
    code: str
    text: str

    @property
    def place(self) -> tuple[str, str | None, int | None]:
        """The row this is about."""
        return self.file, self.sheet, self.row


class ValueCount(Record):
    """A rating label, or a header, and how many rows have it."""

    value: str
    count: int


class Need(Record):
    """A question that a map answers: about one axis, or about one other field."""

    axis: Axis | None = None
    field: str | None = None
    file: str
    question: str
    column: str | None = None
    values: tuple[ValueCount, ...] = ()
    map: str
    """TOML that answers the question once it is completed."""

    def document(self) -> dict[str, Any]:
        """Return the need as the contract writes it: with ``axis`` or with ``field``."""
        document = self.model_dump(mode="json")
        del document["field" if self.axis else "axis"]
        return document


class Fault(Record):
    """Why a whole file cannot be read."""

    code: str
    text: str
    file: str


class FileRead(Record):
    """How one file, or one sheet of it, was understood."""

    file: str
    sheet: str | None = None
    encoding: str | None = None
    delimiter: str | None = None
    header_row: int | None = None
    columns: dict[str, str] = Field(default_factory=dict)
    """Field to header."""
    scales: dict[Axis, dict[str, str | None]] = Field(default_factory=dict)
    """Rating label to band; None for labels that mean not rated."""


class Report(Record):
    """Everything one reading has to say.

    ``joined``, ``absent``, ``changed``, ``number`` and ``head`` are known only
    to the session the people go to.
    """

    kind: LoadKind = LoadKind.PEOPLE
    files: tuple[FileRead, ...] = ()
    rows: int = 0
    blank: int = 0
    people: int = 0
    """Rows that were taken: people, or the roles, goals, groups or panel members of such a file."""
    merged: int = 0
    skipped: int = 0
    holding: int = 0
    joined: int = 0
    absent: int = 0
    changed: int = 0
    refused: tuple[Item, ...] = ()
    warnings: tuple[Item, ...] = ()
    notes: tuple[Item, ...] = ()
    needs: tuple[Need, ...] = ()
    fault: Fault | None = None
    number: int | None = None
    head: str | None = None

    @property
    def refused_rows(self) -> int:
        """How many rows are refused, whatever the number of reasons."""
        return len(distinct_places(self.refused))

    @property
    def left_out_by_hand(self) -> int:
        """How many of the refused rows the facilitator left out one by one."""
        return len(distinct_places(item for item in self.refused if item.code == BY_HAND))

    @property
    def rows_to_mend(self) -> int:
        """How many rows are refused and nobody has said what to do with them."""
        return self.refused_rows - self.left_out_by_hand

    @property
    def adds_up(self) -> bool:
        """Every row is a person, blank, merged, skipped or refused, and none is two of these."""
        return self.rows == self.people + self.blank + self.merged + self.skipped + self.refused_rows

    def with_(self, **known: Any) -> Self:  # noqa: ANN401 - the fields are checked by pydantic
        """Return the report with fields that only the session knows."""
        return type(self).model_validate({**dict(self), **known})

    def document(self) -> dict[str, Any]:
        """Return the report as the contract's ``load`` document; ``kind`` is said of files that are not people's."""
        document = self.model_dump(mode="json")
        if self.kind is LoadKind.PEOPLE:
            del document["kind"]
        document["needs"] = [need.document() for need in self.needs]
        return document

    def sentences(self) -> list[str]:
        """Return the report for a person to read, most important last."""
        from calibrate.intake.sentences import sentences  # noqa: PLC0415 - sentences are about reports

        return sentences(self)


def distinct_places(items: Iterable[Item]) -> set[tuple[str, str | None, int | None]]:
    """Return the rows that items are about, each once."""
    return {item.place for item in items}
