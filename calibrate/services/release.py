"""Release: what people may see of themselves, made new from a sealed session, once they have been told."""

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from calibrate.domain.leaving.events import Released, ReleaseDetail
from calibrate.domain.telling import showing
from calibrate.domain.telling.untold import Carried, unsaid, untold, untold_by_manager
from calibrate.domain.watching import Watcher, each_watched, unwatched, within
from calibrate.errors import (
    EmptyTextError,
    FileRefusedError,
    HeadNotSavedError,
    NotSealedError,
    StaleMoveError,
    UntoldError,
)
from calibrate.exports.person_page import person_page
from calibrate.services.leaving import found_leaks, refuse_leaks, secrets_of
from calibrate.services.meeting import Meeting, Recorded
from calibrate.services.placing import Placed, check_folder
from calibrate.services.telling import carried
from calibrate.store.visible import visible_file

_LISTED = 20
_READ = 0.4
"""The share of a release that reading every text is; the rest is putting files there."""
_AT_A_TIME = 50
_LONGEST = 80


@dataclass(frozen=True)
class ReleaseRequest:
    """What is to be made, and where."""

    store: Path
    """The visible store's file."""
    confidential: Path
    """Where the vaults are: nothing is released to there."""
    sheets: Path | None = None
    """A folder for one page a person."""
    untold: bool = False
    """Release although somebody has not been told,"""
    because: str | None = None
    """for this reason, which is recorded."""
    replace: bool = False
    shares_performance: bool = False
    """The organisation's setting."""

    @property
    def folder(self) -> Path:
        """Where the visible store goes."""
        return self.store.absolute().parent


@dataclass(frozen=True)
class Release:
    """What was written, and its acknowledgement."""

    recorded: Recorded
    files: tuple[str, ...]
    """The visible store's name, and those of the pages."""
    sha256: str
    """Of the visible store's file, in hex."""


def release(meeting: Meeting, request: ReleaseRequest, told: Watcher = unwatched) -> Release:
    """Make the visible store, and the pages if asked for, and record it: all of it, or nothing.

    Raises:
        NotSealedError: The session is open.
        UntoldError: Somebody has not been told, or a lowered rating that is shared has no line of what may be said.
        EmptyTextError: It is to be released all the same, and no reason is given.
        LeakError: A text would tell too much.
        FileRefusedError: Something stands in a file's place, or the disk refused.
        StaleMoveError: Something was recorded while it was made; nothing of it stays.
        CalibrateError: The disk refused to record it; the files are taken back.
    """
    if not meeting.is_sealed:
        raise NotSealedError("Only a sealed session is released: `calibrate seal` fixes the grid first.")
    _check_place(request)
    going = carried(meeting, shares_performance=request.shares_performance)
    late = _check_told(going, request)
    secrets = secrets_of(meeting, shares_performance=request.shares_performance)
    refuse_leaks(found_leaks(list(showing.texts(going)), secrets, within(told, 0, _READ)))
    store = visible_file(request.folder, showing.visible(going, meeting.cycle))
    pages = _pages(going, meeting.cycle) if request.sheets is not None else {}
    detail = ReleaseDetail(
        files=(request.store.name, *sorted(pages)),
        sha256=hashlib.sha256(store).hexdigest(),
        people=len(meeting.population),
        untold=late,
    )
    because = (request.because or "").strip() if late else None

    def released() -> Released:
        if meeting.ledger is not going.ledger:
            raise StaleMoveError("Something was recorded while the release was made. Release again.")
        return Released(at=meeting.clock(), rationale=because, detail=detail)

    with _placed(request, store, pages, within(told, _READ, 1)):
        return Release(meeting.decide(released, sealed_too=True), detail.files, detail.sha256)


@contextmanager
def _placed(request: ReleaseRequest, store: bytes, pages: Mapping[str, bytes], told: Watcher) -> Iterator[None]:
    """Put the files there while the body records that they left; take them back if it does not."""
    files, sheets = Placed(request.folder), Placed(request.sheets or request.folder)
    names = list(pages)
    turns = [names[first : first + _AT_A_TIME] for first in range(0, len(names), _AT_A_TIME)]
    try:
        files.put({request.store.name: store})
        for some, _ in each_watched(turns, [len(turn) for turn in turns], told):
            sheets.put({name: pages[name] for name in some})
        yield
    except HeadNotSavedError:
        raise  # The release is recorded: its files stay.
    except BaseException:
        sheets.take_back()
        files.take_back()
        raise
    told(1)


def _check_place(request: ReleaseRequest) -> None:
    store = request.store
    try:
        if store.is_dir():
            raise FileRefusedError("The visible store is a file, and that is a folder. Name a file in it.")
        if not request.replace and (store.exists() or store.is_symlink()):
            raise FileRefusedError("There is a file of that name already. Name another one, or add --replace.")
        if store.with_name(f"{store.name}.wal").exists():
            raise FileRefusedError("A log lies beside that file: something has it open. Close it there first.")
        folders = [request.folder, *([] if request.sheets is None else [request.sheets])]
        if any(folder.resolve().is_relative_to(request.confidential.resolve()) for folder in folders):
            raise FileRefusedError("That folder is for sessions alone. Name another place.")
    except OSError:
        raise FileRefusedError("That place cannot be read. Check its name and permissions.") from None
    if request.sheets is not None:
        check_folder(request.sheets, replace=request.replace)


def _check_told(going: Carried, request: ReleaseRequest) -> int:
    """Return how many have not been told, if it may be released all the same."""
    if request.untold and not (request.because or "").strip():
        raise EmptyTextError("Say why it is released before everybody has been told: the reason is recorded.")
    without = unsaid(going)
    if without:
        listed = ", ".join(without[:_LISTED]) + (
            f" and {len(without) - _LISTED} more" if len(without) > _LISTED else ""
        )
        raise UntoldError(
            f"A lowered performance rating is shared, and nothing says what may be said of it: {listed}. "
            "Keep a line for each: `calibrate say`."
        )
    late = len(untold(going))
    if late and not request.untold:
        raise UntoldError(
            f"{late} {'person has' if late == 1 else 'people have'} not been told what this would show "
            f"({_under(going)}). Have them told first, then record it: `calibrate told`. Managers' hand-offs list "
            "who it is. Or release all the same, with the reason: --untold --because TEXT."
        )
    return late


def _under(going: Carried) -> str:
    counted = Counter({manager_id: len(people) for manager_id, people in untold_by_manager(going).items()})
    said = [f"{people} under {manager_id or 'no manager'}" for manager_id, people in counted.most_common(_LISTED)]
    return ", ".join([*said, "…"] if len(counted) > _LISTED else said)


def _pages(going: Carried, cycle: str) -> dict[str, bytes]:
    pages: dict[str, bytes] = {}
    taken: Counter[str] = Counter()
    for person_id in going.board.population.ids:
        name = _file_name(person_id)
        taken[name.casefold()] += 1
        # Where capitals do not count, a1 and A1 would be one file.
        unique = name if taken[name.casefold()] == 1 else f"{name}~{taken[name.casefold()]}"
        pages[f"{unique}.md"] = person_page(showing.page(going, person_id), cycle)
    return pages


def _file_name(person_id: str) -> str:
    """Return the name of a person's page: their id, written so that any id makes a file's name of its own."""
    safe = quote(person_id, safe="").replace(".", "%2E")
    if len(safe) > _LONGEST:
        safe = f"{safe[:_LONGEST]}-{hashlib.sha256(person_id.encode()).hexdigest()[:12]}"
    return safe
