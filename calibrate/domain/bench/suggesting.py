"""Whom the room might think of for a role. Suggested, never placed: the room names people."""

from collections.abc import Iterable

from calibrate.domain.bench.bench import Bench
from calibrate.domain.bench.high_box import is_strong_strong
from calibrate.domain.board import Board
from calibrate.domain.person import PersonId
from calibrate.domain.population import Population


def strong_on_both(board: Board) -> list[PersonId]:
    """Return who stands in the box strong on both questions and is in this meeting, in file order."""
    return [seat.person_id for seat in board.present() if is_strong_strong(seat.box)]


def suggested(bench: Bench, strong: Iterable[PersonId], role_id: str) -> list[PersonId]:
    """Return those of the strong-strong box whom the room might think of for a role.

    Left out are who holds the role, who is named for it, and who wants to
    stay in theirs. Who is on no bench yet comes first, each part in file order.
    """
    role = bench.role(role_id)
    named = (*bench.nominees.get(role_id, ()), *bench.away.get(role_id, ()))
    out = {*bench.stays, *(nominee.person_id for nominee in named), role.incumbent_id if role is not None else None}
    return sorted((person_id for person_id in strong if person_id not in out), key=lambda one: one in bench.people)


def managing(population: Population) -> frozenset[PersonId] | None:
    """Return who has reports in the file, or None where the file gives nobody's manager by id."""
    managers = {PersonId(manager) for manager in population.manager_ids if manager is not None}
    return frozenset(managers) if managers else None
