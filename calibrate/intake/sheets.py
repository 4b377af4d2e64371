"""Which sheets of a workbook hold people."""

from collections.abc import Sequence

from calibrate.intake.findings import Findings, Place, UnreadableError
from calibrate.intake.grid import Table
from calibrate.intake.heading import Heading, find_heading
from calibrate.intake.mapping import Mapping
from calibrate.intake.vocabulary import PEOPLE, Vocabulary

EVERY_SHEET = "*"


def sheets_to_read(
    tables: Sequence[Table], mapping: Mapping, asked: str, findings: Findings, words: Vocabulary = PEOPLE
) -> list[tuple[Table, Heading]]:
    """Return the tables to read and where their headers are.

    Raises:
        UnreadableError: There is no such sheet, or none holds people.
    """
    if not tables:
        raise UnreadableError("empty", "The workbook has no sheet with anything in it.")
    if len(tables) == 1 and not asked:
        return [(tables[0], find_heading(tables[0], mapping, words))]
    if asked and asked != EVERY_SHEET:
        named = [table for table in tables if table.sheet in (None, asked)]
        if not named:
            sheets = ", ".join(f"“{table.sheet}”" for table in tables)
            raise UnreadableError("no_sheet", f"There is no sheet “{asked}”. The sheets are: {sheets}.")
        return [(named[0], find_heading(named[0], mapping, words))]
    return _with_people(tables, mapping, asked, findings, words)


def _with_people(
    tables: Sequence[Table], mapping: Mapping, asked: str, findings: Findings, words: Vocabulary
) -> list[tuple[Table, Heading]]:
    """Return the first sheet with an id header, or every one if that was asked."""
    found: list[tuple[Table, Heading]] = []
    first_error: UnreadableError | None = None
    for table in sorted(tables, key=lambda table: table.is_hidden and not asked):
        try:
            found.append((table, find_heading(table, mapping, words)))
        except UnreadableError as error:
            first_error = first_error or error
    if not found:
        raise first_error or UnreadableError("no_id", "No sheet has a column with an id.")
    read = found if asked else found[:1]
    _name_the_others(tables, [table for table, _ in read], [table for table, _ in found], findings)
    return read


def _name_the_others(
    tables: Sequence[Table], read: Sequence[Table], found: Sequence[Table], findings: Findings
) -> None:
    place = Place(read[0].file, read[0].sheet)
    people = [f"“{table.sheet}”" for table in found if table not in read]
    others = [f"“{table.sheet}”" for table in tables if table not in found]
    if people:
        text = f"Other sheets hold people too and were not read: {', '.join(people)}. Choose with --sheet; * reads all."
        findings.warn(place, "other_sheets_with_people", text)
    if others:
        findings.note(place, "other_sheets", f"Sheets without an id header were not read: {', '.join(others)}.")
