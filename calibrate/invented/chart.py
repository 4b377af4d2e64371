"""Who reports to whom."""

from dataclasses import dataclass

from calibrate.invented.dice import Dice
from calibrate.invented.shares import shared_out

FAN = 4
"""Managers who report to one manager, at most."""

BIG_TEAM = 6
"""People in a team large enough for a habit of rating to show."""

_BIG_TEAMS = 3
_SMALL_TEAM = 3


@dataclass(frozen=True, slots=True)
class Chart:
    """A tree of people by number: first the tops, then the other managers, then everybody else.

    The tops are outside the file, as the head of an organisation is when the
    organisation is calibrated.
    """

    tops: int
    managers: int
    """Tops included."""
    reports_to: tuple[int, ...]
    """The manager's number for each number; a top's is its own."""

    @property
    def everybody(self) -> int:
        """People in the tree, tops included."""
        return len(self.reports_to)

    def leads_managers(self, number: int) -> bool:
        """Managers report to this person."""
        return self.tops + number * FAN < self.managers

    def teams(self) -> list[list[int]]:
        """Return who reports to each manager, by the manager's number."""
        teams: list[list[int]] = [[] for _ in range(self.managers)]
        for number in range(self.tops, self.everybody):
            teams[self.reports_to[number]].append(number)
        return teams


def drawn_chart(people: int, dice: Dice) -> Chart:
    """Draw a tree with so many people below its tops: about one manager for seven people.

    Three teams are large enough for a habit of rating to show as soon as
    there are 24 people; others are small enough that nothing can be said.
    """
    managers = 1 + 2 * people // 15
    tops = 1 + min(4, managers // 8)
    inside = managers - tops
    of_managers = [number if number < tops else (number - tops) // FAN for number in range(managers)]
    chart = Chart(tops, managers, tuple(of_managers))
    sizes = _team_sizes(chart, people - inside, dice)
    of_others = [manager for manager, size in enumerate(sizes) for _ in range(size)]
    return Chart(tops, managers, tuple(of_managers + of_others))


def _team_sizes(chart: Chart, others: int, dice: Dice) -> list[int]:
    """Deal those who manage nobody out to the managers: a floor for each, the rest by lot."""
    floors, weights = [], []
    big = _BIG_TEAMS
    for number in range(chart.managers):
        if number < chart.tops or chart.leads_managers(number):
            floors.append(1)
            weights.append(dice.below(2))
        else:
            floors.append(BIG_TEAM if big > 0 else _SMALL_TEAM)
            weights.append(1 + dice.below(3 if big > 0 else 9))
            big -= 1
    rest = others - sum(floors)
    if rest < 0:
        return [others] + [0] * (chart.managers - 1)
    return [floor + share for floor, share in zip(floors, shared_out(rest, weights), strict=True)]
