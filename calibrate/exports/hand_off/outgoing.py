"""Every free text in a hand-off, with whom it is about: what the leak guard reads before anything is written."""

from collections.abc import Iterator

from calibrate.domain.leak import Outgoing
from calibrate.domain.telling.free_texts import action_texts, plan_texts
from calibrate.exports.hand_off.handed import HandOff


def sayings(handed: HandOff) -> Iterator[Outgoing]:
    """Yield what may be said of agreed performance: the manager, who reads it, knows the rating."""
    for one in handed.people:
        if one.say:
            yield Outgoing(one.person_id, "say", one.say, (one.name, handed.manager))


def outgoing(handed: HandOff) -> Iterator[Outgoing]:
    """Yield every other free text that says anything: all of them lie on the table."""
    for one in handed.people:
        own = (one.name, handed.manager)
        if one.thanks:
            yield Outgoing(one.person_id, "thank", one.thanks, own)
        for action in one.actions:
            yield from action_texts(action, own)
        if one.plan is not None:
            yield from plan_texts(one.plan, own)
