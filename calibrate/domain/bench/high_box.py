"""Which boxes the bench looks at."""

from calibrate.domain.axis import Band
from calibrate.domain.box import Box

_ENOUGH = 5


def is_high(box: Box | None) -> bool:
    """Tell whether a box is a high one: strong on one question and at least solid on the other."""
    return box is not None and box.performance + box.potential >= _ENOUGH


def is_strong_strong(box: Box | None) -> bool:
    """Tell whether a box is the one strong on both questions."""
    return box is not None and box.performance is Band.HIGH and box.potential is Band.HIGH
