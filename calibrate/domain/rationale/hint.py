"""What a reason can be missing: six things, each said softly and none of them ever in the way."""

from enum import StrEnum


class Hint(StrEnum):
    """One thing to look at again in a reason, in the order a reader asks."""

    NO_WORK = "no_work"
    NO_DATE = "no_date"
    LAST_QUARTER = "last_quarter"
    PRIVATE = "private"
    OTHER_NAME = "other_name"
    CHARACTER = "character"

    @property
    def sentence(self) -> str:
        """What to do about it, in one sentence."""
        return _SENTENCES[self]

    @property
    def short(self) -> str:
        """What a good reason has or leaves out, in a few words."""
        return _SHORT[self]


_SENTENCES = {
    Hint.NO_WORK: "Name a piece of work.",
    Hint.NO_DATE: "Say when in this period, or how often.",
    Hint.LAST_QUARTER: "Look at the whole period, not its last quarter alone.",
    Hint.PRIVATE: "Leave out leave, health, age, family and pay.",
    Hint.OTHER_NAME: "Leave other people's names out.",
    Hint.CHARACTER: "Say what was done, not what the person is like.",
}

_SHORT = {
    Hint.NO_WORK: "a piece of work",
    Hint.NO_DATE: "when, or how often",
    Hint.LAST_QUARTER: "the whole period",
    Hint.PRIVATE: "no leave, health, age, family, pay",
    Hint.OTHER_NAME: "no other names",
    Hint.CHARACTER: "what was done, not what they are",
}
