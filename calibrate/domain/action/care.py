"""The manager is the system: who has something to grow by, and whether it is looked at when it was said."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from calibrate.domain.action.action import Action, ActionStatus
from calibrate.domain.action.actions import Actions
from calibrate.domain.board import Board
from calibrate.domain.person import PersonId
from calibrate.domain.plan.plan import Plan
from calibrate.domain.plan.plans import Plans
from calibrate.domain.plan.reminders import CHECK_DAYS

_EARLY_DAYS = 14
"""Days before its check date from which a talk counts as an action's check-in."""


@dataclass(frozen=True)
class Care:
    """How one manager's people are seen to: direct reports in this meeting."""

    manager_id: str
    """Blank for people without a manager."""
    manager: str
    """As the file writes the name; blank where it does not."""
    people: int
    with_action: int
    """Of these people, how many have an action that is not done and not dropped, or an open support plan."""
    due: int
    """Check-ins that came due: of actions by their check date, of plans every 14 days."""
    on_time: int
    """Of these, how many were held by then."""

    @property
    def share(self) -> float:
        """How many of the people have a current action, from 0 to 1."""
        return self.with_action / self.people


def care_by_manager(
    board: Board, actions: Actions, plans: Plans, check_ins: Mapping[PersonId, date], today: date
) -> tuple[Care, ...]:
    """Return how every manager's people are seen to, in the order the managers come in the file.

    Args:
        board: Who is in the meeting; nobody set aside is counted.
        actions: Everybody's actions.
        plans: Everybody's support plans.
        check_ins: The last check-in each manager returned, by person.
        today: Check-ins that come due later are not counted.
    """
    population, teams = board.population, dict[tuple[str, str], list[PersonId]]()
    for seat in board.present():
        row = population.row(seat.person_id)
        manager_id = population.manager_ids[row] or ""
        key = (manager_id, "" if manager_id else population.managers[row] or "")
        teams.setdefault(key, []).append(seat.person_id)
    return tuple(
        _care(manager_id, _name(board, team) or name, team, actions, plans, check_ins, today)
        for (manager_id, name), team in teams.items()
    )


def _name(board: Board, team: Iterable[PersonId]) -> str:
    population = board.population
    return next((name for person_id in team if (name := population.managers[population.row(person_id)])), "")


def _care(
    manager_id: str,
    manager: str,
    team: list[PersonId],
    actions: Actions,
    plans: Plans,
    check_ins: Mapping[PersonId, date],
    today: date,
) -> Care:
    held = [
        is_held
        for person_id in team
        for is_held in (
            *_of_actions(actions.of(person_id), check_ins.get(person_id), today),
            *_of_plans(plans.by_person.get(person_id, ()), today),
        )
    ]
    return Care(
        manager_id=manager_id,
        manager=manager,
        people=len(team),
        with_action=sum(bool(actions.current(one)) or plans.open_of(one) is not None for one in team),
        due=len(held),
        on_time=sum(held),
    )


def _of_actions(actions: Iterable[Action], check_in: date | None, today: date) -> Iterator[bool]:
    """Yield, for each action whose check came due, whether it was looked at by then; dropped ones count for nothing."""
    for action in actions:
        if action.status is ActionStatus.DONE:
            yield action.status_on is None or action.status_on <= action.check_on
        elif action.status.is_current and action.check_on < today:
            first = action.check_on - timedelta(days=_EARLY_DAYS)
            yield check_in is not None and first <= check_in <= action.check_on


def _of_plans(plans: Iterable[Plan], today: date) -> Iterator[bool]:
    """Yield, for each check-in that was held or came due, whether it was held within 14 days of the one before."""
    for plan in plans:
        last, step = plan.starts_on, timedelta(days=CHECK_DAYS)
        for on in sorted(check.on for check in plan.checks):
            yield on <= last + step
            last = on
        if plan.is_open and last + step < today:
            yield False
