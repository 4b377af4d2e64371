"""One measured figure beside its floor and its bar."""

import statistics
from collections.abc import Sequence
from dataclasses import dataclass

_LAYOUT = "{:<44} {:>10} {:>10} {:>8} {:>8}  {}"


@dataclass(frozen=True)
class Figure:
    """What was measured, the floor of the same run, and how many times the floor it may be."""

    what: str
    seconds: float
    floor: float | None
    bar: float
    """Times the floor; without a floor, the plain bar in the figure's own unit."""
    unit: str = "ms"
    note: str = ""

    @property
    def ratio(self) -> float:
        """Times the floor; without one the figure itself."""
        return self.seconds if self.floor is None else self.seconds / self.floor

    @property
    def is_met(self) -> bool:
        """The figure is within its bar."""
        return self.ratio <= self.bar

    @staticmethod
    def heads() -> str:
        """Return the heads over the lines."""
        return _LAYOUT.format("what", "measured", "floor", "ratio", "bar", "")

    def line(self) -> str:
        """Return the figure as one line."""
        scale = 1000 if self.unit == "ms" else 1
        floor = "-" if self.floor is None else f"{self.floor * scale:.1f} {self.unit}"
        ratio = "-" if self.floor is None else f"{self.ratio:.1f} x"
        bar = f"{self.bar * scale:.0f} {self.unit}" if self.floor is None else f"{self.bar:g} x"
        verdict = "met" if self.is_met else "MISSED"
        return _LAYOUT.format(
            self.what, f"{self.seconds * scale:.1f} {self.unit}", floor, ratio, bar, f"{verdict}  {self.note}".rstrip()
        )


def median(samples: Sequence[float]) -> float:
    """Return the median of samples in seconds."""
    return statistics.median(samples)


def spread_note(samples: Sequence[float]) -> str:
    """Return the 95th percentile of samples, as a note."""
    return f"p95 {sorted(samples)[int(len(samples) * 0.95)] * 1000:.1f} ms"
