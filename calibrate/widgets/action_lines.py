"""Actions, and what support plans ask for, as lines of a list."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from calibrate.domain.action.action import Action, ActionStatus
from calibrate.domain.action.actions import Actions
from calibrate.domain.person import PersonId
from calibrate.domain.plan.plan import Plan
from calibrate.domain.plan.plans import Plans
from calibrate.domain.plan.reminders import next_check
from calibrate.domain.population import Population


@dataclass(frozen=True)
class ActionLine:
    """One line: an action, or a day that a support plan asks for."""

    person_id: PersonId
    check_on: date
    is_due: bool
    what: str
    """As stored: what the person will do; of a plan, which day it is."""
    owner: str
    status: ActionStatus
    action: Action | None = None
    """None for a support plan's line: not for the wall."""

    @property
    def is_over(self) -> bool:
        """Nobody has to do anything about it any more."""
        return not self.status.is_current


def action_lines(
    population: Population,
    actions: Actions,
    plans: Plans | None,
    today: date,
    *,
    ended: bool,
    manager: str | None = None,
) -> list[ActionLine]:
    """Return what is overdue first, then by day; what is done and dropped at the end, the latest first.

    Args:
        population: Everybody; lines of people who are not there any more are left out.
        actions: Every action.
        plans: Every support plan, where the wall may not see this; else None.
        today: What is due by then is due.
        ended: Whether done and dropped ones are listed.
        manager: Only people of this manager, by name or id as the file has it.
    """
    lines = [_of_action(action, today) for action in actions.by_id.values()]
    lines += [line for plan in ([] if plans is None else plans.all) for line in _of_plan(plan, today)]
    shown = [
        line
        for line in lines
        if line.person_id in population
        and (ended or not line.is_over)
        and (manager is None or manager_of(population, line.person_id) == manager)
    ]
    over = [line for line in shown if line.is_over]
    return [
        *sorted((line for line in shown if not line.is_over), key=lambda line: line.check_on),
        *sorted(over, key=lambda line: line.check_on, reverse=True),
    ]


def manager_of(population: Population, person_id: PersonId) -> str:
    """Return the manager of somebody as the file has it: the name, else the id, else blank."""
    row = population.row(person_id)
    return population.managers[row] or population.manager_ids[row] or ""


def managers_of(population: Population, lines: Iterable[ActionLine]) -> list[str]:
    """Return the managers of those who have lines, each line's once."""
    return [manager for line in lines if (manager := manager_of(population, line.person_id))]


def _of_action(action: Action, today: date) -> ActionLine:
    return ActionLine(
        person_id=action.person_id,
        check_on=action.check_on,
        is_due=action.is_due(today),
        what=action.will,
        owner=action.owner,
        status=action.status,
        action=action,
    )


def _of_plan(plan: Plan, today: date) -> Iterator[ActionLine]:
    status = ActionStatus.STARTED if plan.checks else ActionStatus.OPEN
    if not plan.is_open:
        return
    check_on = next_check(plan)
    for on, what in ((check_on, "support plan: check-in"), (plan.decision_on, "support plan: decision")):
        if what.endswith("decision") or on < plan.decision_on:
            yield ActionLine(plan.person_id, on, on <= today, what, plan.decides, status)
