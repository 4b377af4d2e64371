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
}


def decision_words(entry: Entry, population: Population, naming: Naming, room: Room) -> str:
    """Return what a decision did, short enough to be asked about."""
    people = list(dict.fromkeys(item.person_id for item in entry.event.items))
    who = room.name(population, people[0]) if people else "the session"
    if len(people) > 1:
        who = f"{who} and {len(people) - 1} more"
    if entry.event.kind == "move":
        return f"{who}, moved: {', '.join(_change(item, naming) for item in entry.event.items)}."
    return f"{who}, {_DONE.get(entry.event.kind, entry.event.kind.replace('_', ' '))}."


def _change(item: Item, naming: Naming) -> str:
    axis = item.axis or Axis.PERFORMANCE
    return f"{axis.value} {_band(naming, axis, item.from_band)} to {_band(naming, axis, item.to_band)}"


def _band(naming: Naming, axis: Axis, band: Band | None) -> str:
    return "not yet rated" if band is None else inert(naming.short(axis, band))
