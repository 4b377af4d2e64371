"""Values to files: what leaves the application, for one reader and one moment."""

from collections.abc import Callable, Collection

from calibrate.domain.audience import Audience
from calibrate.errors import FileRefusedError
from calibrate.exports.about import about_file
from calibrate.exports.extract import Extract
from calibrate.exports.neutral import grid_csv
from calibrate.exports.plain import csv_files, json_files, parquet_files
from calibrate.exports.workbook import workbook_files

__all__ = ["FORMATS", "Extract", "files", "grid_csv"]

_WRITERS: dict[str, Callable[[Extract], dict[str, bytes]]] = {
    "xlsx": workbook_files,
    "csv": csv_files,
    "parquet": parquet_files,
    "json": json_files,
}

FORMATS = tuple(_WRITERS)
"""The names of the formats an export may be asked for."""


def files(extract: Extract, formats: Collection[str]) -> dict[str, bytes]:
    """Return the files of an export by relative name; about.json is always among them.

    Nothing is written to the disk, temporary folders included. The same
    extract gives the same bytes.

    Raises:
        FileRefusedError: The audience has no files, a format is unknown, or
            a text does not fit a workbook's cell.
    """
    _check(extract, formats)
    written = about_file(extract)
    try:
        for name in FORMATS:
            if name in formats:
                written |= _WRITERS[name](extract)
    except UnicodeEncodeError:
        # Not chained: the error carries the text it could not write.
        raise FileRefusedError(
            "A text in this session holds half a character and cannot be written. "
            "Mend it in the file it came from, then load again."
        ) from None
    return written


def _check(extract: Extract, formats: Collection[str]) -> None:
    if extract.audience is not Audience.FACILITATOR:
        raise FileRefusedError(f"There are no files for {extract.audience} in this version. Ask for the facilitator's.")
    unknown = sorted(set(formats) - set(FORMATS))
    if unknown:
        raise FileRefusedError(f"Files can be written as {', '.join(FORMATS)}, not as {', '.join(unknown)}.")
