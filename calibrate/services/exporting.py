"""What leaves the application: written whole, then recorded."""

import contextlib
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from calibrate import exports
from calibrate.domain.audience import Audience, Stage
from calibrate.domain.leaving.events import ExportDetail, Exported
from calibrate.errors import FileRefusedError, HeadNotSavedError
from calibrate.exports import Extract
from calibrate.intake.progress import Told, each_told, unwatched, within
from calibrate.platform import private_directory, replace_file
from calibrate.services.meeting import Meeting, Recorded, utc_now

FORMATS = exports.FORMATS
"""What an export may be asked for."""

_WORK = {"xlsx": 6, "png": 3}
"""How much work a format is, where it is more than one."""
_MADE = 0.95
"""The share of an export that making its files is; the rest is putting them there and recording it."""

DEFAULT_FORMATS = ("xlsx", "csv")


@dataclass(frozen=True)
class ExportRequest:
    """What is to leave, for whom, and where to."""

    directory: Path
    audience: Audience = Audience.FACILITATOR
    stage: Stage = Stage.AGREED
    formats: Collection[str] = DEFAULT_FORMATS
    replace: bool = False
    names: bool = False
    """Whether pictures name people."""


@dataclass(frozen=True)
class Export:
    """What was written, and its acknowledgement."""

    recorded: Recorded
    files: tuple[str, ...]
    """Names below the folder."""


def suggested_folder(session: str, beside: Path) -> Path:
    """Return a folder for an export of a session that is not there yet, or empty."""
    names = (f"calibrate-{session}", *(f"calibrate-{session}-{number}" for number in range(2, 1000)))
    free = (beside / name for name in names if not (beside / name).exists() or not any((beside / name).iterdir()))
    return next(free, beside / f"calibrate-{session}")


def export(meeting: Meeting, request: ExportRequest, told: Told = unwatched) -> Export:
    """Write an export's files into a folder and record that they left.

    What the share done is ``told`` to hears of each format as it is made.

    Raises:
        FileRefusedError: The folder has something in it, or cannot be written; nothing is recorded.
        CalibrateError: The disk refused to record it; the files are taken back.
    """
    _check_folder(request)
    extract = Extract(
        session=meeting.session,
        cycle=meeting.cycle,
        audience=request.audience,
        stage=request.stage,
        at=utc_now(),
        sealed_at=meeting.ledger.sealed_at,
        head=meeting.head,
        naming=meeting.naming,
        board=meeting.board,
        ledger=meeting.ledger,
    )
    written = _files(extract, request, within(told, 0, _MADE))
    names = tuple(sorted(written))
    before: dict[Path, bytes | None] = {}
    try:
        _place(request.directory, written, before)
        detail = ExportDetail(audience=request.audience, stage=request.stage, files=names)
        recorded = meeting.decide(lambda: Exported(at=meeting.clock(), detail=detail), sealed_too=True)
    except HeadNotSavedError:
        raise  # The export is recorded: its files stay.
    except BaseException:
        _take_back(before)
        raise
    told(1)
    return Export(recorded, names)


def _files(extract: Extract, request: ExportRequest, told: Told) -> dict[str, bytes]:
    """Return the files by name, made one format after another."""
    written = exports.files(extract, ())
    formats = tuple(request.formats)
    for name, _ in each_told(formats, [_WORK.get(name, 1) for name in formats], told):
        written |= exports.files(extract, (name,), names=request.names)
    return written


def _check_folder(request: ExportRequest) -> None:
    folder = request.directory
    try:
        if folder.exists() and not folder.is_dir():
            raise FileRefusedError("The export needs a folder, and that is a file. Name another place.")
        if not request.replace and folder.is_dir() and any(folder.iterdir()):
            raise FileRefusedError("The folder has something in it. Name an empty or a new one, or add --replace.")
    except OSError:
        raise FileRefusedError("That folder cannot be read or made. Check its name and permissions.") from None


def _place(folder: Path, files: dict[str, bytes], before: dict[Path, bytes | None]) -> None:
    """Write the files, keeping in before what stood in each one's place."""
    try:
        private_directory(folder)
        for name, content in files.items():
            path = folder / name
            stood = path.read_bytes() if path.is_file() else None
            replace_file(path, content, sync=True)
            before[path] = stood
    except OSError:
        raise FileRefusedError(
            "The export could not be written there. Check the folder and the room on the disk."
        ) from None


def _take_back(before: dict[Path, bytes | None]) -> None:
    for path, stood in before.items():
        with contextlib.suppress(OSError):
            if stood is None:
                path.unlink()
            else:
                replace_file(path, stood)
