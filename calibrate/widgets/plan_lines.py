"""Support plans as lines of a list: what drags first, then who was named twice without a plan."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from calibrate.domain.person import PersonId
from calibrate.domain.plan.plan import CheckResult, Plan
from calibrate.domain.plan.plans import Plans
from calibrate.domain.plan.reminders import Reminder, next_check
from calibrate.widgets.moments import said_day
from calibrate.widgets.room import Room

_MARKS = {CheckResult.MET: "met", CheckResult.PARTLY: "partly", CheckResult.NOT: "not"}


@dataclass(frozen=True)
class PlanLine:
    """One line: a plan, or somebody named twice who has none."""

    person_id: PersonId
    plan: Plan | None
    reminders: tuple[Reminder, ...]
    """What to see to, the gravest first."""


def plan_lines(
    plans: Plans, reminders: dict[PersonId, tuple[Reminder, ...]], twice: Sequence[PersonId], decide_by: date
) -> list[PlanLine]:
    """Return open plans with something to see to, those named twice, the other open plans, and those decided.

    Args:
        plans: Every plan.
        reminders: What is to be said of each open plan, by person.
        twice: Who is below the standard for the second cycle and has no plan.
        decide_by: By when manager and HR decide about them.
    """
    is_open = sorted((plan for plan in plans.all if plan.is_open), key=lambda plan: plan.decision_on)
    over = sorted((plan for plan in plans.all if not plan.is_open), key=lambda plan: plan.number, reverse=True)
    lines = [PlanLine(plan.person_id, plan, reminders.get(plan.person_id, ())) for plan in is_open]
    said = f"Named below the standard in two cycles, no plan yet: manager and HR decide by {decide_by.isoformat()}."
    named = Reminder(f"named twice, no plan yet: decide by {decide_by.isoformat()}", said)
    return [
        *(line for line in lines if line.reminders),
        *(PlanLine(person_id, None, (named,)) for person_id in twice),
        *(line for line in lines if not line.reminders),
        *(PlanLine(plan.person_id, plan, ()) for plan in over),
    ]


def said_checks(plan: Plan, room: Room) -> str:
    """Return a plan's check-ins in a few words, the last three."""
    said = [_MARKS[check.result] for check in sorted(plan.checks, key=lambda check: check.on)]
    if not said:
        return room.glyphs.nothing
    before = f"{room.glyphs.cut} " if len(said) > 3 else ""
    return before + ", ".join(said[-3:])


def said_next(plan: Plan, today: date) -> str:
    """Return by when the next check-in is held, or how the plan ended."""
    if plan.decided is not None:
        return f"decided {said_day(plan.decided.on, today)}"
    check = next_check(plan)
    return "the decision" if check >= plan.decision_on else said_day(check, today)
