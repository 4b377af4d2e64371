"""What an organisation adds to the words the hints look for, and what it takes out."""

from typing import Annotated

from pydantic import AfterValidator

from calibrate.domain.rationale.word_list import is_entry
from calibrate.domain.record import Record


def _checked(entry: str) -> str:
    if not is_entry(entry):
        raise ValueError("an entry is a word, several words, or three letters or more and *")
    return entry


Entry = Annotated[str, AfterValidator(_checked)]
"""A word, several words in a row, or the beginning of a word and ``*``."""


class WordChanges(Record):
    """Changes to one list."""

    add: tuple[Entry, ...] = ()
    take_out: tuple[Entry, ...] = ()
    """Words that never count, also where an entry of the list would find them."""


class HelpWords(Record):
    """Changes to every list: one a hint."""

    work: WordChanges = WordChanges()
    """Pieces of work by their names."""
    when: WordChanges = WordChanges()
    """Words for when, and how often."""
    recent: WordChanges = WordChanges()
    """Words for what happened only lately."""
    private: WordChanges = WordChanges()
    """What has no place in a reason."""
    names: WordChanges = WordChanges()
    """Names to leave out beside those in the file; and names that are words of your trade."""
    character: WordChanges = WordChanges()
    """What a person is like."""
