import pytest

from calibrate.domain.axis import Axis, AxisState, Band
from calibrate.domain.board import Standing
from calibrate.domain.naming import BandNames, Naming
from calibrate.widgets.room import Room
from calibrate.widgets.row import Row
from calibrate.widgets.scale import ScaleColumns, put_scale, state_run

WIDE = ScaleColumns(21, 47, 74, 98)
NARROW = ScaleColumns(16, 32, 48, 64)


def _standing(proposed: Band | None, band: Band | None, moves: int = 0, state: AxisState = AxisState.OPEN) -> Standing:
    return Standing(proposed, band, state, moves, parked=None, proposal_changed=False)


def _drawn(standing: Standing, room: Room, at: ScaleColumns = WIDE, naming: Naming | None = None) -> str:
    row = Row()
    put_scale(row, Axis.PERFORMANCE, standing, naming or Naming(), room, at)
    return row.text(at.end).strip()


def test_an_unmoved_person_stands_at_one_dot(room: Room) -> None:
    drawn = _drawn(_standing(Band.MIDDLE, Band.MIDDLE), room)

    assert drawn.split("  ")[0] == "below the standard"
    assert drawn.count("●") == 1
    assert "● at the standard  " in drawn


def test_a_move_up_is_a_line_from_the_hollow_dot_to_the_full_one(room: Room) -> None:
    drawn = _drawn(_standing(Band.MIDDLE, Band.HIGH, 1), room)

    assert "○ at the standard ───────→ ● above the standard" in drawn


def test_a_move_down_over_two_bands_passes_the_one_between(room: Room) -> None:
    drawn = _drawn(_standing(Band.HIGH, Band.LOW, 2), room)

    assert drawn.startswith("● below the standard ←────")
    assert drawn.endswith("───── ○ above the standard")
    assert drawn.count("←") == 1


def test_where_there_is_little_room_the_short_names_stand(room: Room) -> None:
    assert _drawn(_standing(Band.LOW, Band.LOW), room, NARROW).split() == ["●", "below", "at", "above"]


def test_a_person_not_yet_rated_stands_nowhere(room: Room) -> None:
    assert "●" not in _drawn(_standing(None, None), room)


def test_an_organisations_own_long_names_are_cut_and_never_run_into_one_another(room: Room) -> None:
    long = "far below what we have agreed with everybody"
    names = BandNames(full=(long, long, long), short=(long, long, long))

    drawn = _drawn(_standing(Band.LOW, Band.LOW), room, NARROW, Naming(performance=names))

    assert drawn.count("…") == 3


@pytest.mark.parametrize(
    ("standing", "said"),
    [
        (_standing(Band.LOW, Band.LOW), "open, as loaded"),
        (_standing(Band.LOW, Band.HIGH, 1), "open"),
        (_standing(None, None), "not yet rated"),
        (_standing(Band.LOW, Band.LOW, 0, AxisState.AGREED), "✓ agreed"),
        (_standing(Band.LOW, Band.LOW, 0, AxisState.AGREED_UNHEARD), "= by consent"),
        (_standing(Band.LOW, Band.LOW, 0, AxisState.PARKED), "‖ parked"),
    ],
)
def test_how_finished_an_axis_is_is_a_mark_and_a_word(standing: Standing, said: str, room: Room) -> None:
    assert state_run(standing, room).text == said
