"""What the meeting itself did to the ratings: raised, lowered, drawn together."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from math import log2
from typing import TypeVar

from calibrate.domain.spread.levels import Level, counted

GroupT = TypeVar("GroupT", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Movement:
    """Levels before the meeting beside levels after it; the same people in both.

    Committees have been seen to lower four times as often as they raise and to
    become more central (Demere, Sedatole & Woods 2019): the room sees its own figures.
    """

    people: int
    raised: int
    lowered: int
    variance_before: float
    """In squared levels, over all people (divided by their number)."""
    variance_after: float
    entropy_before: float
    """In bits: 0 where everyone is at one level, 1.58 where three levels are equally full."""
    entropy_after: float

    @property
    def share_changed(self) -> float:
        """People whose level is another one now, over all people; within 0 and 1."""
        return (self.raised + self.lowered) / self.people

    @classmethod
    def of(cls, before: Sequence[Level], after: Sequence[Level]) -> "Movement":
        """Compare two lists of levels, one place a person.

        Raises:
            ValueError: The lists are empty or differ in length, or a level is not a whole number from 1.
        """
        if len(before) != len(after) or not before:
            raise ValueError("Before and after are about the same people, one at least.")
        first, second = counted(before), counted(after)
        return cls(
            people=len(before),
            raised=sum(now > then for then, now in zip(before, after, strict=True)),
            lowered=sum(now < then for then, now in zip(before, after, strict=True)),
            variance_before=_variance(first),
            variance_after=_variance(second),
            entropy_before=_entropy(first),
            entropy_after=_entropy(second),
        )


def movement_by(groups: Sequence[GroupT], before: Sequence[Level], after: Sequence[Level]) -> dict[GroupT, Movement]:
    """Compare before and after for each group apart, for example each manager, in the order they first appear.

    Raises:
        ValueError: As `Movement.of`, or the groups are not one for each person.
    """
    if not len(groups) == len(before) == len(after):
        raise ValueError("Groups, before and after are about the same people.")
    parts: defaultdict[GroupT, tuple[list[Level], list[Level]]] = defaultdict(lambda: ([], []))
    for group, then, now in zip(groups, before, after, strict=True):
        parts[group][0].append(then)
        parts[group][1].append(now)
    return {group: Movement.of(*both) for group, both in parts.items()}


def _variance(counts: Counter[Level]) -> float:
    # In whole numbers: exact, and some hundreds of managers take no time.
    people = counts.total()
    levels = sum(level * count for level, count in counts.items())
    squares = sum(level * level * count for level, count in counts.items())
    return (people * squares - levels * levels) / (people * people)


def _entropy(counts: Counter[Level]) -> float:
    people = counts.total()
    return -sum(count / people * log2(count / people) for count in counts.values()) + 0.0
