"""Every support plan of a session, as the ledger leads to it."""

from collections.abc import Iterable
from dataclasses import dataclass

from calibrate.domain.ledger import Entry
from calibrate.domain.person import PersonId
from calibrate.domain.plan.events import (
    CheckItem,
    ExtendItem,
    OutcomeItem,
    PlanAdded,
    PlanChecked,
    PlanDecided,
    PlanExtended,
)
from calibrate.domain.plan.plan import Extension, Plan


@dataclass(frozen=True)
class Plans:
    """Everybody's plans, oldest first; at most the last of a person is open."""

    by_person: dict[PersonId, tuple[Plan, ...]]

    @classmethod
    def folded(cls, entries: Iterable[Entry]) -> "Plans":
        """Return the plans that standing entries lead to."""
        by_person: dict[PersonId, tuple[Plan, ...]] = {}
        for number, event in entries:
            if isinstance(event, PlanAdded):
                for item in event.items:
                    plan = Plan(
                        person_id=item.person_id, number=number, first_number=number, **item.detail.model_dump()
                    )
                    by_person[item.person_id] = (*by_person.get(item.person_id, ()), plan)
            elif isinstance(event, PlanChecked | PlanExtended | PlanDecided):
                _change(by_person, event, number)
        return cls(by_person)

    @property
    def all(self) -> tuple[Plan, ...]:
        """Every plan, person by person."""
        return tuple(plan for plans in self.by_person.values() for plan in plans)

    def open_of(self, person_id: PersonId) -> Plan | None:
        """Return a person's open plan, if there is one."""
        plans = self.by_person.get(person_id, ())
        return plans[-1] if plans and plans[-1].is_open else None

    def last_of(self, person_id: PersonId) -> Plan | None:
        """Return a person's last plan, open or decided."""
        plans = self.by_person.get(person_id, ())
        return plans[-1] if plans else None


def _change(
    by_person: dict[PersonId, tuple[Plan, ...]], event: PlanChecked | PlanExtended | PlanDecided, number: int
) -> None:
    for item in event.items:
        # A plan whose adding was withdrawn is not there any more.
        *earlier, last = by_person.get(item.person_id, (None,))
        if last is None:
            continue
        update = {**_update(last, item), "number": number}
        by_person[item.person_id] = (*(plan for plan in earlier if plan), last.model_copy(update=update))


def _update(last: Plan, item: CheckItem | ExtendItem | OutcomeItem) -> dict[str, object]:
    match item:
        case CheckItem():
            return {"checks": (*last.checks, item.detail)}
        case ExtendItem():
            extended = Extension(days=item.detail.days, because=item.rationale)
            return {"decision_on": item.detail.decision_on, "extended": extended}
        case OutcomeItem():
            return {"decided": item.detail}
