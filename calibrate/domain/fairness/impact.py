"""Who is chosen, group by group: the ratio, whether chance would do, and whether there are enough people to say."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from calibrate.domain.fairness.suppression import SMALL_GROUP, Selection, checked
from calibrate.domain.spread.exact_table import fisher

FOUR_FIFTHS = Fraction(4, 5)
"""Below this share of the highest rate a group is looked at (Uniform Guidelines 1978, 29 CFR 1607.4 D)."""

_SIGNIFICANT = 0.05
_FEW_CHOSEN = 5


class State(StrEnum):
    """What can be said of one outcome."""

    SUPPRESSED = "suppressed"
    TOO_FEW = "too_few"
    LOOK_CLOSER = "look_closer"
    NO_DIFFERENCE = "no_difference"

    @property
    def words(self) -> str:
        """The state as the facilitator reads it."""
        return _WORDS[self]


_WORDS: Mapping[State, str] = {
    State.SUPPRESSED: "a group is too small to be shown",
    State.TOO_FEW: "numbers too small to say",
    State.LOOK_CLOSER: "look closer",
    State.NO_DIFFERENCE: "no difference seen",
}


@dataclass(frozen=True, slots=True)
class Impact:
    """One outcome across groups, judged on full counts; what may be shown of it is `shown`."""

    ratios: Mapping[str, float]
    """Each group's rate over the highest rate, within 0 and 1; 1 for all where nobody is selected."""
    ratio: float
    """The lowest of them."""
    lowest: str
    """The group with the lowest rate; of equals the larger, then the first by name."""
    highest: str
    p: float
    """Fisher's exact test of the lowest against the highest, two-sided."""
    flip: bool
    """One selection more in the lowest group and one fewer in the highest would turn the order round."""
    state: State


def impact(groups: Mapping[str, Selection], *, small_group: int = SMALL_GROUP) -> Impact:
    """Compare the rates at which groups are selected, by the four-fifths rule and an exact test together.

    Ratios are compared as fractions: 48 of 60 is four fifths and does not
    flag. States, first that holds: suppressed, any group under ``small_group``
    people; look_closer, ratio < .8 and p < .05; too_few, ratio < .8 and
    either one person turns the order round or a group has fewer than 5
    selected; no_difference.

    Args:
        groups: For each group (selected, people).
        small_group: People a group needs to be shown.

    Raises:
        ValueError: There is no group, one is empty, or more are selected than there are.
    """
    checked(groups)
    rates = {group: Fraction(selected, people) for group, (selected, people) in groups.items()}
    by_size = sorted(groups, key=lambda group: (-groups[group][1], group))
    lowest = min(by_size, key=rates.__getitem__)
    highest = max(by_size, key=rates.__getitem__)
    ratios = {group: rate / rates[highest] if rates[highest] else Fraction(1) for group, rate in rates.items()}
    (low, of_low), (high, of_high) = groups[lowest], groups[highest]
    _, p = fisher(low, of_low - low, high, of_high - high)
    flip = high > 0 and low < of_low and Fraction(low + 1, of_low) > Fraction(high - 1, of_high)
    few = flip or any(selected < _FEW_CHOSEN for selected, _ in groups.values())
    return Impact(
        ratios={group: float(ratio) for group, ratio in ratios.items()},
        ratio=float(ratios[lowest]),
        lowest=lowest,
        highest=highest,
        p=p,
        flip=flip,
        state=State.SUPPRESSED
        if any(people < small_group for _, people in groups.values())
        else _state(ratios[lowest], p, few=few),
    )


def _state(ratio: Fraction, p: float, *, few: bool) -> State:
    if ratio >= FOUR_FIFTHS:
        return State.NO_DIFFERENCE
    if p < _SIGNIFICANT:
        return State.LOOK_CLOSER
    return State.TOO_FEW if few else State.NO_DIFFERENCE
