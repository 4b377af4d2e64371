"""How one culture builds a name, and the words it builds it from."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Culture:
    """Given names and family names that go together, and in which order."""

    given: tuple[str, ...]
    family: tuple[str, ...]
    family_first: bool = False
    space: str = " "
    """What stands between the parts: nothing, in some scripts."""

    @property
    def short_names(self) -> int:
        """Different names with one given and one family name."""
        return len(self.given) * len(self.family)

    @property
    def all_names(self) -> int:
        """Different names with one or two given names."""
        return self.short_names * len(self.given)

    def name(self, number: int) -> str:
        """Return a name for a number; numbers below ``all_names`` give different names.

        The first ``short_names`` numbers have one given name. Beyond them a
        second given name is added, as large companies do to tell people apart.
        """
        rounds, place = divmod(number, self.short_names)
        given, family = divmod(place, len(self.family))
        parts = [self.given[given], self.family[family]]
        if rounds:
            parts.insert(1, self.given[(given + rounds) % len(self.given)])
        if self.family_first:
            parts.insert(0, parts.pop())
        return self.space.join(parts)


def culture(given: str, family: str, *, family_first: bool = False, space: str = " ") -> Culture:
    """Return a culture from its names, written with commas between them."""
    return Culture(_parted(given), _parted(family), family_first, space)


def _parted(names: str) -> tuple[str, ...]:
    return tuple(" ".join(name.split()) for name in names.split(","))
