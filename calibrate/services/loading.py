"""From files to an open session: read, joined to who is there, sealed; or refused whole."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from calibrate import intake
from calibrate.domain.event import LoadDetail, Loaded
from calibrate.domain.joining import Joined, first_load, loaded_again
from calibrate.errors import CycleMismatchError, FileRefusedError, SealedError
from calibrate.intake import Reading
from calibrate.intake.report import Report
from calibrate.services.meeting import Meeting, Recorded
from calibrate.services.sessions import Sessions
from calibrate.store.vault import LoadEvent, create_vault


class Passphrases(NamedTuple):
    """Ask for the passphrase, if one is needed at all: a new session's, or that of one that is there."""

    of_new: Callable[[], str]
    of_existing: Callable[[], str]


@dataclass(frozen=True)
class LoadRequest:
    """What is to be loaded, and how."""

    files: Sequence[Path]
    session: str
    map_file: Path | None = None
    sheet: str | None = None
    cycle: str | None = None
    leave_out_refused: bool = False
    dry_run: bool = False


@dataclass(frozen=True)
class Load:
    """What came of it: the report, with its acknowledgement when something was written."""

    report: Report
    is_accepted: bool
    """Nothing refused or open stands in the way; written unless it was a dry run."""


def cycle_of(at: datetime) -> str:
    """Return the half year a moment is in, as cycles are named: 2026-H2."""
    return f"{at.year}-H{1 if at.month <= 6 else 2}"


def load(sessions: Sessions, request: LoadRequest, passphrases: Passphrases) -> Load:
    """Load files into a session, making it if it is new; all or nothing.

    Raises:
        BadSessionNameError: No session can have that name.
        FileRefusedError: A file is not there, or its name is not text.
        BadMapError: The map cannot be read or names what is not in the file.
        SealedError: The session is sealed.
        CycleMismatchError: The session belongs to another cycle.
        CalibrateError: As for opening a session; or the disk refused.
    """
    exists = sessions.exists(request.session)
    _check_file_names(request.files)
    mapping = intake.mapping_from_toml(request.map_file) if request.map_file else None
    reading = intake.read(
        request.files, mapping=mapping, sheet=request.sheet, leave_out_refused=request.leave_out_refused
    )
    if exists:
        return _load_again(sessions, request, reading, passphrases)
    if reading.population is None:
        return Load(reading.report, is_accepted=False)
    joined = first_load(reading.population)
    report = _told(reading.report, joined)
    if request.dry_run:
        return Load(report, is_accepted=True)
    secret = passphrases.of_new()
    sessions.ready()
    head = create_vault(
        sessions.places.new_vault(request.session),
        sessions.places.heads,
        secret,
        joined.population,
        _event(sessions, request, reading, joined, request.session, request.cycle or cycle_of(sessions.clock())),
        cost=sessions.cost,
    )
    return Load(_acknowledged(report, Recorded(head.number, head)), is_accepted=True)


def _check_file_names(files: Sequence[Path]) -> None:
    """Refuse names that neither a report nor the ledger can hold: bytes from another encoding."""
    try:
        "".join(map(str, files)).encode()
    except UnicodeEncodeError:
        raise FileRefusedError("A file's name is not UTF-8 text. Rename the file, then load it again.") from None


def _load_again(sessions: Sessions, request: LoadRequest, reading: Reading, passphrases: Passphrases) -> Load:
    with sessions.open(request.session, passphrases.of_existing(), read_only=request.dry_run) as meeting:
        _check_takes_a_load(meeting, request)
        if reading.population is None:
            return Load(reading.report, is_accepted=False)
        joined = loaded_again(meeting.population, reading.population)
        report = _told(reading.report, joined)
        if request.dry_run:
            return Load(report, is_accepted=True)
        event = _event(sessions, request, reading, joined, meeting.session, meeting.cycle)
        return Load(_acknowledged(report, meeting.load(joined.population, event)), is_accepted=True)


def _check_takes_a_load(meeting: Meeting, request: LoadRequest) -> None:
    if meeting.is_sealed:
        raise SealedError("This session is sealed. Reopen it with a reason first: `calibrate reopen`.")
    if request.cycle is not None and request.cycle != meeting.cycle:
        raise CycleMismatchError(
            f"This session belongs to cycle {meeting.cycle}. Load another cycle into a session of its own."
        )


def _told(report: Report, joined: Joined) -> Report:
    return report.model_copy(
        update={"joined": joined.joined, "absent": len(joined.absent), "changed": len(joined.changed)}
    )


def _acknowledged(report: Report, recorded: Recorded) -> Report:
    return report.model_copy(update={"number": recorded.number, "head": str(recorded.head)})


def _event(
    sessions: Sessions, request: LoadRequest, reading: Reading, joined: Joined, session: str, cycle: str
) -> LoadEvent:
    def event(parts: tuple[str, ...]) -> Loaded:
        return Loaded(
            at=sessions.clock(),
            parts=parts,
            detail=LoadDetail(
                session=session,
                cycle=cycle,
                files=tuple(path.name for path in request.files),
                people=len(joined.population),
                joined=joined.joined,
                absent=joined.absent,
                changed=joined.changed,
                naming=sessions.settings.naming,
                left_out=reading.left_out,
            ),
        )

    return event
