"""Dimming what lies under a sheet."""

from functools import lru_cache

from rich.color import Color
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from calibrate.widgets.key_line import KeyLine
from calibrate.widgets.mode_line import ModeLine
from calibrate.widgets.painted import Painted
from calibrate.widgets.progress_rule import ProgressRule
from calibrate.widgets.theme import Palette, Tone

_LEFT = 0.38
"""What is left of the contrast under a sheet; the palette dims the board alike."""


def shaded(segments: list[Segment], palette: Palette) -> list[Segment]:
    """Return segments dimmed towards a palette's ground."""
    ground = palette.style(Tone.INK).bgcolor
    return [
        Segment(text, _shaded(style, ground if palette.depth.has_tints else None), control)
        for text, style, control in segments
    ]


@lru_cache(256)
def _shaded(style: Style | None, ground: Color | None) -> Style:
    style = style or Style()
    if ground is None:
        return style + Style(dim=True)
    return style + Style(color=_towards(style.color, ground), bgcolor=_towards(style.bgcolor, ground))


def _towards(colour: Color | None, ground: Color) -> Color | None:
    if colour is None or colour.is_default:
        return colour
    over, under = colour.get_truecolor(), ground.get_truecolor()
    return Color.from_rgb(*(round(low + (high - low) * _LEFT) for high, low in zip(over, under, strict=True)))


class ShadedModeLine(ModeLine, Painted):
    """A mode line that a sheet dims, but for the mode."""

    is_shaded = False

    def shade(self, *, shaded: bool) -> None:
        """Dim it, or light it again."""
        self.is_shaded = shaded
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Return the row, painted now or before."""
        return Painted.render_line(self, y)

    def paint(self, y: int) -> Strip:
        """Return the row."""
        strip = ModeLine.render_line(self, y)
        if not self.is_shaded or self.room.is_private:
            return strip
        lit = len(" SHARED ") + 1 + len(self.room.names.value)
        rest = strip.crop(lit, self.size.width)
        return Strip.join([strip.crop(0, lit), Strip(shaded(list(rest), self.room.palette))])


class ShadedRule(ProgressRule, Painted):
    """A progress rule that a sheet dims."""

    is_shaded = False

    def shade(self, *, shaded: bool) -> None:
        """Dim it, or light it again."""
        self.is_shaded = shaded
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Return the row, painted now or before."""
        return Painted.render_line(self, y)

    def paint(self, y: int) -> Strip:
        """Return the row."""
        strip = ProgressRule.render_line(self, y)
        return Strip(shaded(list(strip), self.room.palette)) if self.is_shaded else strip


class SteadyKeyLine(KeyLine, Painted):
    """A key line that is painted again only when its keys change."""

    def render_line(self, y: int) -> Strip:
        """Return the row, painted now or before."""
        return Painted.render_line(self, y)

    def paint(self, y: int) -> Strip:
        """Return the row."""
        return KeyLine.render_line(self, y)
