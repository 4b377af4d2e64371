"""How many people stand at each band of one question, as loaded and now; nobody set aside."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from calibrate.domain.axis import Axis, Band
from calibrate.domain.board import Seat
from calibrate.exports.extract import Extract

Bands = tuple[int, int, int]
"""People low, middle and high."""


@dataclass(frozen=True)
class Shift:
    """One question, as loaded beside as it stands, of the same people or some of them."""

    loaded: Bands
    now: Bands
    raised: int
    """People who stand higher than they were loaded."""
    lowered: int

    @property
    def people(self) -> int:
        """People who stand at a band."""
        return sum(self.now)

    @classmethod
    def of(cls, seats: Iterable[Seat], axis: Axis) -> "Shift":
        """Count seats on one question; those set aside are left out."""
        loaded: Counter[Band | None] = Counter()
        now: Counter[Band | None] = Counter()
        shifts: Counter[int] = Counter()
        for seat in seats:
            if seat.set_aside is None:
                standing = seat.axis(axis)
                loaded[standing.proposed] += 1
                now[standing.band] += 1
                if standing.proposed is not None and standing.band is not None:
                    shifts[(standing.band > standing.proposed) - (standing.band < standing.proposed)] += 1
        return cls(_bands(loaded), _bands(now), shifts[1], shifts[-1])


def _bands(counted: Mapping[Band | None, int]) -> Bands:
    return counted.get(Band.LOW, 0), counted.get(Band.MIDDLE, 0), counted.get(Band.HIGH, 0)


def seats_by_manager(extract: Extract) -> dict[str, list[Seat]]:
    """Return everybody's seat under their manager's id; people without one are left out."""
    found: defaultdict[str, list[Seat]] = defaultdict(list)
    for manager_id, seat in zip(extract.board.population.manager_ids, extract.seats, strict=True):
        if manager_id:
            found[manager_id].append(seat)
    return dict(found)
