from itertools import product

import pytest
from rich.color import Color

from calibrate.config import ThemeChoice
from calibrate.widgets.terminal import Depth
from calibrate.widgets.theme import Palette, Tone, palette, textual_theme

TINTED = list(product(ThemeChoice, (Depth.TRUE, Depth.INDEXED)))
GROUNDS = (Tone.GROUND, Tone.PANEL, Tone.HERE)


def _light(colour: str) -> float:
    parts = [part / 255 for part in Color.parse(colour).get_truecolor()]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(found: Palette, tone: Tone, on: Tone) -> float:
    one, two = sorted((_light(found.colours[tone]), _light(found.colours[on])))
    return (two + 0.05) / (one + 0.05)


@pytest.mark.parametrize(("choice", "depth"), TINTED)
@pytest.mark.parametrize("on", GROUNDS)
@pytest.mark.parametrize(("tone", "at_least"), [(Tone.INK, 7), (Tone.DONE, 7), (Tone.ACCENT, 7), (Tone.SECOND, 4.5)])
def test_names_are_read_at_seven_and_labels_at_four_and_a_half(
    choice: ThemeChoice, depth: Depth, on: Tone, tone: Tone, at_least: float
) -> None:
    assert _contrast(palette(choice, depth), tone, on) >= at_least


@pytest.mark.parametrize(("choice", "depth"), TINTED)
@pytest.mark.parametrize(
    ("tone", "on", "at_least"),
    [
        (Tone.ON_ACCENT, Tone.ACCENT, 7),
        (Tone.ON_AMBER, Tone.AMBER, 7),
        (Tone.ON_INVERT, Tone.INVERT, 7),
        (Tone.AMBER, Tone.GROUND, 7),
        (Tone.AMBER, Tone.HERE, 6.3),
        (Tone.INK, Tone.WELL, 7),
        (Tone.LINE_STRONG, Tone.GROUND, 2.9),
        (Tone.ON_CURTAIN, Tone.CURTAIN, 4.5),
    ],
)
def test_what_lies_on_a_colour_is_read_on_it(
    choice: ThemeChoice, depth: Depth, tone: Tone, on: Tone, at_least: float
) -> None:
    assert _contrast(palette(choice, depth), tone, on) >= at_least


@pytest.mark.parametrize("choice", ThemeChoice)
def test_without_colours_bold_and_reverse_say_what_colours_would(choice: ThemeChoice) -> None:
    found = palette(choice, Depth.NONE)

    assert found.style(Tone.ON_ACCENT, Tone.ACCENT).reverse
    assert found.style(Tone.ON_INVERT, Tone.INVERT).reverse
    assert found.style(Tone.ACCENT).bold
    assert not found.style(Tone.INK).bold
    assert found.style(Tone.INK, Tone.PANEL) == found.style(Tone.INK)


@pytest.mark.parametrize(("choice", "depth"), list(product(ThemeChoice, Depth)))
def test_every_tone_is_a_variable_of_the_style_sheets(choice: ThemeChoice, depth: Depth) -> None:
    assert set(Tone) <= set(textual_theme(choice, depth).variables)


def test_black_on_a_bar_is_never_bold_where_terminals_would_draw_it_grey() -> None:
    found = palette(ThemeChoice.DARK, Depth.SIXTEEN)

    assert not found.style(Tone.ON_ACCENT, Tone.ACCENT, bold=True).bold
    assert found.style(Tone.INK, bold=True).bold


def test_indexed_colours_are_sent_as_indexes_so_that_no_nearest_colour_is_guessed() -> None:
    found = palette(ThemeChoice.DARK, Depth.INDEXED)

    assert found.style(Tone.INK, Tone.PANEL).bgcolor == Color.from_ansi(234)


def test_a_dimmed_palette_lies_nearer_to_the_ground() -> None:
    found = palette(ThemeChoice.DARK, Depth.TRUE)

    assert _contrast(found.dimmed, Tone.INK, Tone.GROUND) < _contrast(found, Tone.INK, Tone.GROUND) / 3
    assert found.dimmed.colours[Tone.GROUND] == found.colours[Tone.GROUND]


def test_the_same_look_is_the_same_object() -> None:
    found = palette(ThemeChoice.DARK, Depth.TRUE)

    assert found.style(Tone.INK, bold=True) is found.style(Tone.INK, bold=True)
