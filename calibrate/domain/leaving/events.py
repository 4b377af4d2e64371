"""What left the application, and for whom; and what was destroyed."""

from typing import Literal

from pydantic import Field

from calibrate.domain.audience import Audience, Stage
from calibrate.domain.item import PersonItem
from calibrate.domain.record import Record
from calibrate.domain.recorded import RecordedEvent


class ExportDetail(Record):
    """What left the application, and for whom."""

    audience: Audience = Field(alias="for")
    stage: Stage
    files: tuple[str, ...]
    manager_id: str | None = None
    """Whose hand-off it is, where it is one manager's."""


class Exported(RecordedEvent):
    """Files were written for an audience."""

    kind: Literal["export"] = "export"
    detail: ExportDetail


class ReleaseDetail(Record):
    """What was released, and what was left untold at the facilitator's word."""

    files: tuple[str, ...]
    sha256: str
    """Of the visible store's file, in hex."""
    people: int
    untold: int = 0
    """How many had not been told; above 0 only by the override."""


class Released(RecordedEvent):
    """The visible store was made; why it was made before everybody was told, where it was."""

    kind: Literal["release"] = "release"
    rationale: str | None = None
    detail: ReleaseDetail


class Accessed(RecordedEvent):
    """Somebody's subject-access extract was made."""

    kind: Literal["access"] = "access"
    items: tuple[PersonItem, ...]


class Purged(RecordedEvent):
    """The data key is about to be destroyed; the last event of a session."""

    kind: Literal["purge"] = "purge"
