"""One support plan in full, as rows: for a private screen alone."""

from collections.abc import Iterator
from datetime import date

from calibrate.domain.plan.plan import Plan
from calibrate.domain.plan.reminders import Reminder
from calibrate.widgets.cells import wrapped_inert
from calibrate.widgets.moments import said_day
from calibrate.widgets.plan_lines import said_next
from calibrate.widgets.room import Room
from calibrate.widgets.row import Row, Run
from calibrate.widgets.theme import Tone

_LABEL = 18
_WIDEST = 100


def plan_rows(plan: Plan, reminders: tuple[Reminder, ...], room: Room, today: date, cells: int) -> list[Row]:
    """Return what to see to, then every field that says something, in the order of the form."""
    rows: list[Row] = []
    for reminder in reminders:
        rows += _labelled("to see to", reminder.sentence, cells, Tone.AMBER, bold=True)
    if rows:
        rows.append(Row())
    for label, text in _fields(plan, room, today):
        rows += _labelled(label, text, cells)
    rows += [Row(), Row().put(2, Run("Check-ins", bold=True), Run(f"  {len(plan.checks) or 'none yet'}", Tone.SECOND))]
    rows.append(Row().put(2, Run(room.glyphs.rule * (min(cells, _WIDEST) - 4), Tone.LINE_STRONG)))
    for check in sorted(plan.checks, key=lambda check: check.on):
        note = f": {check.note}" if check.note else ""
        rows += _labelled(said_day(check.on, today), f"{check.result.value}{note}", cells)
    if plan.is_open:
        rows += _labelled("next by", said_next(plan, today), cells)
    return rows


def _fields(plan: Plan, room: Room, today: date) -> Iterator[tuple[str, str]]:
    yield "gap", plan.gap
    for number, example in enumerate(plan.examples, start=1):
        yield f"example {number}", example
    yield "standard", plan.standard
    yield "support", plan.support
    until = f" and {plan.extended.days} more: {plan.extended.because}" if plan.extended is not None else ""
    yield "runs", f"from {said_day(plan.starts_on, today)}, {plan.days} days{until}"
    yield "decision", f"{said_day(plan.decision_on, today)}, by {room.other_name(plan.decides)}"
    for label, text in (
        ("outcomes", plan.outcomes), ("their view", plan.their_view), ("accommodation", plan.accommodation),
    ):  # fmt: skip
        if text:
            yield label, text
    if plan.decided is not None:
        yield "decided", f"{said_day(plan.decided.on, today)}: {plan.decided.outcome}"


def _labelled(label: str, text: str, cells: int, tone: Tone = Tone.INK, *, bold: bool = False) -> list[Row]:
    lines = wrapped_inert(text, min(cells, _WIDEST) - _LABEL - 4)
    rows = [Row().put(_LABEL + 2, Run(line, tone, bold=bold)) for line in lines]
    rows[0].put(2, Run(label, Tone.SECOND))
    return rows
