"""Marks on the way change nothing: every moment is the board its decisions lead to."""

import pytest

from calibrate.domain.axis import Axis, Band
from calibrate.domain.board import Board
from calibrate.domain.ledger import Entry
from calibrate.domain.moments import Moments
from tests import sample
from tests.widgets.decided import Decided

PEOPLE = sample.population(24, unrated=2)


@pytest.fixture(scope="module")
def standing() -> list[Entry]:
    """More decisions than lie between two marks, some about the same people, one withdrawn."""
    decided = Decided.nothing(PEOPLE)
    for number in range(150):
        person = PEOPLE.ids[number * 7 % 22]
        band = decided.board.seat(person).axis(Axis.PERFORMANCE).band
        decided = decided.moved(person, performance=Band.LOW if band is not Band.LOW else Band.MIDDLE)
        if number % 40 == 0:
            decided = decided.undone()
        if number % 3 == 0:
            decided = decided.parked(person)
    return list(decided.ledger.standing())


def test_every_moment_is_the_board_its_decisions_lead_to(standing: list[Entry]) -> None:
    moments = Moments(PEOPLE, standing)
    assert len(standing) > 190
    for many in range(len(standing) + 1):
        assert moments.after(many) == Board.folded(PEOPLE, [entry.event for entry in standing[:many]])


@pytest.mark.parametrize("many", [0, 1, 63, 64, 65, 128, 129])
def test_the_last_moment_is_there_however_many_there_are(standing: list[Entry], many: int) -> None:
    few = standing[:many]
    assert Moments(PEOPLE, few).after(many) == Board.folded(PEOPLE, [entry.event for entry in few])
