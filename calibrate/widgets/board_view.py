"""Which people a board shows, and in which order within a box."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from calibrate.domain.folded import folded
from calibrate.domain.inert import inert
from calibrate.domain.population import Population
from calibrate.widgets.cells import cut
from calibrate.widgets.room import Room


class Sort(StrEnum):
    """The order of names within a box."""

    NAME = "name"
    ID = "id"
    MANAGER = "manager"
    OPEN_FIRST = "open first"

    @property
    def following(self) -> "Sort":
        """The order that comes next when one turns through them."""
        orders = tuple(Sort)
        return orders[(orders.index(self) + 1) % len(orders)]

    @property
    def words(self) -> str:
        """How a board in this order is called."""
        return {Sort.NAME: "", Sort.OPEN_FIRST: "open first"}.get(self, f"by {self.value}")

    def keys(self, population: Population) -> list[tuple[str, ...]]:
        """Return what everybody is ordered by, in file order; no two are the same."""
        ids = population.ids
        if self is Sort.ID:
            return [(person,) for person in ids]
        named = [(folded(name), ids[row]) for row, name in enumerate(population.names)]
        if self is not Sort.MANAGER:
            return list[tuple[str, ...]](named)
        managers = [folded(manager) for manager in values_of(By.MANAGER, population)]
        return [(manager, *name) for manager, name in zip(managers, named, strict=True)]


class By(StrEnum):
    """What people can be narrowed by."""

    MANAGER = "manager"
    LEVEL = "level"
    ORGANISATION = "organisation"


def values_of(by: By, population: Population) -> Sequence[str]:
    """Return everybody's manager, level or organisation in file order; blank where the file has none."""
    if by is By.MANAGER:
        pairs = zip(population.managers, population.manager_ids, strict=True)
        return [name or person or "" for name, person in pairs]
    return population.details.get(by.value) or [""] * len(population)


@dataclass(frozen=True)
class Group:
    """Everybody who has one manager, one level or one organisation."""

    by: By
    value: str
    people: int

    def shown(self, room: Room) -> str:
        """Return what may be shown of the group's name now."""
        return room.other_name(self.value) if self.by is By.MANAGER else inert(self.value)

    def words(self, room: Room, everybody: int, cells: int) -> str:
        """Return what the header says while only this group is shown, the name cut to some cells, the counts never."""
        counts = f", {self.people} of {everybody}"
        return f"only: {cut(self.shown(room), max(4, cells - len(counts) - 6), room.glyphs.cut)}{counts}"


def groups(population: Population) -> Iterator[Group]:
    """Yield every group there is: managers, levels, organisations, each by name; nobody's blank is a group."""
    for by in By:
        counted = Counter(values_of(by, population))
        for value in sorted(filter(str.strip, counted), key=folded):
            yield Group(by, value, counted[value])


@dataclass(frozen=True)
class View:
    """Whom a board shows, and in which order."""

    only: Group | None = None
    """None for everybody."""
    sort: Sort = Sort.NAME

    def members(self, population: Population) -> bytes | None:
        """Return one byte for each person, 1 for those who are shown; None for everybody."""
        if self.only is None:
            return None
        return bytes(value == self.only.value for value in values_of(self.only.by, population))

    @cached_property
    def moves_with_decisions(self) -> bool:
        """A decision changes where in its box a name stands."""
        return self.sort is Sort.OPEN_FIRST
