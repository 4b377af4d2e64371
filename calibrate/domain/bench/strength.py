"""How strong a bench is, in roles: the metrics as a room says them."""

from dataclasses import dataclass

from calibrate.domain.bench.matching import maximum_matching
from calibrate.domain.bench.seats import AnyBench, ready_now, seats_of


@dataclass(frozen=True, slots=True)
class Strength:
    """Counts of roles."""

    roles: int
    named: int
    """Roles with at least one successor; emergency cover is none."""
    ready_now: int
    """Roles with somebody ready now."""
    at_once: int
    """Roles that people ready now could take at the same time, each of them one."""
    successors: int
    """Names on all roles together: one person named for two roles counts twice."""


def strength(bench: AnyBench) -> Strength:
    """Count a bench."""
    seats = seats_of(bench)
    now = ready_now(seats)
    successors = [sum(ready.is_successor for ready in named.values()) for named in seats.values()]
    return Strength(
        roles=len(seats),
        named=sum(map(bool, successors)),
        ready_now=sum(map(bool, now.values())),
        at_once=len(maximum_matching(now)),
        successors=sum(successors),
    )
