"""Other people taken out of what one person is given of themselves."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from calibrate.domain.leak.names import NamesInFile
from calibrate.domain.leak.reading import Reading, read
from calibrate.domain.rationale.names import name_words
from calibrate.domain.rationale.words.doing import TOO_GENERAL
from calibrate.domain.rationale.words.ordinary import NOT_BY_CAPITALS

SOMEBODY = "[name]"
"""What stands where somebody else was named."""

_WORD = re.compile(r"[^\W_]+(?:['’ʼ][^\W_]+)*")


@dataclass(frozen=True)
class Redaction:
    """What one person may read: their own name, and their manager's. Of two doubts it takes the name out."""

    names: NamesInFile
    may_name: tuple[str, ...]

    def text(self, text: str, also: Iterable[str] = ()) -> str:
        """Return a text with everybody else's names replaced, word by word; a text without any stays as it is."""
        reading = read(text)
        places = {place for span in self.names.spans(reading, (*self.may_name, *also)) for place in span}
        places.update(self._at_beginnings(reading, also))
        if not places:
            return text
        source = reading.text if len(_WORD.findall(reading.text)) == len(reading.words) else reading.bare
        return _replaced(source, places)

    def somebody(self, name: str | None) -> str | None:
        """Return a field that holds nothing but somebody's name: theirs, their manager's, or nobody's."""
        if not name:
            return name
        return name if name_words(name) <= self._allowed() else SOMEBODY

    def value(self, value: Any, also: Iterable[str] = ()) -> Any:  # noqa: ANN401 - whatever a document holds
        """Return a value of a document with every text in it redacted."""
        if isinstance(value, str):
            return self.text(value, also)
        if isinstance(value, list | tuple):
            return [self.value(part, also) for part in value]
        if isinstance(value, dict):
            return {name: self.value(part, also) for name, part in value.items()}
        return value

    def _allowed(self) -> frozenset[str]:
        return frozenset[str]().union(*(name_words(name) for name in self.may_name))

    def _at_beginnings(self, reading: Reading, also: Iterable[str]) -> set[int]:
        """Names that are words too, at the beginning of a sentence: here they are taken for the name."""
        allowed = self._allowed().union(*(name_words(name) for name in also), NOT_BY_CAPITALS, TOO_GENERAL)
        found = [match[0] for match in _WORD.finditer(reading.bare)]
        if len(found) != len(reading.words):
            return set()
        return {
            place
            for place, word in enumerate(reading.words)
            if word in self.names.index.beside and word not in allowed and found[place][:1].isupper()
        }


def _replaced(text: str, places: set[int]) -> str:
    pieces: list[str] = []
    end = 0
    for place, match in enumerate(_WORD.finditer(text)):
        if place not in places:
            continue
        between = text[end : match.start()]
        if pieces and pieces[-1] == SOMEBODY and not between.strip(" -.'’"):
            end = match.end()
            continue
        pieces += [between, SOMEBODY]
        end = match.end()
    return "".join(pieces) + text[end:]
