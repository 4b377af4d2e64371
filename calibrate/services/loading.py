"""From files to an open session: read, joined to who is there, sealed; or refused whole.

A command calls `load`. A screen works on a draft, from a thread, and shows
each one's ``report``, ``asked`` and ``refused`` until one is accepted:

    read_draft(sessions, files, map_file=None, sheet=None, told=...) -> Draft
    draft.answered(*answers) -> Draft       Placing, Cuts, Direction, ColumnOf, BoxCell, DateOrder, SheetOf
    draft.left_out(place) · keeping(place) · corrected(place, header, new) · retyped(place, cells)
        · unmended(place) -> Draft
    draft.cells(place) -> ((header, cell), ...)     draft.same_id(place) -> (place, ...)
    changes(sessions, session, passphrase, draft) -> Changes | None     what it would do to a session that is there
    changes_in_meeting(meeting, draft) -> Changes | None                the same for the session that is open
    accept(sessions, draft, session, passphrase, cycle=None, leave_out_refused=False) -> Load
    accept_into(meeting, draft, leave_out_refused=False) -> Load        the same for the session that is open

What is ``told`` a share is told how much of the work is done, from 0 to 1.
``draft.report`` may be shown anywhere a load may; ``asked``, ``cells`` and
``Changes`` hold people's cells and names: PRIVATE screens only.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from calibrate.domain.event import LoadDetail, Loaded
from calibrate.domain.joining import Joined, first_load, loaded_again
from calibrate.domain.mend import Corrected, LeftOut, Mend, Retyped, RowPlace
from calibrate.domain.naming import Naming
from calibrate.domain.watching import Watcher, unwatched, within
from calibrate.intake.answers import Answer, BoxCell, ColumnOf, Cuts, DateOrder, Direction, Placing, SheetOf
from calibrate.intake.asked import Asked, BandCounts, Cell, Choice, Form, Label
from calibrate.intake.draft import Draft, Reading, RefusedRow
from calibrate.intake.mapping import mapping_from_toml
from calibrate.intake.report import Fault, FileRead, Item, Need, Report
from calibrate.intake.sheets import EVERY_SHEET
from calibrate.services.changes import ChangedRating, Changes, Named, changes_in
from calibrate.services.load_rules import check_file_names, check_takes_a_load
from calibrate.services.meeting import Clock, Meeting, Recorded
from calibrate.services.passphrase import check_new_passphrase
from calibrate.services.sessions import Sessions
from calibrate.store.creating import LoadEvent, create_vault

__all__ = [
    "EVERY_SHEET", "Answer", "Asked", "BandCounts", "BoxCell", "Cell", "ChangedRating", "Changes", "Choice", "ColumnOf",
    "Corrected", "Cuts", "DateOrder", "Direction", "Draft", "Fault", "FileRead", "Form", "Item", "Label", "LeftOut",
    "Load", "LoadRequest", "Mend", "Named", "Need", "Passphrases", "Placing", "RefusedRow", "Report", "Retyped",
    "RowPlace", "SheetOf", "Watcher", "accept", "accept_into", "changes", "changes_in_meeting", "cycle_of", "load",
    "read_draft",
]  # fmt: skip

_READ, _JOINED = 0.7, 0.2
"""The share of a load that reading and checking is, and of the rest, joining with who is there; then it is sealed."""


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


def read_draft(
    sessions: Sessions,
    files: Sequence[Path],
    *,
    map_file: Path | None = None,
    sheet: str | None = None,
    told: Watcher = unwatched,
) -> Draft:
    """Read files, so that what is asked can be answered and what is refused mended before anything is accepted.

    Without a map, what was answered before about files with the same headers
    holds, and a note says so.

    Raises:
        FileRefusedError: No file is named, a name is not text, or the map is not there.
        BadMapError: The map cannot be used.
    """
    check_file_names(files)
    mapping = mapping_from_toml(map_file) if map_file else None
    return Draft.of(files, mapping=mapping, sheet=sheet, memory=sessions.places.mappings, told=told)


def changes(sessions: Sessions, session: str, passphrase: str, draft: Draft) -> Changes | None:
    """Return what a draft would do to a session that is there; None while the draft is not complete.

    Refused rows count as left out. Nothing is written.

    Raises:
        SealedError: The session takes no load.
        CalibrateError: As for opening a session.
    """
    with sessions.open(session, passphrase, read_only=True) as meeting:
        check_takes_a_load(meeting)
        return changes_in_meeting(meeting, draft)


def changes_in_meeting(meeting: Meeting, draft: Draft) -> Changes | None:
    """Return what a draft would do to an open session; None while the draft is not complete."""
    people = draft.reading(leave_out_refused=True).population
    return None if people is None else changes_in(meeting, loaded_again(meeting.population, people))


def accept(
    sessions: Sessions,
    draft: Draft,
    session: str,
    passphrase: str,
    *,
    cycle: str | None = None,
    leave_out_refused: bool = False,
    told: Watcher = unwatched,
) -> Load:
    """Load a draft into a session, making it if it is new; all or nothing.

    Args:
        sessions: The sessions on this machine.
        draft: What was read, answered and mended.
        session: The session's name.
        passphrase: Its own; for a new session the one chosen.
        cycle: The review period of a new session; by default this half year.
        leave_out_refused: Load the rest where rows are refused.
        told: What the share done is told to.

    Raises:
        PassphraseError: A new session's passphrase is too short.
        CalibrateError: As for `load`.
    """
    if not sessions.exists(session):
        check_new_passphrase(passphrase)
    passphrases = Passphrases(of_new=lambda: passphrase, of_existing=lambda: passphrase)
    target = _Target(session, cycle, leave_out_refused=leave_out_refused)
    return _into(sessions, target, draft, passphrases, told)


def accept_into(meeting: Meeting, draft: Draft, *, leave_out_refused: bool = False, told: Watcher = unwatched) -> Load:
    """Load a draft into the session that is open; all or nothing.

    Raises:
        SealedError: The session is sealed.
        CalibrateError: The disk refused.
    """
    check_takes_a_load(meeting)
    return _into_meeting(meeting, draft, _Target(meeting.session, None, leave_out_refused=leave_out_refused), told)


def load(sessions: Sessions, request: LoadRequest, passphrases: Passphrases, told: Watcher = unwatched) -> Load:
    """Load files into a session, making it if it is new; all or nothing.

    Raises:
        BadSessionNameError: No session can have that name.
        FileRefusedError: A file's name is not text, or the map is not there.
        BadMapError: The map cannot be read or names what is not in the file.
        SealedError: The session is sealed.
        CycleMismatchError: The session belongs to another cycle.
        CalibrateError: As for opening a session; or the disk refused.
    """
    sessions.exists(request.session)
    reading = within(told, 0, _READ)
    draft = read_draft(sessions, request.files, map_file=request.map_file, sheet=request.sheet, told=reading)
    target = _Target(request.session, request.cycle, request.dry_run, request.leave_out_refused)
    return _into(sessions, target, draft, passphrases, within(told, _READ, 1))


class _Target(NamedTuple):
    """Where a draft goes."""

    session: str
    cycle: str | None
    dry_run: bool = False
    leave_out_refused: bool = False


def _into(sessions: Sessions, target: _Target, draft: Draft, passphrases: Passphrases, told: Watcher) -> Load:
    if sessions.exists(target.session):
        secret = passphrases.of_existing()
        with sessions.open(target.session, secret, read_only=target.dry_run) as meeting:
            check_takes_a_load(meeting, target.cycle)
            return _into_meeting(meeting, draft, target, told)
    return _into_new(sessions, target, draft, passphrases, told)


def _into_new(sessions: Sessions, target: _Target, draft: Draft, passphrases: Passphrases, told: Watcher) -> Load:
    reading = draft.reading(leave_out_refused=target.leave_out_refused)
    if reading.population is None:
        return Load(reading.report, is_accepted=False)
    joined = first_load(reading.population)
    report = _with_joined(reading.report, joined)
    if target.dry_run:
        return Load(report, is_accepted=True)
    told(_JOINED)
    secret = passphrases.of_new()
    sessions.ready()
    cycle = target.cycle or cycle_of(sessions.clock())
    head = create_vault(
        sessions.places.new_vault(target.session),
        sessions.places.heads,
        secret,
        joined.population,
        _event(draft, reading, joined, sessions.clock, sessions.settings.naming, target.session, cycle),
        cost=sessions.cost,
    )
    draft.remember()
    told(1)
    return Load(acknowledged(report, Recorded(head.number, head)), is_accepted=True)


def _into_meeting(meeting: Meeting, draft: Draft, target: _Target, told: Watcher) -> Load:
    reading = draft.reading(leave_out_refused=target.leave_out_refused)
    if reading.population is None:
        return Load(reading.report, is_accepted=False)
    joined = loaded_again(meeting.population, reading.population)
    told(_JOINED)
    report = _with_joined(reading.report, joined)
    if target.dry_run:
        return Load(report, is_accepted=True)
    event = _event(draft, reading, joined, meeting.clock, meeting.naming, meeting.session, meeting.cycle)
    recorded = meeting.load(joined.population, event)
    draft.remember()
    told(1)
    return Load(acknowledged(report, recorded), is_accepted=True)


def _with_joined(report: Report, joined: Joined) -> Report:
    return report.model_copy(
        update={"joined": joined.joined, "absent": len(joined.absent), "changed": len(joined.changed)}
    )


def acknowledged(report: Report, recorded: Recorded) -> Report:
    """Return a report with the number and the head of what was written."""
    return report.model_copy(update={"number": recorded.number, "head": str(recorded.head)})


def _event(
    draft: Draft, reading: Reading, joined: Joined, clock: Clock, naming: Naming, session: str, cycle: str
) -> LoadEvent:
    def event(parts: tuple[str, ...]) -> Loaded:
        return Loaded(
            at=clock(),
            parts=parts,
            detail=LoadDetail(
                session=session,
                cycle=cycle,
                files=tuple(path.name for path in draft.files),
                people=len(joined.population),
                joined=joined.joined,
                absent=joined.absent,
                changed=joined.changed,
                naming=naming,
                left_out=reading.left_out,
                mends=draft.recorded_mends(),
            ),
        )

    return event
