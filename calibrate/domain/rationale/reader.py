"""Reads a reason as it is typed, and says softly what to look at again."""

from collections.abc import Iterable
from dataclasses import dataclass

from calibrate.domain.rationale.dates import dates_apart
from calibrate.domain.rationale.help_words import HelpWords
from calibrate.domain.rationale.hint import Hint
from calibrate.domain.rationale.names import NameIndex, name_words
from calibrate.domain.rationale.period import Period, period_of
from calibrate.domain.rationale.times import times
from calibrate.domain.rationale.tokens import tokens_of
from calibrate.domain.rationale.vocabulary import Vocabulary, vocabulary
from calibrate.domain.rationale.work_named import names_work


@dataclass(frozen=True)
class ReasonReader:
    """What is known of the reasons of one person: nothing leaves it, and it refuses nothing."""

    period: Period | None
    """None where the cycle does not tell it."""
    others: NameIndex
    """Everybody's names, the person's own among them."""
    allowed: frozenset[str]
    """The words of the person's own name, and of their manager's."""
    words: Vocabulary
    """What the hints look for."""

    def hints(self, text: str) -> frozenset[Hint]:
        """Return what to look at again; an empty text has nothing to leave out."""
        rest, dates = dates_apart(text)
        tokens = tokens_of(rest)
        words = tuple(token.plain for token in tokens)
        said = times([*dates, *self.words.times.mentions(tokens, words)], self.period)
        found = {
            Hint.NO_WORK: not names_work(tokens, words, self.words, self._is_person),
            Hint.NO_DATE: not said.is_said,
            Hint.LAST_QUARTER: said.is_late_only,
            Hint.PRIVATE: self.words.private.is_in(words),
            Hint.OTHER_NAME: self.others.is_in(tokens, words, self.allowed),
            Hint.CHARACTER: self.words.character.is_in(words),
        }
        return frozenset(hint for hint, is_there in found.items() if is_there)

    def _is_person(self, word: str) -> bool:
        return word in self.others.alone or word in self.allowed


def index_of(names: Iterable[str], changes: HelpWords) -> NameIndex:
    """Make the names in a file ready, once for everybody; blanks are nobody."""
    words = vocabulary(changes)
    return NameIndex.of((*names, *words.more_names), words.is_ordinary)


def reader_of(cycle: str, others: NameIndex, own: Iterable[str], changes: HelpWords) -> ReasonReader:
    """Return what reads the reasons of one person.

    Args:
        cycle: The review period, by its name.
        others: The names in the file.
        own: The names that may stand in the reason: the person's and their manager's.
        changes: The organisation's words.
    """
    words = vocabulary(changes)
    allowed = frozenset(word for name in own for word in name_words(name)) | words.not_names
    return ReasonReader(period=period_of(cycle), others=others, allowed=allowed, words=words)
