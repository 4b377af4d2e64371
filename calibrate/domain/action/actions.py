"""Every development action of a session, as the ledger leads to it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from calibrate.domain.action.action import Action, ActionStatus
from calibrate.domain.action.events import (
    ActionAdded,
    ActionDone,
    ActionDropped,
    ActionEditDetail,
    ActionEdited,
    ActionEndItem,
    ActionsCarried,
)
from calibrate.domain.ledger import Entry, Ledger
from calibrate.domain.person import PersonId
from calibrate.domain.telling.events import Returned

OPTIONAL = frozenset({"strength", "manager_does", "known_by"})
"""Fields that an empty text takes away."""


@dataclass(frozen=True)
class Actions:
    """Every action in the order it was added."""

    by_id: dict[str, Action]
    next_id: str
    """For the next one: an id is used once, also when its event is withdrawn."""

    @classmethod
    def folded(cls, ledger: Ledger) -> "Actions":
        """Return the actions a ledger leads to."""
        actions: dict[str, Action] = {}
        for entry in ledger.standing():
            _follow(actions, entry)
        return cls(actions, f"A{_given_out(entry for entry in ledger.entries) + 1}")

    def of(self, person_id: PersonId) -> tuple[Action, ...]:
        """Return a person's actions, oldest first, whatever their status."""
        return tuple(self._by_person.get(person_id, ()))

    def current(self, person_id: PersonId) -> tuple[Action, ...]:
        """Return a person's actions that are not done and not dropped."""
        return tuple(action for action in self.of(person_id) if action.status.is_current)

    @cached_property
    def _by_person(self) -> dict[PersonId, list[Action]]:
        by_person: dict[PersonId, list[Action]] = {}
        for action in self.by_id.values():
            by_person.setdefault(action.person_id, []).append(action)
        return by_person


def _given_out(entries: Iterable[Entry]) -> int:
    return sum(len(event.items) for _, event in entries if isinstance(event, ActionAdded | ActionsCarried))


def _follow(actions: dict[str, Action], entry: Entry) -> None:
    number, event = entry
    if isinstance(event, ActionAdded | ActionsCarried):
        for added in event.items:
            actions[added.detail.action_id] = Action(
                person_id=added.person_id, number=number, first_number=number, **added.detail.model_dump()
            )
    elif isinstance(event, ActionEdited):
        for edited in event.items:
            _edit(actions, edited.detail, number)
    else:
        _follow_status(actions, entry)


def _follow_status(actions: dict[str, Action], entry: Entry) -> None:
    event = entry.event
    if isinstance(event, ActionDone):
        _end(actions, event.items, ActionStatus.DONE)
    elif isinstance(event, ActionDropped):
        _end(actions, event.items, ActionStatus.DROPPED)
    elif isinstance(event, Returned):
        for back in (item.detail for item in event.items):
            status = None if back.status is None else back.status.leads_to
            _set_status(actions, back.action_id, status, back.status_on)


def _edit(actions: dict[str, Action], detail: ActionEditDetail, number: int) -> None:
    changed = detail.model_dump(exclude_none=True, exclude={"action_id"})
    update = {name: (value or None) if name in OPTIONAL else value for name, value in changed.items()}
    if detail.action_id in actions:
        actions[detail.action_id] = actions[detail.action_id].model_copy(update={**update, "number": number})


def _end(actions: dict[str, Action], items: Iterable[ActionEndItem], status: ActionStatus) -> None:
    for item in items:
        _set_status(actions, item.detail.action_id, status, item.detail.on)


def _set_status(
    actions: dict[str, Action], action_id: str | None, status: ActionStatus | None, on: date | None
) -> None:
    # An action whose adding was withdrawn is not there any more.
    if action_id in actions and status is not None:
        actions[action_id] = actions[action_id].model_copy(update={"status": status, "status_on": on})
