"""What stands beside a rating: when somebody was hired, their last cycle, and what losing them would mean."""

from datetime import date

from calibrate.invented.dice import Dice
from calibrate.invented.period import hiring_day
from calibrate.invented.ratings import Ratings

WORDS = ("", "low", "middle", "high")
"""The word of each band, by its number."""

_YEARS = {"L2": 1, "L3": 3, "L4": 5, "L5": 8, "L6": 10, "M1": 7, "M2": 9, "M3": 11, "M4": 12}
_LAST_CYCLE_CLOSED = date(2026, 4, 1)

_SAME, _NEAR = 62, 95
_RISK_WEIGHTS = (15, 50, 26, 9)


def drawn_hiring_day(level: str, dice: Dice) -> date:
    """Draw when somebody of a level was hired: higher levels longer ago, most often."""
    return hiring_day(150 + dice.below(365 * _YEARS[level]))


def drawn_joining_day(dice: Dice) -> date:
    """Draw the day of somebody who joined within the period, too new to be rated."""
    return hiring_day(20 + dice.below(70))


def last_cycle(hired_on: date, ratings: Ratings, dice: Dice) -> tuple[str, str]:
    """Draw both ratings of the last cycle; blank for those who were not there."""
    if hired_on > _LAST_CYCLE_CLOSED:
        return "", ""
    performance, potential = ratings
    return WORDS[_a_cycle_ago(performance, dice)], WORDS[_a_cycle_ago(potential, dice)]


def _a_cycle_ago(band: int, dice: Dice) -> int:
    """Mostly the same, at times one band off, rarely two: that is worth a question."""
    draw = dice.below(100)
    if draw < _SAME:
        return band
    if band == 2:
        return 1 + 2 * dice.below(2)
    return 2 if draw < _NEAR else 4 - band


def risk_of_loss(dice: Dice) -> str:
    """Draw how likely somebody is to leave; blank where nobody has said."""
    return WORDS[dice.weighted(_RISK_WEIGHTS)]


def impact_of_loss(performance: int, dice: Dice) -> str:
    """Draw what leaving would mean: more where performance is high."""
    return WORDS[min(3, max(1, performance - 1 + dice.below(3)))]
