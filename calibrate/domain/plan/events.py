"""What is decided about support plans."""

from datetime import date
from typing import Literal

from calibrate.domain.item import PersonItem
from calibrate.domain.plan.plan import Check, Outcome, PlanWords
from calibrate.domain.record import Record
from calibrate.domain.recorded import RecordedEvent


class PlanDetail(PlanWords):
    """Every field of the form, and the day of decision it leads to."""

    decision_on: date


class PlanItem(PersonItem):
    """A plan for a person."""

    detail: PlanDetail


class PlanAdded(RecordedEvent):
    """A person has a support plan."""

    kind: Literal["plan_add"] = "plan_add"
    items: tuple[PlanItem, ...]


class CheckItem(PersonItem):
    """A check-in held with a person."""

    detail: Check


class PlanChecked(RecordedEvent):
    """A check-in was held."""

    kind: Literal["plan_check"] = "plan_check"
    items: tuple[CheckItem, ...]


class ExtendDetail(Record):
    """How many days more, and the new day of decision."""

    days: int
    decision_on: date


class ExtendItem(PersonItem):
    """A plan that runs on, once, and why."""

    rationale: str
    detail: ExtendDetail


class PlanExtended(RecordedEvent):
    """A plan runs on."""

    kind: Literal["plan_extend"] = "plan_extend"
    items: tuple[ExtendItem, ...]


class OutcomeItem(PersonItem):
    """What was decided at the end of a plan."""

    detail: Outcome


class PlanDecided(RecordedEvent):
    """A plan came to its end."""

    kind: Literal["plan_decide"] = "plan_decide"
    items: tuple[OutcomeItem, ...]
