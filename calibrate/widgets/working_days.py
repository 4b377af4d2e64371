"""Dates as they are written and counted when somebody is given until then."""

from datetime import date, timedelta


def working_day_after(start: date, days: int) -> date:
    """Return the date some working days after another; Saturdays and Sundays do not count."""
    day = start
    while days > 0:
        day += timedelta(days=1)
        if day.weekday() < 5:
            days -= 1
    return day


def read_date(text: str, start: date) -> date | None:
    """Return the date a text names: 2026-11-30, or +5 for so many working days from a start; None for neither."""
    text = text.strip()
    if text.startswith("+") and text[1:].isdecimal() and len(text) <= 4:
        return working_day_after(start, int(text[1:]))
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def written(day: date) -> str:
    """Return a date with its day of the week, as people say it."""
    return f"{day:%A} {day.day} {day:%B}"
