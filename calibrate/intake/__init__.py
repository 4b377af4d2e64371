"""Files to people: what is clear is read, what is unclear is asked, and nothing is guessed or dropped in silence."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from calibrate.domain.population import Population
from calibrate.intake.mapping import Mapping, mapping_from_toml
from calibrate.intake.report import Fault, FileRead, Item, Need, Report, ValueCount

__all__ = [
    "Fault", "FileRead", "Item", "Mapping", "Need", "Reading", "Report", "ValueCount", "mapping_from_toml", "read",
]  # fmt: skip


@dataclass(frozen=True)
class Reading:
    """What reading files came to."""

    population: Population | None
    """None after a fault, with an open need, or with refused rows that nobody said to leave out."""
    report: Report
    left_out: int = 0
    """How many refused rows the population does without."""


def read(
    files: Sequence[Path],
    *,
    mapping: Mapping | None = None,
    sheet: str | None = None,
    leave_out_refused: bool = False,
) -> Reading:
    """Read files of people.

    Args:
        files: CSV, TSV, XLSX, XLS or Parquet; told apart by their bytes.
        mapping: Answers to what the files leave unclear.
        sheet: The sheet of each workbook to read; ``*`` reads every sheet with people.
        leave_out_refused: Load the rest where rows are refused.

    Raises:
        FileRefusedError: A file is not there, or may not be opened.
        BadMapError: The map names a field or a header that there is not.
    """
    from calibrate.intake.reading import read_files  # noqa: PLC0415 - polars is loaded when a file is read

    population, report = read_files(files, mapping or Mapping(), sheet or "")
    left_out = report.refused_rows if population is not None else 0
    if left_out and not leave_out_refused:
        return Reading(None, report)
    return Reading(population, report, left_out)
