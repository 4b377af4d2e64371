"""What leaves the application: written whole, then recorded."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from calibrate import exports
from calibrate.config import Settings
from calibrate.domain.audience import Audience, Stage
from calibrate.domain.leak import Leak
from calibrate.domain.leaving.events import ExportDetail, Exported
from calibrate.domain.watching import Watcher, each_watched, unwatched, within
from calibrate.errors import FileRefusedError, HeadNotSavedError, NotSealedError, UnknownPersonError
from calibrate.exports import Extract
from calibrate.exports.about import reader_of
from calibrate.exports.hand_off import HandOff, hand_off_files, hand_offs, index_file, outgoing, sayings
from calibrate.services.extracting import briefing, extract
from calibrate.services.leaving import found_leaks, refuse_leaks, secrets_of
from calibrate.services.meeting import Meeting, Recorded
from calibrate.services.placing import Placed, check_folder

FORMATS = exports.FORMATS
"""What an export may be asked for."""

FORMATS_FOR = exports.FORMATS_FOR
"""What there is for whom."""

PICTURES = ("svg", "png")
"""Formats in which names may be shown, or counts alone."""

DEFAULT_FORMATS = ("xlsx", "csv", "md")
"""What the facilitator gets without asking; others get what there is for them."""

_USUAL = {
    Audience.FACILITATOR: DEFAULT_FORMATS,
    Audience.LEADERSHIP: ("xlsx",),
    Audience.MANAGER: ("xlsx", "csv"),
}

_WORK = {"xlsx": 6, "png": 3}
"""How much work a format is, where it is more than one."""
_MADE = 0.95
"""The share of an export that making its files is; the rest is putting them there and recording it."""
_READ = 0.2
"""The share of managers' files that reading every text is."""


@dataclass(frozen=True)
class ExportRequest:
    """What is to leave, for whom, and where to."""

    directory: Path
    audience: Audience = Audience.FACILITATOR
    stage: Stage = Stage.AGREED
    formats: Collection[str] | None = None
    """None: what is usual for the audience."""
    replace: bool = False
    names: bool = False
    """Whether pictures name people."""
    manager_id: str | None = None
    """For managers: only this one's."""
    settings: Settings = field(default_factory=Settings)
    """What the organisation shares, how it decides, and what it tells managers before the meeting."""

    @property
    def wanted(self) -> tuple[str, ...]:
        """The formats to write: of those asked for, what there is for the audience.

        Raises:
            FileRefusedError: There is nothing for the audience in any of them.
        """
        return exports.fitting(self.audience, _USUAL[self.audience] if self.formats is None else self.formats)

    @property
    def left_out(self) -> tuple[str, ...]:
        """The formats asked for that there is nothing in for the audience."""
        return tuple(name for name in self.formats or () if name not in FORMATS_FOR[self.audience])


@dataclass(frozen=True)
class Export:
    """What was written, and its acknowledgement."""

    recorded: Recorded
    files: tuple[str, ...]
    """Names below the folder."""
    without_manager: int = 0
    """For managers: people of the meeting who are in nobody's folder, since the file names no manager."""


def can_write(name: str) -> bool:
    """Tell whether a format can be written on this machine: png needs its extra."""
    return name != "png" or exports.can_raster()


def suggested_folder(session: str, beside: Path) -> Path:
    """Return a folder for an export of a session that is not there yet, or empty."""
    names = (f"calibrate-{session}", *(f"calibrate-{session}-{number}" for number in range(2, 1000)))
    free = (beside / name for name in names if not (beside / name).exists() or not any((beside / name).iterdir()))
    return next(free, beside / f"calibrate-{session}")


