"""One question of a form: what is asked, what a good answer is, and what is wrong with one."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

Answers = Mapping[str, str]
"""What is answered so far, by question; blank where nothing is."""


def nothing_wrong(_: str) -> str:
    """Find nothing wrong with any answer."""
    return ""


@dataclass(frozen=True)
class Question:
    """One thing a form asks."""

    id: str
    asks: str
    """The question; the person in it stands as `{name}`, so that it can be shown as the room sees names."""
    hint: str = ""
    """A quiet word on a good answer."""
    needed: str = ""
    """What to say where there is no answer; blank where none is needed."""
    options: tuple[tuple[str, str], ...] = ()
    """The answers to choose from, each with what it says; without any, words are typed."""
    problem: Callable[[str], str] = nothing_wrong
    """What is wrong with an answer that is not blank; blank where nothing is."""
    suggestion: str = ""
    """What the answer may begin with. It tells the box: for a private screen alone."""

    def wrong(self, answer: str) -> str:
        """Return what to do about an answer before the form goes on; blank where nothing."""
        if not answer.strip():
            return self.needed
        return self.problem(answer)
