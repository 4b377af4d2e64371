"""What a support plan has to be reminded of: dragging on is the unkind thing."""

from datetime import date, datetime, timedelta
from typing import NamedTuple

from calibrate.domain.action.action import Conversation
from calibrate.domain.action.actions import Actions
from calibrate.domain.axis import Axis, Band
from calibrate.domain.board import Board
from calibrate.domain.label_bands import label_bands, label_key
from calibrate.domain.ledger import Ledger
from calibrate.domain.person import PersonId
from calibrate.domain.plan.plan import Plan
from calibrate.domain.plan.planning import decision_day
from calibrate.domain.plan.plans import Plans
from calibrate.domain.telling.telling import Telling

CHECK_DAYS = 14
"""Days between check-ins at most."""
DECIDE_DAYS = 14
"""Days that manager and HR have to decide about somebody named below the standard."""

_EARLIER = frozenset({Conversation.EXPECTATIONS, Conversation.COACHING})


class Reminder(NamedTuple):
    """One thing to see to."""

    short: str
    """In two or three words, for a list."""
    sentence: str


def next_check(plan: Plan) -> date:
    """Return by when the next check-in is held: 14 days after the last one, never after the day of decision."""
    last = max((check.on for check in plan.checks), default=plan.starts_on)
    return min(last + timedelta(days=CHECK_DAYS), plan.decision_on)


def is_decision_due(plan: Plan, today: date) -> bool:
    """Tell whether the day of decision has come and nobody has decided."""
    return plan.is_open and plan.decision_on <= today


def had_earlier_talk(plan: Plan, actions: Actions, telling: Telling) -> bool:
    """Tell whether anything was recorded before the plan: an action on expectations or coaching, or a talk."""
    told, check_in = telling.told.get(plan.person_id), telling.check_ins.get(plan.person_id)
    talks = [*([told.on] if told is not None else []), *([check_in] if check_in is not None else [])]
    return any(on <= plan.starts_on for on in talks) or any(
        action.carried_from is not None or action.first_number < plan.first_number
        for action in actions.of(plan.person_id)
        if action.conversation in _EARLIER
    )


def reminders(plan: Plan, actions: Actions, telling: Telling, today: date) -> tuple[Reminder, ...]:
    """Return what to say of an open plan, the gravest first; nothing of one that is decided."""
    if not plan.is_open:
        return ()
    found: list[Reminder] = []
    if plan.decision_on < today:
        once = "decide now" if plan.extended is not None else "decide now, or extend once and say why"
        found.append(Reminder("decision overdue", f"The decision was due on {plan.decision_on.isoformat()}: {once}."))
    elif next_check(plan) < today:
        due = next_check(plan).isoformat()
        said = f"No check-in for more than {CHECK_DAYS} days: one was due on {due}."
        found.append(Reminder("check-in overdue", said))
    if not had_earlier_talk(plan, actions, telling):
        said = "No earlier conversation is recorded: was the gap named before this plan?"
        found.append(Reminder("no earlier talk", said))
    return tuple(found)


def decide_by(ledger: Ledger) -> date:
    """Return by when manager and HR decide about somebody who stands below the standard.

    Fourteen days after the seal, or after the ratings were loaded while it is
    open; the working day before where that is a weekend.
    """
    since: datetime = ledger.sealed_at or ledger.loads[-1].at
    return decision_day(since.astimezone().date(), DECIDE_DAYS)


def named_twice(board: Board, plans: Plans) -> tuple[PersonId, ...]:
    """Return who is below the standard on performance now and was last cycle, without any plan, in file order.

    Last cycle's rating is read by its label: one that this file puts below the
    standard, or the word low. What cannot be told is nobody's second time.
    """
    prior = board.population.details.get("prior_performance")
    if prior is None:
        return ()
    bands = label_bands(board.population, Axis.PERFORMANCE)
    before = (
        person_id
        for person_id, label in zip(board.population.ids, prior, strict=True)
        if bands.get(label_key(label)) is Band.LOW
    )
    return tuple(person_id for person_id in before if _needs_plan(board, plans, person_id))


def _needs_plan(board: Board, plans: Plans, person_id: PersonId) -> bool:
    seat = board.seat(person_id)
    is_low = seat.performance.band is Band.LOW and seat.set_aside is None
    return is_low and plans.last_of(person_id) is None
