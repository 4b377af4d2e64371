"""A list of words to look for: single words, beginnings of words, and several words in a row."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from calibrate.domain.rationale.tokens import words_of

_Rest = tuple[str, ...]

_SHORTEST = 3
"""Letters the beginning of a word has at least: fewer would find half the language."""


class WordList:
    """Words as they are compared.

    An entry is a word (``salary``), the beginning of a word (``pregnan*``),
    or several words in a row (``sick leave``, ``pay ris*``). Case and
    accents do not count, and a hyphen is a blank.
    """

    def __init__(self, entries: Iterable[str]) -> None:
        self._words: set[str] = set()
        self._beginnings: set[str] = set()
        self._rows: defaultdict[str, list[_Rest]] = defaultdict(list)
        for entry in entries:
            self._add(entry)
        self._lengths = sorted({len(beginning) for beginning in self._beginnings})
        self._starts = {beginning[:_SHORTEST] for beginning in self._beginnings}

    def _add(self, entry: str) -> None:
        words = words_of(entry)
        if not words:
            return
        is_beginning = entry.rstrip().endswith("*")
        if len(words) > 1:
            rest = (*words[1:-1], f"{words[-1]}*") if is_beginning else words[1:]
            self._rows[words[0]].append(rest)
        elif is_beginning:
            self._beginnings.add(words[0])
        else:
            self._words.add(words[0])

    def __contains__(self, word: str) -> bool:
        """Tell whether one plain word is in the list by itself."""
        if word in self._words:
            return True
        # Asked of every word at every key: most are told by their first letters.
        return word[:_SHORTEST] in self._starts and any(word[:length] in self._beginnings for length in self._lengths)

    def length_at(self, words: Sequence[str], place: int) -> int:
        """Return how many words from a place on are an entry, the longest if several are; 0 for none."""
        word = words[place]
        rows = self._rows.get(word)
        longest = max((len(rest) + 1 for rest in rows if _follows(words, place + 1, rest)), default=0) if rows else 0
        return longest or int(word in self)

    def spans(self, words: Sequence[str], skip: frozenset[int] = frozenset()) -> Iterator[range]:
        """Yield where entries stand in a text's plain words, but for those that begin at a place to skip."""
        for place in range(len(words)):
            if place not in skip:
                length = self.length_at(words, place)
                if length:
                    yield range(place, place + length)


def _follows(words: Sequence[str], place: int, rest: _Rest) -> bool:
    if place + len(rest) > len(words):
        return False
    return all(
        word.startswith(wanted[:-1]) if wanted.endswith("*") else word == wanted
        for word, wanted in zip(words[place : place + len(rest)], rest, strict=True)
    )


def is_entry(text: str) -> bool:
    """Tell whether a text can stand in a list; the beginning of a single word has three letters or more."""
    words = words_of(text)
    if not words or "*" not in text:
        return bool(words)
    return text.find("*") == len(text) - 1 and (len(words) > 1 or len(words[0]) >= _SHORTEST)
