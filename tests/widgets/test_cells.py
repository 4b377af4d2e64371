import pytest
from hypothesis import given
from hypothesis import strategies as st

from calibrate.widgets.cells import cut, padded, right_aligned, width, wrapped, wrapped_inert


@pytest.mark.parametrize(
    ("text", "cells", "fits"),
    [
        ("Ana Ito", 7, "Ana Ito"),
        ("Ana Ito", 6, "Ana I…"),
        ("佐藤 美咲", 9, "佐藤 美咲"),
        ("佐藤 美咲", 8, "佐藤 美…"),
        ("佐藤 美咲", 7, "佐藤…"),
        ("Ana", 1, "…"),
        ("Ana", 0, ""),
    ],
)
def test_a_text_is_cut_at_whole_characters(text: str, cells: int, fits: str) -> None:
    assert cut(text, cells, "…") == fits


@given(st.text(st.characters(exclude_categories=("C", "M", "Z")), max_size=40), st.integers(1, 30))
def test_what_is_cut_never_takes_more_cells_than_there_are(text: str, cells: int) -> None:
    assert width(cut(text, cells, "…")) <= cells


@given(st.text(st.characters(exclude_categories=("C", "M", "Z")), max_size=40), st.integers(0, 60))
def test_padded_text_takes_exactly_its_cells(text: str, cells: int) -> None:
    assert width(padded(text, cells)) == cells


def test_numbers_stand_at_the_right() -> None:
    assert [right_aligned(number, 4) for number in ("7", "118")] == ["   7", " 118"]


@given(st.text(st.characters(exclude_categories=("C", "M")), max_size=120), st.integers(2, 30))
def test_wrapping_loses_no_word_and_overruns_no_line(text: str, cells: int) -> None:
    lines = wrapped(text, cells)

    assert all(width(line) <= cells for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


def test_a_stored_text_is_broken_at_its_own_lines_and_made_inert() -> None:
    assert wrapped_inert("one\ntwo\x1b[2J", 20) == ["one", "two␛[2J"]
