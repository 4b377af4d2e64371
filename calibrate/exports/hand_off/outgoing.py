"""Every free text in a hand-off, with whom it is about: what the leak guard reads before anything is written."""

from collections.abc import Iterator

from calibrate.domain.action.action import Action
from calibrate.domain.leak import Outgoing
from calibrate.domain.plan.plan import Plan
from calibrate.exports.hand_off.handed import HandedPerson, HandOff


def sayings(handed: HandOff) -> Iterator[Outgoing]:
    """Yield what may be said of agreed performance: the manager, who reads it, knows the rating."""
    for one in handed.people:
        if one.say:
            yield Outgoing(one.person_id, "say", one.say, (one.name, handed.manager))


def outgoing(handed: HandOff) -> Iterator[Outgoing]:
    """Yield every other free text that says anything: all of them lie on the table."""
    for one in handed.people:
        yield from (text for text in _of(handed, one) if text.text)


def _of(handed: HandOff, one: HandedPerson) -> Iterator[Outgoing]:
    yield Outgoing(one.person_id, "thank", one.thanks, (one.name, handed.manager))
    for action in one.actions:
        yield from _of_action(action, (one.name, handed.manager, action.owner))
    if one.plan is not None:
        yield from _of_plan(one.plan, (one.name, handed.manager, one.plan.decides))


def _of_action(action: Action, may_name: tuple[str, ...]) -> Iterator[Outgoing]:
    for field, text in (
        ("when", action.when),
        ("will", action.will),
        ("strength", action.strength),
        ("manager does", action.manager_does),
        ("known by", action.known_by),
    ):
        yield Outgoing(action.person_id, f"action {action.action_id}, {field}", text or "", may_name, is_of_action=True)


def _of_plan(plan: Plan, may_name: tuple[str, ...]) -> Iterator[Outgoing]:
    for field, text in (
        ("gap", plan.gap),
        *((f"example {number}", example) for number, example in enumerate(plan.examples, start=1)),
        ("standard", plan.standard),
        ("support", plan.support),
        ("outcomes", plan.outcomes),
        ("their view", plan.their_view),
    ):
        yield Outgoing(plan.person_id, f"support plan, {field}", text or "", may_name)
