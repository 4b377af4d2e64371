"""A text as words that can be compared: without case, without accents."""

import re
from typing import NamedTuple

from calibrate.domain.folded import folded, unmarked

_WORD = re.compile(r"[^\W_]+(?:['’ʼ][^\W_]+)*")
_APOSTROPHE = re.compile("['’ʼ]")
_BREAK = re.compile(r"[.!?:;\n•–—]")
_PARTING = re.compile(r"[^\s\-'’\"]")
_ENDINGS = frozenset({"s", "ll", "re", "ve", "d", "m"})
_ELISIONS = frozenset(
    {"l", "d", "j", "m", "t", "s", "c", "n", "qu", "jusqu", "lorsqu", "puisqu", "quelqu", "dell", "all", "nell"}
)


class Token(NamedTuple):
    """One word of a text."""

    plain: str
    """Without case, accents and apostrophes, and without what an apostrophe joins to it: Lund's, l'audit."""
    parts: tuple[str, ...]
    """What stands before and after an apostrophe, plain too; none without one."""
    is_capital: bool
    """It begins with a capital letter that no beginning of a sentence asks for."""
    is_first: bool
    """A sentence begins with it, as far as its signs tell."""
    is_parted: bool
    """A sign stands between it and the word before."""
    is_code: bool
    """It is written like an abbreviation or a number of something: capitals, or letters and digits."""


def tokens_of(text: str) -> tuple[Token, ...]:
    """Return the words of a text in order."""
    bare = unmarked(text)
    found: list[Token] = []
    end = 0
    for match in _WORD.finditer(bare):
        word = match[0]
        is_first = not found or _BREAK.search(bare, end, match.start()) is not None
        pieces = tuple(folded(piece) for piece in _APOSTROPHE.split(word))
        found.append(
            Token(
                plain="".join(_core(pieces)),
                parts=pieces if len(pieces) > 1 else (),
                is_capital=word[0].isupper() and not is_first,
                is_first=is_first,
                is_parted=_PARTING.search(bare, end, match.start()) is not None,
                is_code=len(word) > 1
                and (word.isupper() or (word.isalnum() and not word.isalpha() and not word.isdigit())),
            )
        )
        end = match.end()
    return tuple(found)


def _core(pieces: tuple[str, ...]) -> tuple[str, ...]:
    if len(pieces) > 1 and pieces[-1] in _ENDINGS:
        pieces = pieces[:-1]
    if len(pieces) > 1 and pieces[0] in _ELISIONS:
        pieces = pieces[1:]
    return pieces


def words_of(text: str) -> tuple[str, ...]:
    """Return the plain words of a text in order."""
    return tuple(token.plain for token in tokens_of(text))
