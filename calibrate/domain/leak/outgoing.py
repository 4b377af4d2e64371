"""A text on its way out, and what in it would tell too much."""

from enum import StrEnum
from typing import NamedTuple

from calibrate.domain.person import PersonId


class Outgoing(NamedTuple):
    """One text that is about to leave, in a file that somebody outside the room reads."""

    person_id: PersonId
    """Whom it is about."""
    field: str
    """Where it stands, in words a facilitator knows: ``say``, ``action A3, will``."""
    text: str
    may_name: tuple[str, ...] = ()
    """Names that may stand in it: the person's own, their manager's, the action's owner's."""
    is_of_action: bool = False
    """It is a text of an action's form, which may be a default nobody has edited."""


class LeakKind(StrEnum):
    """What a text would tell."""

    BOX = "a box"
    GRID = "the grid"
    POTENTIAL = "potential"
    BENCH = "succession"
    COMPARED = "people compared or labelled"
    RATING = "a rating that is not shared"
    ROOM = "what the room did"
    NAME = "somebody else's name"
    ROLE = "a role that people are named for"
    QUOTED = "a reason, a note or evidence, word for word"
    DEFAULT = "a suggested text that nobody has edited"


class Leak(NamedTuple):
    """What in a text would tell too much: whose, where, and which words of it."""

    person_id: PersonId
    field: str
    kind: LeakKind
    words: str
    """As they stand in the text, for the facilitator who rewords them: confidential."""
    first: int
    """The place of the first of them in the text, counted in words from 1."""
    last: int

    @property
    def sentence(self) -> str:
        """Where it is and what it would tell, without the words themselves."""
        where = f"word {self.first}" if self.first == self.last else f"words {self.first} to {self.last}"
        return f"{self.person_id}, {self.field}, {where}: {self.kind.value}"
