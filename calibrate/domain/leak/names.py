"""Whose names a text holds, but for those it may.

Names are compared word by word, without case and accents. A word that is
nobody's but a name's counts wherever it stands. A name that is an everyday
word too (Baker, Young, Will, May) counts beside another word of the same
name, after a title (Ms Baker), in capitals, and with a capital inside a
sentence unless an article stands before it ("ask Baker", not "the Young
Leaders day"). At the beginning of a sentence alone it is taken for the word:
a capital tells nothing there.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from calibrate.domain.folded import folded
from calibrate.domain.leak.reading import Reading
from calibrate.domain.leak.words.common import COMMON, EMPHASISED, TITLES
from calibrate.domain.rationale.help_words import HelpWords
from calibrate.domain.rationale.names import NameIndex, name_words
from calibrate.domain.rationale.vocabulary import vocabulary
from calibrate.domain.rationale.words.ordinary import NOT_BY_CAPITALS

_SHORTEST_ID = 4
_SHORTEST_SHOUT = 4


@dataclass(frozen=True)
class NamesInFile:
    """Everybody's names and ids, made ready once."""

    index: NameIndex
    ids: frozenset[str]
    """Plain; only those that nobody would take for a number or a word."""
    never: frozenset[str]
    """Words that the organisation has said are nobody's name."""

    @classmethod
    def of(cls, names: Iterable[str], ids: Iterable[str], changes: HelpWords) -> "NamesInFile":
        """Make names and ids ready; blanks are nobody."""
        words = vocabulary(changes)
        index = NameIndex.of((*names, *words.more_names), lambda word: word in COMMON or words.is_ordinary(word))
        telling = frozenset(folded(one) for one in ids if _tells(one))
        return cls(index, telling, words.not_names)

    def spans(self, reading: Reading, may_name: Iterable[str]) -> Iterator[range]:
        """Yield where a text names somebody it may not; words side by side are one name."""
        allowed = self.never.union(*(name_words(name) for name in may_name))
        places = set(self.index.places_in(reading.tokens, reading.words, allowed))
        places.update(self._marked(reading, allowed))
        places.update(place for place, word in enumerate(reading.words) if word in self.ids and word not in allowed)
        return _side_by_side(sorted(places))

    def _marked(self, reading: Reading, allowed: frozenset[str]) -> Iterator[int]:
        """Yield everyday words that are marked as a name, by capitals or by a title."""
        words = reading.words
        return (
            place
            for place, word in enumerate(words)
            if word in self.index.beside
            and word not in allowed
            and (_is_shout(reading, place) or _is_titled(words, place))
        )


def _is_shout(reading: Reading, place: int) -> bool:
    word = reading.words[place]
    if not reading.tokens[place].is_code or len(word) < _SHORTEST_SHOUT or reading.is_shouted:
        return False
    return word not in EMPHASISED and word not in NOT_BY_CAPITALS


def _is_titled(words: Sequence[str], place: int) -> bool:
    return place > 0 and words[place - 1] in TITLES and words[place] not in TITLES


def _tells(person_id: str) -> bool:
    return (
        len(person_id) >= _SHORTEST_ID
        and person_id.isalnum()
        and any(character.isdigit() for character in person_id)
        and (person_id.startswith("0") or not person_id.isdigit())
    )


def _side_by_side(places: Iterable[int]) -> Iterator[range]:
    span: range | None = None
    for place in places:
        if span is not None and place == span.stop:
            span = range(span.start, place + 1)
            continue
        if span is not None:
            yield span
        span = range(place, place + 1)
    if span is not None:
        yield span
