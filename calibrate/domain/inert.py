"""The one way from a stored string to a terminal."""

import unicodedata

_PICTURES = 0x2400
_DELETE_PICTURE = "␡"
_REPLACEMENT = "�"
_LINE_BREAKS = "\u2028\u2029"


def _mark(character: str) -> str:
    code = ord(character)
    if code < 0x20:
        return chr(_PICTURES + code)
    if code == 0x7F:
        return _DELETE_PICTURE
    return _REPLACEMENT


def _is_control(character: str) -> bool:
    return unicodedata.category(character) in {"Cc", "Cf", "Cs"} or character in _LINE_BREAKS


def inert(text: str) -> str:
    """Return the text with everything a terminal would obey turned into a visible mark.

    C0 controls and DEL become their control pictures; C1 controls, bidi
    marks and overrides, zero-width characters, line and paragraph
    separators and lone surrogates become the replacement character. The
    stored value is untouched: this is called on the way to a terminal, and
    nowhere else.
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(_mark(character) if _is_control(character) else character for character in text)
