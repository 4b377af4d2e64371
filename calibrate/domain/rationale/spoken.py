"""Times in words: months, parts of a year, weeks, how often, how long, only lately."""

import re
from collections.abc import Callable, Sequence

from calibrate.domain.rationale.mention import Mention, Nearness
from calibrate.domain.rationale.tokens import Token
from calibrate.domain.rationale.word_list import WordList
from calibrate.domain.rationale.words.when import (
    ALSO_WORDS,
    BEFORE,
    BEFORE_A_MONTH,
    HOW_OFTEN,
    MONTHS,
    NUMBERS,
    PER,
    UNITS,
    WEEK,
)

_YEAR = re.compile(r"20\d\d")
_PART = re.compile(r"(h(?=[12])|q)([1-4])")
_HOW_OFTEN = re.compile(r"\d{1,3}x")
_WEEK = re.compile(r"(?:kw|cw|wk|w)\d{1,2}")
_BEFORE = WordList(BEFORE)
_AND = frozenset({"and", "und", "et", "y", "e", "also", "but"})
_NEAR = 4
_MONTHS_OF = {"h": 6, "q": 3}

_Found = tuple[Mention | None, int]
"""What was found, and how many words it takes; nothing found takes none."""

_NOTHING: _Found = (None, 0)


class SpokenTimes:
    """Finds the times in the words of a text."""

    def __init__(self, when: WordList, recent: WordList, never: WordList) -> None:
        """Take the words for when and how often, those for what happened only lately, and those that never count."""
        self._when = when
        self._recent = recent
        self._never = never
        self._finders: tuple[Callable[[Sequence[Token], Sequence[str], int], _Found], ...] = (
            self._passed_over, self._lately, _month, _part, _year, _numbered, _measured, self._other,
        )  # fmt: skip

    def mentions(self, tokens: Sequence[Token], words: Sequence[str]) -> list[Mention]:
        """Return the times a text names, in order."""
        found: list[Mention] = []
        place = 0
        while place < len(words):
            mention, length = self._at(tokens, words, place)
            if mention is not None:
                found.append(mention)
            place += length or 1
        return found

    def _at(self, tokens: Sequence[Token], words: Sequence[str], place: int) -> _Found:
        for finder in self._finders:
            found = finder(tokens, words, place)
            if found[1]:
                return found
        return _NOTHING

    def _passed_over(self, _: Sequence[Token], words: Sequence[str], place: int) -> _Found:
        return None, self._never.length_at(words, place) or _BEFORE.length_at(words, place)

    def _lately(self, _: Sequence[Token], words: Sequence[str], place: int) -> _Found:
        length = self._recent.length_at(words, place)
        return (Mention(place, Nearness.LATE), length) if length else _NOTHING

    def _other(self, tokens: Sequence[Token], words: Sequence[str], place: int) -> _Found:
        length = self._when.length_at(words, place)
        return (_often(tokens, words, place), length) if length else _NOTHING


def _word(words: Sequence[str], place: int) -> str:
    return words[place] if 0 <= place < len(words) else ""


def _often(tokens: Sequence[Token], words: Sequence[str], place: int) -> Mention:
    """Return how often something was done, with the words up to the end of the thought."""
    reach = 0
    for further in range(place + 1, min(place + 1 + _NEAR, len(words))):
        if tokens[further].is_parted or words[further] in _AND:
            break
        reach += 1
    return Mention(place, Nearness.WIDE, reach=reach)


def _year_near(words: Sequence[str], place: int) -> tuple[int | None, int]:
    """Return a year written just behind a month, and how many words lie up to it."""
    for further in (1, 2):
        word = _word(words, place + further)
        if _YEAR.fullmatch(word):
            return int(word), further
        if further == 1 and not (word.isdigit() or word in {"de", "of"}):
            break
    return None, 0


def _month(tokens: Sequence[Token], words: Sequence[str], place: int) -> _Found:
    number = MONTHS.get(words[place])
    if number is None or (words[place] in ALSO_WORDS and not _is_month(tokens[place], words, place)):
        return _NOTHING
    year, further = _year_near(words, place)
    return Mention(place, month=number, months=1, year=year), 1 + further


def _is_month(token: Token, words: Sequence[str], place: int) -> bool:
    before, after = _word(words, place - 1), _word(words, place + 1)
    if before.isdigit() or after.isdigit() or before in BEFORE_A_MONTH:
        return True
    if token.is_first:
        return after in {"and", "to", "until"} and _word(words, place + 2) in MONTHS
    return token.is_capital


def _part(_: Sequence[Token], words: Sequence[str], place: int) -> _Found:
    part = _PART.fullmatch(words[place])
    if part is None:
        return _NOTHING
    months, number = _MONTHS_OF[part[1]], int(part[2])
    year, further = _year_near(words, place)
    before = _word(words, place - 1)
    if year is None and _YEAR.fullmatch(before):
        year = int(before)
    return Mention(place, month=(number - 1) * months + 1, months=months, year=year), 1 + further


def _year(_: Sequence[Token], words: Sequence[str], place: int) -> _Found:
    if not _YEAR.fullmatch(words[place]):
        return _NOTHING
    if _PART.fullmatch(_word(words, place + 1)):
        return None, 1
    return Mention(place, year=int(words[place])), 1


def _numbered(_: Sequence[Token], words: Sequence[str], place: int) -> _Found:
    if words[place] in WEEK and _word(words, place + 1).isdigit():
        return Mention(place, Nearness.WIDE), 2
    return (Mention(place, Nearness.WIDE), 1) if _WEEK.fullmatch(words[place]) else _NOTHING


def _measured(tokens: Sequence[Token], words: Sequence[str], place: int) -> _Found:
    word, unit = words[place], _word(words, place + 1)
    if _HOW_OFTEN.fullmatch(word):
        return _often(tokens, words, place), 1
    if not (word.isdigit() or word in NUMBERS) or not (unit in UNITS or unit in HOW_OFTEN):
        return _NOTHING
    if _word(words, place + 2) == "ago":
        return (None, 3) if unit.startswith("year") else (Mention(place, Nearness.WIDE), 3)
    if unit in HOW_OFTEN or word in PER:
        return _often(tokens, words, place), 2
    return Mention(place, Nearness.LENGTH), 2
