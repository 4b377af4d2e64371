"""What the board paints, line by line, without an application."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.segment import Segment

from calibrate.config import Glyphs, ThemeChoice
from calibrate.domain.axis import Band
from calibrate.domain.person import PersonId
from calibrate.widgets import board_steps
from calibrate.widgets.board_geometry import lay_out, lay_out_one
from calibrate.widgets.board_paint import BoardPainter
from calibrate.widgets.board_scene import Carry, Scene, Spot
from calibrate.widgets.cells import width
from calibrate.widgets.placement import TRAY, Placement
from calibrate.widgets.room import NamesShown, Room
from calibrate.widgets.terminal import Depth
from tests import sample
from tests.widgets.decided import Decided, the_room


def scene_of(decided: Decided, size: tuple[int, int] = (120, 28), on: str | None = None) -> Scene:
    placement = Placement(decided.board, decided.ledger)
    person = PersonId(on) if on else placement.reading_order()[0]
    spot = Spot(placement.place(person), person)
    return Scene(placement, decided.ledger.naming, lay_out(*size, placement.counts), spot)


def painted(scene: Scene, room: Room | None = None) -> list[str]:
    painter = BoardPainter(scene, room or Room())
    return ["".join(segment.text for segment in painter.line(y)) for y in range(scene.geometry.height)]


def lifted(scene: Scene, target: int) -> Scene:
    assert scene.cursor.person is not None
    scene.carry = Carry(scene.cursor.person, scene.cursor.place, target)
    return scene


NOTHING = Decided.nothing(the_room())


def test_a_small_board_as_it_stands_on_the_screen() -> None:
    decided = (
        NOTHING.moved("E0012", performance=Band.MIDDLE).agreed("E0002").parked("E0003").agreed("E0005", unheard=True)
    )

    assert painted(scene_of(decided, (80, 21), on="E0012")) == [
        "         below the standard      at the standard         above the standard     ",
        "further  Find the cause     2    Stretch here       3    Prepare for more   2   ",
        "beyond      Ana Abara            ✓  Bo Baker             ‖  Chidi Costa         ",
        "            Ana Baker               Bo Costa                Chidi Diaz          ",
        "                                    Kai Lund                                    ",
        "                                                                                ",
        "                                                                                ",
        "        ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄ ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄ ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄ ",
        "one      Name the gap       2   ▌Build one skill    5    Broaden or deepen  2   ",
        "step        Dana Diaz           ▌=  Eli Evans               Fay Fofana          ",
        "            Dana Evans          ▌   Eli Fofana              Fay Grau            ",
        "not yet                         ▌   Jun Katz                                    ",
        "rated 2                         ▌   Jun Lund                                    ",
        "                                  ← Lea Mora                                    ",
        "                                ▌                                               ",
        "                                ▌                                               ",
        "        ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄ ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄ ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄ ",
        "well     Clear expectations 2    Keep it sharp      2    Deepen and teach   2   ",
        "placed      Gus Grau                Hana Haas               Ivo Ito             ",
        "here        Gus Haas                Hana Ito                Ivo Katz            ",
        "                                                                                ",
    ]


def test_somebody_held_leaves_a_ghost_and_the_counts_as_they_are() -> None:
    lines = painted(lifted(scene_of(NOTHING, (80, 21), on="E0012"), 4))

    assert lines[8] == "one      Name the gap       2   ▌Build one skill +1 4    Broaden or deepen  3   "
    assert lines[12] == "rated 2                         ▌   Jun Lund                                    "
    assert lines[13] == "                                  ← Lea Mora                                    "
    assert lines[11] == "not yet                         ▌   Jun Katz             ┄◌ Lea Mora            "


def test_the_ledger_form_has_plain_marks_and_rules_in_the_same_places() -> None:
    decided = NOTHING.moved("E0012", performance=Band.MIDDLE).agreed("E0002").parked("E0003")
    drawn = painted(scene_of(decided, (80, 21), on="E0012"))
    plain = painted(scene_of(decided, (80, 21), on="E0012"), Room(glyphs=Glyphs.PLAIN))

    marks = str.maketrans("▄▌✓‖←=", "-|+#<=")
    assert plain == [line.translate(marks) for line in drawn]
    assert all(line.isascii() for line in plain)


ROOMS = [
    Room(),
    Room(theme=ThemeChoice.PAPER, depth=Depth.INDEXED),
    Room(depth=Depth.SIXTEEN),
    Room(depth=Depth.NONE),
]


@given(
    st.integers(0, 200),
    st.integers(0, 60),
    st.integers(0, 60),
    st.sampled_from(range(9)),
    st.booleans(),
    st.sampled_from(ROOMS),
    st.booleans(),
)
def test_every_line_is_exactly_as_wide_as_the_board(
    columns: int, rows: int, people: int, target: int, is_held: bool, room: Room, is_dimmed: bool
) -> None:
    decided = Decided.nothing(sample.population(people + 1, hostile=True, unrated=people // 4))
    scene = scene_of(decided, (columns, rows))
    scene.is_tray_open = True
    scene.geometry = lay_out(columns, rows, scene.placement.counts, tray=scene.tray_people)
    if is_held:
        lifted(scene, target)
        scene.show_lit()
    scene.is_dimmed = is_dimmed
    painter = BoardPainter(scene, room)

    for y in range(rows):
        text = "".join(segment.text for segment in painter.line(y))
        assert width(text) == columns
        assert not any(ord(character) < 32 or character in "\u202e\u2066" for character in text)


def test_one_box_in_full_shows_everybody_of_a_crowd() -> None:
    decided = Decided.nothing(sample.population(300))
    scene = scene_of(decided)
    scene.geometry = lay_out_one(120, 28, 4)
    text = "\n".join(painted(scene))

    assert "more" not in text
    assert sum(text.count(name) for name in ("Eli ", "Jun ")) == 50


def test_a_crowded_box_turns_its_page_with_the_cursor() -> None:
    scene = scene_of(Decided.nothing(sample.population(300)), (80, 21))
    scene.cursor = scene.spot(4, 17)
    scene.show_lit()
    lines = painted(scene)

    name = scene.placement.board.population.name(scene.cursor.person or PersonId(""))
    assert any(name in line for line in lines)
    assert any("16 above, 30 more" in line for line in lines)


@pytest.mark.parametrize("names", [NamesShown.INITIALS, NamesShown.CODES])
def test_hidden_names_are_nowhere_on_the_board(names: NamesShown) -> None:
    room = Room()
    while room.names is not names:
        room.hide_more()
    text = "\n".join(painted(lifted(scene_of(NOTHING), 4), room))

    assert not [name for name in NOTHING.board.population.names if name in text]
    assert "Build one skill" in text


def test_a_sheet_dims_all_but_the_bar_and_the_ghost() -> None:
    scene, room = lifted(scene_of(NOTHING, on="E0012"), 4), Room()
    lit = BoardPainter(scene, room)
    before = [lit.line(y) for y in range(28)]
    scene.is_dimmed = True
    after = [lit.line(y) for y in range(28)]

    def colours(lines: list[list[Segment]], name: str) -> list[tuple[object, object]]:
        found = [segment.style for line in lines for segment in line if name in segment.text]
        return [(style.color, style.bold) for style in found if style is not None]

    assert colours(before, "Lea Mora") == colours(after, "Lea Mora")
    assert len(colours(after, "Lea Mora")) == 2
    assert colours(before, "Eli Evans") != colours(after, "Eli Evans")
    assert colours(before, "Build one") != colours(after, "Build one")


class TestTheCursor:
    def test_goes_down_through_a_box_and_on_and_stops_at_the_edge(self) -> None:
        scene = scene_of(NOTHING, on="E0002")
        names = []
        for _ in range(12):
            scene.cursor = board_steps.stepped(scene, 1)
            names.append(NOTHING.board.population.name(scene.cursor.person or PersonId("")))

        assert names == [
            "Bo Costa", "Kai Lund", "Eli Evans", "Eli Fofana", "Jun Katz", "Jun Lund",
            "Hana Haas", "Hana Ito", "Hana Ito", "Hana Ito", "Hana Ito", "Hana Ito",
        ]  # fmt: skip

    def test_keeps_its_row_across_boxes(self) -> None:
        scene = scene_of(NOTHING, on="E0013")
        assert scene.cursor.place == 0
        scene.cursor = board_steps.across(scene, 1)
        assert NOTHING.board.population.name(scene.cursor.person or PersonId("")) == "Bo Costa"
        scene.cursor = board_steps.across(scene, 1)
        scene.cursor = board_steps.across(scene, 1)
        assert NOTHING.board.population.name(scene.cursor.person or PersonId("")) == "Chidi Diaz"

    def test_may_stand_on_an_empty_box(self) -> None:
        decided = Decided.nothing(sample.population(1))
        scene = scene_of(decided)
        scene.cursor = board_steps.across(scene, 1)
        assert scene.cursor == Spot(1, None)
        scene.cursor = board_steps.stepped(scene, 1)
        assert scene.cursor == Spot(4, None)
        scene.cursor = board_steps.stepped(scene, -1)
        scene.cursor = board_steps.across(scene, -1)
        assert scene.cursor == Spot(0, PersonId("E0001"))

    @given(st.lists(st.tuples(st.sampled_from(["step", "across", "turn"]), st.sampled_from([-1, 1])), max_size=30))
    def test_is_always_on_somebody_or_on_an_empty_box(self, keys: list[tuple[str, int]]) -> None:
        scene = scene_of(NOTHING, (80, 21))
        go = {"step": board_steps.stepped, "across": board_steps.across, "turn": board_steps.turned}
        for key, way in keys:
            scene.cursor = go[key](scene, way)
            scene.show_lit()
            place, person = scene.cursor
            if person is None:
                assert not scene.placement.count(place)
            else:
                assert scene.placement.place(person) == place
                panel = scene.geometry.by_place[place]
                assert scene.page(panel).cell(scene.index(place, person)) is not None


class TestCarrying:
    def test_goes_from_box_to_box_and_stops_at_the_edge(self) -> None:
        seat = NOTHING.board.seat(PersonId("E0003"))
        carry = board_steps.lifted(seat)
        assert (carry.origin, carry.target) == (2, 2)
        assert board_steps.carried(carry, seat, right=1, up=1) == carry
        assert board_steps.carried(carry, seat, right=-1, up=-1).target == 4

    def test_enters_the_board_where_half_a_rating_says_or_in_the_middle(self) -> None:
        seat = NOTHING.board.seat(PersonId("E0024"))
        carry = board_steps.lifted(seat)
        assert carry.origin == TRAY
        assert board_steps.carried(carry, seat, up=1).target == 4
        half = NOTHING.board.seat(PersonId("E0023"))
        assert board_steps.carried(board_steps.lifted(half), half, right=1).target == 1
