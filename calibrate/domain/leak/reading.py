"""A text as the guard reads it: words without case and accents, and the same words as they stand in it."""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from calibrate.domain.folded import unmarked
from calibrate.domain.rationale.tokens import Token, tokens_of

_WORD = re.compile(r"[^\W_]+(?:['’ʼ][^\W_]+)*")


class Reading(NamedTuple):
    """A text, read once."""

    text: str
    """Composed, without invisible marks."""
    bare: str
    """The same without accents: where its words were found."""
    tokens: tuple[Token, ...]
    words: tuple[str, ...]
    """Plain: what is compared."""

    @property
    def is_shouted(self) -> bool:
        """It is all in capitals: then they tell nothing."""
        return not any(len(token.plain) > 1 and not token.is_code for token in self.tokens)

    def shown(self, span: range) -> str:
        """Return some of the words as they stand in the text."""
        for text in (self.text, self.bare):
            found = [match[0] for match in _WORD.finditer(text)]
            if len(found) == len(self.words):
                return " ".join(found[span.start : span.stop])
        return " ".join(self.words[span.start : span.stop])

    def spans_of(self, pattern: re.Pattern[str]) -> Iterator[range]:
        """Yield the words that a pattern finds in the bare text."""
        for match in pattern.finditer(self.bare):
            start = sum(1 for _ in _WORD.finditer(self.bare, 0, match.start()))
            length = sum(1 for _ in _WORD.finditer(match[0]))
            if length:
                yield range(start, min(start + length, len(self.words)))


def read(text: str) -> Reading:
    """Read a text."""
    if not text.isascii():
        visible = (character for character in text if unicodedata.category(character) != "Cf")
        text = unicodedata.normalize("NFC", "".join(visible))
    tokens = tokens_of(text)
    return Reading(text, unmarked(text), tokens, tuple(token.plain for token in tokens))
