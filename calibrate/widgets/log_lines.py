"""The ledger as lines: one for each person and axis an event touched, or one for the event."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from pydantic import BaseModel

from calibrate.domain.axis import Axis, Band
from calibrate.domain.event import Event, LoadDetail
from calibrate.domain.item import Item, NoteItem, ParkItem, SetAsideItem
from calibrate.domain.ledger import Ledger
from calibrate.domain.load_kind import LoadKind
from calibrate.domain.person import PersonId

_KINDS = {
    "agree_unheard": "consent",
    "set_aside": "set aside",
    "bring_back": "bring back",
    "head_accepted": "accepted",
    "action_add": "action",
    "action_edit": "reworded",
    "action_done": "done",
    "action_drop": "given up",
    "action_carry": "carried",
    "plan_add": "plan",
    "plan_check": "check-in",
    "plan_extend": "extended",
    "plan_decide": "decided",
}


@dataclass(frozen=True)
class LogLine:
    """One line of the log; its texts as stored."""

    number: int
    at: datetime
    kind: str
    person_id: PersonId | None
    axis: Axis | None
    from_band: Band | None
    to_band: Band | None
    words: str
    by: str
    undone_by: int | None


def log_lines(ledger: Ledger) -> list[LogLine]:
    """Return every line, oldest first, withdrawn decisions included."""
    return [
        LogLine(
            number=entry.number,
            at=entry.event.at,
            kind=_KINDS.get(entry.event.kind, entry.event.kind),
            person_id=item.person_id if item else None,
            axis=item.axis if item else None,
            from_band=item.from_band if item else None,
            to_band=item.to_band if item else None,
            words=_item_words(item) if item else _event_words(entry.event),
            by=(item.by or "") if item else "",
            undone_by=ledger.undone_by.get(entry.number),
        )
        for entry in ledger.entries
        for item in _items(entry.event)
    ]


def _items(event: Event) -> Iterator[Item | None]:
    if event.items:
        yield from event.items
    else:
        yield None


def _item_words(item: Item) -> str:
    if item.rationale:
        return item.rationale
    if isinstance(item, ParkItem):
        until = f", until {item.detail.until.isoformat()}" if item.detail.until else ""
        draft = f": {item.detail.draft}" if item.detail.draft else ""
        return f"{item.detail.owner}{until}{draft}"
    if isinstance(item, SetAsideItem):
        return item.detail.kind.value
    return item.detail.text if isinstance(item, NoteItem) else _detail_words(item)


def _detail_words(item: Item) -> str:
    """Return the words of whatever else an event kept: texts and days of its detail, in the order of the form."""
    detail: BaseModel | None = getattr(item, "detail", None)
    if detail is None:
        return ""
    fields = detail.model_dump(mode="json", exclude_none=True)
    return "; ".join(_said(value) for value in fields.values() if value != "")


def _said(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def _event_words(event: Event) -> str:
    match event.kind:
        case "load":
            return _load_words(event.detail)
        case "undo":
            return f"withdraws {event.detail.undoes}"
        case "seal":
            return f"{event.detail.agreed} agreed, {event.detail.open} open, {event.detail.parked} parked"
        case "reopen":
            return event.rationale
        case "export":
            return f"for {event.detail.audience}, {len(event.detail.files)} files"
        case _:
            return ""


def _load_words(load: LoadDetail) -> str:
    if load.kind is not LoadKind.PEOPLE:
        return load.kind.counted(load.entries)
    mended = f", {len(load.mends)} mended by hand" if load.mends else ""
    return f"{load.people} people, {load.joined} joined, {len(load.changed)} changed{mended}"
