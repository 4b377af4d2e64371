"""The numbers a cover and a sentence are made of."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from calibrate.domain.axis import AxisState, Band
from calibrate.domain.board import Board, Progress, Seat
from calibrate.domain.box import BOXES, Box
from calibrate.domain.item import MoveItem

_Pair = tuple[Band | None, Band | None]


@dataclass(frozen=True)
class Totals:
    """How many people stand where, and what the room did. Nobody set aside is in a box."""

    boxes: Mapping[Box, int]
    proposed: Mapping[Box, int]
    """The same by the loaded ratings."""
    progress: Progress
    moved: int
    """People."""
    moves: int
    """A diagonal counts two."""
    heard: int
    """Agreed after discussion."""
    by_consent: int
    managers: int

    @property
    def in_grid(self) -> int:
        """People who stand in a box and are in the meeting."""
        return sum(self.boxes.values())

    @classmethod
    def of(cls, board: Board, seats: Sequence[Seat], moves: Sequence[MoveItem]) -> "Totals":
        """Count a board, its seats given, and the moves that stand."""
        boxes: Counter[_Pair] = Counter()
        proposed: Counter[_Pair] = Counter()
        states: Counter[AxisState] = Counter()
        for seat in seats:
            if seat.set_aside is None:
                performance, potential = seat.performance, seat.potential
                boxes[performance.band, potential.band] += 1
                proposed[performance.proposed, potential.proposed] += 1
                if not seat.is_holding:
                    states[seat.state] += 1
        return cls(
            boxes=_by_box(boxes),
            proposed=_by_box(proposed),
            progress=board.progress(),
            moved=len({item.person_id for item in moves}),
            moves=len(moves),
            heard=states[AxisState.AGREED],
            by_consent=states[AxisState.AGREED_UNHEARD],
            managers=_managers(board),
        )


def _by_box(pairs: Mapping[_Pair, int]) -> dict[Box, int]:
    return {box: pairs.get((box.performance, box.potential), 0) for box in BOXES}


def _managers(board: Board) -> int:
    people = board.population
    keys = {key or name for key, name in zip(people.manager_ids, people.managers, strict=True)}
    return len(keys - {None, ""})
