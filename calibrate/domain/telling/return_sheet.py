"""The sheet a manager sends back: how it is known, what its columns are called, what its rows say."""

from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from calibrate.domain.head import Head
from calibrate.domain.inert import inert
from calibrate.domain.telling.events import ReturnStatus

SHEET = "Return"
"""The sheet's name: what comes back is looked for under it."""

NUMBER, PERSON_ID = "no.", "id"
TOLD_ON, CHECK_IN, STATUS, CHANGE = "told on", "check-in held on", "status of the step", "anything to change"

NO_STEP, PLAN = "–", "plan"
"""What stands as number in a row without an action: nobody's step yet, or a support plan."""

HEAD_PROPERTY, MANAGER_PROPERTY = "Calibrate head", "Calibrate manager"
"""Custom properties: what a file that comes back is known by, whatever its name."""

_LONGEST = 120
_FORBIDDEN = str.maketrans({"\ufffe": "\ufffd", "\uffff": "\ufffd"})


def property_text(manager_id: str) -> str:
    """Return a manager's id as a property holds it: in one line, of characters that every workbook may hold.

    A property holds 255 characters; in place of an id that is longer stands its SHA-256.
    """
    text = inert(manager_id).translate(_FORBIDDEN).strip()
    return text if len(text) <= _LONGEST else sha256(manager_id.encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True)
class ReturnRow:
    """One row of a return sheet; blank cells are None."""

    row: int
    """The sheet's row, from 1."""
    number: str
    person_id: str
    told_on: date | None = None
    check_in_on: date | None = None
    status: ReturnStatus | None = None
    change: str | None = None

    @property
    def says_something(self) -> bool:
        """A cell is filled in."""
        return any(value is not None for value in (self.told_on, self.check_in_on, self.status, self.change))


@dataclass(frozen=True)
class ReturnSheet:
    """What one file brought back."""

    file: str
    """Its name, without the folder."""
    head: Head
    """What it was made at."""
    manager: str
    """The manager's id, as the property holds it."""
    rows: tuple[ReturnRow, ...]

    def place(self, row: int, column: str) -> str:
        """Return where a cell is, as a refusal says it."""
        return f"{self.file}, sheet {SHEET}, row {row}, {column}"
