"""The review period every invented company lives in; no clock is ever asked."""

from datetime import date, timedelta

from calibrate.invented.dice import Dice

CYCLE = "2026-H2"

OPENS = date(2026, 7, 1)
CLOSES = date(2026, 12, 31)

_WORK_SEEN_UNTIL = date(2026, 10, 30)
_RATINGS_FROM = date(2026, 11, 2)
_RATING_DAYS = 12
_LAST_CYCLE_RATINGS_FROM = date(2026, 4, 20)
_ASKED_FROM = date(2026, 9, 7)
_ASKED_DAYS = 50

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

_SATURDAY = 5


def _on_a_working_day(day: date) -> date:
    return day - timedelta(days=max(0, day.weekday() - _SATURDAY + 1))


def _spoken(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]}"


_WORKING_DAYS = tuple(
    _spoken(day)
    for day in (OPENS + timedelta(days=offset) for offset in range((_WORK_SEEN_UNTIL - OPENS).days + 1))
    if day.weekday() < _SATURDAY
)
_ASKED = tuple(_spoken(_on_a_working_day(_ASKED_FROM + timedelta(days=offset))) for offset in range(_ASKED_DAYS))


def work_days(count: int, dice: Dice) -> list[str]:
    """Draw working days on which something was done, in their order, as people write them: ``14 Sep``."""
    places = sorted(dice.below(len(_WORKING_DAYS)) for _ in range(count))
    return [_WORKING_DAYS[place] for place in places]


def day_asked(dice: Dice) -> str:
    """Draw the day somebody was asked what they want next."""
    return dice.pick(_ASKED)


def rating_day(dice: Dice) -> str:
    """Draw the day of a rating, ISO 8601."""
    return _on_a_working_day(_RATINGS_FROM + timedelta(days=dice.below(_RATING_DAYS))).isoformat()


def last_cycles_rating_day(dice: Dice) -> str:
    """Draw the day of a rating that was carried over from the last cycle, ISO 8601."""
    return _on_a_working_day(_LAST_CYCLE_RATINGS_FROM + timedelta(days=dice.below(_RATING_DAYS))).isoformat()


def hiring_day(days_before_the_ratings: int) -> date:
    """Return the working day so long before the ratings."""
    return _on_a_working_day(_RATINGS_FROM - timedelta(days=days_before_the_ratings))
