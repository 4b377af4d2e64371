"""Which counts may be shown, so that no subtraction reveals the others."""

from collections.abc import Mapping

Selection = tuple[int, int]
"""(people selected, people in the group)."""

SMALL_GROUP = 5
"""People a group needs to be shown."""


def checked(groups: Mapping[str, Selection]) -> None:
    """Make sure that the counts can be counts.

    Raises:
        ValueError: There is no group, one is empty, or more are selected than there are.
    """
    if not groups:
        raise ValueError("There is no group to compare.")
    for selected, people in groups.values():
        if people < 1 or not 0 <= selected <= people:
            raise ValueError("A group has at least one person, and no more selected than people.")


def hidden(people: Mapping[str, int], small_group: int = SMALL_GROUP) -> frozenset[str]:
    """Return the groups whose counts must not be shown.

    Every group under ``small_group`` people; and because the total is known,
    the next smallest with them until two groups are hidden and have
    ``small_group`` people together (complementary suppression). Sizes alone
    decide, so that it is the same groups in every outcome.

    Args:
        people: People in each group.
        small_group: People a group needs to be shown.
    """
    rising = sorted(people, key=lambda group: (people[group], group))
    under = [group for group in rising if people[group] < small_group]
    rest = rising[len(under) :]
    while under and rest and (len(under) < 2 or sum(people[group] for group in under) < small_group):
        under.append(rest.pop(0))
    return frozenset(under)


def suppressed(groups: Mapping[str, Selection], *, small_group: int = SMALL_GROUP) -> dict[str, Selection | None]:
    """Return what anyone may see of the counts: None for a group that must not be shown.

    See `hidden`. Where the hidden groups together have nobody selected, or
    everybody, the difference to the total would say so of each of them: then
    no group of this outcome is shown.

    Args:
        groups: For each group (selected, people).
        small_group: People a group needs to be shown.

    Raises:
        ValueError: There is no group, one is empty, or more are selected than there are.
    """
    checked(groups)
    covered = hidden({group: people for group, (_, people) in groups.items()}, small_group)
    selected = sum(groups[group][0] for group in covered)
    if covered and selected in {0, sum(groups[group][1] for group in covered)}:
        return dict.fromkeys(groups)
    return {group: None if group in covered else counts for group, counts in groups.items()}
