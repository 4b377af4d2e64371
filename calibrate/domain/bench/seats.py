"""A bench as the metrics count it: roles, the people named for each, and how soon."""

from collections.abc import Mapping
from typing import Protocol

from calibrate.domain.bench.readiness import Readiness
from calibrate.domain.person import PersonId


class HasSeats(Protocol):
    """A bench that knows its own seats."""

    @property
    def seats(self) -> Mapping[str, Mapping[PersonId, Readiness]]:
        """Every role with who is named for it."""


AnyBench = HasSeats | Mapping[str, Mapping[str, str]] | Mapping[str, Mapping[PersonId, Readiness]]
"""A bench, or a plain mapping: role id to person id to readiness, as a word or a Readiness."""

Seats = dict[str, dict[PersonId, Readiness]]
"""Every role in order, with who is named for it and how soon."""


def seats_of(bench: AnyBench) -> Seats:
    """Return the seats of a bench, however it is given.

    Raises:
        ValueError: A readiness is none of the four words.
    """
    seats = bench if isinstance(bench, Mapping) else bench.seats
    return {
        role_id: {PersonId(person_id): Readiness(ready) for person_id, ready in named.items()}
        for role_id, named in seats.items()
    }


def ready_now(seats: Seats) -> dict[str, list[PersonId]]:
    """Return who is ready now for each role, in the order they are named."""
    return {
        role_id: [person_id for person_id, ready in named.items() if ready is Readiness.NOW]
        for role_id, named in seats.items()
    }
