"""A recorded decision in one sentence, with names as the room may see them."""

from calibrate.domain.axis import Axis, Band
from calibrate.domain.inert import inert
from calibrate.domain.item import Item
from calibrate.domain.ledger import Entry
from calibrate.domain.naming import Naming
from calibrate.domain.population import Population
from calibrate.widgets.room import Room

_DONE = {
    "agree": "agreed",
    "agree_unheard": "agreed by consent",
    "park": "parked",
    "set_aside": "set aside",
    "bring_back": "brought back",
    "note": "a note",
    "nominate": "named for a role",
    "stand_down": "taken off a role's bench",
    "stays": "wants to stay in this role",
    "action_add": "a new action",
    "action_edit": "an action said in other words",
    "action_done": "an action done",
    "action_drop": "an action given up",
    "action_carry": "actions taken along",
}
_PRIVATE = {
    "plan_add": "a support plan",
    "plan_check": "a check-in of the support plan",
    "plan_extend": "the support plan runs on",
    "plan_decide": "the support plan decided",
}
PRIVATE_DECISION = "a private one, said in PRIVATE only."
"""In the place of what the wall may not know: neither what it was, nor whom it is about."""


def is_private_decision(entry: Entry) -> bool:
    """Tell whether the wall may know neither what a decision was, nor whom it was about."""
    return entry.event.kind in _PRIVATE


def decision_words(entry: Entry, population: Population, naming: Naming, room: Room) -> str:
    """Return what a decision did, short enough to be asked about."""
    kind = entry.event.kind
    if is_private_decision(entry) and not room.is_private:
        return PRIVATE_DECISION
    people = list(dict.fromkeys(item.person_id for item in entry.event.items))
    who = room.name(population, people[0]) if people else "the session"
    if len(people) > 1:
        who = f"{who} and {len(people) - 1} more"
    if kind == "move":
        return f"{who}, moved: {', '.join(_change(item, naming) for item in entry.event.items)}."
    return f"{who}, {(_DONE | _PRIVATE).get(kind, kind.replace('_', ' '))}."


def _change(item: Item, naming: Naming) -> str:
    axis = item.axis or Axis.PERFORMANCE
    return f"{axis.value} {_band(naming, axis, item.from_band)} to {_band(naming, axis, item.to_band)}"


def _band(naming: Naming, axis: Axis, band: Band | None) -> str:
    return "not yet rated" if band is None else inert(naming.short(axis, band))
