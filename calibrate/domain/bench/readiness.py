"""How soon somebody could take a role."""

from enum import StrEnum


class Readiness(StrEnum):
    """How soon somebody could take a role; emergency cover is help for weeks, never a successor."""

    NOW = "now"
    ONE_TO_TWO = "1-2"
    THREE_TO_FIVE = "3-5"
    EMERGENCY = "emergency"

    @property
    def is_successor(self) -> bool:
        """They count as a successor: emergency cover does not."""
        return self is not Readiness.EMERGENCY
