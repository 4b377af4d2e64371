"""What a good action has, looked at while it is typed: said softly, never in the way."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from calibrate.domain.action.defaults import near_default
from calibrate.domain.folded import folded
from calibrate.domain.rationale.tokens import tokens_of
from calibrate.domain.rationale.word_list import WordList
from calibrate.domain.rationale.words.doing import DOING
from calibrate.domain.rationale.words.listed import listed
from calibrate.domain.rationale.words.work import NOT_WORK, WORK


class Wish(StrEnum):
    """One thing to look at again in an action, in the order a reader asks."""

    VERB = "verb"
    OBSERVABLE = "observable"
    DATED = "dated"
    OWNED = "owned"
    NOT_ONLY_A_COURSE = "not_only_a_course"
    OWN_WORDS = "own_words"

    @property
    def short(self) -> str:
        """What a good action has, in a few words."""
        return _SHORT[self]


_SHORT = {
    Wish.VERB: "something done",
    Wish.OBSERVABLE: "others can see it",
    Wish.DATED: "a day to look at it",
    Wish.OWNED: "a named manager",
    Wish.NOT_ONLY_A_COURSE: "not a course alone",
    Wish.OWN_WORDS: "said for this person",
}

_VERBS = frozenset(listed(
    """
    ask, become, bring, call, choose, deliver, do, draw, drive, find, get, give, go, have, hear, help, hold, invite,
    keep, let, make, meet, offer, pair, pick, practise, practice, put, read, rewrite, run, say, see, sell, send, set,
    share, shift, show, sit, speak, stop, swap, take, talk, teach, tell, try, use, walk, work, write
    """
))  # fmt: skip
"""Verbs as they follow `I will`, beside those that the forms in DOING give."""
_GOING_THERE = frozenset(listed(
    "attend, take, complete, do, finish, join, book, go, learn, start, follow, pass, read, have, get, visit, plan"
))  # fmt: skip
"""What one does with a course, and no more than that."""
_COURSE = WordList(listed(
    """
    course*, training*, seminar*, workshop*, certificate*, certification*, e learning, elearning, webinar*, class,
    classes, bootcamp*, kurs, schulung*, formation, curso*
    """
))  # fmt: skip
_WORK = WordList(WORK)
_NOT_WORK = WordList(NOT_WORK)
_DOING = frozenset(DOING)


@dataclass(frozen=True)
class Typed:
    """An action as far as it is typed; blank where nothing is."""

    will: str = ""
    known_by: str = ""
    manager_does: str = ""
    owner: str = ""
    is_dated: bool = False
    """Its check date is one."""


def wishes(typed: Typed, managers: Collection[str]) -> frozenset[Wish]:
    """Return what to look at again.

    Args:
        typed: The action so far.
        managers: Everybody who manages somebody here, by name, as `folded` writes them.
    """
    words = tuple(token.plain for token in tokens_of(typed.will))
    found = {
        Wish.VERB: not _has_verb(words),
        Wish.OBSERVABLE: not (typed.known_by.strip() or _can_be_seen(words)),
        Wish.DATED: not typed.is_dated,
        Wish.OWNED: folded(typed.owner.strip()) not in managers,
        Wish.NOT_ONLY_A_COURSE: not words or _is_only_a_course(words),
        Wish.OWN_WORDS: not words or near_default(typed.will) or near_default(typed.manager_does),
    }
    return frozenset(wish for wish, is_there in found.items() if is_there)


def _has_verb(words: tuple[str, ...]) -> bool:
    return any(_is_verb(word) for word in words)


def _is_verb(word: str) -> bool:
    """Tell whether a word is a verb of work, in its plain form or in any other."""
    forms = (word, f"{word}s", f"{word}es", f"{word.removesuffix('y')}ies")
    return word in _VERBS or any(form in _DOING for form in forms)


def _can_be_seen(words: tuple[str, ...]) -> bool:
    """A number, or a piece of work by its name: somebody else can tell whether it was done."""
    if any(word[0].isdigit() for word in words):
        return True
    not_work = {place for span in _NOT_WORK.spans(words) for place in span}
    return any(not_work.isdisjoint(span) for span in _WORK.spans(words))


def _is_only_a_course(words: tuple[str, ...]) -> bool:
    """A course, and nothing done with it: what is learned is tried out somewhere."""
    courses = {place for span in _COURSE.spans(words) for place in span}
    rest = [word for place, word in enumerate(words) if place not in courses and word not in _GOING_THERE]
    return bool(courses) and not _has_verb(tuple(rest))
