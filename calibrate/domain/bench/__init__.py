"""Succession: who could take which critical role, and when."""

from calibrate.domain.bench.metrics import coverage, depth, ready_now_rate, simultaneous_coverage
from calibrate.domain.bench.readiness import Readiness
from calibrate.domain.bench.single_points import SinglePoint, SinglePointKind, single_points

__all__ = [
    "Readiness",
    "SinglePoint",
    "SinglePointKind",
    "coverage",
    "depth",
    "ready_now_rate",
    "simultaneous_coverage",
    "single_points",
]
