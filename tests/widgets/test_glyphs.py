from dataclasses import astuple

import pytest

from calibrate.widgets.cells import width
from calibrate.widgets.glyphs import DRAWN, PLAIN, Glyphs


def _marks(glyphs: Glyphs) -> list[str]:
    return [mark for field in astuple(glyphs) for mark in (field if isinstance(field, tuple) else (field,))]


@pytest.mark.parametrize("glyphs", [DRAWN, PLAIN], ids=["drawn", "plain"])
def test_every_mark_takes_one_cell(glyphs: Glyphs) -> None:
    assert {width(mark) for mark in _marks(glyphs)} == {1}


def test_plain_marks_are_letters_every_terminal_has() -> None:
    assert all(mark.isascii() for mark in _marks(PLAIN))


@pytest.mark.parametrize(
    ("right", "up", "mark"),
    [
        (0, 0, " "), (1, 0, "→"), (-2, 0, "←"), (0, 1, "↑"), (0, -1, "↓"),
        (1, 1, "↗"), (1, -2, "↘"), (-1, 1, "↖"), (-1, -1, "↙"),
    ],
)  # fmt: skip
def test_an_arrow_points_the_way_the_person_went(right: int, up: int, mark: str) -> None:
    assert DRAWN.arrow(right, up) == mark


def test_a_path_ends_in_its_arrow() -> None:
    assert (DRAWN.path_line(4), DRAWN.path_back(4), DRAWN.path_line(0)) == ("───→", "←───", "")


def test_plain_arrows_replace_drawn_ones_inside_a_text() -> None:
    assert PLAIN.arrows("←→ next, ↑↓") == "<> next, ^v"
