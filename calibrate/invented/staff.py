"""Everybody in an invented company: who they are and how they are rated, before it is written down."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from calibrate.invented.chart import Chart, drawn_chart
from calibrate.invented.dice import Dice
from calibrate.invented.habits import Habit, drawn_habits
from calibrate.invented.history import drawn_hiring_day, drawn_joining_day
from calibrate.invented.naming import drawn_names
from calibrate.invented.ratings import Ratings, drawn_ratings
from calibrate.invented.trade import Post, drawn_posts

_FEWEST_FOR_A_NEWCOMER = 8
_PEOPLE_PER_UNRATED = 30
_FIRST_ID = 100
_ID_GAP = 7
_SHORTEST_ID = 5


@dataclass(frozen=True, slots=True)
class Staff:
    """A company by number, as in its chart: tops, managers, everybody else."""

    chart: Chart
    habits: dict[int, Habit]
    posts: list[Post]
    names: list[str]
    hired: list[date]
    ids: list[str]
    unrated: list[int]
    """Those not yet rated; every second one only on potential."""
    ratings: dict[int, Ratings]

    @property
    def people(self) -> range:
        """The numbers of those in the file: everybody but the tops."""
        return range(self.chart.tops, self.chart.everybody)


def drawn_staff(people: int, seed: int) -> Staff:
    """Draw a company; each part has its own dice, so that changing one leaves the others as they were."""

    def dice(part: str) -> Dice:
        return Dice(seed, people, part)

    chart = drawn_chart(people, dice("chart"))
    teams = chart.teams()
    habits = drawn_habits(chart, teams, dice("habits"))
    posts = drawn_posts(chart, dice("posts"))
    unrated = _drawn_unrated(chart, habits, dice("unrated"))
    hired = _drawn_hired(posts, unrated[::2], dice("hired"))
    rated = sorted(set(range(chart.tops, chart.everybody)) - set(unrated))
    return Staff(
        chart=chart,
        habits=habits,
        posts=posts,
        names=_names(chart, dice("names")),
        hired=hired,
        ids=_drawn_ids(hired, dice("ids")),
        unrated=unrated,
        ratings=drawn_ratings(rated, teams, habits, dice("ratings")),
    )


def _names(chart: Chart, dice: Dice) -> list[str]:
    """Draw names; tops take theirs last, so that a small file has the names dealt first."""
    names = drawn_names(chart.everybody, dice)
    inside = chart.everybody - chart.tops
    return names[inside:] + names[:inside]


def _drawn_unrated(chart: Chart, habits: dict[int, Habit], dice: Dice) -> list[int]:
    """Draw who is not yet rated: nobody who manages, and nobody whose manager's habit would be hidden."""
    people = chart.everybody - chart.tops
    if people < _FEWEST_FOR_A_NEWCOMER:
        return []
    able = [number for number in range(chart.managers, chart.everybody) if chart.reports_to[number] not in habits]
    return dice.shuffled(able)[: max(1, people // _PEOPLE_PER_UNRATED)]


def _drawn_hired(posts: Sequence[Post], newcomers: Sequence[int], dice: Dice) -> list[date]:
    hired = [drawn_hiring_day(post.level, dice) for post in posts]
    for number in newcomers:
        hired[number] = drawn_joining_day(dice)
    return hired


def _drawn_ids(hired: Sequence[date], dice: Dice) -> list[str]:
    """Draw ids that rise with the day of hiring, with gaps, and open with a zero."""
    width = max(_SHORTEST_ID, 1 + len(str(_FIRST_ID + _ID_GAP * len(hired))))
    ids = [""] * len(hired)
    for rank, number in enumerate(sorted(range(len(hired)), key=hired.__getitem__)):
        ids[number] = str(_FIRST_ID + _ID_GAP * rank + dice.below(_ID_GAP)).zfill(width)
    return ids
