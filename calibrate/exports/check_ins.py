"""When the check-ins of a support plan fall: at most 14 days apart, on working days."""

from collections.abc import Iterator
from datetime import date

from calibrate.domain.plan.plan import Plan
from calibrate.domain.plan.planning import decision_day
from calibrate.domain.plan.reminders import CHECK_DAYS


def due_check_ins(plan: Plan) -> tuple[date, ...]:
    """Return the check-ins still to hold: from the last one held, or the start, up to the day of decision."""
    return tuple(_from(max((check.on for check in plan.checks), default=plan.starts_on), plan.decision_on))


def _from(last: date, decision_on: date) -> Iterator[date]:
    due = decision_day(last, CHECK_DAYS)
    while due < decision_on:
        yield due
        due = decision_day(due, CHECK_DAYS)
