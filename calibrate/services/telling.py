"""What may be said to people, what to thank them for, and that they were told: sealed sessions take it too."""

from collections.abc import Callable
from datetime import date

from calibrate.domain.event import Event
from calibrate.domain.person import PersonId
from calibrate.domain.telling import saying
from calibrate.domain.telling.untold import Carried
from calibrate.services.meeting import Meeting, Recorded


def carried(meeting: Meeting, *, shares_performance: bool) -> Carried:
    """Return what a session would carry to people, and what they were told.

    Args:
        meeting: The open session.
        shares_performance: Whether agreed performance is shared: the organisation's setting.
    """
    return Carried(
        board=meeting.board,
        ledger=meeting.ledger,
        actions=meeting.actions,
        plans=meeting.plans,
        telling=meeting.telling,
        shares_performance=shares_performance,
    )


def say(meeting: Meeting, person_id: PersonId, text: str) -> Recorded:
    """Keep what may be said of a lowered rating; a blank text withdraws it.

    Raises:
        CalibrateError: As for `calibrate.domain.telling.saying.said`; or the disk refused.
    """
    return _record(meeting, lambda: saying.said(meeting.board, meeting.telling, person_id, text, meeting.clock()))


def thank(meeting: Meeting, person_id: PersonId, text: str) -> Recorded:
    """Keep what to thank somebody for; a blank text withdraws it.

    Raises:
        CalibrateError: As for `calibrate.domain.telling.saying.thanked`; or the disk refused.
    """
    return _record(meeting, lambda: saying.thanked(meeting.board, meeting.telling, person_id, text, meeting.clock()))


def told(meeting: Meeting, person_id: PersonId, on: date | None) -> Recorded:
    """Record that somebody was told on a day; None withdraws it.

    Raises:
        CalibrateError: As for `calibrate.domain.telling.saying.told`; or the disk refused.
    """
    return _record(meeting, lambda: saying.told(meeting.board, meeting.telling, person_id, on, meeting.clock()))


def _record(meeting: Meeting, event: Callable[[], Event]) -> Recorded:
    return meeting.decide(event, sealed_too=True)
