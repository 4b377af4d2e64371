"""What a header says of the ends of its scale: ``Leistung (1 = sehr gut, 5 = mangelhaft)``."""

import re
from collections.abc import Iterator

from calibrate.domain.axis import Axis, Band
from calibrate.intake.fold import fold
from calibrate.intake.labels import band_of

_WORDS = r"[^\W\d_][^\d=:,;/|()\[\]–—]*"
_NUMBER_FIRST = re.compile(rf"(?<!\w)(\d)\s*(?:=|:|-|–|\bis\b)?\s*(?:the\s+)?({_WORDS})")
_WORDS_FIRST = re.compile(rf"({_WORDS}?)\s*[=:(]\s*(\d)(?!\w)")
_BEST = frozenset(
    map(fold, ("best", "highest", "excellent", "beste", "bester", "höchste", "meilleur", "mejor", "migliore", "最高"))
)
_WORST = frozenset(
    map(fold, ("worst", "lowest", "poorest", "schlechteste", "niedrigste", "pire", "peor", "peggiore", "最低"))
)


def says_one_is_best(axis: Axis, header: str) -> bool:
    """Tell whether a header puts a good word beside 1, or a bad one beside 3 or more."""
    for number, words in _pairs(header):
        band = _end(axis, words)
        if (number == 1 and band is Band.HIGH) or (number >= 3 and band is Band.LOW):
            return True
    return False


def _pairs(header: str) -> Iterator[tuple[int, str]]:
    yield from ((int(number), words) for number, words in _NUMBER_FIRST.findall(header))
    yield from ((int(number), words) for words, number in _WORDS_FIRST.findall(header))


def _end(axis: Axis, words: str) -> Band | None:
    folded = fold(words)
    if folded in _BEST or folded in _WORST:
        return Band.HIGH if folded in _BEST else Band.LOW
    return band_of(axis, words.strip())
