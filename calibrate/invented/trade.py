"""Organisations, the trade each lives by, and what people in it are called."""

from dataclasses import dataclass
from enum import StrEnum

from calibrate.invented.chart import Chart
from calibrate.invented.dice import Dice


class Trade(StrEnum):
    """What somebody does all day; their titles, goals and evidence follow from it."""

    ENGINEERING = "engineering"
    RISK = "risk"
    CARE = "care"
    DATA = "data"
    DESIGN = "design"
    COMMERCE = "commerce"
    LEADING = "leading"


ORGANISATIONS = {
    "Payments": Trade.ENGINEERING, "Ledger": Trade.ENGINEERING,
    "Risk and fraud": Trade.RISK, "Onboarding": Trade.ENGINEERING,
    "Platform": Trade.ENGINEERING, "Mobile": Trade.ENGINEERING,
    "Customer care": Trade.CARE, "Reporting": Trade.DATA,
    "Merchant support": Trade.CARE, "Cards": Trade.ENGINEERING,
    "Design": Trade.DESIGN, "Disputes": Trade.CARE,
    "Treasury": Trade.RISK, "Compliance": Trade.RISK,
    "Pricing": Trade.COMMERCE, "Data": Trade.DATA,
    "Partnerships": Trade.COMMERCE, "Sales": Trade.COMMERCE,
    "Research": Trade.DESIGN, "Identity": Trade.ENGINEERING,
}  # fmt: skip
"""Each run of four belongs to one top, in this order."""

AREAS = {
    "Engineering": Trade.ENGINEERING, "Product": Trade.DATA, "Merchants": Trade.CARE,
    "Finance": Trade.RISK, "Growth": Trade.COMMERCE,
}  # fmt: skip
"""Where those work who report to a top directly, top by top."""

_TITLES = {
    Trade.ENGINEERING: ("engineer", "engineer", "engineer", "test engineer", "reliability engineer"),
    Trade.RISK: ("risk analyst", "fraud analyst", "risk analyst", "controls analyst"),
    Trade.CARE: ("case specialist", "support specialist", "case specialist", "quality specialist"),
    Trade.DATA: ("data analyst", "data engineer", "data scientist"),
    Trade.DESIGN: ("designer", "researcher", "content designer"),
    Trade.COMMERCE: ("account partner", "pricing analyst", "partner lead"),
}

_MANAGERS = {
    Trade.ENGINEERING: "engineering", Trade.RISK: "risk", Trade.CARE: "service", Trade.DATA: "data",
    Trade.DESIGN: "design", Trade.COMMERCE: "commercial",
}  # fmt: skip

_SENIORITY = {"L2": "associate ", "L3": "", "L4": "", "L5": "senior ", "L6": "principal "}
_LEVELS = tuple(_SENIORITY)
_LEVEL_WEIGHTS = (14, 31, 31, 17, 7)

_LOCATIONS = ("Lisbon", "Nairobi", "Toronto", "Osaka", "Kraków", "Bengaluru", "Montevideo", "remote")
_LOCATION_WEIGHTS = (5, 3, 4, 2, 4, 4, 2, 3)


@dataclass(frozen=True, slots=True)
class Post:
    """The job somebody holds."""

    organisation: str
    trade: Trade
    title: str
    level: str
    location: str


def drawn_posts(chart: Chart, dice: Dice) -> list[Post]:
    """Draw everybody's job, tops included, in the order of the chart."""
    organisations = _organisations(chart, dice)
    heights = _heights(chart)
    return [
        _managers_post(organisations[number], heights[number], dice)
        if number < chart.managers
        else _drawn_post(organisations[above], dice)
        for number, above in enumerate(chart.reports_to)
    ]


def _managers_post(organisation: str, height: int, dice: Dice) -> Post:
    """Return the job of a manager with so many floors of managers below."""
    named = f"{_MANAGERS[trade_of(organisation)]} manager"
    title = "director" if height > 1 else "senior " * height + named
    return Post(organisation, Trade.LEADING, title, f"M{1 + min(height, 3)}", _location(dice))


def _drawn_post(organisation: str, dice: Dice) -> Post:
    trade = trade_of(organisation)
    level = _LEVELS[dice.weighted(_LEVEL_WEIGHTS)]
    return Post(organisation, trade, _SENIORITY[level] + dice.pick(_TITLES[trade]), level, _location(dice))


def _location(dice: Dice) -> str:
    return _LOCATIONS[dice.weighted(_LOCATION_WEIGHTS)]


def trade_of(organisation: str) -> Trade:
    """Return the trade of an organisation or an area."""
    return ORGANISATIONS.get(organisation) or AREAS[organisation]


def _organisations(chart: Chart, dice: Dice) -> list[str]:
    """Return the organisation of each manager: a top's area, then one each, inherited from there on."""
    names, areas = list(ORGANISATIONS), list(AREAS)
    of_area = [dice.shuffled(names[first : first + 4]) for first in range(0, len(names), 4)]
    organisations: list[str] = []
    for number, above in enumerate(chart.reports_to[: chart.managers]):
        if number < chart.tops:
            organisations.append(areas[number])
        elif above < chart.tops:
            organisations.append(of_area[above].pop())
        else:
            organisations.append(organisations[above])
    return organisations


def _heights(chart: Chart) -> list[int]:
    """Return how many floors of managers stand below each manager."""
    heights = [0] * chart.managers
    for number in range(chart.managers - 1, chart.tops - 1, -1):
        above = chart.reports_to[number]
        heights[above] = max(heights[above], heights[number] + 1)
    return heights
