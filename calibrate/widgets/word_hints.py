"""Quiet hints on a reason, read off the words alone. They never block, and they send nothing anywhere."""

import re
from typing import NamedTuple

_WORK = re.compile(
    r"\b(?:\w{2,}(?:ed|t)|led|built|ran|wrote|made|won|held|gave|took|taught|grew|began|brought|found|drew|drove"
    r"|chose|set|put|cut|got|won|spoke|wound|wrote|sold|met|saw|said|did)\b",
    re.IGNORECASE,
)
_WHEN = re.compile(
    r"\d|\b(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|spring|summer|autumn|fall|winter"
    r"|monday|tuesday|wednesday|thursday|friday"
    r"|daily|weekly|monthly|quarterly|every|each|always|twice|once|thrice|times|often|half|quarter|year|months?|weeks?"
    r"|one|two|three|four|five|six|seven|eight|nine|ten)\b",
    re.IGNORECASE,
)
_PRIVATE = re.compile(
    r"\b(?:leave|maternity|paternity|parental|sick(?:ness)?|ill(?:ness)?|health\w*|burn-?out|stress\w*|disab\w*|diagnos\w*"
    r"|hospital|doctor|medical|pregnan\w*|young\w*|old(?:er|est)?|age[ds]?|retire\w*|birthday|famil\w*|child(?:ren|care)?"
    r"|kids?|baby|wife|husband|spouse|partner|married|marriage|divorce\w*|religio\w*|pray\w*|pay|paid|salar\w+|wages?"
    r"|bonus\w*|compensation)\b",
    re.IGNORECASE,
)


class Hint(NamedTuple):
    """One thing a good reason has."""

    says: str
    is_met: bool


def word_hints(text: str) -> tuple[Hint, Hint, Hint]:
    """Return what a reason has of what it could have."""
    words = text.split()
    return (
        Hint("a piece of work", len(words) >= 3 and _WORK.search(text) is not None),
        Hint("when, or how often", _WHEN.search(text) is not None),
        Hint("no leave, health, age, family, pay", bool(words) and _PRIVATE.search(text) is None),
    )
