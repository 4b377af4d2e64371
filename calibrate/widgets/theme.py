"""The two themes: what every tone looks like in as many colours as the terminal has."""

from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from rich.color import Color
from rich.style import Style
from textual.theme import Theme

from calibrate.config import ThemeChoice
from calibrate.widgets.terminal import Depth


class Tone(StrEnum):
    """What a colour means; style sheets know each as a variable of this name."""

    GROUND = "ground"
    PANEL = "panel-tint"
    HERE = "here"
    WELL = "well"
    INK = "ink"
    DONE = "done"
    SECOND = "second"
    ACCENT = "accent"
    ON_ACCENT = "on-accent"
    AMBER = "amber"
    ON_AMBER = "on-amber"
    LINE_STRONG = "line-strong"
    LINE = "line"
    INVERT = "invert"
    ON_INVERT = "on-invert"
    CURTAIN = "curtain"
    ON_CURTAIN = "on-curtain"


_Colours = tuple[str, ...]
"""One colour for each tone, in the order of Tone; as Rich writes them."""

_DARK: _Colours = (
    "#0c1015", "#1b222d", "#283445", "#080b0f", "#f3f0e8", "#c4cad3", "#a0a9b6",
    "#86ccff", "#04121f", "#ffb966", "#1d0f00", "#76849a", "#465266", "#f3f0e8", "#0c1015",
    "#000000", "#8a94a4",
)  # fmt: skip
_PAPER: _Colours = (
    "#f1ede3", "#fffdf8", "#e2ecf7", "#fffdf8", "#12161c", "#434b56", "#59626e",
    "#0b4a86", "#ffffff", "#783600", "#ffffff", "#7f8895", "#c3bbab", "#12161c", "#fffdf8",
    "#000000", "#8a94a4",
)  # fmt: skip
_DARK_256: _Colours = tuple(
    f"color({number})" for number in (233, 234, 236, 232, 255, 251, 248, 117, 16, 215, 16, 244, 239, 255, 233, 16, 246)
)
_PAPER_256: _Colours = tuple(
    f"color({number})" for number in (255, 231, 189, 231, 233, 237, 240, 18, 231, 90, 231, 243, 250, 233, 231, 16, 246)
)
_DARK_16: _Colours = (
    "default", "default", "default", "default", "bright_white", "white", "white",
    "bright_cyan", "black", "bright_yellow", "black", "white", "bright_black", "bright_white", "black",
    "black", "white",
)  # fmt: skip
_PAPER_16: _Colours = (
    "default", "default", "default", "default", "black", "black", "black",
    "blue", "bright_white", "magenta", "bright_white", "black", "white", "black", "bright_white",
    "black", "white",
)  # fmt: skip
_NONE: _Colours = ("default",) * len(Tone)

_COLOURS: dict[tuple[ThemeChoice, Depth], _Colours] = {
    (ThemeChoice.DARK, Depth.TRUE): _DARK,
    (ThemeChoice.DARK, Depth.INDEXED): _DARK_256,
    (ThemeChoice.DARK, Depth.SIXTEEN): _DARK_16,
    (ThemeChoice.DARK, Depth.NONE): _NONE,
    (ThemeChoice.PAPER, Depth.TRUE): _PAPER,
    (ThemeChoice.PAPER, Depth.INDEXED): _PAPER_256,
    (ThemeChoice.PAPER, Depth.SIXTEEN): _PAPER_16,
    (ThemeChoice.PAPER, Depth.NONE): _NONE,
}

_LOUD_GROUNDS = frozenset({Tone.ACCENT, Tone.AMBER, Tone.INVERT})
_LOUD_INKS = frozenset({Tone.ACCENT, Tone.AMBER})
_SHEET = 0.38
"""What is left of a board's contrast under a sheet."""


class _Look(NamedTuple):
    tone: Tone
    on: Tone
    bold: bool
    italic: bool
    underline: bool
    strike: bool


