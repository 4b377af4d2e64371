"""Text as it is compared: without case, without accents."""

import unicodedata

_PLAIN = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"})


def unmarked(text: str) -> str:
    """Return a text without accents; case stays."""
    if text.isascii():
        return text
    parts = unicodedata.normalize("NFKD", text)
    return "".join(part for part in parts if unicodedata.category(part)[0] != "M")


def folded(text: str) -> str:
    """Return a text without case and accents, for order, for finding and for telling alike; never for showing."""
    if text.isascii():
        return text.lower()
    return unmarked(text).casefold().translate(_PLAIN)
