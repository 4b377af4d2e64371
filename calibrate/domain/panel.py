"""Who is in the room."""

from enum import StrEnum

from pydantic import TypeAdapter

from calibrate.domain.person import PersonId
from calibrate.domain.record import Record


class PanelRole(StrEnum):
    """What somebody does in the room."""

    LEADER = "leader"
    DECIDER = "decider"
    MANAGER = "manager"
    HR = "HR"
    SCRIBE = "scribe"


class Member(Record):
    """Somebody in the room; their own card never opens there."""

    name: str
    person_id: PersonId | None = None
    """None for somebody from outside, or where the file gives no id."""
    role: PanelRole


_PANEL: TypeAdapter[tuple[Member, ...]] = TypeAdapter(tuple[Member, ...])


def panel_to_json(panel: tuple[Member, ...]) -> bytes:
    """Return a panel as the vault keeps it."""
    return _PANEL.dump_json(panel)


def panel_from_json(text: bytes) -> tuple[Member, ...]:
    """Return the panel a vault kept."""
    return _PANEL.validate_json(text)
