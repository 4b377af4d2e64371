"""The quiet line under a reason: what a good one has, ticked off as it is typed. It never blocks."""

from collections.abc import Collection
from typing import NamedTuple

from calibrate.domain.rationale.hint import Hint as Missing

_WHEN = (Missing.NO_DATE, Missing.LAST_QUARTER)
_LEFT_OUT = (Missing.PRIVATE, Missing.OTHER_NAME, Missing.CHARACTER)


class Hint(NamedTuple):
    """One thing a good reason has."""

    says: str
    is_met: bool


def word_hints(missing: Collection[Missing], *, is_blank: bool) -> tuple[Hint, ...]:
    """Return what is shown: a piece of work, when, and what is left out, each in its place.

    Of several things wrong in one place all are shown as far as there is
    room, the gravest first; what is right shows only its usual words.

    Args:
        missing: What to look at again.
        is_blank: Nothing is said yet, so that nothing is left out either.
    """
    return (
        Hint(Missing.NO_WORK.short, Missing.NO_WORK not in missing),
        _first(_WHEN, missing)[0],
        *(_first(_LEFT_OUT, missing) if not is_blank else (Hint(Missing.PRIVATE.short, is_met=False),)),
    )


def _first(place: tuple[Missing, ...], missing: Collection[Missing]) -> tuple[Hint, ...]:
    wrong = tuple(Hint(hint.short, is_met=False) for hint in place if hint in missing)
    return wrong or (Hint(place[0].short, is_met=True),)
