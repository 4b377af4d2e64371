"""The head: the number and link of the last decision, short enough to be read into minutes."""

import re
from collections.abc import Sequence
from typing import NamedTuple, Self

_HEAD = re.compile(r"([0-9]{1,19}):([0-9a-f]{64})")


class Head(NamedTuple):
    """The last decision's number and its link in the chain (32 bytes)."""

    number: int
    link: bytes

    def __str__(self) -> str:
        return f"{self.number}:{self.link.hex()}"

    def is_in(self, heads: Sequence["Head"]) -> bool:
        """Tell whether a chain leads through this head.

        Args:
            heads: The head before the first decision, and one after each.
        """
        return 1 <= self.number < len(heads) and heads[self.number] == self

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the head written as SEQ:LINK.

        Raises:
            ValueError: It is not a number, a colon and 64 hex digits.
        """
        match = _HEAD.fullmatch(text.strip().lower())
        if match is None:
            raise ValueError("a head is a number, a colon and 64 hex digits")
        return cls(int(match[1]), bytes.fromhex(match[2]))
