"""Ratings as counts: how many people stand at each level."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

Level = int
"""A rating as a whole number from 1, the lowest, upwards."""

Composition = tuple[tuple[Level, int], ...]
"""(level, people), lowest level first, no level without people."""


Levels = Sequence[Level] | Mapping[Level, int]
"""People's levels one by one, or how many people stand at each."""


def counted(levels: Iterable[Level] | Mapping[Level, int]) -> Counter[Level]:
    """Count people per level.

    Raises:
        ValueError: A level is not a whole number from 1 up.
    """
    counts = Counter(levels)
    for level in counts:
        if not isinstance(level, int) or isinstance(level, bool) or level < 1:
            raise ValueError("A level is a whole number, and the lowest is 1.")
    return counts


class Pool(tuple[Level, ...]):
    """Everybody's levels, counted once however many teams are held against them.

    A plain sequence does too; this one spares 20,000 teams 20,000 counts.
    """

    @cached_property
    def counts(self) -> Counter[Level]:
        """People per level."""
        return counted(self)


def composition(pool: Sequence[Level]) -> Composition:
    """Return the pool's make-up.

    Raises:
        ValueError: A level is not a whole number from 1 up.
    """
    return tuple(sorted(_counts(pool).items()))


def checked_team(team: Levels, pool: Sequence[Level]) -> Counter[Level]:
    """Count a team's levels, having made sure that the team can be a part of the pool.

    Raises:
        ValueError: The team is empty, or has more people at a level than the pool,
            or a level is not a whole number from 1 up.
    """
    if not team:
        raise ValueError("A team needs at least one rated person.")
    counts, everyone = counted(team), _counts(pool)
    if any(people > everyone[level] for level, people in counts.items()):
        raise ValueError("The team is not part of the pool: the pool includes the team's own people.")
    return counts


def _counts(pool: Sequence[Level]) -> Counter[Level]:
    return pool.counts if isinstance(pool, Pool) else counted(pool)
