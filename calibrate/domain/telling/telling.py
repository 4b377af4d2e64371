"""What people have been told, what may be said, what to thank them for."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from calibrate.domain.ledger import Entry
from calibrate.domain.person import PersonId
from calibrate.domain.record import Record
from calibrate.domain.telling.events import Returned, Said, Thanked, Told


class TellingOf(Record):
    """When somebody was told, and the number of the event that says so."""

    on: date
    number: int


@dataclass(frozen=True)
class Telling:
    """The latest of everything said, by person."""

    says: dict[PersonId, str] = field(default_factory=dict)
    thanks: dict[PersonId, str] = field(default_factory=dict)
    told: dict[PersonId, TellingOf] = field(default_factory=dict)
    check_ins: dict[PersonId, date] = field(default_factory=dict)
    """The last check-in a manager returned."""

    @classmethod
    def folded(cls, entries: Iterable[Entry]) -> "Telling":
        """Return what standing entries lead to."""
        telling = cls()
        for entry in entries:
            telling._follow(entry)
        return telling

    def _follow(self, entry: Entry) -> None:
        number, event = entry
        if isinstance(event, Said | Thanked):
            texts = self.says if isinstance(event, Said) else self.thanks
            _keep(texts, ((item.person_id, item.detail.text) for item in event.items))
        elif isinstance(event, Told):
            for item in event.items:
                self._tell(item.person_id, item.detail.on, number)
        elif isinstance(event, Returned):
            self._take_back(event, number)

    def _take_back(self, event: Returned, number: int) -> None:
        for item in event.items:
            if item.detail.told_on is not None:
                self._tell(item.person_id, item.detail.told_on, number)
            if item.detail.check_in_on is not None:
                self.check_ins[item.person_id] = item.detail.check_in_on

    def _tell(self, person_id: PersonId, on: date | None, number: int) -> None:
        if on is None:
            self.told.pop(person_id, None)
        else:
            self.told[person_id] = TellingOf(on=on, number=number)


def _keep(texts: dict[PersonId, str], said: Iterable[tuple[PersonId, str]]) -> None:
    for person_id, text in said:
        if text:
            texts[person_id] = text
        else:
            texts.pop(person_id, None)
