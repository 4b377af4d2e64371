"""Our words with an organisation's changes, made ready once."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from calibrate.domain.rationale.help_words import HelpWords, WordChanges
from calibrate.domain.rationale.spoken import SpokenTimes
from calibrate.domain.rationale.tokens import words_of
from calibrate.domain.rationale.word_list import WordList
from calibrate.domain.rationale.words.character import CHARACTER, NOT_CHARACTER
from calibrate.domain.rationale.words.ordinary import ORDINARY
from calibrate.domain.rationale.words.private import NOT_PRIVATE, PRIVATE
from calibrate.domain.rationale.words.when import MONTHS, NUMBERS, RECENT, UNITS, WHEN
from calibrate.domain.rationale.words.work import NOT_WORK, WORK


class Topic:
    """Words to look for, less those rows of words where they mean something else."""

    def __init__(self, entries: Iterable[str], exceptions: Iterable[str], changes: WordChanges) -> None:
        self._entries = WordList((*entries, *changes.add))
        self._exceptions = WordList((*exceptions, *changes.take_out))

    def __contains__(self, word: str) -> bool:
        return word in self._entries and word not in self._exceptions

    def is_in(self, words: Sequence[str]) -> bool:
        """Tell whether a text's plain words hold one of them."""
        found = list(self._entries.spans(words))
        if not found:
            return False
        covered = {place for span in self._exceptions.spans(words) for place in span}
        return any(covered.isdisjoint(span) for span in found)


class Vocabulary:
    """Everything the hints look for."""

    def __init__(self, changes: HelpWords) -> None:
        self.work = Topic(WORK, NOT_WORK, changes.work)
        self.private = Topic(PRIVATE, NOT_PRIVATE, changes.private)
        self.character = Topic(CHARACTER, NOT_CHARACTER, changes.character)
        self.times = SpokenTimes(
            WordList((*WHEN, *changes.when.add)),
            WordList((*RECENT, *changes.recent.add)),
            WordList((*changes.when.take_out, *changes.recent.take_out)),
        )
        self.more_names = changes.names.add
        self.not_names = frozenset(word for entry in changes.names.take_out for word in words_of(entry))

    def is_ordinary(self, word: str) -> bool:
        """Tell whether a plain word is, by itself, more likely a word than a name."""
        return (
            word in ORDINARY
            or word in MONTHS
            or word in NUMBERS
            or word in UNITS
            or word in self.work
            or word in self.private
            or word in self.character
        )


@lru_cache(maxsize=8)
def vocabulary(changes: HelpWords) -> Vocabulary:
    """Return our words with an organisation's changes."""
    return Vocabulary(changes)
