"""What anyone sees of a comparison between groups."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from calibrate.domain.fairness.impact import Impact, State, impact
from calibrate.domain.fairness.intervals import newcombe
from calibrate.domain.fairness.suppression import SMALL_GROUP, Selection, suppressed


class Figures(NamedTuple):
    """What an outcome measures."""

    ratio: float
    """Lowest rate over highest rate."""
    p: float
    low: float
    high: float
    """Lowest rate less highest rate lies between these, in points of a hundred, 19 times in 20."""


@dataclass(frozen=True, slots=True)
class Shown:
    """One outcome as the facilitator may see it; None where a small group stands behind the figure."""

    state: State
    groups: Mapping[str, Selection | None]
    """For each group (selected, people), by `suppressed`."""
    ratio: float | None
    p: float | None
    interval: tuple[float, float] | None
    """Lowest rate less highest rate, 19 times in 20."""

    @property
    def figures(self) -> Figures | None:
        """The figures, where they may be shown and somebody was selected at all."""
        if self.ratio is None or self.p is None or self.interval is None or not self._has_selected:
            return None
        low, high = self.interval
        return Figures(self.ratio, self.p, 100 * low, 100 * high)

    @property
    def words(self) -> str:
        """The outcome in words."""
        return "nobody" if self.ratio is not None and not self._has_selected else self.state.words

    @property
    def _has_selected(self) -> bool:
        return any(selection and selection[0] for selection in self.groups.values())


def shown(groups: Mapping[str, Selection], *, small_group: int = SMALL_GROUP) -> Shown:
    """Judge an outcome on full counts and return only what may be shown of it.

    Args:
        groups: For each group (selected, people).
        small_group: People a group needs to be shown.

    Raises:
        ValueError: As `impact`.
    """
    judged = impact(groups, small_group=small_group)
    table = suppressed(groups, small_group=small_group)
    if judged.state is State.SUPPRESSED:
        return Shown(judged.state, table, None, None, None)
    return Shown(judged.state, table, judged.ratio, judged.p, _interval(judged, groups))


def _interval(judged: Impact, groups: Mapping[str, Selection]) -> tuple[float, float]:
    return newcombe(*groups[judged.lowest], *groups[judged.highest])
