"""How long nobody has touched a key."""

from collections.abc import Callable

PAUSE_SECONDS = 20
"""How long nobody touches a key in a pause: time enough to tidy up in."""


class IdleWatch:
    """Tells when nobody has been at the keys for some minutes."""

    def __init__(self, minutes: int, seconds_now: Callable[[], float]) -> None:
        self._limit = 60 * minutes
        self._seconds_now = seconds_now
        self._last = seconds_now()

    def touched(self) -> None:
        """Note that somebody is there."""
        self._last = self._seconds_now()

    @property
    def is_idle(self) -> bool:
        """Nobody has been there for that long."""
        return self._seconds_now() - self._last >= self._limit

    @property
    def is_pausing(self) -> bool:
        """Nobody has been there for a moment."""
        return self._seconds_now() - self._last >= PAUSE_SECONDS
