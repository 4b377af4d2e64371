"""Critical roles for any meeting, and some people named for them."""

from calibrate.domain.bench.readiness import Readiness
from calibrate.domain.event import LoadDetail, Loaded
from calibrate.domain.load_kind import LoadKind
from calibrate.domain.person import PersonId
from calibrate.domain.role import Role, roles_to_json
from calibrate.services.meeting import Meeting
from calibrate.services.succession import Succession

EVIDENCE = "Ran the audit and the migration."
ROLES = (
    Role(
        role_id="R1", title="Head of Payments", incumbent_id=PersonId("E0001"),
        risk_of_loss=3, impact_of_loss=2, vacancy_tolerance=60,
    ),
    Role(role_id="R2", title="Risk Lead", risk_of_loss=1, impact_of_loss=3),
    Role(role_id="R3", title="Data Lead", leads_people=True),
)  # fmt: skip


def load_roles(meeting: Meeting, roles: tuple[Role, ...] = ROLES) -> None:
    """Load critical roles beside the people."""

    def loaded(parts: tuple[str, ...]) -> Loaded:
        detail = LoadDetail(
            kind=LoadKind.ROLES,
            session=meeting.session,
            cycle=meeting.cycle,
            files=("roles.csv",),
            people=len(meeting.population),
            entries=len(roles),
            joined=0,
            naming=meeting.naming,
        )
        return Loaded(at=meeting.clock(), parts=parts, detail=detail)

    meeting.load_beside(LoadKind.ROLES, roles_to_json(roles), loaded)


def name(meeting: Meeting, role_id: str, person_id: PersonId, ready: str = "now", by: str | None = "Ivo Costa") -> None:
    """Name somebody for a role."""
    Succession(meeting).nominate(role_id, person_id, Readiness(ready), EVIDENCE, by)
