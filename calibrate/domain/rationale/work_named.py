"""Whether a reason names a piece of work."""

from collections.abc import Callable, Sequence

from calibrate.domain.rationale.tokens import Token
from calibrate.domain.rationale.vocabulary import Vocabulary
from calibrate.domain.rationale.words.doing import DOING, NO_NAMES, TOO_GENERAL
from calibrate.domain.rationale.words.ordinary import ARTICLES
from calibrate.domain.rationale.words.when import MONTHS, NUMBERS, UNITS

_REACH = 8
_GERMAN = frozenset({"der", "die", "das", "und", "ist", "hat", "nicht", "mit", "wurde", "ein", "eine", "im"})
_DOING = frozenset(DOING)
_BEFORE_A_THING = ARTICLES | NUMBERS | {"their", "its", "both", "all", "no"}


def names_work(
    tokens: Sequence[Token], words: Sequence[str], vocabulary: Vocabulary, is_person: Callable[[str], bool]
) -> bool:
    """Tell whether a text names a piece of work: by its kind, by what was done to it, or by a name of its own.

    Args:
        tokens: The words of the text.
        words: The same, plain.
        vocabulary: What pieces of work are called.
        is_person: Tells whether a plain word is a person's name.
    """
    return (
        vocabulary.work.is_in(words)
        or any(_is_done_to_something(tokens, words, place, vocabulary, is_person) for place in range(len(words)))
        or _has_own_name(tokens, words, is_person)
    )


def _is_done_to_something(
    tokens: Sequence[Token], words: Sequence[str], place: int, vocabulary: Vocabulary, is_person: Callable[[str], bool]
) -> bool:
    if words[place] not in _DOING:
        return False
    for further in range(place + 1, min(place + 1 + _REACH, len(words))):
        if tokens[further].is_first:
            return False
        word = words[further]
        is_thing = word not in _DOING or words[further - 1] in _BEFORE_A_THING or tokens[further - 1].is_code
        if is_thing and _is_content(word) and not is_person(word) and word not in vocabulary.character:
            return True
    return False


def _is_content(word: str) -> bool:
    return not (
        len(word) < 3
        or word in TOO_GENERAL
        or word in MONTHS
        or word in NUMBERS
        or word in UNITS
        or word.endswith(("ly", "self", "selves", "lich", "mente"))
        or word.isdigit()
    )


def _has_own_name(tokens: Sequence[Token], words: Sequence[str], is_person: Callable[[str], bool]) -> bool:
    is_german = sum(word in _GERMAN for word in words) > 1
    is_shouted = all(token.is_code or len(token.plain) < 2 for token in tokens)
    for place, token in enumerate(tokens):
        word = words[place]
        if is_person(word) or word in NO_NAMES or word in MONTHS or len(word) < 3:
            continue
        if token.is_code and not is_shouted:
            return True
        if token.is_capital and not is_german and (place == 0 or words[place - 1] in ARTICLES):
            return True
    return False
