"""Development actions and support plans of a meeting: their verbs, and what to be reminded of."""

from datetime import date
from typing import NamedTuple

from calibrate.domain.action import acting
from calibrate.domain.action.action import ActionWords
from calibrate.domain.action.actions import Actions
from calibrate.domain.action.care import Care, care_by_manager
from calibrate.domain.action.document import actions_document
from calibrate.domain.action.events import ActionAdded, ActionEditDetail, ActionsCarried
from calibrate.domain.documents import Document
from calibrate.domain.person import PersonId
from calibrate.domain.plan import planning
from calibrate.domain.plan.plan import Check, Outcome, PlanWords
from calibrate.domain.plan.reminders import Reminder, decide_by, named_twice, reminders
from calibrate.services.meeting import Meeting, Recorded
from calibrate.services.sessions import Sessions


class Added(NamedTuple):
    """An action that was added."""

    recorded: Recorded
    action_id: str
    warning: str | None
    """What to say where the person has more open actions than anybody follows."""


class Earlier(NamedTuple):
    """An earlier session, as far as its actions go."""

    session: str
    actions: Actions


class TakenAlong(NamedTuple):
    """Actions that were taken along."""

    recorded: Recorded
    taken: int
    left_behind: int
    """Open actions of people who are not in this session."""


class NamedTwice(NamedTuple):
    """Who stands below the standard for the second cycle without a plan, and by when manager and HR decide."""

    people: tuple[PersonId, ...]
    decide_by: date


def add_action(meeting: Meeting, person_id: PersonId, words: ActionWords) -> Added:
    """Give a person one more action; a sealed session takes it too.

    Raises:
        CalibrateError: As for `calibrate.domain.action.acting.added`; or the disk refused.
    """
    given: list[str] = []

    def event() -> ActionAdded:
        made = acting.added(meeting.population, meeting.actions, person_id, words, meeting.clock())
        given.append(made.items[0].detail.action_id)
        return made

    recorded = meeting.decide(event, sealed_too=True)
    return Added(recorded, given[-1], acting.crowded(meeting.actions, person_id))


def edit_action(meeting: Meeting, change: ActionEditDetail) -> Recorded:
    """Say an action in other words.

    Raises:
        CalibrateError: As for `calibrate.domain.action.acting.edited`; or the disk refused.
    """
    return meeting.decide(lambda: acting.edited(meeting.actions, change, meeting.clock()), sealed_too=True)


def action_done(meeting: Meeting, action_id: str, on: date | None = None, because: str | None = None) -> Recorded:
    """Record that an action is done: today, if no day is given.

    Raises:
        CalibrateError: As for `calibrate.domain.action.acting.done`; or the disk refused.
    """
    return meeting.decide(
        lambda: acting.done(meeting.actions, action_id, on or meeting.today, because, meeting.clock()),
        sealed_too=True,
    )


def drop_action(meeting: Meeting, action_id: str, on: date | None = None, because: str | None = None) -> Recorded:
    """Give an action up: today, if no day is given.

    Raises:
        CalibrateError: As for `calibrate.domain.action.acting.dropped`; or the disk refused.
    """
    return meeting.decide(
        lambda: acting.dropped(meeting.actions, action_id, on or meeting.today, because, meeting.clock()),
        sealed_too=True,
    )


def earlier_actions(sessions: Sessions, other: str, passphrase: str) -> Earlier:
    """Return an earlier session's actions; nothing in it changes.

    Raises:
        CalibrateError: As for opening a session.
    """
    with sessions.open(other, passphrase, read_only=True) as earlier:
        return Earlier(earlier.session, earlier.actions)


def carry(meeting: Meeting, earlier: Earlier) -> TakenAlong:
    """Take an earlier session's open actions along, for people who are in this one.

    Raises:
        CalibrateError: As for `calibrate.domain.action.acting.carried`; or the disk refused.
    """
    session, theirs = earlier
    taken: list[ActionsCarried] = []

    def event() -> ActionsCarried:
        taken.append(acting.carried(meeting.population, meeting.actions, theirs, session, meeting.clock()))
        return taken[-1]

    recorded = meeting.decide(event, sealed_too=True)
    return TakenAlong(recorded, len(taken[-1].items), acting.left_behind(meeting.population, theirs))


def add_plan(meeting: Meeting, person_id: PersonId, words: PlanWords) -> Recorded:
    """Give a person a support plan; a sealed session takes it too.

    Raises:
        CalibrateError: As for `calibrate.domain.plan.planning.added`; or the disk refused.
    """
    return meeting.decide(
        lambda: planning.added(meeting.population, meeting.plans, person_id, words, meeting.clock()), sealed_too=True
    )


def check_plan(meeting: Meeting, person_id: PersonId, check: Check) -> Recorded:
    """Record a check-in.

    Raises:
        CalibrateError: As for `calibrate.domain.plan.planning.checked`; or the disk refused.
    """
    return meeting.decide(
        lambda: planning.checked(meeting.population, meeting.plans, person_id, check, meeting.clock()),
        sealed_too=True,
    )


def extend_plan(meeting: Meeting, person_id: PersonId, days: int, because: str) -> Recorded:
    """Let a plan run on, once.

    Raises:
        CalibrateError: As for `calibrate.domain.plan.planning.extended`; or the disk refused.
    """
    return meeting.decide(
        lambda: planning.extended(meeting.population, meeting.plans, person_id, days, because, meeting.clock()),
        sealed_too=True,
    )


def decide_plan(meeting: Meeting, person_id: PersonId, outcome: Outcome) -> Recorded:
    """Record what was decided at the end of a plan.

    Raises:
        CalibrateError: As for `calibrate.domain.plan.planning.decided`; or the disk refused.
    """
    return meeting.decide(
        lambda: planning.decided(meeting.population, meeting.plans, person_id, outcome, meeting.clock()),
        sealed_too=True,
    )


def plan_reminders(meeting: Meeting, person_id: PersonId) -> tuple[Reminder, ...]:
    """Return what to say of a person's open plan now; nothing where there is none."""
    plan = meeting.plans.open_of(person_id)
    return () if plan is None else reminders(plan, meeting.actions, meeting.telling, meeting.today)


def below_twice(meeting: Meeting) -> NamedTwice:
    """Return who stands below the standard for the second cycle without a plan: never for the wall."""
    return NamedTwice(named_twice(meeting.board, meeting.plans), decide_by(meeting.ledger))


def care(meeting: Meeting) -> tuple[Care, ...]:
    """Return how every manager's people are seen to, now."""
    return care_by_manager(meeting.board, meeting.actions, meeting.plans, meeting.telling.check_ins, meeting.today)


def actions_now(meeting: Meeting) -> list[Document]:
    """Return the document of every action and plan."""
    return actions_document(meeting.population, meeting.actions, meeting.plans, meeting.today)
