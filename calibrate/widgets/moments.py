"""Days and hours as people say them, in the machine's own time zone."""

from datetime import date, datetime

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def said_hour(moment: datetime) -> str:
    """Return the hour and minute of a moment."""
    return f"{moment.astimezone():%H:%M}"


def said_day(day: date, today: date) -> str:
    """Return a day: with its year only where that is another one."""
    year = f" {day.year}" if day.year != today.year else ""
    return f"{day.day} {_MONTHS[day.month - 1]}{year}"


def said_moment(moment: datetime, now: datetime) -> str:
    """Return when something was, as briefly as it can be said."""
    day, today = moment.astimezone().date(), now.astimezone().date()
    if day == today:
        return f"today {said_hour(moment)}"
    if (today - day).days == 1:
        return "yesterday"
    return said_day(day, today)


def said_written_day(text: str, today: date) -> str:
    """Return a day as a file wrote it: said like any other where it is an ISO date, else as written."""
    try:
        return said_day(date.fromisoformat(text[:10]), today)
    except ValueError:
        return text
