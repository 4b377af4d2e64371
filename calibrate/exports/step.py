"""One development action as one sentence."""

import re
from typing import Protocol

_WHEN = re.compile(r"when\s+", re.IGNORECASE)
_WILL = re.compile(r"i\s+will\s+", re.IGNORECASE)
_END = " .,;:…"


class Promise(Protocol):
    """What makes the sentence: an action, or what is shown of one."""

    @property
    def when(self) -> str:
        """The occasion."""

    @property
    def will(self) -> str:
        """What the person will do."""


def step_sentence(action: Promise) -> str:
    """Return ``When ..., I will ...``, whether or not the form was filled in with these words."""
    return f"When {_when(action)}, I will {_will(action)}."


def step_note(action: Promise) -> str:
    """Return ``When ...: ...``, for a cell."""
    return f"When {_when(action)}: {_will(action)}"


def _when(action: Promise) -> str:
    return _bare(action.when, _WHEN)


def _will(action: Promise) -> str:
    return _bare(action.will, _WILL)


def _bare(text: str, opening: re.Pattern[str]) -> str:
    said = text.strip()
    found = opening.match(said)
    return (said[found.end() :] if found else said).rstrip(_END)
