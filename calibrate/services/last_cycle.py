"""Last cycle's ratings, as far as this file's own labels tell what they were."""

from calibrate.domain.axis import Axis, Band
from calibrate.domain.label_bands import label_bands, label_key
from calibrate.services.open_session import OpenSession

_ENOUGH = 0.5


def last_cycle(meeting: OpenSession, axis: Axis) -> tuple[int, int, int] | None:
    """Count last cycle's low, middle and high on a question, of everybody in the meeting.

    A label counts as the band that this file gives it now, or as the word it
    is. None where the file has no such column, or fewer than half can be told.
    """
    prior = meeting.population.details.get(f"prior_{axis}")
    if prior is None:
        return None
    known = label_bands(meeting.population, axis)
    counts = dict.fromkeys(Band, 0)
    written = 0
    for person_id, label in zip(meeting.population.ids, prior, strict=True):
        if label.strip() and meeting.board.seat(person_id).set_aside is None:
            written += 1
            band = known.get(label_key(label))
            if band is not None:
                counts[band] += 1
    if not written or sum(counts.values()) < _ENOUGH * written:
        return None
    return counts[Band.LOW], counts[Band.MIDDLE], counts[Band.HIGH]
