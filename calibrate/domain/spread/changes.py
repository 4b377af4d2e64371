"""Who went up and who went down since last time, in one team and elsewhere."""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeVar

from calibrate.domain.spread.binomial import binomial
from calibrate.domain.spread.exact_table import fisher
from calibrate.domain.spread.levels import Level

WhoT = TypeVar("WhoT", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Change:
    """A team's changes of level against chance, and against everyone else's."""

    ups: int
    downs: int
    sign_p: float
    """As many up as down, by the exact sign test, two-sided."""
    fisher_p: float
    """Up and down here against up and down elsewhere, by Fisher's exact test, two-sided."""


def sign_test(ups: int, downs: int) -> float:
    """Return the exact two-sided sign test: min(1, 2 P(X <= min(ups, downs))), X binomial with 1/2.

    People who stayed where they were say nothing about direction and are left
    out (Dixon & Mood 1946). Nobody changed: 1.

    Raises:
        ValueError: A count is negative.
    """
    if min(ups, downs) < 0:
        raise ValueError("A number of people cannot be negative.")
    lower, _, _ = binomial(ups + downs, Fraction(1, 2)).around(min(ups, downs))
    return min(1.0, 2 * lower)


def change(ups: int, downs: int, others_ups: int, others_downs: int) -> Change:
    """Hold a team's ups and downs against chance and against the ups and downs of all others.

    Raises:
        ValueError: A count is negative.
    """
    _, against_others = fisher(ups, downs, others_ups, others_downs)
    return Change(ups, downs, sign_test(ups, downs), against_others)


def needs_evidence(before: Mapping[WhoT, Level], after: Mapping[WhoT, Level]) -> list[WhoT]:
    """Return those who are two bands or more from where they were, up or down, in the order of ``after``.

    Whoever is missing on one side is left out.
    """
    return [who for who, level in after.items() if who in before and abs(level - before[who]) >= 2]
