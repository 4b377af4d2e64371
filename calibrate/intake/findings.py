"""What a reading gathers on its way."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from calibrate.intake.report import Item, Need


class UnreadableError(Exception):
    """A whole file cannot be read; says why, without a value from it."""

    def __init__(self, code: str, text: str) -> None:
        super().__init__(text)
        self.code = code
        self.text = text


@dataclass(frozen=True)
class Place:
    """A file as given on the command line, and the sheet in it."""

    file: str
    sheet: str | None = None


@dataclass(frozen=True)
class Tab:
    """A sheet with an id header."""

    sheet: str
    rows: int
    """How many stand below the header, blank ones included."""
    is_hidden: bool = False


@dataclass(frozen=True)
class Tabs:
    """The sheets of one workbook, where more than one that can be seen holds people."""

    file: str
    tabs: tuple[Tab, ...]
    chosen: str
    """The sheet that was asked for, or ``*``; blank while nobody has chosen."""


@dataclass
class Findings:
    """Refusals, warnings, notes, needs and tabs, in the order they were found."""

    refused: list[Item] = field(default_factory=list)
    warnings: list[Item] = field(default_factory=list)
    notes: list[Item] = field(default_factory=list)
    needs: list[Need] = field(default_factory=list)
    tabs: list[Tabs] = field(default_factory=list)

    def refuse(self, place: Place, row: int, column: str | None, code: str, text: str) -> None:
        """Refuse one row."""
        self.refused.append(_item(place, row, column, code, text))

    def warn(self, place: Place, code: str, text: str, *, row: int | None = None, column: str | None = None) -> None:
        """Say something that the facilitator should look at."""
        self.warnings.append(_item(place, row, column, code, text))

    def note(self, place: Place, code: str, text: str, *, row: int | None = None, column: str | None = None) -> None:
        """Say something that was done."""
        self.notes.append(_item(place, row, column, code, text))

    def ask(self, needs: Iterable[Need]) -> None:
        """Ask what only the facilitator knows."""
        self.needs.extend(needs)


def _item(place: Place, row: int | None, column: str | None, code: str, text: str) -> Item:
    return Item(file=place.file, sheet=place.sheet, row=row, column=column, code=code, text=text)


def counted(count: int, one: str, many: str) -> str:
    """Return ``1 row`` or ``3 rows``."""
    return f"{count:,} {one if count == 1 else many}"
