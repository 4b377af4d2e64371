"""Dates and numbers as a reader says them, the same on every machine."""

import re
from datetime import UTC, date, datetime

from calibrate.domain.axis import Axis
from calibrate.domain.board import Seat
from calibrate.domain.inert import inert

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip

_LONGEST_LABEL = 40
_DISTURBING = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")


def long_day(day: date) -> str:
    """Return a date as ``24 November 2026``."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def short_day(day: date) -> str:
    """Return a date as ``24 Nov 2026``."""
    return f"{day.day} {_MONTHS[day.month - 1][:3]} {day.year}"


def moment(at: datetime) -> str:
    """Return a moment as ``24 November 2026, 16:04 UTC``."""
    utc = at.astimezone(UTC)
    return f"{long_day(utc.date())}, {utc:%H:%M} UTC"


def counted(number: int, one: str, many: str) -> str:
    """Return a number with its noun: ``1 person``, ``3 people``."""
    return f"{number} {one if number == 1 else many}"


def people(number: int) -> str:
    """Return ``1 person`` or ``3 people``."""
    return counted(number, "person", "people")


def questions(axes: list[Axis]) -> str:
    """Return which of the two questions is meant."""
    return "both questions" if len(axes) == len(Axis) else " ".join(axes)


def state_words(seat: Seat) -> str:
    """Return how finished a person is, in a word or three."""
    if seat.set_aside is not None:
        return f"set aside: {seat.set_aside}"
    word = {"agreed_unheard": "agreed by consent"}.get(seat.state.word, seat.state.word)
    if seat.is_holding:
        word = "parked, not yet rated" if word == "parked" else "not yet rated"
    changed = seat.performance.proposal_changed or seat.potential.proposal_changed
    return f"{word}; rating changed since" if changed else word


def drawable(name: str) -> str:
    """Return a name that may stand in a drawing: no character that XML forbids, in one line, not too long."""
    clean = "".join(letter for letter in one_line(name) if letter not in "\ufffe\uffff")
    return clean if len(clean) <= _LONGEST_LABEL else f"{clean[:_LONGEST_LABEL]}…"


def one_line(name: str) -> str:
    """Return a name that cannot break a line or turn what stands beside it around."""
    return inert(name) if _DISTURBING.search(name) else name
