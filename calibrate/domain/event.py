"""What a session records: one event for each command or gesture, whole.

An event's JSON is the ledger's plain text. New kinds are new classes here;
the vault knows none of them.
"""

from datetime import datetime
from typing import Annotated, Literal, Self

from pydantic import Field, TypeAdapter

from calibrate.domain.audience import Audience, Stage
from calibrate.domain.axis import Axis, BandWord
from calibrate.domain.item import AgreeItem, Item, MoveItem, NoteItem, ParkItem, PersonItem, SetAsideItem
from calibrate.domain.load_kind import LoadKind
from calibrate.domain.mend import Mend
from calibrate.domain.naming import Naming
from calibrate.domain.person import PersonId
from calibrate.domain.record import Record


class RecordedEvent(Record):
    """What every event has."""

    at: datetime
    items: tuple[Item, ...] = ()


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


class ExportDetail(Record):
    """What left the application, and for whom."""

    audience: Audience = Field(alias="for")
    stage: Stage
    files: tuple[str, ...]


class Exported(RecordedEvent):
    """Files were written for an audience."""

    kind: Literal["export"] = "export"
    detail: ExportDetail


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


Event = Annotated[
    Loaded | Moved | Agreed | AgreedUnheard | Parked | SetAside | BroughtBack | Noted | Undone
    | Sealed | Reopened | Exported | PassphraseChanged | HeadAccepted,
    Field(discriminator="kind"),
]  # fmt: skip
"""Everything the ledger may hold."""

_EVENT: TypeAdapter[Event] = TypeAdapter(Event)


def event_to_json(event: Event) -> bytes:
    """Return an event as the UTF-8 JSON the ledger seals."""
    return _EVENT.dump_json(event, by_alias=True)


def event_from_json(text: bytes) -> Event:
    """Return the event a ledger row holds.

    Raises:
        pydantic.ValidationError: The bytes are not an event of any known kind.
    """
    return _EVENT.validate_json(text)
