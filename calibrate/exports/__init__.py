"""Values to files: what leaves the application, for one reader and one moment."""

from collections.abc import Callable, Collection

from calibrate.domain.audience import Audience
from calibrate.errors import FileRefusedError
from calibrate.exports.about import about_file
from calibrate.exports.extract import WHOSE, Extract
from calibrate.exports.leadership import leadership_files
from calibrate.exports.minutes import minutes_file
from calibrate.exports.neutral import grid_csv
from calibrate.exports.picture import grid_picture
from calibrate.exports.plain import csv_files, json_files, parquet_files
from calibrate.exports.raster import NEEDS_EXTRA, can_raster, raster
from calibrate.exports.workbook import workbook_files

__all__ = ["FORMATS", "FORMATS_FOR", "NEEDS_EXTRA", "Extract", "can_raster", "files", "fitting", "grid_csv"]

_WRITERS: dict[str, Callable[[Extract], dict[str, bytes]]] = {
    "xlsx": workbook_files,
    "csv": csv_files,
    "parquet": parquet_files,
    "json": json_files,
    "md": minutes_file,
}

_PICTURES: dict[str, Callable[[bytes], bytes]] = {"svg": bytes, "png": raster}

FORMATS = (*_WRITERS, *_PICTURES)
"""The names of the formats an export may be asked for; png needs the extra of that name."""

FORMATS_FOR = {
    Audience.FACILITATOR: FORMATS,
    Audience.LEADERSHIP: ("xlsx", "md", *_PICTURES),
    Audience.MANAGER: ("xlsx", "csv"),
}
"""Which formats there are for whom; what managers get is made manager by manager: see `hand_off`."""

_FOR_LEADERSHIP = {**_WRITERS, "xlsx": leadership_files}
_WHOSE = {**WHOSE, Audience.MANAGER: "managers"}


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
    writers = _FOR_LEADERSHIP if extract.audience is Audience.LEADERSHIP else _WRITERS
    try:
        for name, write in writers.items():
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


def fitting(audience: Audience, formats: Collection[str]) -> tuple[str, ...]:
    """Return those of some formats that an audience has files in.

    Raises:
        FileRefusedError: There is none among them, or one is no format at all.
    """
    fit = tuple(name for name in formats if name in FORMATS_FOR[audience])
    unknown = sorted(set(formats) - set(FORMATS))
    if unknown or (formats and not fit):
        have = ", ".join(FORMATS_FOR[audience])
        wrong = ", ".join(unknown or formats)
        raise FileRefusedError(f"Files for {_WHOSE[audience]} are written as {have}, not as {wrong}.")
    return fit


def _check(extract: Extract, formats: Collection[str]) -> None:
    fitting(extract.audience, formats)
    if extract.audience is Audience.MANAGER and formats:
        raise FileRefusedError("What managers get is made manager by manager.")
