"""Every free text in a hand-off, with whom it is about: what the leak guard reads before anything is written."""

from collections.abc import Iterator
from typing import NamedTuple

from calibrate.domain.action.action import Action
from calibrate.domain.person import PersonId
from calibrate.domain.plan.plan import Plan
from calibrate.exports.hand_off.handed import HandedPerson, HandOff


class Outgoing(NamedTuple):
    """One text on its way to a manager."""

    field: str
    """As the facilitator knows it: ``what may be said``, ``action A3, when``."""
    person_id: PersonId
    text: str
    owner: str = ""
    """Somebody else who may be named in it: the action's owner."""


def outgoing(handed: HandOff) -> Iterator[Outgoing]:
    """Yield every free text of a hand-off that says anything."""
    for person in handed.people:
        yield from (text for text in _of(person) if text.text)


def _of(person: HandedPerson) -> Iterator[Outgoing]:
    yield Outgoing("what may be said", person.person_id, person.say)
    yield Outgoing("thank you for", person.person_id, person.thanks)
    for action in person.actions:
        yield from _of_action(action)
    if person.plan is not None:
        yield from _of_plan(person.plan)


def _of_action(action: Action) -> Iterator[Outgoing]:
    for field, text in (
        ("when", action.when),
        ("will", action.will),
        ("strength", action.strength),
        ("manager does", action.manager_does),
        ("known by", action.known_by),
    ):
        yield Outgoing(f"action {action.action_id}, {field}", action.person_id, text or "", action.owner)


def _of_plan(plan: Plan) -> Iterator[Outgoing]:
    for field, text in (
        ("gap", plan.gap),
        *((f"example {number}", example) for number, example in enumerate(plan.examples, start=1)),
        ("standard", plan.standard),
        ("support", plan.support),
        ("outcomes", plan.outcomes),
        ("their view", plan.their_view),
        ("why it runs on", None if plan.extended is None else plan.extended.because),
        *((f"note of {check.on.isoformat()}", check.note) for check in plan.checks),
    ):
        yield Outgoing(f"support plan, {field}", plan.person_id, text or "", plan.decides)
