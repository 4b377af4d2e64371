"""Soft help with the words of a reason: offline, never in the way."""

from collections.abc import Iterable

from calibrate.domain.rationale.help_words import HelpWords, WordChanges
from calibrate.domain.rationale.hint import Hint
from calibrate.domain.rationale.names import NameIndex, name_words
from calibrate.domain.rationale.period import Period, period_of
from calibrate.domain.rationale.reader import ReasonReader
from calibrate.domain.rationale.vocabulary import vocabulary

__all__ = ["HelpWords", "Hint", "NameIndex", "Period", "ReasonReader", "WordChanges", "index_of", "period_of", "reader"]


def index_of(names: Iterable[str], changes: HelpWords) -> NameIndex:
    """Make the names in a file ready, once for everybody."""
    words = vocabulary(changes)
    return NameIndex.of((*names, *words.more_names), words.is_ordinary)


def reader(cycle: str, others: NameIndex, own: Iterable[str], changes: HelpWords) -> ReasonReader:
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
