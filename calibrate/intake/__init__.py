"""Files to people: what is clear is read, what is unclear is asked, and nothing is guessed or dropped in silence."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    # Loaded when a file is read: the child that opens workbooks imports this package too, and needs none of it.
    from calibrate.domain.load_kind import LoadKind
    from calibrate.domain.mend import Mend
    from calibrate.domain.population import Population
    from calibrate.domain.watching import Watcher
    from calibrate.intake.beside import BesideReading
    from calibrate.intake.draft import Reading
    from calibrate.intake.mapping import Mapping

__all__ = ["read", "read_beside"]


def read(
    files: Sequence[Path],
    *,
    mapping: "Mapping | None" = None,
    sheet: str | None = None,
    leave_out_refused: bool = False,
    mends: "Sequence[Mend]" = (),
) -> "Reading":
    """Read files of people.

    Args:
        files: CSV, TSV, XLSX, XLS or Parquet; told apart by their bytes.
        mapping: Answers to what the files leave unclear.
        sheet: The sheet of each workbook to read; ``*`` reads every sheet with people.
        leave_out_refused: Load the rest where rows are refused.
        mends: What was put right by hand. Rows left out so stay in ``refused`` under the code
            ``left_out``, so that the sum holds, and stop nothing.

    Raises:
        FileRefusedError: No file is named.
        BadMapError: The map names a field or a header that there is not.
        StaleMendError: A row mended by hand is not there, or is not what it was.
    """
    from calibrate.intake.draft import Draft  # noqa: PLC0415 - as said above

    return Draft.of(files, mapping=mapping, sheet=sheet, mends=mends).reading(leave_out_refused=leave_out_refused)


def read_beside(
    kind: "LoadKind",
    files: Sequence[Path],
    people: "Population",
    *,
    mapping: "Mapping | None" = None,
    sheet: str | None = None,
    leave_out_refused: bool = False,
    told: "Watcher | None" = None,
) -> "BesideReading":
    """Read files of roles, goals, groups or the panel, for a session of these people.

    Raises:
        FileRefusedError: No file is named.
        BadMapError: The map names a field or a header that there is not.
    """
    from calibrate.domain.watching import unwatched  # noqa: PLC0415 - as said above
    from calibrate.intake import beside  # noqa: PLC0415 - as said above

    return beside.read_beside(
        kind, files, people, mapping=mapping, sheet=sheet, leave_out_refused=leave_out_refused, told=told or unwatched
    )  # fmt: skip
