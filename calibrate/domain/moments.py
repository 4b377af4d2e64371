"""The board after any of the decisions that stand, without folding all of them each time."""

from collections.abc import Sequence

from calibrate.domain.board import Board, Tracks, fold
from calibrate.domain.ledger import Entry
from calibrate.domain.person import PersonId
from calibrate.domain.population import Population

_APART = 64
"""Entries between two marks: what a step costs at most."""


class Moments:
    """Boards as they stood. Folding begins at the last mark before the moment."""

    def __init__(self, population: Population, standing: Sequence[Entry]) -> None:
        """Set the marks.

        Args:
            population: Who is on the board.
            standing: The entries that no undo has withdrawn, in order.
        """
        self._population = population
        self._standing = standing
        self._marks: list[dict[PersonId, Tracks]] = [{}]
        for first in range(0, len(standing) - _APART, _APART):
            self._marks.append(self._folded(self._marks[-1], first, first + _APART))

    def after(self, many: int) -> Board:
        """Return the board after some of the entries; 0 is as loaded."""
        mark = min(many // _APART, len(self._marks) - 1)
        return Board(self._population, self._folded(self._marks[mark], mark * _APART, many))

    def _folded(self, tracks: dict[PersonId, Tracks], first: int, last: int) -> dict[PersonId, Tracks]:
        events = (entry.event for entry in self._standing[first:last])
        return {**tracks, **fold(events, tracks.get)}
