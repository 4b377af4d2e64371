"""Invented people and a throw-away meeting for every test that needs a room."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from calibrate.config import Settings
from calibrate.domain.axis import Band
from calibrate.domain.event import LoadDetail, Loaded
from calibrate.domain.person import PersonId
from calibrate.domain.population import Population
from calibrate.paths import Places
from calibrate.services.meeting import Meeting
from calibrate.services.sessions import Sessions
from calibrate.store.creating import create_vault
from calibrate.store.crypto import Cost

CHEAP = Cost(64, 1, 1)
"""What deriving a key costs in tests."""

SESSION = "engineering-2026-h2"
CYCLE = "2026-H2"
PASSPHRASE = "four unrelated words"

_FIRST = ("Ana", "Bo", "Chidi", "Dana", "Eli", "Fay", "Gus", "Hana", "Ivo", "Jun", "Kai", "Lea")
_LAST = ("Abara", "Baker", "Costa", "Diaz", "Evans", "Fofana", "Grau", "Haas", "Ito", "Katz", "Lund", "Mora", "Novak")
_MANAGERS = (("M01", "Pia Weiss"), ("M02", "Gus Lund"), ("M03", "Marek Dvořák"))

HOSTILE_NAMES = (
    "A [/b] B",
    "[@click=app.exit]Press[/]",
    "\x1b[31mRed\x1b[0m",
    "\x1b]52;c;aGVsbG8=\x07Clip",
    "Abc\u202edef",
    "佐藤 美咲",
    "Maximiliane von Hohenstein-Sigmaringen zu Langenargen " * 3,
    "=1+1",
    "Zoë  O’Brien-Łukasiewicz",
    "\u200bHidden\u2066x\u2069",
)
"""Names that a terminal or a markup parser would obey, or that take more room than there is."""

BANDS = (
    (Band.LOW, Band.HIGH), (Band.MIDDLE, Band.HIGH), (Band.HIGH, Band.HIGH),
    (Band.LOW, Band.MIDDLE), (Band.MIDDLE, Band.MIDDLE), (Band.HIGH, Band.MIDDLE),
    (Band.LOW, Band.LOW), (Band.MIDDLE, Band.LOW), (Band.HIGH, Band.LOW), (Band.MIDDLE, Band.MIDDLE),
    (Band.MIDDLE, Band.HIGH), (Band.HIGH, Band.MIDDLE),
)  # fmt: skip
"""Proposed bands (performance, potential), dealt to people in turn."""


class TickingClock:
    """A clock that starts at one moment and moves on a minute each time it is read."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 24, 14, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(minutes=1)
        return self.now


def invented_name(number: int) -> str:
    """Return the name of one invented person; no two in the first 156 are the same."""
    return f"{_FIRST[number % len(_FIRST)]} {_LAST[(5 * number + number // len(_FIRST)) % len(_LAST)]}"


def population(count: int = 24, *, hostile: bool = False, unrated: int = 0) -> Population:
    """Return invented people: ids E0001 and on; the last few not yet rated on performance.

    Args:
        count: How many.
        hostile: Whether the first ten carry the hostile names.
        unrated: How many have no performance band.
    """
    names = [invented_name(number) for number in range(count)]
    if hostile:
        names[: len(HOSTILE_NAMES)] = HOSTILE_NAMES[:count]
    managers = [_MANAGERS[number % len(_MANAGERS)] for number in range(count)]
    rated = count - unrated
    return Population(
        ids=tuple(PersonId(f"E{number + 1:04d}") for number in range(count)),
        names=tuple(names),
        manager_ids=tuple(manager[0] for manager in managers),
        managers=tuple(manager[1] for manager in managers),
        performance=tuple(BANDS[number % len(BANDS)][0] if number < rated else None for number in range(count)),
        potential=tuple(BANDS[number % len(BANDS)][1] for number in range(count)),
        details={
            "title": ("engineer",) * count,
            "organisation": ("Payments",) * count,
            "level": ("L4",) * count,
            "hired_on": ("2024-03-01",) * count,
            "goals": ("met: audit closed by June; partly: fraud alerts under 2 minutes",) * count,
            "performance_label": ("Exceeds",) * count,
            "performance_evidence": ("Closed the audit alone, two weeks early.",) * count,
            "performance_rater": tuple(manager[1] for manager in managers),
            "performance_rated_on": ("2026-11-03",) * count,
            "potential_label": ("4",) * count,
            "prior_performance": ("prior-canary",) * count,
            "prior_potential": ("prior-canary",) * count,
            "risk_of_loss": ("risk-canary",) * count,
            "impact_of_loss": ("impact-canary",) * count,
            "extra:Badge colour": ("extra-canary",) * count,
        },
    )


def sessions_under(home: Path, *, settings: Settings | None = None, clock: TickingClock | None = None) -> Sessions:
    """Return the sessions of a throw-away home, with a cheap key and a fixed clock."""
    return Sessions(Places.under(home), settings or Settings(), clock=clock or TickingClock(), cost=CHEAP)


def make_session(sessions: Sessions, people: Population, session: str = SESSION, cycle: str = CYCLE) -> None:
    """Make a session of these people, closed again; its passphrase is PASSPHRASE."""
    sessions.ready()

    def loaded(parts: tuple[str, ...]) -> Loaded:
        detail = LoadDetail(
            session=session,
            cycle=cycle,
            files=("invented.csv",),
            people=len(people),
            joined=len(people),
            naming=sessions.settings.naming,
        )
        return Loaded(at=sessions.clock(), parts=parts, detail=detail)

    create_vault(
        sessions.places.new_vault(session), sessions.places.heads, PASSPHRASE, people, loaded, cost=sessions.cost
    )


def new_meeting(sessions: Sessions, people: Population, session: str = SESSION) -> Meeting:
    """Make a session of these people and open it; close it when done."""
    make_session(sessions, people, session)
    return sessions.open(session, PASSPHRASE)
