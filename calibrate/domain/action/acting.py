"""Adding an action, saying it in other words, ending it, and taking it along from an earlier session."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from calibrate.domain.action.action import Action, ActionWords
from calibrate.domain.action.actions import OPTIONAL, Actions
from calibrate.domain.action.events import (
    ActionAdded,
    ActionDetail,
    ActionDone,
    ActionDropped,
    ActionEditDetail,
    ActionEdited,
    ActionEditItem,
    ActionEndDetail,
    ActionEndItem,
    ActionItem,
    ActionsCarried,
    CarriedDetail,
    CarriedItem,
)
from calibrate.domain.person import PersonId
from calibrate.domain.population import Population
from calibrate.errors import ActionEndedError, EmptyTextError, NothingChangesError, UnknownActionError

FEW = 3
"""Open actions that a person can follow; more are warned of."""

_NEEDED = {
    "when": "Say when: the occasion on which the person will do it.",
    "will": "Say what the person will do.",
    "owner": "Say who sees to it: an action needs a named manager.",
}


def added(
    population: Population, actions: Actions, person_id: PersonId, words: ActionWords, at: datetime
) -> ActionAdded:
    """Return the event that gives a person one more action; a set-aside person may have one too.

    Raises:
        UnknownPersonError: Nobody has that id.
        EmptyTextError: A field that must say something is empty.
    """
    population.row(person_id)
    detail = ActionDetail(action_id=actions.next_id, **_trimmed(words.model_dump()))
    return ActionAdded(at=at, items=(ActionItem(person_id=person_id, detail=detail),))


def crowded(actions: Actions, person_id: PersonId) -> str | None:
    """Return what to say where a person has more open actions than anybody follows, else None."""
    count = len(actions.current(person_id))
    if count <= FEW:
        return None
    return f"This person has {count} open actions now. {FEW} or fewer are followed; end one that matters less."


def edited(actions: Actions, change: ActionEditDetail, at: datetime) -> ActionEdited:
    """Return the event that says an action in other words; fields that are None stay, an empty optional one goes.

    Raises:
        UnknownActionError: No action has that id.
        ActionEndedError: It is done or dropped.
        EmptyTextError: A field that must say something would be empty.
        NothingChangesError: It says just that already.
    """
    action = _current(actions, change.action_id)
    given = change.model_dump(exclude_none=True, exclude={"action_id"})
    wanted = _trimmed({**action.model_dump(include=set(ActionWords.model_fields)), **given})
    changed = {
        name: "" if wanted[name] is None else wanted[name] for name in given if wanted[name] != getattr(action, name)
    }
    if not changed:
        raise NothingChangesError("This action says just that already.")
    detail = ActionEditDetail(action_id=action.action_id, **changed)
    return ActionEdited(at=at, items=(ActionEditItem(person_id=action.person_id, detail=detail),))


def done(actions: Actions, action_id: str, on: date | None, because: str | None, at: datetime) -> ActionDone:
    """Return the event that an action is done.

    Raises:
        UnknownActionError: No action has that id.
        ActionEndedError: It is done or dropped already.
    """
    return ActionDone(at=at, items=(_end_item(actions, action_id, on, because),))


def dropped(actions: Actions, action_id: str, on: date | None, because: str | None, at: datetime) -> ActionDropped:
    """Return the event that an action is given up.

    Raises:
        UnknownActionError: No action has that id.
        ActionEndedError: It is done or dropped already.
    """
    return ActionDropped(at=at, items=(_end_item(actions, action_id, on, because),))


def left_behind(population: Population, theirs: Actions) -> int:
    """Return how many open actions of an earlier session belong to nobody in this one."""
    return sum(action.person_id not in population for action in _open(theirs))


def carried(population: Population, actions: Actions, theirs: Actions, session: str, at: datetime) -> ActionsCarried:
    """Return the event that takes an earlier session's open actions along, for people who are in this one.

    Args:
        population: Everybody in this session.
        actions: What this session has already: nothing is taken along twice.
        theirs: The earlier session's actions.
        session: What the earlier session is called.
        at: When.

    Raises:
        NothingChangesError: There is none to take along, or all of them are here already.
    """
    here = {(action.carried_from, action.carried_id) for action in actions.by_id.values()}
    taken = [
        action for action in _open(theirs) if action.person_id in population and (session, action.action_id) not in here
    ]
    if not taken:
        raise NothingChangesError(
            "That session has no open action to take along: none is open, all are here already, or they belong to "
            "people who are not in this session."
        )
    first = int(actions.next_id.removeprefix("A"))
    items = tuple(_carried_item(action, f"A{number}", session) for number, action in enumerate(taken, start=first))
    return ActionsCarried(at=at, items=items)


def _carried_item(action: Action, action_id: str, session: str) -> CarriedItem:
    words = action.model_dump(include=set(ActionWords.model_fields))
    detail = CarriedDetail(
        action_id=action_id, carried_from=session, carried_id=action.action_id, status=action.status, **words
    )
    return CarriedItem(person_id=action.person_id, detail=detail)


def _open(actions: Actions) -> Iterable[Action]:
    return (action for action in actions.by_id.values() if action.status.is_current)


def _current(actions: Actions, action_id: str) -> Action:
    action = actions.by_id.get(action_id)
    if action is None:
        raise UnknownActionError("No action of that id is in this session: `actions` lists them.")
    if not action.status.is_current:
        raise ActionEndedError(f"{action_id} is {action.status.value}. Add a new action where there is more to do.")
    return action


def _end_item(actions: Actions, action_id: str, on: date | None, because: str | None) -> ActionEndItem:
    action = _current(actions, action_id)
    why = (because or "").strip() or None
    return ActionEndItem(person_id=action.person_id, rationale=why, detail=ActionEndDetail(action_id=action_id, on=on))


def _trimmed(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Return an action's fields without blanks around them; optional ones that say nothing are None."""
    trimmed = {name: value.strip() if type(value) is str else value for name, value in fields.items()}
    for name, sentence in _NEEDED.items():
        if not trimmed[name]:
            raise EmptyTextError(sentence)
    return {name: None if name in OPTIONAL and not value else value for name, value in trimmed.items()}
