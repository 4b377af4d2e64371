"""Two tiers: what is worth a look, and what still stands when every test of the meeting is counted."""

from collections import Counter
from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from calibrate.domain.spread.discovery import adjusted_by_value
from calibrate.domain.spread.team_test import TeamTest

LOOK_BELOW = 0.05
"""Mid-p of a test alone; about one test in twenty is below it by chance."""

DISCUSS_UP_TO = 0.10
"""Adjusted mid-p over all tests of the meeting."""

KeyT = TypeVar("KeyT", bound=Hashable)


class Tier(StrEnum):
    """How far a finding stands out."""

    LOOK = "look"
    DISCUSS = "discuss"


@dataclass(frozen=True, slots=True)
class Decision:
    """A test, what is left of it among all others, and its tier; all None where there are too few to say."""

    test: TeamTest | None
    q: float | None
    """Mid-p adjusted over the whole meeting, within 0 and 1."""
    tier: Tier | None

    @property
    def is_too_few(self) -> bool:
        """No test was made: too few people, or nobody to compare them with."""
        return self.test is None


UNDECIDED = Decision(None, None, None)
"""There are too few people to say."""


def decide(tests: Mapping[KeyT, TeamTest | None], times: Mapping[KeyT, int] | None = None) -> dict[KeyT, Decision]:
    """Place every test of one meeting, in one Benjamini-Hochberg over all their mid-p.

    Discuss: q <= .10. Look: mid-p < .05 and not discuss. The tests belong
    together: every manager, both questions, all three kinds.

    Args:
        tests: By any key; None where there are too few people, which is not counted as a test.
        times: How many teams a test stands for, where teams that are made up alike are tested once.
    """
    found: Counter[float] = Counter()
    for key, test in tests.items():
        if test is not None:
            found[test.mid_p] += 1 if times is None else times[key]
    adjusted = adjusted_by_value(found)

    def decided(test: TeamTest | None) -> Decision:
        if test is None:
            return UNDECIDED
        q = adjusted[test.mid_p]
        return Decision(test, q, _tier(test.mid_p, q))

    return {key: decided(test) for key, test in tests.items()}


def _tier(mid_p: float, q: float) -> Tier | None:
    if q <= DISCUSS_UP_TO:
        return Tier.DISCUSS
    return Tier.LOOK if mid_p < LOOK_BELOW else None
