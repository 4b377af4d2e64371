"""What is said to people, and what came back from their managers."""

from datetime import date
from enum import StrEnum
from typing import Literal

from calibrate.domain.action.action import ActionStatus
from calibrate.domain.item import PersonItem, TextDetail
from calibrate.domain.record import Record
from calibrate.domain.recorded import RecordedEvent


class SayItem(PersonItem):
    """What may be said to a person of a lowered rating; blank withdraws it."""

    detail: TextDetail


class Said(RecordedEvent):
    """What may be said of a lowered rating; the latest counts."""

    kind: Literal["say"] = "say"
    items: tuple[SayItem, ...]


class ThankItem(PersonItem):
    """What to thank a person for; blank withdraws it."""

    detail: TextDetail


class Thanked(RecordedEvent):
    """What to thank somebody for; the latest counts."""

    kind: Literal["thank"] = "thank"
    items: tuple[ThankItem, ...]


class ToldDetail(Record):
    """When the person was told; None withdraws it."""

    on: date | None


class ToldItem(PersonItem):
    """A person who has been told."""

    detail: ToldDetail


class Told(RecordedEvent):
    """People have been told what changed; the latest counts."""

    kind: Literal["told"] = "told"
    items: tuple[ToldItem, ...]


class ReturnStatus(StrEnum):
    """What a manager may answer of an action."""

    AGREED = "agreed"
    CHANGED = "changed together"
    STARTED = "started"
    DONE = "done"
    DROPPED = "dropped"

    @property
    def leads_to(self) -> ActionStatus:
        """The status an action has from here on."""
        return _LEADS_TO[self]


_LEADS_TO = {
    ReturnStatus.AGREED: ActionStatus.OPEN,
    ReturnStatus.CHANGED: ActionStatus.OPEN,
    ReturnStatus.STARTED: ActionStatus.STARTED,
    ReturnStatus.DONE: ActionStatus.DONE,
    ReturnStatus.DROPPED: ActionStatus.DROPPED,
}


class ReturnDetail(Record):
    """One row of a manager's return sheet; blank cells are None."""

    manager_id: str
    action_id: str | None = None
    told_on: date | None = None
    check_in_on: date | None = None
    status: ReturnStatus | None = None
    status_on: date | None = None
    """The check-in's day where there is one."""
    change: str | None = None
    """Anything to change, in the manager's words."""


class ReturnItem(PersonItem):
    """What a manager returned of one person."""

    detail: ReturnDetail


class ReturnsDetail(Record):
    """Which files came back, by name, and the head each was made at."""

    files: tuple[str, ...]
    heads: tuple[str, ...]


class Returned(RecordedEvent):
    """Managers' return sheets were read back: told, check-ins and status, in one event."""

    kind: Literal["returns"] = "returns"
    items: tuple[ReturnItem, ...]
    detail: ReturnsDetail
