"""What a session records: one event for each command or gesture, whole.

An event's JSON is the ledger's plain text. New kinds are new classes here;
the vault knows none of them.
"""

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Annotated, Literal, Self

from pydantic import AfterValidator, ConfigDict, Field

from calibrate.domain.axis import Axis, BandWord
from calibrate.domain.item import AgreeItem, MoveItem, NoteItem, ParkItem, PersonItem, SetAsideItem
from calibrate.domain.load_kind import LoadKind
from calibrate.domain.mend import Mend
from calibrate.domain.naming import Naming
from calibrate.domain.person import PersonId
from calibrate.domain.record import Record
from calibrate.domain.recorded import RecordedEvent

if TYPE_CHECKING:
    from calibrate.domain.action.events import ActionAdded, ActionDone, ActionDropped, ActionEdited, ActionsCarried
    from calibrate.domain.bench.events import Nominated, Stays, StoodDown
    from calibrate.domain.leaving.events import Accessed, Exported, Purged, Released
    from calibrate.domain.plan.events import PlanAdded, PlanChecked, PlanDecided, PlanExtended
    from calibrate.domain.telling.events import Returned, Said, Thanked, Told


class ChangedProposal(Record):
    """A rating that a later load changed."""

    person_id: PersonId
    axis: Axis
    from_band: BandWord | None = Field(default=None, alias="from")
    to_band: BandWord | None = Field(default=None, alias="to")


class LoadDetail(Record):
    """What a load did to the population, or which file beside it was loaded."""

    kind: LoadKind = LoadKind.PEOPLE
    session: str
    cycle: str
    files: tuple[str, ...]
    people: int
    """Everybody in the session from here on."""
    entries: int = 0
    """Roles, goals, groups or panel members loaded; 0 for people."""
    holds: tuple[LoadKind, ...] = ()
    """What the snapshot's parts from the third on are, in order."""
    joined: int
    absent: tuple[PersonId, ...] = ()
    changed: tuple[ChangedProposal, ...] = ()
    naming: Naming = Naming()
    """What bands and boxes are called: a session keeps the names it was run with."""
    left_out: int = 0
    """Rows refused and left out at the facilitator's word."""
    mends: tuple[Mend, ...] = ()
    """What was put right by hand, row by row, with the old value and the new."""


class Loaded(RecordedEvent):
    """A population was loaded; the snapshot's parts are named by their SHA-256, in order."""

    kind: Literal["load"] = "load"
    parts: tuple[str, ...]
    detail: LoadDetail

    def holding(self, kinds: tuple[LoadKind, ...]) -> Self:
        """Return the event that names what stands beside the people."""
        return self.model_copy(update={"detail": self.detail.model_copy(update={"holds": kinds})})


class Moved(RecordedEvent):
    """One decision: one move, or the two of a diagonal."""

    kind: Literal["move"] = "move"
    items: tuple[MoveItem, ...]


class Agreed(RecordedEvent):
    """The room agreed, after discussion."""

    kind: Literal["agree"] = "agree"
    items: tuple[AgreeItem, ...]


class AgreedUnheard(RecordedEvent):
    """The room agreed by consent, without discussion."""

    kind: Literal["agree_unheard"] = "agree_unheard"
    items: tuple[AgreeItem, ...]


class Parked(RecordedEvent):
    """Somebody was put off, or held until the words are written."""

    kind: Literal["park"] = "park"
    items: tuple[ParkItem, ...]


class SetAside(RecordedEvent):
    """Somebody in the file is not in this meeting."""

    kind: Literal["set_aside"] = "set_aside"
    items: tuple[SetAsideItem, ...]


class BroughtBack(RecordedEvent):
    """Somebody set aside is in the meeting again."""

    kind: Literal["bring_back"] = "bring_back"
    items: tuple[PersonItem, ...]


class Noted(RecordedEvent):
    """A private note was taken."""

    kind: Literal["note"] = "note"
    items: tuple[NoteItem, ...]


class UndoDetail(Record):
    """The number of the event withdrawn."""

    undoes: int


