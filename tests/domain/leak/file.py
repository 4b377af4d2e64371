"""An invented file and ledger that the guard reads against."""

from datetime import UTC, datetime

from calibrate.domain.axis import Axis, Band
from calibrate.domain.bench.bench import Bench
from calibrate.domain.bench.events import Nominated, NominateDetail, NominateItem
from calibrate.domain.bench.readiness import Readiness
from calibrate.domain.event import LoadDetail, Loaded, Moved, Noted, Parked, Reopened
from calibrate.domain.item import MoveItem, NoteItem, ParkDetail, ParkItem, TextDetail
from calibrate.domain.leak import Leak, Outgoing, Secrets, leaks
from calibrate.domain.ledger import Ledger
from calibrate.domain.person import PersonId
from calibrate.domain.population import Population
from calibrate.domain.role import Role

AT = datetime(2026, 11, 24, 14, 0, tzinfo=UTC)
ANA = PersonId("E0001")
"""Whose texts they are; her manager is Pia Weiss, her action's owner Marek Dvořák."""
MAY_NAME = ("Ana Ito", "Pia Weiss", "Marek Dvořák")

_PEOPLE = (
    "Ana Ito", "Bo Okoye", "Zoë O’Brien-Łukasiewicz", "Jo Baker", "Sam Young", "May Long", "Will Stone", "佐藤 美咲",
    "Ai Tanaka", "Jens Müller", "Ingrid Bjørnstad",
)  # fmt: skip
RATIONALE = "Slipped two releases in spring. Leaned on Bo Okoye for the audit."
NOTE = "Pia thinks the move to Berlin is off, ask again before any promise."
REOPENING = "Legal asked to see the two lowered grades again before pay talks."
DRAFT = "Carried the vendor exit while the lead was away for six weeks."
EVIDENCE = "The reconciliation job ran four hours late on nine days in May."


def population() -> Population:
    """Return the people of the file, all but the first with Pia Weiss as their manager too."""
    count = len(_PEOPLE)
    return Population(
        ids=tuple(PersonId(f"E{number:04d}") for number in range(1, count + 1)),
        names=_PEOPLE,
        manager_ids=("M1",) * count,
        managers=("Pia Weiss",) * (count - 1) + ("Marek Dvořák",),
        performance=(Band.MIDDLE,) * count,
        potential=(Band.MIDDLE,) * count,
        details={"performance_evidence": (EVIDENCE, *("",) * (count - 1))},
    )


def ledger() -> Ledger:
    """Return a load, a move with its reason, a note, words to come, a nomination and a reopening."""
    loaded = LoadDetail(session="spring", cycle="2026-H2", files=(), people=len(_PEOPLE), joined=len(_PEOPLE))
    move = MoveItem(person_id=ANA, axis=Axis.PERFORMANCE, to_band=Band.LOW, rationale=RATIONALE)
    note = NoteItem(person_id=ANA, detail=TextDetail(text=NOTE))
    words = ParkDetail(owner="Pia Weiss", target=Band.HIGH, draft=DRAFT)
    held = ParkItem(person_id=ANA, axis=Axis.POTENTIAL, detail=words)
    named = NominateDetail(role_id="R1", ready=Readiness.NOW)
    return Ledger.of(
        (
            Loaded(at=AT, parts=(), detail=loaded),
            Moved(at=AT, items=(move,)),
            Noted(at=AT, items=(note,)),
            Parked(at=AT, items=(held,)),
            Nominated(at=AT, items=(NominateItem(person_id=PersonId("E0002"), rationale="ran it", detail=named),)),
            Reopened(at=AT, rationale=REOPENING),
        )
    )


def secrets(*, shares_performance: bool = False) -> Secrets:
    """Return what must not leave that file."""
    roles = (
        Role(role_id="R1", title="Head of Payments", incumbent_id=PersonId("E0011")),
        Role(role_id="R2", title="Head of Audit"),
    )
    bench = Bench.folded(roles, ledger().standing())
    return Secrets.of(population(), ledger(), bench, shares_performance=shares_performance)


def found(text: str, known: Secrets, *, is_of_action: bool = False) -> tuple[Leak, ...]:
    """Return what one text of Ana's would tell."""
    return leaks([Outgoing(ANA, "thank", text, MAY_NAME, is_of_action)], known)
