"""A support plan: fair, fast and final."""

from datetime import date
from enum import StrEnum

from calibrate.domain.person import PersonId
from calibrate.domain.record import Record


class CheckResult(StrEnum):
    """What a check-in found."""

    MET = "met"
    PARTLY = "partly"
    NOT = "not"


class PlanWords(Record):
    """What a support plan says: every field of the form."""

    gap: str
    examples: tuple[str, ...]
    """Two or more, dated."""
    standard: str
    """What is expected, so that anybody can see it."""
    support: str
    """What is offered."""
    starts_on: date
    days: int
    """How long it was set to run: 30, 60 or 90."""
    decides: str
    """Who decides at its end."""
    outcomes: str | None = None
    """What may follow, said at the start."""
    their_view: str | None = None
    """The person's own view, in their words."""
    accommodation: str | None = None
    """Whether an accommodation was asked for: yes, no, or the day it was. For HR and the own manager only."""


class Check(Record):
    """One check-in."""

    on: date
    result: CheckResult
    note: str | None = None


class Outcome(Record):
    """How a plan ended."""

    on: date
    outcome: str


class Extension(Record):
    """More days, once, and why."""

    days: int
    because: str


class Plan(PlanWords):
    """A plan the ledger holds."""

    person_id: PersonId
    decision_on: date
    """Start and days, the extension's too; on a weekend the working day before."""
    checks: tuple[Check, ...] = ()
    extended: Extension | None = None
    decided: Outcome | None = None
    number: int
    """Of the decision that changed it last."""
    first_number: int
    """Of the decision that made it."""

    @property
    def is_open(self) -> bool:
        """Nobody has decided yet."""
        return self.decided is None
