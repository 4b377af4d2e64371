"""What the spread says where the truth is known, held to its promise: make characteristics.

2,000 fair meetings: somebody is put up for discussion in 9 % of them at most.
2,000 meetings with one manager 1.2 standard deviations generous, of 5, 8 and
15 people: that manager is put up for discussion within .05 of .14, .34, .69.
Every table of docs/method.md: `python -m tests.domain.spread.operating`.
"""

import argparse
import os
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass

from calibrate.domain.axis import Axis
from calibrate.domain.spread import Finding, TeamReview
from tests.domain.spread.operating import fair, generous, power

MEETINGS = 2_000
SEED = 2026
GENEROUS = 1.2
FALSE_ALARMS = 0.09
POWER = {5: 0.14, 8: 0.34, 15: 0.69}
"""People in the team, and how often it is put up for discussion."""
WITHIN = 0.05


@dataclass(frozen=True)
class Line:
    """One measured share beside what was promised of it."""

    what: str
    share: float
    least: float
    most: float

    @property
    def is_kept(self) -> bool:
        """The share is within its promise."""
        return self.least <= self.share <= self.most

    def __str__(self) -> str:
        verdict = "kept" if self.is_kept else "MISSED"
        return f"{self.what:<58} {self.share:6.1%}   {self.least:4.0%} to {self.most:4.0%}   {verdict}"


def leniency_on_performance(found: TeamReview) -> Finding:
    """Return the finding that a generous manager should lead to."""
    return found.leniency[Axis.PERFORMANCE]


def false_alarms(seed: int, meetings: int) -> float:
    """Return the share of fair meetings in which anybody is put up for discussion."""
    return fair(seed, meetings).any_discuss


def seen(seed: int, meetings: int, people: int) -> float:
    """Return how often a generous manager of so many people is put up for discussion."""
    return power(seed, meetings, people, generous(GENEROUS), leniency_on_performance).discuss


def lines(seed: int, meetings: int, processes: int) -> Iterator[Line]:
    """Yield every measured share, some processes at work."""
    with ProcessPoolExecutor(processes) as pool:
        fair_share = pool.submit(false_alarms, seed, meetings)
        shares = {people: pool.submit(seen, seed, meetings, people) for people in POWER}
        yield Line(f"{meetings:,} fair meetings: somebody to discuss", fair_share.result(), 0, FALSE_ALARMS)
        for people, promised in POWER.items():
            what = f"{GENEROUS} SD generous, {people} people: to discuss"
            yield Line(what, shares[people].result(), promised - WITHIN, promised + WITHIN)


def main() -> int:
    """Print the lines; return how many promises were missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--meetings", type=int, default=MEETINGS)
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1)
    asked = parser.parse_args()
    measured = []
    for line in lines(asked.seed, asked.meetings, asked.processes):
        print(line, flush=True)
        measured.append(line)
    return sum(not line.is_kept for line in measured)


if __name__ == "__main__":
    sys.exit(main())
