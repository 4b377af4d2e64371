"""The files of a hand-off, in a folder of its own, and the list of folders for the facilitator."""

from collections.abc import Collection, Sequence

from calibrate.domain.audience import Stage
from calibrate.domain.axis import Band
from calibrate.domain.telling.return_sheet import MANAGER_PROPERTY, property_text
from calibrate.exports.about import about_of
from calibrate.exports.extract import Extract
from calibrate.exports.hand_off.handed import Briefing, HandOff
from calibrate.exports.hand_off.person_sheet import person_leaves
from calibrate.exports.hand_off.preparing import preparing_leaves
from calibrate.exports.hand_off.read_first import read_first
from calibrate.exports.hand_off.return_sheet import return_sheet
from calibrate.exports.neutral import Cell, csv_text
from calibrate.exports.workbook.book import built

PEOPLE_COLUMNS = ("person_id", "name", "manager_id", "manager", "performance", "proposed_performance")
INDEX_COLUMNS = ("folder", "manager_id", "manager", "people", "actions", "support_plans")


def hand_off_files(extract: Extract, handed: HandOff, briefing: Briefing, formats: Collection[str]) -> dict[str, bytes]:
    """Return one manager's files by their names below the export's folder; about.json is always among them.

    Raises:
        FileRefusedError: A text is longer than a cell can hold.
    """
    written = {"about.json": about_of(extract, handed.manager_id)}
    if "xlsx" in formats:
        name, content = _workbook(handed, briefing)
        written[name] = content
    if "csv" in formats and handed.stage is Stage.AGREED:
        written["people.csv"] = _people(handed).encode()
    return {f"{handed.folder}/{name}": content for name, content in written.items()}


def _workbook(handed: HandOff, briefing: Briefing) -> tuple[str, bytes]:
    known = {MANAGER_PROPERTY: property_text(handed.manager_id)}
    if handed.stage is Stage.BEFORE:
        return "before.xlsx", built(handed.stamp, preparing_leaves(handed, briefing), "before the meeting", known)
    leaves = (read_first(handed), return_sheet(handed), *person_leaves(handed))
    return "hand-off.xlsx", built(handed.stamp, leaves, "hand-off", known)


def _people(handed: HandOff) -> str:
    return csv_text(
        PEOPLE_COLUMNS,
        (
            (one.person_id, one.name, handed.manager_id, handed.manager, _word(one.agreed), _word(one.proposed))
            for one in handed.people
        ),
    )


def _word(band: Band | None) -> Cell:
    return None if band is None else band.word


def index_file(made: Sequence[HandOff]) -> bytes:
    """Return which folder is whose, for the facilitator."""
    rows = (
        (
            handed.folder,
            handed.manager_id,
            handed.manager,
            len(handed.people),
            sum(len(one.actions) for one in handed.people),
            sum(one.plan is not None for one in handed.people),
        )
        for handed in made
    )
    return csv_text(INDEX_COLUMNS, rows).encode()
