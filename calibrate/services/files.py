"""The files beside the people: roles, goals, groups and the panel, read and sealed into a session that is there.

    load_beside(sessions, request, passphrase) -> Load

Each load takes the place of the last of its kind. What was loaded is
`Meeting.roles`, `Meeting.goals`, `Meeting.panel`, and for the fairness
screen alone `Meeting.open_groups()`.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from calibrate import intake
from calibrate.domain.event import LoadDetail, Loaded
from calibrate.domain.goal import Goals
from calibrate.domain.groups import Groups
from calibrate.domain.load_kind import LoadKind
from calibrate.domain.panel import Member, panel_to_json
from calibrate.domain.role import Role, roles_to_json
from calibrate.domain.watching import Watcher, unwatched, within
from calibrate.intake.mapping import mapping_from_toml
from calibrate.services.load_rules import check_file_names, check_takes_a_load
from calibrate.services.loading import Load, acknowledged
from calibrate.services.meeting import Meeting
from calibrate.services.sessions import Sessions
from calibrate.store.creating import LoadEvent

_READ = 0.8
"""The share of such a load that reading and checking is; the rest is sealing."""


@dataclass(frozen=True)
class FileRequest:
    """What is to be loaded beside the people, and how."""

    kind: LoadKind
    files: Sequence[Path]
    session: str
    map_file: Path | None = None
    sheet: str | None = None
    cycle: str | None = None
    leave_out_refused: bool = False
    dry_run: bool = False


def load_beside(
    sessions: Sessions, request: FileRequest, passphrase: Callable[[], str], told: Watcher = unwatched
) -> Load:
    """Load files beside the people of a session; all or nothing.

    Raises:
        UnknownSessionError: There is no such session: people come first.
        FileRefusedError: A file's name is not text, or the map is not there.
        BadMapError: The map cannot be read or names what is not in the file.
        SealedError: The session is sealed.
        CycleMismatchError: The session belongs to another cycle.
        CalibrateError: As for opening a session; or the disk refused.
    """
    sessions.places.vault(request.session)
    check_file_names(request.files)
    mapping = mapping_from_toml(request.map_file) if request.map_file else None
    with sessions.open(request.session, passphrase(), read_only=request.dry_run) as meeting:
        check_takes_a_load(meeting, request.cycle)
        reading = intake.read_beside(
            request.kind,
            request.files,
            meeting.population,
            mapping=mapping,
            sheet=request.sheet,
            leave_out_refused=request.leave_out_refused,
            told=within(told, 0, _READ),
        )
        if reading.content is None or request.dry_run:
            return Load(reading.report, is_accepted=reading.content is not None)
        event = _event(meeting, request, len(reading.content), reading.left_out)
        recorded = meeting.load_beside(request.kind, _sealed_as(reading.content), event)
        told(1)
        return Load(acknowledged(reading.report, recorded), is_accepted=True)


def _sealed_as(content: tuple[Role, ...] | tuple[Member, ...] | Goals | Groups) -> bytes:
    if isinstance(content, Goals | Groups):
        return content.to_json()
    roles = tuple(entry for entry in content if isinstance(entry, Role))
    members = tuple(entry for entry in content if isinstance(entry, Member))
    return roles_to_json(roles) if roles else panel_to_json(members)


def _event(meeting: Meeting, request: FileRequest, entries: int, left_out: int) -> LoadEvent:
    def event(parts: tuple[str, ...]) -> Loaded:
        return Loaded(
            at=meeting.clock(),
            parts=parts,
            detail=LoadDetail(
                kind=request.kind,
                session=meeting.session,
                cycle=meeting.cycle,
                files=tuple(path.name for path in request.files),
                people=len(meeting.population),
                entries=entries,
                joined=0,
                naming=meeting.naming,
                left_out=left_out,
            ),
        )

    return event
