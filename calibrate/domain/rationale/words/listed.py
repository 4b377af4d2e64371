"""How the words are written down: one after another, parted by commas."""


def listed(*texts: str) -> tuple[str, ...]:
    """Return the entries of texts that part them by commas."""
    return tuple(entry for text in texts for entry in (piece.strip() for piece in text.split(",")) if entry)
