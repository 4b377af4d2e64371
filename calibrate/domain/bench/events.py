"""What the room decides about succession."""

from datetime import date
from typing import Literal

from calibrate.domain.bench.readiness import Readiness
from calibrate.domain.item import PersonItem
from calibrate.domain.record import Record
from calibrate.domain.recorded import RecordedEvent


class NominateDetail(Record):
    """For which role, and how soon."""

    role_id: str
    ready: Readiness


class NominateItem(PersonItem):
    """Somebody named for a role, on which evidence, and by whom."""

    rationale: str
    detail: NominateDetail


class Nominated(RecordedEvent):
    """Somebody was named for a role; a second time replaces readiness and words."""

    kind: Literal["nominate"] = "nominate"
    items: tuple[NominateItem, ...]


class StandDownDetail(Record):
    """For which role."""

    role_id: str


class StandDownItem(PersonItem):
    """Somebody no longer named for a role, and why."""

    rationale: str
    detail: StandDownDetail


class StoodDown(RecordedEvent):
    """Somebody is no longer named for a role."""

    kind: Literal["stand_down"] = "stand_down"
    items: tuple[StandDownItem, ...]


class StaysDetail(Record):
    """A wish in the person's own words, when it was said, and who asked."""

    words: str
    on: date
    asked_by: str


class StaysItem(PersonItem):
    """Somebody who wants to stay in their role."""

    detail: StaysDetail


class Stays(RecordedEvent):
    """Somebody wants to stay in their role; the last time counts."""

    kind: Literal["stays"] = "stays"
    items: tuple[StaysItem, ...]
