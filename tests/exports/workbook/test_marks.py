import pytest

from calibrate.domain.axis import Axis, Band
from calibrate.exports.workbook.marks import arrow, legend, state_mark
from tests.exports.meeting import Meeting, population


@pytest.mark.parametrize(
    ("steps", "mark"),
    [
        (((Axis.PERFORMANCE, 1),), "→"),
        (((Axis.PERFORMANCE, -1),), "←"),
        (((Axis.POTENTIAL, 1),), "↑"),
        (((Axis.POTENTIAL, -1),), "↓"),
        (((Axis.PERFORMANCE, 1), (Axis.POTENTIAL, 1)), "↗"),
        (((Axis.PERFORMANCE, 1), (Axis.POTENTIAL, -1)), "↘"),
        (((Axis.PERFORMANCE, -1), (Axis.POTENTIAL, 1)), "↖"),
        (((Axis.PERFORMANCE, -1), (Axis.POTENTIAL, -1)), "↙"),
    ],
)
def test_the_arrow_goes_the_way_the_person_went(steps: tuple[tuple[Axis, int], ...], mark: str) -> None:
    meeting = Meeting(population(4))
    meeting.move(0, *steps)
    assert arrow(meeting.board.seat(meeting.population.ids[0])) == mark


def test_moved_and_moved_back_is_told_apart_from_never_moved() -> None:
    meeting = Meeting(population(4))
    meeting.move(0, (Axis.PERFORMANCE, 1))
    meeting.move(0, (Axis.PERFORMANCE, -1))
    assert arrow(meeting.board.seat(meeting.population.ids[0])) == "↔"
    assert arrow(meeting.board.seat(meeting.population.ids[1])) == ""


def test_somebody_rated_in_the_room_went_from_nowhere() -> None:
    meeting = Meeting(population(30))
    place = meeting.population.performance.index(None)
    meeting.move(place, (Axis.PERFORMANCE, 1))
    seat = meeting.board.seat(meeting.population.ids[place])
    assert seat.performance.band is Band.HIGH
    assert arrow(seat) == "new"


def test_each_state_has_its_mark() -> None:
    meeting = Meeting(population(12))
    marks = [state_mark(seat) for seat in meeting.board.seats()]
    assert set(marks) == {"○"}
    meeting.park(0, "Pia Weiss")
    meeting.agree(lambda place: place % 2 == 0, unheard=True)
    meeting.agree(lambda _: True)
    assert {state_mark(seat) for seat in meeting.board.seats()} == {"‖", "=", ""}


def test_the_legend_explains_what_is_there() -> None:
    assert legend([("○", ""), ("", "→")]) == ("→ ← ↑ ↓  moved in this meeting, one axis     ○  open: not agreed yet")
    assert legend([("", "")]) == "no mark: agreed after discussion, as rated"
