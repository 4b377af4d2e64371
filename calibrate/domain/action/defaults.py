"""What an action may begin with, by box: text to edit, never to be sent as it is."""

import re
from collections.abc import Iterable, Mapping
from functools import cache

from calibrate.domain.action.action import Conversation
from calibrate.domain.axis import Band
from calibrate.domain.box import Box
from calibrate.domain.rationale.tokens import words_of
from calibrate.domain.rationale.words.listed import listed
from calibrate.domain.record import Record

WITHIN_DAYS = 30
"""Days within which a default is to be done."""


class Default(Record):
    """What the form may begin with for people in one box."""

    conversation: Conversation
    will: str
    """What the person could do within 30 days."""
    manager_does: str
    """What the manager owes."""


_LOW, _MIDDLE, _HIGH = Band
_TABLE: Mapping[tuple[Band, Band], tuple[Conversation, str, str]] = {
    (_HIGH, _HIGH): (
        Conversation.CAREER,
        "one bigger, real problem with a sponsor; retention check",
        "two roles this prepares for",
    ),
    (_MIDDLE, _HIGH): (
        Conversation.DEVELOPMENT,
        "stretch task in the current role; one obstacle removed",
        "feedback on it every 2 weeks",
    ),
    (_LOW, _HIGH): (
        Conversation.EXPECTATIONS,
        "find the cause: role, onboarding, manager, private; re-scope; 60-day check",
        "another fit before any plan",
    ),
    (_HIGH, _MIDDLE): (
        Conversation.CAREER,
        "breadth or depth path; recognise specifically",
        "ask what they want next",
    ),
    (_MIDDLE, _MIDDLE): (Conversation.DEVELOPMENT, "one skill, one practice situation", "steady feedback"),
    (_LOW, _MIDDLE): (
        Conversation.EXPECTATIONS,
        "name the gap with two examples; 30/60-day steps",
        "weekly check-in",
    ),
    (_HIGH, _LOW): (
        Conversation.DEVELOPMENT,
        "expert path, teach others; protect from unwanted promotion",
        "fairness of recognition",
    ),
    (_MIDDLE, _LOW): (Conversation.COACHING, "skills current, clear priorities", "review of fit twice a year"),
    (_LOW, _LOW): (Conversation.EXPECTATIONS, "support plan", "an honest decision date"),
}
"""By performance and potential."""

DEFAULTS: Mapping[Box, Default] = {
    Box(performance=performance, potential=potential): Default(conversation=conversation, will=will, manager_does=owed)
    for (performance, potential), (conversation, will, owed) in _TABLE.items()
}
"""What to begin with, by box: for the facilitator's own screen alone, since it tells the box."""

_CLAUSE = re.compile("[;:]")
_LITTLE = frozenset(
    listed("a, an, and, any, at, for, from, i, in, is, it, of, on, or, the, this, to, what, will, with, their, they")
)
_OF_DEFAULT = 0.75
"""How much of a default a text repeats to be near it,"""
_OF_TEXT = 0.5
"""and how much of the text that is: with as much again of one's own words it is one's own."""


def default_for(box: Box) -> Default:
    """Return what an action for somebody in a box may begin with."""
    return DEFAULTS[box]


def near_default(text: str) -> bool:
    """Tell whether a text is still one of the defaults, or so close that it tells which.

    Compared without case, accents, signs and little words: most of a default,
    or of one of its parts, makes up half of the text or more.
    """
    said = _weighty(words_of(text))
    return bool(said) and any(_is_near(said, default) for default in _parts())


def _is_near(said: frozenset[str], default: frozenset[str]) -> bool:
    shared = len(said & default)
    return shared >= _OF_DEFAULT * len(default) and shared >= _OF_TEXT * len(said)


@cache
def _parts() -> tuple[frozenset[str], ...]:
    """Return every default, whole and part by part, as the words that carry it."""
    texts = [text for default in DEFAULTS.values() for text in (default.will, default.manager_does)]
    parts = [part for text in texts for part in (text, *_CLAUSE.split(text))]
    return tuple(dict.fromkeys(words for part in parts if (words := _weighty(words_of(part)))))


def _weighty(words: Iterable[str]) -> frozenset[str]:
    return frozenset(words) - _LITTLE
