"""What is kept back from a subject-access extract for a time: item by item, why, and until when."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from calibrate.domain.documents import Document
from calibrate.domain.item import SetAsideKind
from calibrate.domain.ledger import Entry
from calibrate.domain.person import PersonId
from calibrate.domain.record import Record

PLANNING = "planning of who may follow whom, which knowing of it now could harm"
UNFINISHED = "something not yet finished, which knowing of it now could harm"
"""Of an investigation; naming it so would tell of it."""
PLANNING_DAYS = 365
UNFINISHED_DAYS = 183
_SUCCESSION = frozenset({"nominate", "stand_down"})


class Withheld(Record):
    """One item that is not given yet."""

    what: str
    number: int | None
    """Of the decision, where it is one."""
    reason: str
    until: date
    """From this day on it is given to whoever asks again."""


def withheld_entry(row: Document, entries: Sequence[Entry], today: date) -> Withheld | None:
    """Return why one row of the log is kept back today, or None where it is given."""
    at = datetime.fromisoformat(str(row["at"])).date()
    number = int(row["number"])
    if row["kind"] in _SUCCESSION:
        return _until(today, "an entry on succession", number, PLANNING, at + timedelta(days=PLANNING_DAYS))
    if row["detail"].get("kind") == SetAsideKind.INVESTIGATION.value and _is_aside_since(number, row, entries):
        return _until(today, "why somebody was set aside", number, UNFINISHED, at + timedelta(days=UNFINISHED_DAYS))
    return None


def withheld_column(what: str, loaded_on: date, today: date) -> Withheld | None:
    """Return why a loaded forecast of succession is kept back today, or None where it is given."""
    return _until(today, what, None, PLANNING, loaded_on + timedelta(days=PLANNING_DAYS))


def _is_aside_since(number: int, row: Document, entries: Sequence[Entry]) -> bool:
    person_id = PersonId(str(row["person_id"]))
    later = (entry for entry in entries if entry.number > number and entry.event.kind in {"bring_back", "set_aside"})
    return not any(item.person_id == person_id for entry in later for item in entry.event.items)


def _until(today: date, what: str, number: int | None, reason: str, until: date) -> Withheld | None:
    return Withheld(what=what, number=number, reason=reason, until=until) if today < until else None
