"""The JSON document of the actions, as scripts read it; what a support plan asks for stands among them."""

from collections.abc import Iterator
from datetime import date

from calibrate.domain.action.action import Action, ActionStatus, Conversation
from calibrate.domain.action.actions import Actions
from calibrate.domain.documents import Document
from calibrate.domain.plan.plan import Plan
from calibrate.domain.plan.plans import Plans
from calibrate.domain.plan.reminders import is_decision_due, next_check
from calibrate.domain.population import Population

CHECK_IN, DECISION = "check-in", "decision"
"""What stands as `when` in the rows of a support plan."""


def actions_document(population: Population, actions: Actions, plans: Plans, today: date) -> list[Document]:
    """Return every action and what every support plan asks for: what is due first, then by its date."""
    rows = [_action_row(population, action, today) for action in actions.by_id.values()]
    rows += [row for plan in plans.all for row in _plan_rows(population, plan, today)]
    return sorted(rows, key=lambda row: (not row["due"], row["check_on"]))


def _action_row(population: Population, action: Action, today: date) -> Document:
    return {
        "action_id": action.action_id,
        "person_id": action.person_id,
        "name": population.name(action.person_id),
        "conversation": action.conversation.value,
        "when": action.when,
        "will": action.will,
        "check_on": action.check_on.isoformat(),
        "owner": action.owner,
        "strength": action.strength,
        "manager_does": action.manager_does,
        "known_by": action.known_by,
        "status": action.status.value,
        "due": action.is_due(today),
        "kind": "action",
    }


def _plan_rows(population: Population, plan: Plan, today: date) -> Iterator[Document]:
    """Yield an open plan's next check-in, where one comes before the decision, and the decision; one decided, that."""
    row = population.row(plan.person_id)
    manager = population.managers[row] or population.manager_ids[row] or plan.decides
    shared = {
        "action_id": None,
        "person_id": plan.person_id,
        "name": population.names[row],
        "conversation": Conversation.EXPECTATIONS.value,
    }
    offered = {"strength": None, "manager_does": plan.support, "known_by": None}
    status = ActionStatus.STARTED if plan.checks else ActionStatus.OPEN
    check_on = next_check(plan)
    if plan.is_open and check_on < plan.decision_on:
        yield {
            **shared, "when": CHECK_IN, "will": plan.standard, "check_on": check_on.isoformat(), "owner": manager,
            **offered, "status": status.value, "due": check_on <= today, "kind": "plan",
        }  # fmt: skip
    yield {
        **shared, "when": DECISION, "will": plan.standard, "check_on": plan.decision_on.isoformat(),
        "owner": plan.decides, **offered, "status": (status if plan.is_open else ActionStatus.DONE).value,
        "due": is_decision_due(plan, today), "kind": "plan",
    }  # fmt: skip
