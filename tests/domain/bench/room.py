"""A small board and its bench, for every test of succession."""

from dataclasses import replace
from datetime import UTC, date, datetime

from calibrate.domain.bench.bench import Bench
from calibrate.domain.bench.events import Nominated, NominateDetail, NominateItem
from calibrate.domain.bench.readiness import Readiness
from calibrate.domain.board import Board
from calibrate.domain.event import Event
from calibrate.domain.ledger import Ledger
from calibrate.domain.person import PersonId
from calibrate.domain.population import Population
from calibrate.domain.role import Role
from tests import sample

AT = datetime(2026, 11, 24, 14, 0, tzinfo=UTC)
TODAY = AT.date()
EVIDENCE = "Ran the audit and the migration."
ROLES = (
    Role(role_id="R1", title="Head of Payments", incumbent_id=PersonId("E0001"), risk_of_loss=1, impact_of_loss=2),
    Role(role_id="R2", title="Risk Lead", risk_of_loss=3, impact_of_loss=3),
    Role(role_id="R3", title="", leads_people=True),
)


def population() -> Population:
    """Return 24 people; E0001 and E0002 have reports in the file."""
    people = sample.population(24)
    return replace(people, manager_ids=("M1", "E0001", *("E0002",) * 22))


PEOPLE = population()
E3, E2, E1, E6, E5, E15 = map(PersonId, ("E0003", "E0002", "E0001", "E0006", "E0005", "E0015"))
"""E0003 and E0015 stand in the box strong on both questions, E0002 and E0006 in high ones, E0005 in the middle."""


def named(role_id: str, person_id: PersonId, ready: str = "now", because: str = EVIDENCE) -> Nominated:
    """Return a nomination."""
    detail = NominateDetail(role_id=role_id, ready=Readiness(ready))
    return Nominated(at=AT, items=(NominateItem(person_id=person_id, rationale=because, detail=detail),))


def ledger(*events: Event) -> Ledger:
    """Return the ledger of some decisions."""
    return Ledger.of(events)


def board(*events: Event) -> Board:
    """Return the board they lead to."""
    return ledger(*events).board(PEOPLE)


def bench(*events: Event, roles: tuple[Role, ...] = ROLES) -> Bench:
    """Return the bench they lead to."""
    return Bench.folded(roles, ledger(*events).standing())


def days_before(days: int) -> date:
    """Return a day so long before today."""
    return date.fromordinal(TODAY.toordinal() - days)
