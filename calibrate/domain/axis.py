"""The two questions, the three bands of an answer, and how finished an answer is."""

from enum import IntEnum, StrEnum
from typing import Annotated

from pydantic import BeforeValidator, PlainSerializer


class Axis(StrEnum):
    """One of the two questions, rated, moved and justified apart."""

    PERFORMANCE = "performance"
    POTENTIAL = "potential"

    @property
    def other(self) -> "Axis":
        """The question that is not this one."""
        return Axis.POTENTIAL if self is Axis.PERFORMANCE else Axis.PERFORMANCE


class Band(IntEnum):
    """An answer on one axis: 1, 2 or 3, so that bands can be compared and counted."""

    LOW = 1
    MIDDLE = 2
    HIGH = 3

    @property
    def word(self) -> str:
        """The band's word in documents: low, middle or high."""
        return self.name.lower()

    @classmethod
    def of(cls, word: str | int) -> "Band":
        """Return the band a word or a number stands for.

        Raises:
            ValueError: It stands for none.
        """
        if isinstance(word, int):
            return cls(word)
        try:
            return cls[word.upper()]
        except KeyError:
            raise ValueError("a band is low, middle or high") from None


BandWord = Annotated[Band, BeforeValidator(Band.of), PlainSerializer(lambda band: band.word)]
"""A band that is a word in documents and in the ledger."""


class AxisState(IntEnum):
    """How finished one axis of one person is, least finished first."""

    PARKED = 0
    OPEN = 1
    AGREED_UNHEARD = 2
    AGREED = 3

    @property
    def word(self) -> str:
        """The state's word in documents."""
        return self.name.lower()

    @property
    def is_agreed(self) -> bool:
        """Agreed, after discussion or by consent."""
        return self >= AxisState.AGREED_UNHEARD