def export(meeting: Meeting, request: ExportRequest, told: Watcher = unwatched) -> Export:
    """Write an export's files into a folder and record that they left.

    What the share done is ``told`` to hears of each part as it is made.

    Raises:
        NotSealedError: Managers' hand-offs are asked for before the seal.
        UnknownPersonError: Nobody's manager has that id.
        LeakError: A hand-off would tell what must not leave; nothing is written.
        FileRefusedError: There is no such format for the audience, or the folder has something in it, holds files for
            another reader or cannot be written; nothing is recorded.
        CalibrateError: The disk refused to record it; the files are taken back.
    """
    _check(meeting, request)
    check_folder(request.directory, replace=request.replace)
    _check_reader(request)
    made = extract(meeting, request.audience, request.stage, meeting.clock(), request.settings)
    making = within(told, 0, _MADE)
    written = (
        _managers_files(meeting, made, request, making)
        if request.audience is Audience.MANAGER
        else _files(made, request, making)
    )
    names = tuple(sorted(written))
    placed = Placed(request.directory)
    try:
        placed.put(written)
        detail = ExportDetail(
            audience=request.audience, stage=request.stage, files=names, manager_id=request.manager_id
        )
        recorded = meeting.decide(lambda: Exported(at=meeting.clock(), detail=detail), sealed_too=True)
    except HeadNotSavedError:
        raise  # The export is recorded: its files stay.
    except BaseException:
        placed.take_back()
        raise
    told(1)
    return Export(recorded, names, _without_manager(made) if request.audience is Audience.MANAGER else 0)


def _check(meeting: Meeting, request: ExportRequest) -> None:
    exports.fitting(request.audience, request.wanted)
    if request.audience is Audience.MANAGER and request.stage is Stage.AGREED and not meeting.is_sealed:
        raise NotSealedError(
            "Managers get their hand-off once the session is sealed. Seal it first, or ask for what they rated: "
            "--stage before."
        )
    if request.manager_id is not None and request.manager_id not in meeting.population.manager_ids:
        raise UnknownPersonError("Nobody in this session has a manager with that id. Ids are kept as loaded.")


def _check_reader(request: ExportRequest) -> None:
    """Refuse a folder made for another reader: what is not overwritten there would reach whom it is not for."""
    try:
        made_for = reader_of((request.directory / "about.json").read_bytes())
    except OSError:
        return
    if made_for not in {None, request.audience.value}:
        raise FileRefusedError("Files for another reader are in that folder. Name an empty or a new one.")


def _files(made: Extract, request: ExportRequest, told: Watcher) -> dict[str, bytes]:
    """Return the files by name, made one format after another."""
    written = exports.files(made, ())
    formats = request.wanted
    for name, _ in each_watched(formats, [_WORK.get(name, 1) for name in formats], told):
        written |= exports.files(made, (name,), names=request.names)
    return written


def _managers_files(meeting: Meeting, made: Extract, request: ExportRequest, told: Watcher) -> dict[str, bytes]:
    """Return a folder a manager, once the leak guard has read all of them, and the list of folders beside them."""
    everyone = hand_offs(made)
    chosen = [one for one in everyone if request.manager_id in {None, one.manager_id}]
    if request.stage is Stage.AGREED:
        refuse_leaks(_leaks(meeting, made, chosen, within(told, 0, _READ)))
    words = briefing(request.settings)
    written = exports.files(made, ())
    for handed, _ in each_watched(chosen, [len(one.people) for one in chosen], within(told, _READ, 1)):
        written |= hand_off_files(made, handed, words, request.wanted)
    return {**written, "index.csv": index_file(chosen)}


def _leaks(meeting: Meeting, made: Extract, chosen: Collection[HandOff], told: Watcher) -> Iterator[Leak]:
    """Yield what hand-offs would tell that they must not."""
    secrets = secrets_of(meeting, shares_performance=made.shares_performance)
    # Whoever reads what may be said knows the rating: it is their own sheet.
    knowing = replace(secrets, shares_performance=True)
    for handed, _ in each_watched(list(chosen), [len(one.people) for one in chosen], told):
        yield from found_leaks(list(sayings(handed)), knowing)
        yield from found_leaks(list(outgoing(handed)), secrets)


def _without_manager(made: Extract) -> int:
    managers = made.board.population.manager_ids
    return sum(not manager and seat.set_aside is None for manager, seat in zip(managers, made.seats, strict=True))
