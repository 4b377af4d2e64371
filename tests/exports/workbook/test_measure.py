import pytest
from hypothesis import given
from hypothesis import strategies as st

from calibrate.exports.workbook.measure import (
    INDENT,
    column_width,
    line_count,
    lines,
    pixels,
    row_height,
    short,
)

some_text = st.text(st.characters(exclude_categories=["Cs"]), max_size=200)
some_room = st.integers(20, 400)


def test_wide_characters_are_wide_and_combining_ones_take_no_room() -> None:
    assert pixels("佐藤 美咲") == 15 * 4 + 3
    assert pixels("e\u0301") == pixels("e")
    assert pixels("ab", 2.0) == 2 * pixels("ab")


@given(text=some_text, room=some_room)
def test_the_lines_of_a_text_are_the_text(text: str, room: int) -> None:
    assert "".join(lines(text, room)) == text


@given(text=some_text, room=some_room)
def test_every_line_fits_its_room(text: str, room: int) -> None:
    assert all(pixels(line.rstrip()) <= room for line in lines(text, room))


@given(text=some_text, room=some_room)
def test_the_quick_count_is_the_true_count(text: str, room: int) -> None:
    assert line_count(text, room) in {len(lines(text, room)), 1}
    if line_count(text, room) == 1:
        assert len(text.splitlines()) <= 1 or "\n" not in text
        assert pixels(text.rstrip()) <= room


@given(text=some_text, room=some_room)
def test_a_shortened_text_fits_and_says_so(text: str, room: int) -> None:
    cut = short(text, room)
    assert pixels(cut) <= room
    assert cut == text or (cut.endswith("…") and text.startswith(cut[:-1]))


def test_words_are_kept_whole_where_they_fit() -> None:
    assert lines("one two three", pixels("one two")) == ["one two ", "three"]
    assert lines("a\nb", 400) == ["a\n", "b"]


@pytest.mark.parametrize(("count", "height"), [(1, 22), (2, 42), (24, 482)])
def test_a_row_is_as_high_as_its_lines(count: int, height: int) -> None:
    assert row_height(count) == height


def test_a_column_is_as_wide_as_its_texts_within_bounds() -> None:
    assert column_width(["ab"], 50, 200) == 50
    assert column_width(["a" * 20], 50, 200) == 20 * 7 + INDENT + 2
    assert column_width(["a" * 90], 50, 200) == 200
