"""What an event did to one axis of one person, or to one person."""

from datetime import date
from enum import StrEnum

from pydantic import Field

from calibrate.domain.axis import Axis, BandWord
from calibrate.domain.person import PersonId
from calibrate.domain.record import Record


class SetAsideKind(StrEnum):
    """Why somebody in the file is not in this meeting."""

    LEFT = "left"
    LEAVE = "leave"
    INVESTIGATION = "investigation"
    PANEL = "panel"
    OTHER = "other"


class Item(Record):
    """What an event did to one axis of one person, or to one person."""

    person_id: PersonId
    axis: Axis | None = None
    from_band: BandWord | None = Field(default=None, alias="from")
    to_band: BandWord | None = Field(default=None, alias="to")
    rationale: str | None = None
    by: str | None = None


class PersonItem(Item):
    """An item about the person, not about one axis."""

    axis: None = None


class AxisItem(Item):
    """An item about one axis of a person."""

    axis: Axis


class MoveDetail(Record):
    """What else was said of a move."""

    kind: str | None = None
    seen_by: str | None = None


class MoveItem(AxisItem):
    """One axis of one person put at another band, and why."""

    to_band: BandWord = Field(alias="to")
    rationale: str
    detail: MoveDetail = MoveDetail()


class AgreeItem(AxisItem):
    """The band that stood when the room agreed; it is fixed from here on."""

    to_band: BandWord = Field(alias="to")


class ParkDetail(Record):
    """Who settles a parked axis and until when; for words to come, the band and the draft."""

    owner: str
    until: date | None = None
    target: BandWord | None = None
    draft: str | None = None


class ParkItem(AxisItem):
    """An axis put off, with somebody who owns it."""

    detail: ParkDetail


class SetAsideDetail(Record):
    """Why somebody is not in this meeting."""

    kind: SetAsideKind


class SetAsideItem(PersonItem):
    """Somebody in the file who is not in this meeting."""

    detail: SetAsideDetail


class TextDetail(Record):
    """Words kept beside a person."""

    text: str


class NoteItem(PersonItem):
    """A private note on a person."""

    detail: TextDetail
