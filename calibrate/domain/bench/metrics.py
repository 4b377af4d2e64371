"""How strong a bench is: the shares a room talks about. Emergency cover never counts as a successor.

Every function takes a `Bench`, or a plain mapping from role id to person id
to readiness ("now", "1-2", "3-5", "emergency"). Without any role every
share is 0.
"""

from calibrate.domain.bench.seats import AnyBench
from calibrate.domain.bench.strength import Strength, strength


def coverage(bench: AnyBench) -> float:
    """Return the share of roles that have at least one successor."""
    counted = strength(bench)
    return _share(counted.named, counted)


def ready_now_rate(bench: AnyBench) -> float:
    """Return the share of roles that have somebody ready now."""
    counted = strength(bench)
    return _share(counted.ready_now, counted)


def depth(bench: AnyBench) -> float:
    """Return the successors a role has on average.

    ISO/TS 30433 states the same figure in percent: 132 potential leaders
    for 44 leadership positions are 300 %, a depth of 3.0.
    """
    counted = strength(bench)
    return _share(counted.successors, counted)


def simultaneous_coverage(bench: AnyBench) -> float:
    """Return the share of roles that people ready now could take at the same time, each of them one role."""
    counted = strength(bench)
    return _share(counted.at_once, counted)


def _share(count: int, counted: Strength) -> float:
    return count / counted.roles if counted.roles else 0.0
