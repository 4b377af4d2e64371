"""What the room decides about development actions."""

from datetime import date
from typing import Literal

from calibrate.domain.action.action import ActionStatus, ActionWords, Conversation
from calibrate.domain.item import PersonItem
from calibrate.domain.record import Record
from calibrate.domain.recorded import RecordedEvent


class ActionDetail(ActionWords):
    """A new action: its id, and every field of the form."""

    action_id: str


class ActionItem(PersonItem):
    """A new action of a person."""

    detail: ActionDetail


class ActionAdded(RecordedEvent):
    """A person has one more action."""

    kind: Literal["action_add"] = "action_add"
    items: tuple[ActionItem, ...]


class ActionEditDetail(Record):
    """The fields of an action that change; the rest stay. An empty text takes an optional field away."""

    action_id: str
    conversation: Conversation | None = None
    when: str | None = None
    will: str | None = None
    check_on: date | None = None
    owner: str | None = None
    strength: str | None = None
    manager_does: str | None = None
    known_by: str | None = None


class ActionEditItem(PersonItem):
    """An action said in other words."""

    detail: ActionEditDetail


class ActionEdited(RecordedEvent):
    """An action says something else."""

    kind: Literal["action_edit"] = "action_edit"
    items: tuple[ActionEditItem, ...]


class ActionEndDetail(Record):
    """Which action, and when it came to its end."""

    action_id: str
    on: date | None = None


class ActionEndItem(PersonItem):
    """An action of a person that came to its end; why, where somebody said."""

    detail: ActionEndDetail


class ActionDone(RecordedEvent):
    """An action is done."""

    kind: Literal["action_done"] = "action_done"
    items: tuple[ActionEndItem, ...]


class ActionDropped(RecordedEvent):
    """An action is given up."""

    kind: Literal["action_drop"] = "action_drop"
    items: tuple[ActionEndItem, ...]


class CarriedDetail(ActionDetail):
    """An action of an earlier session, taken along."""

    carried_from: str
    carried_id: str | None = None
    """What it is called there: nothing is taken along twice."""
    status: ActionStatus = ActionStatus.OPEN


class CarriedItem(PersonItem):
    """An open action that a person brings from an earlier session."""

    detail: CarriedDetail


class ActionsCarried(RecordedEvent):
    """The open actions of an earlier session are taken along, in one event."""

    kind: Literal["action_carry"] = "action_carry"
    items: tuple[CarriedItem, ...]
