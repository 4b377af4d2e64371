from calibrate.config import ThemeChoice
from calibrate.widgets.row import Row, Run
from calibrate.widgets.terminal import Depth
from calibrate.widgets.theme import Tone, palette


def test_runs_stand_at_their_columns() -> None:
    row = Row().put(2, Run("ab"), Run("c")).put_right(10, Run("z"))

    assert row.text(12) == "  abc    z  "


def test_a_wide_character_takes_two_cells_and_is_never_halved() -> None:
    row = Row().put(0, Run("佐藤")).put(4, Run("x"))

    assert row.text(6) == "佐藤x "
    assert row.text(3) == "佐 "


def test_what_comes_later_is_not_painted_over_what_is_there() -> None:
    assert Row().put(0, Run("abcdef")).put(3, Run("xyz")).text(8) == "abcdef  "


def test_a_cut_run_ends_in_the_mark_within_its_place() -> None:
    assert Row().put_cut(1, 6, "…", Run("Maximiliane")).text(8) == " Maxi…  "


def test_every_cell_of_a_strip_is_painted_in_the_palette() -> None:
    strip = Row(Tone.PANEL).put(1, Run("a", Tone.ACCENT)).strip(4, palette(ThemeChoice.DARK, Depth.TRUE))

    assert strip.cell_length == 4
    assert [segment.style.bgcolor.name for segment in strip if segment.style and segment.style.bgcolor] == (
        ["#1b222d"] * 3
    )