@dataclass(frozen=True)
class Palette:
    """Every tone as Rich styles; without colours, bold and reverse say what colours would."""

    choice: ThemeChoice
    depth: Depth
    colours: dict[Tone, str]
    is_dimmed: bool = False
    _styles: dict["_Look", Style] = field(default_factory=dict, compare=False)

    def style(
        self,
        tone: Tone,
        on: Tone = Tone.GROUND,
        *,
        bold: bool = False,
        italic: bool = False,
        underline: bool = False,
        strike: bool = False,
    ) -> Style:
        """Return the style of text in a tone on a ground; the same arguments give the same object."""
        look = _Look(tone, on, bold, italic, underline, strike)
        found = self._styles.get(look)
        if found is None:
            found = self._styles[look] = self._style(look)
        return found

    def _style(self, look: "_Look") -> Style:
        colourless = self.depth is Depth.NONE
        # Terminals of sixteen colours draw bold black in grey: on a bar that is not read.
        greyed = self.depth is Depth.SIXTEEN and look.on in _LOUD_GROUNDS and self.colours[look.tone] == "black"
        return Style(
            color=self.colours[look.tone],
            bgcolor=self.colours[look.on],
            bold=(look.bold and not greyed) or (colourless and look.tone in _LOUD_INKS),
            italic=look.italic,
            underline=look.underline,
            strike=look.strike,
            reverse=colourless and look.on in _LOUD_GROUNDS,
            dim=self.is_dimmed and not self.depth.has_tints,
        )

    @property
    def dimmed(self) -> "Palette":
        """This palette as it looks under a sheet."""
        return _dimmed(self.choice, self.depth)


@cache
def palette(choice: ThemeChoice, depth: Depth) -> Palette:
    """Return the palette of a theme in as many colours as there are."""
    return Palette(choice, depth, dict(zip(Tone, _COLOURS[choice, depth], strict=True)))


@cache
def _dimmed(choice: ThemeChoice, depth: Depth) -> Palette:
    full = palette(choice, depth)
    if not depth.has_tints:
        return Palette(choice, depth, full.colours, is_dimmed=True)
    ground = _hex(full.colours[Tone.GROUND])
    return Palette(
        choice,
        depth,
        {tone: _mixed(_hex(colour), ground, _SHEET) for tone, colour in full.colours.items()},
        is_dimmed=True,
    )


def _hex(colour: str) -> str:
    return Color.parse(colour).get_truecolor().hex


def _mixed(colour: str, ground: str, share: float) -> str:
    pairs = zip(bytes.fromhex(colour[1:]), bytes.fromhex(ground[1:]), strict=True)
    return "#" + bytes(round(under + (over - under) * share) for over, under in pairs).hex()


def textual_theme(choice: ThemeChoice, depth: Depth) -> Theme:
    """Return the theme that style sheets read: each tone a variable, and what Textual itself needs."""
    if depth.has_tints:
        colours = {tone: _hex(colour) for tone, colour in palette(choice, depth).colours.items()}
    else:
        colours = {tone: _ansi(colour) for tone, colour in palette(choice, depth).colours.items()}
    return Theme(
        name=theme_name(choice),
        primary=colours[Tone.ACCENT],
        secondary=colours[Tone.ACCENT],
        accent=colours[Tone.ACCENT],
        warning=colours[Tone.AMBER],
        error=colours[Tone.AMBER],
        success=colours[Tone.ACCENT],
        foreground=colours[Tone.INK],
        background=colours[Tone.GROUND],
        surface=colours[Tone.GROUND],
        panel=colours[Tone.PANEL],
        dark=choice is ThemeChoice.DARK,
        text_alpha=1.0,
        ansi=not depth.has_tints,
        variables={
            **{tone.value: colour for tone, colour in colours.items()},
            **_textual_variables(colours),
            **({} if depth.has_tints else _ansi_variables(choice)),
        },
    )


def theme_name(choice: ThemeChoice) -> str:
    """Return the name Textual knows a theme by."""
    return f"calibrate-{choice.value}"


def _ansi(colour: str) -> str:
    return f"ansi_{colour}"


def _ansi_variables(choice: ThemeChoice) -> dict[str, str]:
    ground, ink = ("black", "white") if choice is ThemeChoice.DARK else ("white", "black")
    return {"ansi-background": _ansi(ground), "ansi-foreground": _ansi(ink)}


def _textual_variables(colours: dict[Tone, str]) -> dict[str, str]:
    return {
        "block-cursor-background": colours[Tone.ACCENT],
        "block-cursor-foreground": colours[Tone.ON_ACCENT],
        "block-cursor-text-style": "bold",
        "block-hover-background": colours[Tone.HERE],
        "input-cursor-background": colours[Tone.INK],
        "input-cursor-foreground": colours[Tone.WELL],
        "input-selection-background": colours[Tone.HERE],
        "border": colours[Tone.ACCENT],
        "border-blurred": colours[Tone.LINE],
        "scrollbar": colours[Tone.LINE],
        "scrollbar-background": colours[Tone.GROUND],
        "scrollbar-corner-color": colours[Tone.GROUND],
        "footer-key-foreground": colours[Tone.ACCENT],
    }
