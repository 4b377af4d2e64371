"""Two tiers: what is worth a look, and what still stands when every test of the meeting is counted."""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from calibrate.domain.spread.discovery import benjamini_hochberg
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


def decide(tests: Mapping[KeyT, TeamTest | None]) -> dict[KeyT, Decision]:
    """Place every test of one meeting, in one Benjamini-Hochberg over all their mid-p.

    Discuss: q <= .10. Look: mid-p < .05 and not discuss. The tests belong
    together: every manager, both questions, all three kinds.

    Args:
        tests: By any key; None where there are too few people, which is not counted as a test.
    """
    made = {key: test for key, test in tests.items() if test is not None}
    adjusted = dict(zip(made, benjamini_hochberg([test.mid_p for test in made.values()]), strict=True))
    return {
        key: Decision(test, adjusted.get(key), None if test is None else _tier(test.mid_p, adjusted[key]))
        for key, test in tests.items()
    }


def _tier(mid_p: float, q: float) -> Tier | None:
    if q <= DISCUSS_UP_TO:
        return Tier.DISCUSS
    return Tier.LOOK if mid_p < LOOK_BELOW else None
