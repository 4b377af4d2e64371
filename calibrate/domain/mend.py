"""What a facilitator put right by hand in a file's rows; the file itself stays as it is."""

from typing import Annotated, Literal

from pydantic import Field

from calibrate.domain.person import PersonId
from calibrate.domain.record import Record


class RowPlace(Record):
    """One row of one file."""

    file: str
    """As given when it was loaded; in the ledger its name without the folder."""
    sheet: str | None = None
    row: int
    """Physical line, sheet row or Parquet record, from 1."""


class LeftOut(RowPlace):
    """The row is nobody in this session; of two rows with one id, the one not picked."""

    kind: Literal["left_out"] = "left_out"


class Corrected(RowPlace):
    """One cell of the row reads otherwise."""

    kind: Literal["corrected"] = "corrected"
    column: str
    """The header over the cell, as the report names it."""
    old: str
    new: str
    person_id: PersonId | None = None
    """In the ledger: whose row it is, so that it is found when they ask what is recorded on them."""


class Retyped(RowPlace):
    """A row that did not fit the header, written anew: one cell for each column."""

    kind: Literal["retyped"] = "retyped"
    old: tuple[str, ...]
    """Its cells as found; none where a quotation mark made them unreadable."""
    new: tuple[str, ...]


Mend = Annotated[LeftOut | Corrected | Retyped, Field(discriminator="kind")]
"""One thing done by hand about one row."""
