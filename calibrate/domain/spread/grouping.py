"""What people are grouped by: who rated them, or where and at what level they work."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from typing import TypeVar

from calibrate.domain.grouped_by import By
from calibrate.domain.population import Population

CountedT = TypeVar("CountedT", bound=Hashable)


def groups_of(population: Population, by: By) -> Sequence[str | None]:
    """Return everybody's group in file order: a manager's id, or what the file says; None where it says nothing."""
    if by is By.MANAGER:
        return population.manager_ids
    values = population.details.get(by.value)
    return (None,) * len(population) if values is None else values


def group_names(population: Population, by: By) -> dict[str, str]:
    """Return what each group is called, in the order in which groups first appear in the file.

    A manager is called what the file writes beside their people, else what it
    writes in their own row, else by their id.
    """
    if by is not By.MANAGER:
        return {group: group for group in dict.fromkeys(groups_of(population, by)) if group}
    names: dict[str, str] = {}
    for manager_id, name in dict.fromkeys(zip(population.manager_ids, population.managers, strict=True)):
        if manager_id and not names.get(manager_id):
            names[manager_id] = name or ""
    own: dict[str, str] = {}
    if not all(names.values()):
        own.update(zip(population.ids, population.names, strict=True))
    return {manager_id: name or own.get(manager_id, manager_id) for manager_id, name in names.items()}


def whole_trees(
    own: Mapping[str, Counter[CountedT]], above: Mapping[str, str | None], itself: Callable[[str], Counter[CountedT]]
) -> dict[str, Counter[CountedT]]:
    """Add up everybody below each manager, at any distance; nobody is below themselves.

    Every manager's people are added to the one above once, from the lowest
    up, so that 20,000 managers cost 20,000 additions. Managers who report to
    one another in a ring are all below each other.

    Args:
        own: What is counted of each manager's direct reports.
        above: Each manager's own manager; None or nobody known at the top.
        itself: Tells what is counted of a manager's own row; asked for those in a ring.
    """
    trees = {manager: counts.copy() for manager, counts in own.items()}
    waiting = Counter(upper for manager in trees if (upper := above.get(manager)) in trees)
    ready = [manager for manager in trees if not waiting[manager]]
    while ready:
        manager = ready.pop()
        upper = above.get(manager)
        if upper in trees:
            trees[upper].update(trees[manager])
            waiting[upper] -= 1
            if not waiting[upper]:
                ready.append(upper)
    for ring in _rings([manager for manager in trees if waiting[manager] > 0], above):
        together: Counter[CountedT] = Counter()
        for manager in ring:
            together.update(trees[manager])
        for manager in ring:
            trees[manager] = together - itself(manager)
    return trees


def _rings(left: Sequence[str], above: Mapping[str, str | None]) -> Iterator[list[str]]:
    """Yield the rings that managers who are never ready stand in."""
    seen: set[str] = set()
    for start in left:
        ring = []
        manager: str | None = start
        while manager is not None and manager not in seen:
            seen.add(manager)
            ring.append(manager)
            manager = above.get(manager)
        if ring:
            yield ring
