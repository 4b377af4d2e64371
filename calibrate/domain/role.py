"""A critical role that the succession bench is about."""

from typing import Annotated

from pydantic import Field, TypeAdapter

from calibrate.domain.person import PersonId
from calibrate.domain.record import Record

Grade = Annotated[int, Field(ge=1, le=3)]
"""1 low, 2 middle, 3 high."""


class Role(Record):
    """A role whose vacancy would hurt; blanks in the file are None."""

    role_id: str
    title: str
    incumbent_id: PersonId | None = None
    """Who holds it now; may be nobody in this session."""
    risk_of_loss: Grade | None = None
    """How likely the incumbent is to go."""
    impact_of_loss: Grade | None = None
    """How much that would hurt."""
    vacancy_tolerance: Annotated[int, Field(ge=0)] | None = None
    """Days the role may stand empty."""
    leads_people: bool | None = None
    """Whether it needs somebody who has managed."""


_ROLES: TypeAdapter[tuple[Role, ...]] = TypeAdapter(tuple[Role, ...])


def roles_to_json(roles: tuple[Role, ...]) -> bytes:
    """Return roles as the vault keeps them."""
    return _ROLES.dump_json(roles)


def roles_from_json(text: bytes) -> tuple[Role, ...]:
    """Return the roles a vault kept."""
    return _ROLES.validate_json(text)
