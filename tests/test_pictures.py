"""What the pictures are drawn with: marks whole, letters in their cells, colours kept."""

import io
import sys
from dataclasses import fields
from itertools import product

import pytest
from cell_marks import HEIGHT, WIDTH, drawn, is_drawn
from PIL import Image
from terminal_picture import MARGIN, NO_COLOUR, _with_few_colours, png, svg

from calibrate.widgets.glyphs import DRAWN
from tests.terminal import Terminal

INK, GROUND = (tuple(bytes.fromhex(NO_COLOUR[place])) for place in ("fg", "bg"))
FROM_FONTS = frozenset("=…▾–·“”")


def shown(text: str) -> Terminal:
    """Return a small terminal that shows a text."""
    terminal = Terminal([sys.executable, "-c", f"print({text!r})"], size=(12, 4))
    terminal.wait_for_exit()
    return terminal


def dots(picture: bytes, columns: tuple[int, int], rows: tuple[float, float]) -> set[tuple[int, ...]]:
    """Return the colours within a rectangle of cells, its outermost dots left out."""
    image = Image.open(io.BytesIO(picture)).convert("RGB")
    left, right = (MARGIN + column * WIDTH for column in columns)
    top, bottom = (MARGIN + int(row * HEIGHT) for row in rows)
    found = product(range(left + 1, right - 1), range(top + 1, bottom - 1))
    return {colour for place in found if isinstance(colour := image.getpixel(place), tuple)}


def test_blocks_side_by_side_and_under_each_other_leave_no_seam() -> None:
    with shown("████████\n████████") as terminal:
        assert dots(png(terminal, "blocks"), (0, 8), (0, 2)) == {INK}


def test_half_a_block_is_half_a_cell_exactly() -> None:
    with shown("▄▄▄▄▄▄▄▄\n▀▀▀▀▀▀▀▀") as terminal:
        picture = png(terminal, "halves")
        assert dots(picture, (0, 8), (0, 0.5)) == {GROUND}
        assert dots(picture, (0, 8), (0.5, 1.5)) == {INK}
        assert dots(picture, (0, 8), (1.5, 2)) == {GROUND}


def test_a_rule_of_many_cells_is_one_line() -> None:
    with shown("────────") as terminal:
        image = Image.open(io.BytesIO(png(terminal, "rule"))).convert("RGB")
        row = MARGIN + HEIGHT // 2
        assert len({image.getpixel((x, row)) for x in range(MARGIN + 1, MARGIN + 8 * WIDTH - 1)} - {GROUND}) == 1


@pytest.mark.parametrize("field", [field.name for field in fields(DRAWN)])
def test_no_font_is_trusted_with_a_mark(field: str) -> None:
    value = getattr(DRAWN, field)
    for mark in "".join(value):
        assert is_drawn(mark) != (mark in FROM_FONTS), mark
        if is_drawn(mark):
            assert 'stroke="#123456"' in drawn(mark, 0, 0, "#123456") or 'fill="#123456"' in drawn(
                mark, 0, 0, "#123456"
            )


def test_braille_has_as_many_dots_as_bits() -> None:
    for code in (0x00, 0x01, 0xFF, 0xA5):
        assert drawn(chr(0x2800 + code), 0, 0, "#fff").count("<circle") == code.bit_count()


def test_a_wide_letter_has_two_cells_and_the_next_one_its_own_place() -> None:
    with shown("美b") as terminal:
        text = svg(terminal)
        assert f'<text x="{2 * WIDTH} ' in text


def test_vowel_signs_and_skin_tones_stay_with_their_letter() -> None:
    with shown("नेहा b\n\U0001f469\U0001f3fd b") as terminal:
        assert terminal.lines()[0].rstrip() == "नेहा b"
        assert terminal.screen.buffer[0][3].data == "b"
        assert terminal.screen.buffer[1][3].data == "b"


def test_words_that_run_left_are_set_as_one() -> None:
    with shown("سلمى b") as terminal:
        assert ">سلمى</text>" in svg(terminal)


def test_few_colours_keep_the_common_ones_exactly() -> None:
    image = Image.new("RGB", (64, 64), (12, 16, 21))
    for number in range(600):
        image.putpixel((number % 64, number // 64), (number % 256, number // 3 % 256, 77))
    few = _with_few_colours(image)
    assert few.mode == "P"
    back = few.convert("RGB")
    colours = back.getcolors(1 << 20)
    assert colours is not None
    assert len(colours) <= 256
    assert max(colours) == (64 * 64 - 600, (12, 16, 21))


def test_a_picture_holds_its_title() -> None:
    with shown("a") as terminal:
        assert Image.open(io.BytesIO(png(terminal, "Zoë’s grid"))).info["Title"] == "Zoë’s grid"
