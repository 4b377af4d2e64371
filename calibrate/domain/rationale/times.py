"""The times a reason names: whether any lies in the period, and whether all of them are late in it."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from calibrate.domain.rationale.mention import Mention, Nearness
from calibrate.domain.rationale.period import Period


class Times(NamedTuple):
    """What a reason says about time."""

    is_said: bool
    """When, or how often, is said, and not only of a time outside the period."""
    is_late_only: bool
    """Everything with a date has it in the last quarter of the period."""


def times(mentions: Sequence[Mention], period: Period | None) -> Times:
    """Tell what the times of a reason come to.

    How long something took is no date; how often it was done is as wide as
    the period, unless a late date stands right behind it.
    """
    judged = [(mention, _nearness(mention, period)) for mention in mentions]
    late = [mention.place for mention, nearness in judged if nearness is Nearness.LATE]
    wide = [
        mention
        for mention, nearness in judged
        if nearness is Nearness.WIDE and not any(0 < at - mention.place <= mention.reach for at in late)
    ]
    is_said = any(nearness is not Nearness.OUTSIDE for _, nearness in judged)
    return Times(is_said=is_said, is_late_only=bool(late) and not wide)


def _nearness(mention: Mention, period: Period | None) -> Nearness:
    if mention.nearness is not None or period is None:
        return mention.nearness or Nearness.WIDE
    spans = mention.spans(period)
    inside = [span for span in spans if period.touches(*span)]
    if not inside:
        # A month without a year, or a quarter of a financial year: nobody can tell.
        return Nearness.OUTSIDE if mention.year is not None else Nearness.WIDE
    return Nearness.LATE if all(_is_late(span, period) for span in inside) else Nearness.WIDE


def _is_late(span: tuple[date, date], period: Period) -> bool:
    late_from = period.last_quarter
    return late_from is not None and span[0] >= late_from
