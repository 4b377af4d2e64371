"""How managers rate: most as they see it, some by a habit that the spread should show."""

from collections.abc import Sequence
from enum import StrEnum

from calibrate.invented.chart import BIG_TEAM, Chart
from calibrate.invented.dice import Dice

_MANAGERS_PER_HABIT = 20


class Habit(StrEnum):
    """A way of rating that says more about the manager than about the team."""

    GENEROUS = "generous"
    """More of the team above the standard than elsewhere."""
    COMPRESSED = "compressed"
    """Everybody at one level of performance."""
    ONE_ANSWER = "one answer"
    """The same level on both questions, for everybody."""


def drawn_habits(chart: Chart, teams: Sequence[Sequence[int]], dice: Dice) -> dict[int, Habit]:
    """Draw who has which habit: each habit once, and once more for every 20 further managers.

    Only managers whose team is large enough for it to show, and who manage no managers.
    """
    able = [
        number
        for number in range(chart.tops, chart.managers)
        if len(teams[number]) >= BIG_TEAM and not chart.leads_managers(number)
    ]
    wanted = [habit for _ in range(max(1, chart.managers // _MANAGERS_PER_HABIT)) for habit in Habit]
    return dict(zip(dice.shuffled(able), wanted, strict=False))
