"""What was said in confidence, found again word for word.

A text repeats it that has six words of it in a row, a whole short sentence of
it (four or five words), or, between quotation marks, any three words of it.
Rows of little words (by the end of the year) are nobody's.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from calibrate.domain.leak.reading import Reading
from calibrate.domain.rationale.tokens import words_of
from calibrate.domain.rationale.words.listed import listed

_ROW, _WEIGHTY_IN_ROW = 6, 3
_SENTENCES, _WEIGHTY_IN_SENTENCE = (5, 4), 2
_QUOTED_WORDS = 3
_BREAK = re.compile(r"[.!?:;\n•–—]")
_SIMPLE = re.compile("[a-z0-9]+")
_QUOTED = re.compile("[\"“”„‟«»‹›]([^\"“”„‟«»‹›]{5,400})[\"”“‟«»‹›]|(?<!\\w)['‘‚]([^'‘’‚]{5,400})['’](?!\\w)")

_LITTLE = frozenset(
    listed(
        """
        a, an, the, and, or, but, of, to, in, on, at, for, with, by, from, as, is, are, was, were, be, been, has, have,
        had, do, does, did, will, would, can, could, may, might, must, shall, should, it, its, they, them, their, we,
        us, our, i, me, my, you, your, this, that, these, those, there, here, who, which, what, when, where, how, not,
        no, so, up, out, over, off, down, all, both, each, every, any, some, own, than, then, also, just, only, about,
        after, before, between, during, into, through, per, if, because, until, since, again, very, more, most, end,
        next, first, last, one, two, year, years, quarter, quarters, month, months, week, weeks, day, days, time
        """
    )
)


@dataclass(frozen=True)
class Quotable:
    """Everything said in confidence, made ready once. Rows are kept by their hash: a million of them are small."""

    rows: frozenset[int] = frozenset()
    sentences: frozenset[int] = frozenset()
    joined: str = field(default="", repr=False)

    @classmethod
    def of(cls, texts: Iterable[str]) -> "Quotable":
        """Make texts ready; the same text twice is one."""
        rows: set[int] = set()
        sentences: set[int] = set()
        joined: list[str] = []
        for text in dict.fromkeys(texts):
            words: list[str] = []
            for sentence in _BREAK.split(text):
                plain = _plain(sentence)
                words.extend(plain)
                if len(plain) in _SENTENCES and _weight(plain) >= _WEIGHTY_IN_SENTENCE:
                    sentences.add(hash(plain))
            rows.update(_rows(words))
            if len(words) >= _QUOTED_WORDS:
                joined.append(" ".join(words))
        return cls(frozenset(rows), frozenset(sentences), " " + " \n ".join(joined) + " ")

    def spans(self, reading: Reading) -> Iterator[range]:
        """Yield where a text repeats what was said in confidence."""
        spans: list[range] = []
        for place in range(len(reading.words)):
            stop = place + self._length_at(reading.words, place)
            if spans and place < spans[-1].stop < stop:
                spans[-1] = range(spans[-1].start, stop)
            elif stop > (spans[-1].stop if spans else place):
                spans.append(range(place, stop))
        yield from spans
        yield from self._quoted(reading)

    def _length_at(self, words: Sequence[str], place: int) -> int:
        if hash(tuple(words[place : place + _ROW])) in self.rows:
            return _ROW
        return next(
            (length for length in _SENTENCES if hash(tuple(words[place : place + length])) in self.sentences), 0
        )

    def _quoted(self, reading: Reading) -> Iterator[range]:
        for match in _QUOTED.finditer(reading.bare):
            words = words_of(match[1] or match[2])
            if len(words) < _QUOTED_WORDS or _LITTLE.issuperset(words):
                continue
            if f" {' '.join(words)} " in self.joined:
                start = len(words_of(reading.bare[: match.start()]))
                yield range(start, start + len(words))


def _plain(sentence: str) -> tuple[str, ...]:
    if sentence.isascii() and "'" not in sentence:
        return tuple(_SIMPLE.findall(sentence.lower()))
    return words_of(sentence)


def _rows(words: Sequence[str]) -> Iterator[int]:
    weighty = [word not in _LITTLE for word in words]
    for place in range(len(words) - _ROW + 1):
        if sum(weighty[place : place + _ROW]) >= _WEIGHTY_IN_ROW:
            yield hash(tuple(words[place : place + _ROW]))


def _weight(words: Iterable[str]) -> int:
    return sum(word not in _LITTLE for word in words)
