"""What the terminal can show, and the environment Textual is imported in."""

from collections.abc import Mapping
from enum import IntEnum

ENVIRONMENT = {
    "ESCDELAY": "25",
    "TEXTUAL_ANIMATIONS": "none",
    "TEXTUAL": "",
    "TEXTUAL_DEBUG": "",
    "TEXTUAL_LOG": "",
    "TEXTUAL_SCREENSHOT": "",
    "TEXTUAL_SCREENSHOT_LOCATION": "",
    "TEXTUAL_SCREENSHOT_FILENAME": "",
    "TEXTUAL_PRESS": "",
    "TEXTUAL_SHOW_RETURN": "",
    "TEXTUAL_FILTERS": "",
}
"""Set before Textual is imported, which reads it once: Esc answers at once, and no switch writes the screen to disk."""


class Depth(IntEnum):
    """How many colours the terminal shows."""

    NONE = 0
    SIXTEEN = 16
    INDEXED = 256
    TRUE = 1 << 24

    @property
    def has_tints(self) -> bool:
        """There are enough colours for panels one tint above the ground."""
        return self >= Depth.INDEXED


def colour_depth(environment: Mapping[str, str]) -> Depth:
    """Return how many colours the terminal says it has; NO_COLOR asks for none."""
    if "NO_COLOR" in environment:
        return Depth.NONE
    if environment.get("COLORTERM", "").strip().lower() in {"truecolor", "24bit"}:
        return Depth.TRUE
    terminal = environment.get("TERM", "").strip().lower()
    if terminal in {"", "dumb", "unknown"}:
        return Depth.NONE
    if terminal.endswith("-direct") or terminal in {"xterm-kitty", "xterm-ghostty", "wezterm", "alacritty"}:
        return Depth.TRUE
    return Depth.INDEXED if terminal.endswith("256color") else Depth.SIXTEEN
