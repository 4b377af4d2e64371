"""Whose names a text holds: token by token, without case and accents."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from calibrate.domain.rationale.tokens import Token, tokens_of
from calibrate.domain.rationale.words.ordinary import ARTICLES, NOT_BY_CAPITALS

_SPELLED_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+")
"""Scripts that write no blank between words, or hang endings on names: Thai, Chinese, Japanese, Korean and others."""
_LONGEST = 12
_SIMPLE = re.compile("[a-z0-9]+")


def name_words(name: str) -> frozenset[str]:
    """Return the plain words of a name, in either way of writing ä, ö, ü, å and ø."""
    if name.isascii() and "'" not in name:
        return frozenset(_SIMPLE.findall(name.lower()))
    return frozenset(word for way in _ways(name) for word in _words(way))


def _ways(name: str) -> tuple[str, ...]:
    name = unicodedata.normalize("NFC", name)
    spelled = name.translate(_SPELLED_OUT)
    return (name,) if spelled == name else (name, spelled)


def _words(name: str) -> tuple[str, ...]:
    return tuple(word for token in tokens_of(name) for word in (token.plain, *_joined(token)))


def _joined(token: Token) -> tuple[str, ...]:
    return ("".join(token.parts),) if token.parts else ()


@dataclass(frozen=True)
class NameIndex:
    """Everybody's names, made ready so that a text is looked through in no time."""

    alone: frozenset[str]
    """Words that are nobody's but a name's."""
    beside: Mapping[str, frozenset[str]]
    """Names that are ordinary words too, and the other words of the names they stand in."""
    unspaced: frozenset[str]
    """Names in scripts without blanks."""

    @classmethod
    def of(cls, names: Iterable[str], is_ordinary: Callable[[str], bool]) -> "NameIndex":
        """Make names ready.

        Args:
            names: Everybody's, as loaded; blanks are nobody.
            is_ordinary: Tells whether a plain word is more likely a word than a name.
        """
        alone: set[str] = set()
        unspaced: set[str] = set()
        beside: defaultdict[str, set[str]] = defaultdict(set)
        for name in names:
            words = name_words(name)
            for word in words:
                if _UNSPACED.fullmatch(word):
                    unspaced.add(word)
                elif len(word) < 2 or is_ordinary(word):
                    beside[word] |= words - {word}
                else:
                    alone.add(word)
            if unspaced.intersection(words):
                unspaced.add("".join(_words(name)))
        return cls(
            alone=frozenset(alone),
            beside={word: frozenset(others) for word, others in beside.items()},
            unspaced=frozenset(word for word in unspaced if len(word) > 1),
        )

    def is_in(self, tokens: Sequence[Token], words: Sequence[str], allowed: frozenset[str]) -> bool:
        """Tell whether a text holds a name, but for the words allowed."""
        return next(self.places_in(tokens, words, allowed), None) is not None

    def places_in(self, tokens: Sequence[Token], words: Sequence[str], allowed: frozenset[str]) -> Iterator[int]:
        """Yield the places of a text's words that are a name's, but for the words allowed."""
        return (
            place
            for place in range(len(words))
            if words[place] not in allowed and self._is_name_at(tokens, words, place, allowed)
        )

    def _is_name_at(self, tokens: Sequence[Token], words: Sequence[str], place: int, allowed: frozenset[str]) -> bool:
        token, word = tokens[place], words[place]
        if word in self.alone or any(part in self.alone and part not in allowed for part in token.parts):
            return True
        if token.is_capital and word.endswith("s") and word[:-1] in self.alone and word[:-1] not in allowed:
            return True
        if word in self.beside:
            return self._is_company(words, place) or self._is_written_as_name(token, words, place)
        return self._holds_unspaced(word, allowed)

    def _is_company(self, words: Sequence[str], place: int) -> bool:
        others = self.beside[words[place]]
        if words[place] in NOT_BY_CAPITALS:
            return False
        return any(0 <= near < len(words) and words[near] in others for near in (place - 1, place + 1))

    def _is_written_as_name(self, token: Token, words: Sequence[str], place: int) -> bool:
        if not token.is_capital or token.is_code or token.plain in NOT_BY_CAPITALS or len(token.plain) < 3:
            return False
        return words[place - 1] not in ARTICLES

    def _holds_unspaced(self, word: str, allowed: frozenset[str]) -> bool:
        if not self.unspaced or not _UNSPACED.match(word):
            return False
        return any(
            piece in self.unspaced and piece not in allowed
            for start in range(len(word))
            for piece in (word[start : start + length] for length in range(2, _LONGEST + 1))
        )
