"""Everybody of a population in each order a board can have, worked out once and kept."""

from typing import NamedTuple

from calibrate.domain.population import Population
from calibrate.widgets.board_view import Sort


class Order(NamedTuple):
    """One order of everybody."""

    keys: list[tuple[str, ...]]
    """What each person is ordered by, in file order."""
    rows: list[int]
    """Everybody's row, first to last."""


class Orders:
    """The orders of one population. Folding names costs more than all else that showing other people does."""

    def __init__(self, population: Population) -> None:
        self.population = population
        """Whose orders these are."""
        self._known: dict[Sort, Order] = {}

    def by(self, sort: Sort) -> Order:
        """Return everybody in an order; those still open are not yet put first by it."""
        # Open people first is an order by name in which decisions put people forward or back.
        named = Sort.NAME if sort is Sort.OPEN_FIRST else sort
        found = self._known.get(named)
        if found is None:
            keys = named.keys(self.population)
            found = self._known[named] = Order(keys, sorted(range(len(keys)), key=keys.__getitem__))
        return found
