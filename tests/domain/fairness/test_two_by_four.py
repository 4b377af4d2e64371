"""Two by four, small cells: everything that can be worked out from what is shown and the totals, by brute force."""

import random
from collections.abc import Iterator
from itertools import combinations

from calibrate.domain.fairness import SMALL_GROUP, Selection, suppressed

NAMES = "abcd"
Table = dict[str, Selection]


def tables(seed: int, how_many: int) -> Iterator[Table]:
    """Yield four groups of 1 to 7 people, one of them small at least, chosen from at random."""
    dice = random.Random(seed)
    made = 0
    while made < how_many:
        sizes = [dice.randint(1, 7) for _ in NAMES]
        if min(sizes) < SMALL_GROUP:
            made += 1
            yield {name: (dice.randint(0, size), size) for name, size in zip(NAMES, sizes, strict=True)}


def shared_out(total: int, least: tuple[int, ...], most: tuple[int, ...]) -> Iterator[tuple[int, ...]]:
    """Yield every way to share a total out, each part between its least and its most."""
    if not least:
        if not total:
            yield ()
        return
    for part in range(least[0], min(most[0], total) + 1):
        for rest in shared_out(total - part, least[1:], most[1:]):
            yield (part, *rest)


def test_no_total_less_what_is_shown_is_a_small_group() -> None:
    """Whatever is taken off the totals, five people are left or more, of two groups or more, not all of one kind."""
    for groups in tables(1, 2_000):
        seen = {name: counts for name, counts in suppressed(groups).items() if counts is not None}
        hidden = groups.keys() - seen.keys()
        assert all(size >= SMALL_GROUP for _, size in seen.values())
        assert len(hidden) >= 2
        for taken in (each for many in range(1, len(seen) + 1) for each in combinations(seen, many)):
            left = [groups[name] for name in groups.keys() - set(taken)]
            chosen, people = sum(count for count, _ in left), sum(size for _, size in left)
            assert people >= SMALL_GROUP
            assert 0 < chosen < people


def test_who_knows_the_rule_too_cannot_tell_how_many_of_a_hidden_group_were_chosen() -> None:
    """Every table with the same totals that would be shown the same way, counted out."""
    for groups in tables(2, 60):
        published = suppressed(groups)
        hidden = [name for name, counts in published.items() if counts is None]
        people, chosen = (sum(groups[name][place] for name in hidden) for place in (1, 0))
        possible: dict[str, set[int]] = {name: set() for name in hidden}
        for sizes in shared_out(people, (1,) * len(hidden), (people,) * len(hidden)):
            for picked in shared_out(chosen, (0,) * len(hidden), sizes):
                other = groups | dict(zip(hidden, zip(picked, sizes, strict=True), strict=True))
                if suppressed(other) == published:
                    for name, count in zip(hidden, picked, strict=True):
                        possible[name].add(count)
        if chosen not in {0, people}:
            assert all(len(counts) > 1 for counts in possible.values())
        else:
            # The total itself says it of everybody; nothing is shown beside it.
            assert len(hidden) == len(NAMES)
