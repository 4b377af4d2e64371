"""Values to files: what leaves the application, for one reader and one moment."""

from collections.abc import Callable, Collection

from calibrate.domain.audience import Audience
from calibrate.errors import FileRefusedError
from calibrate.exports.about import about_file
from calibrate.exports.extract import Extract
from calibrate.exports.neutral import grid_csv
from calibrate.exports.picture import grid_picture
from calibrate.exports.plain import csv_files, json_files, parquet_files
from calibrate.exports.raster import raster
from calibrate.exports.workbook import workbook_files

__all__ = ["FORMATS", "Extract", "files", "grid_csv"]

_WRITERS: dict[str, Callable[[Extract], dict[str, bytes]]] = {
    "xlsx": workbook_files,
    "csv": csv_files,
    "parquet": parquet_files,
    "json": json_files,
}

_PICTURES: dict[str, Callable[[bytes], bytes]] = {"svg": bytes, "png": raster}

FORMATS = (*_WRITERS, *_PICTURES)
"""The names of the formats an export may be asked for; png needs the extra of that name."""


def files(extract: Extract, formats: Collection[str], *, names: bool = False) -> dict[str, bytes]:
    """Return the files of an export by relative name; about.json is always among them.

    Nothing is written to the disk, temporary folders included. The same
    extract gives the same bytes.

    Args:
        extract: The session at one stage, for one audience.
        formats: Those of FORMATS that are wanted.
        names: Whether pictures name people, where there is room for names.

    Raises:
        FileRefusedError: The audience has no files, a format is unknown or
            needs an extra that is not installed, or a text does not fit a
            workbook's cell.
    """
    _check(extract, formats)
    written = about_file(extract)
    try:
        for name, write in _WRITERS.items():
            if name in formats:
                written |= write(extract)
    except UnicodeEncodeError:
        # Not chained: the error carries the text it could not write.
        raise FileRefusedError(
            "A text in this session holds half a character and cannot be written. "
            "Mend it in the file it came from, then load again."
        ) from None
    for name in _PICTURES.keys() & set(formats):
        written[f"grid.{name}"] = _PICTURES[name](grid_picture(extract, names=names))
    return written


def _check(extract: Extract, formats: Collection[str]) -> None:
    if extract.audience is not Audience.FACILITATOR:
        raise FileRefusedError(f"There are no files for {extract.audience} in this version. Ask for the facilitator's.")
    unknown = sorted(set(formats) - set(FORMATS))
    if unknown:
        raise FileRefusedError(f"Files can be written as {', '.join(FORMATS)}, not as {', '.join(unknown)}.")