class Undone(RecordedEvent):
    """One earlier event was withdrawn, whole."""

    kind: Literal["undo"] = "undo"
    detail: UndoDetail


class SealDetail(Record):
    """How finished the session was when it was sealed."""

    agreed: int
    open: int
    parked: int
    not_rated: int


class Sealed(RecordedEvent):
    """The agreed grid is fixed."""

    kind: Literal["seal"] = "seal"
    detail: SealDetail


class Reopened(RecordedEvent):
    """The seal was lifted, with a reason."""

    kind: Literal["reopen"] = "reopen"
    rationale: str


class PassphraseChanged(RecordedEvent):
    """The vault was rebuilt under a new passphrase."""

    kind: Literal["passphrase"] = "passphrase"


class HeadDetail(Record):
    """The head that was expected and could not be met, SEQ:LINK."""

    expected: str


class HeadAccepted(RecordedEvent):
    """A vault behind its head was accepted as it is, after a real restore."""

    kind: Literal["head_accepted"] = "head_accepted"
    detail: HeadDetail


if TYPE_CHECKING:
    Event = (
        Loaded | Moved | Agreed | AgreedUnheard | Parked | SetAside | BroughtBack | Noted | Undone
        | Nominated | StoodDown | Stays | ActionAdded | ActionEdited | ActionDone | ActionDropped | ActionsCarried
        | PlanAdded | PlanChecked | PlanExtended | PlanDecided | Said | Thanked | Told | Returned
        | Sealed | Reopened | Exported | Released | Accessed | Purged | PassphraseChanged | HeadAccepted
    )  # fmt: skip
    """Everything the ledger may hold."""
else:
    Event = RecordedEvent

_PLACES = {
    "load": "event:Loaded", "move": "event:Moved", "agree": "event:Agreed", "agree_unheard": "event:AgreedUnheard",
    "park": "event:Parked", "set_aside": "event:SetAside", "bring_back": "event:BroughtBack", "note": "event:Noted",
    "undo": "event:Undone", "seal": "event:Sealed", "reopen": "event:Reopened",
    "passphrase": "event:PassphraseChanged", "head_accepted": "event:HeadAccepted",
    "nominate": "bench.events:Nominated", "stand_down": "bench.events:StoodDown", "stays": "bench.events:Stays",
    "action_add": "action.events:ActionAdded", "action_edit": "action.events:ActionEdited",
    "action_done": "action.events:ActionDone", "action_drop": "action.events:ActionDropped",
    "action_carry": "action.events:ActionsCarried",
    "plan_add": "plan.events:PlanAdded", "plan_check": "plan.events:PlanChecked",
    "plan_extend": "plan.events:PlanExtended", "plan_decide": "plan.events:PlanDecided",
    "say": "telling.events:Said", "thank": "telling.events:Thanked", "told": "telling.events:Told",
    "returns": "telling.events:Returned",
    "export": "leaving.events:Exported", "release": "leaving.events:Released", "access": "leaving.events:Accessed",
    "purge": "leaving.events:Purged",
}  # fmt: skip
"""Where each kind's class is: imported and built when the first of its kind is met, for a quick start."""

KINDS = frozenset(_PLACES)
"""Every kind of event."""


def _known(kind: str) -> str:
    if kind not in KINDS:
        raise ValueError("No event is of that kind.")
    return kind


class _Kind(Record):
    model_config = ConfigDict(extra="ignore")

    kind: Annotated[str, AfterValidator(_known)]


@cache
def class_of(kind: str) -> type[Event]:
    """Return the class of a kind of event.

    Raises:
        KeyError: There is no such kind.
    """
    module, _, name = _PLACES[kind].partition(":")
    found: type[Event] = getattr(import_module(f"calibrate.domain.{module}"), name)
    return found


def event_to_json(event: Event) -> bytes:
    """Return an event as the UTF-8 JSON the ledger seals."""
    return event.model_dump_json(by_alias=True).encode()


def event_from_json(text: bytes) -> Event:
    """Return the event a ledger row holds.

    Raises:
        pydantic.ValidationError: The bytes are not an event of any known kind.
    """
    return class_of(_Kind.model_validate_json(text).kind).model_validate_json(text)
