"""Rows of words, written down once for every word that may stand in a place."""

from itertools import product

from calibrate.domain.rationale.words.listed import listed


def rows(*places: str) -> tuple[str, ...]:
    """Return every row with one of the words, parted by commas, in each place."""
    return tuple(" ".join(row) for row in product(*(listed(place) for place in places)))
