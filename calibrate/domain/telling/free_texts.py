"""The free texts of an action and of a support plan that the person reads, one by one, for the leak guard."""

from collections.abc import Iterable, Iterator

from calibrate.domain.action.action import Action
from calibrate.domain.leak import Outgoing
from calibrate.domain.plan.plan import Plan


def action_texts(action: Action, may_name: Iterable[str]) -> Iterator[Outgoing]:
    """Yield what an action says.

    Args:
        action: Whose texts they are.
        may_name: Names that may stand in them, beside the owner's.
    """
    names = (*may_name, action.owner)
    for field, text in (
        ("when", action.when),
        ("will", action.will),
        ("strength", action.strength),
        ("manager does", action.manager_does),
        ("known by", action.known_by),
    ):
        if text:
            yield Outgoing(action.person_id, f"action {action.action_id}, {field}", text, names, is_of_action=True)


def plan_texts(plan: Plan, may_name: Iterable[str]) -> Iterator[Outgoing]:
    """Yield what a support plan says; check-ins' notes and what was asked in confidence are nobody's to read.

    Args:
        plan: Whose texts they are.
        may_name: Names that may stand in them, beside that of whoever decides.
    """
    names = (*may_name, plan.decides)
    for field, text in (
        ("gap", plan.gap),
        *((f"example {number}", example) for number, example in enumerate(plan.examples, start=1)),
        ("standard", plan.standard),
        ("support", plan.support),
        ("outcomes", plan.outcomes),
        ("their view", plan.their_view),
    ):
        if text:
            yield Outgoing(plan.person_id, f"support plan, {field}", text, names)
