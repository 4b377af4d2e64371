"""Which sheets of a workbook hold people."""

from collections.abc import Sequence

from calibrate.intake.findings import Findings, Place, Tab, Tabs, UnreadableError
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
    headed, first_error = _headed(tables, mapping, words)
    _keep_tabs(headed, asked, findings)
    if asked and asked != EVERY_SHEET:
        return [_asked_for(tables, asked, mapping, words)]
    if not headed:
        raise first_error or UnreadableError("no_id", "No sheet has a column with an id.")
    in_sight_first = sorted(headed, key=lambda pair: pair[0].is_hidden and not asked)
    read = in_sight_first if asked else in_sight_first[:1]
    _name_the_others(tables, [table for table, _ in read], [table for table, _ in in_sight_first], findings)
    return read


def _asked_for(tables: Sequence[Table], asked: str, mapping: Mapping, words: Vocabulary) -> tuple[Table, Heading]:
    for table in tables:
        if table.sheet in (None, asked):
            return table, find_heading(table, mapping, words)
    sheets = ", ".join(f"“{table.sheet}”" for table in tables)
    raise UnreadableError("no_sheet", f"There is no sheet “{asked}”. The sheets are: {sheets}.")


def _headed(
    tables: Sequence[Table], mapping: Mapping, words: Vocabulary
) -> tuple[list[tuple[Table, Heading]], UnreadableError | None]:
    """Return the sheets with an id header, and why the first of the others has none; hidden ones tell last."""
    found: list[tuple[Table, Heading]] = []
    errors: list[tuple[bool, UnreadableError]] = []
    for table in tables:
        try:
            found.append((table, find_heading(table, mapping, words)))
        except UnreadableError as error:
            errors.append((table.is_hidden, error))
    return found, min(errors, key=lambda pair: pair[0])[1] if errors else None


def _keep_tabs(headed: Sequence[tuple[Table, Heading]], asked: str, findings: Findings) -> None:
    if sum(not table.is_hidden for table, _ in headed) > 1:
        tabs = (
            Tab(table.sheet or "", table.grid.below(heading.index, 1).rows.len(), table.is_hidden)
            for table, heading in headed
        )
        findings.tabs.append(Tabs(headed[0][0].file, tuple(tabs), asked))


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
