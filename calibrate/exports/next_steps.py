"""What happens next, in facts and days: for the minutes and for leadership."""

from collections.abc import Iterator

from calibrate.domain.action.action import ActionStatus
from calibrate.exports.extract import Extract
from calibrate.exports.parked import parked_points
from calibrate.exports.workbook.words import counted, long_day, people


def next_steps(extract: Extract) -> Iterator[str]:
    """Yield sentences without names: what waits, and by when where a day is known."""
    if extract.untold:
        have = "has" if len(extract.untold) == 1 else "have"
        yield f"managers talk with their people; {people(len(extract.untold))} {have} something not heard yet"
    days = [
        action.check_on
        for action in extract.actions.by_id.values()
        if action.status in {ActionStatus.OPEN, ActionStatus.STARTED}
    ]
    if days:
        yield f"{long_day(min(days))}: first look at the {counted(len(days), 'action', 'actions')}"
    decide = sorted({plan.decision_on for plan in extract.plans.all if plan.is_open})
    waiting = sum(plan.is_open for plan in extract.plans.all)
    if decide:
        said = counted(waiting, "support plan is", "support plans are")
        yield f"{_listed([long_day(day) for day in decide])}: {said} decided"
    until = {
        seat.person_id: max(days)
        for seat in extract.seats
        if seat.set_aside is None
        if (days := [detail.until for detail in parked_points(seat) if detail.until is not None])
    }
    if until:
        said = counted(len(until), "parked person", "parked people")
        yield f"{long_day(max(until.values()))}: {said} settled by then"


def _listed(days: list[str]) -> str:
    return days[0] if len(days) == 1 else f"{', '.join(days[:-1])} and {days[-1]}"
