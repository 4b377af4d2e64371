"""Digits three half rows high and wide: the largest thing in the application."""

_PIXELS = {
    "0": ("###", "# #", "# #", "# #", "###"),
    "1": ("## ", " # ", " # ", " # ", "###"),
    "2": ("###", "  #", "###", "#  ", "###"),
    "3": ("###", "  #", "###", "  #", "###"),
    "4": ("# #", "# #", "###", "  #", "  #"),
    "5": ("###", "#  ", "###", "  #", "###"),
    "6": ("###", "#  ", "###", "# #", "###"),
    "7": ("###", "  #", " # ", " # ", " # "),
    "8": ("###", "# #", "###", "# #", "###"),
    "9": ("###", "# #", "###", "  #", "###"),
}
"""Five rows of three pixels for each digit."""

_HALVES = {"  ": " ", "# ": "▀", " #": "▄", "##": "█"}
"""A cell by its upper and lower pixel."""


def numeral_width(number: int) -> int:
    """Return how many cells a number takes."""
    return 4 * len(str(number)) - 1


def numeral_rows(number: int) -> tuple[str, str, str]:
    """Return the three rows of cells that draw a number; its pixels are twice as many."""
    pixels = [" ".join(_PIXELS[digit][row] for digit in str(number)) for row in range(5)]
    pixels.append(" " * len(pixels[0]))
    first, second, third = (
        "".join(_HALVES[upper + lower] for upper, lower in zip(pixels[row], pixels[row + 1], strict=True))
        for row in (0, 2, 4)
    )
    return first, second, third
