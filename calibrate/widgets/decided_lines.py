"""Decisions about one person, in words."""

from typing import NamedTuple

from calibrate.domain.inert import inert
from calibrate.domain.item import AxisItem, Item, MoveItem, ParkItem, SetAsideItem
from calibrate.domain.ledger import Entry
from calibrate.domain.naming import Naming
from calibrate.domain.person import PersonId
from calibrate.widgets.room import Room
from calibrate.widgets.row import Run
from calibrate.widgets.theme import Tone

_PLAIN = {
    "agree": "agreed",
    "agree_unheard": "agreed by consent",
    "bring_back": "brought back",
    "set_aside": "set aside",
    "note": "note",
}


class Decided(NamedTuple):
    """One thing a decision did to a person, and the words that came with it."""

    said: list[Run]
    rationale: str
    by: str


def decided(entry: Entry, person_id: PersonId, naming: Naming, room: Room) -> list[Decided]:
    """Return what an entry did to one person: each move and park by itself, all agreed axes together."""
    items = [item for item in entry.event.items if item.person_id == person_id]
    if entry.event.kind in _PLAIN:
        return [Decided([Run(_plain(entry.event.kind, items, room))], "", "")]
    return [Decided(_said(item, naming, room), item.rationale or "", item.by or "") for item in items]


def _plain(kind: str, items: list[Item], room: Room) -> str:
    axes = ", ".join(item.axis.value for item in items if isinstance(item, AxisItem))
    why = next((item.detail.kind.value for item in items if isinstance(item, SetAsideItem)), "")
    said = _PLAIN[kind]
    if axes:
        return f"{said}: {axes}"
    return f"{said}: {why}" if why and room.is_private else said


def _said(item: Item, naming: Naming, room: Room) -> list[Run]:
    if isinstance(item, MoveItem):
        before = inert(naming.band(item.axis, item.from_band)) if item.from_band else "not yet rated"
        after = inert(naming.band(item.axis, item.to_band))
        return [Run(f"{before} ", Tone.DONE), Run(f"{room.glyphs.right} ", Tone.AMBER), Run(after)]
    return [Run(_parked(item, naming, room))] if isinstance(item, ParkItem) else []


def _parked(item: ParkItem, naming: Naming, room: Room) -> str:
    detail = item.detail
    owner = room.other_name(detail.owner)
    if detail.target is not None:
        return f"{item.axis}: held at {inert(naming.band(item.axis, detail.target))}, words to come"
    until = f", until {detail.until.day} {detail.until:%b}" if detail.until else ""
    return f"{item.axis}: parked, {owner}{until}"
