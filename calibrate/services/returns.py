"""Managers' return sheets, read back into the session they were made from."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from calibrate.domain.telling.returning import Known, returned
from calibrate.errors import ReturnRefusedError
from calibrate.intake.returned import read_return
from calibrate.services.meeting import Meeting, Recorded


@dataclass(frozen=True)
class TakenBack:
    """What came back, and its acknowledgement."""

    recorded: Recorded
    rows: int
    """Rows with anything filled in."""
    told: int
    """People who have been told, as these sheets say."""


def take_back(meeting: Meeting, files: Sequence[Path]) -> TakenBack:
    """Record what managers' return sheets say, all of them in one event; a sealed session takes it.

    Raises:
        ReturnRefusedError: No file is named or one is named twice, one is not a hand-off of this session, or a cell
            cannot be read; nothing is recorded.
        CalibrateError: The disk refused.
    """
    if not files:
        raise ReturnRefusedError("No file is named. Name the hand-offs that came back.")
    sheets = [read_return(file) for file in files]
    known = Known(meeting.population, meeting.actions, meeting.plans, meeting.has_head)
    event = returned(sheets, known, meeting.clock())
    recorded = meeting.decide(lambda: event, sealed_too=True)
    told = {item.person_id for item in event.items if item.detail.told_on is not None}
    return TakenBack(recorded, len(event.items), len(told))
