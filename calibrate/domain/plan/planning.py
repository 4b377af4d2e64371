"""Making a support plan, keeping its check-ins, extending it once, and deciding at its end."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any

from calibrate.domain.person import PersonId
from calibrate.domain.plan.events import (
    CheckItem,
    ExtendDetail,
    ExtendItem,
    OutcomeItem,
    PlanAdded,
    PlanChecked,
    PlanDecided,
    PlanDetail,
    PlanExtended,
    PlanItem,
)
from calibrate.domain.plan.plan import Check, Outcome, Plan, PlanWords
from calibrate.domain.plan.plans import Plans
from calibrate.domain.population import Population
from calibrate.errors import EmptyTextError, PlanError

LENGTHS = (30, 60, 90)
"""Days a plan may run."""
USUAL = 60
LONGEST_EXTENSION = 90
FEWEST_EXAMPLES = 2

_NEEDED = {
    "gap": "Say what the gap is: what was expected, and what was done instead.",
    "standard": "Say what is expected, so that anybody can see whether it is met.",
    "support": "Say what support is offered.",
    "decides": "Say who decides at the end.",
}
_YES, _NO = "yes", "no"


def decision_day(start: date, days: int) -> date:
    """Return the day some days after a start, or the working day before where that is a weekend.

    Raises:
        PlanError: The calendar has no such day.
    """
    try:
        day = start + timedelta(days=days)
    except OverflowError:
        raise PlanError("That start lies too far ahead. Name an earlier day.") from None
    return day - timedelta(days=max(0, day.weekday() - 4))


def added(population: Population, plans: Plans, person_id: PersonId, words: PlanWords, at: datetime) -> PlanAdded:
    """Return the event that gives a person a support plan.

    Raises:
        UnknownPersonError: Nobody has that id.
        PlanError: They have an open one, the examples are too few, or it runs for none of the lengths.
        EmptyTextError: A field that must say something is empty.
    """
    population.row(person_id)
    if plans.open_of(person_id) is not None:
        raise PlanError("This person has an open support plan: keep its check-ins, or decide it, before another one.")
    fields = _trimmed(words.model_dump())
    if len(fields["examples"]) < FEWEST_EXAMPLES:
        raise PlanError("A gap needs two examples or more, each with its date: one alone may be chance.")
    if words.days not in LENGTHS:
        raise PlanError("A support plan runs for 30, 60 or 90 days. Choose one of them.")
    detail = PlanDetail(decision_on=decision_day(words.starts_on, words.days), **fields)
    return PlanAdded(at=at, items=(PlanItem(person_id=person_id, detail=detail),))


def checked(population: Population, plans: Plans, person_id: PersonId, check: Check, at: datetime) -> PlanChecked:
    """Return the event that a check-in was held.

    Raises:
        UnknownPersonError: Nobody has that id.
        PlanError: They have no open plan, or the day lies before its start.
    """
    plan = _open_plan(population, plans, person_id)
    _check_day(plan, check.on)
    note = (check.note or "").strip() or None
    return PlanChecked(at=at, items=(CheckItem(person_id=person_id, detail=check.model_copy(update={"note": note})),))


def extended(
    population: Population, plans: Plans, person_id: PersonId, days: int, because: str, at: datetime
) -> PlanExtended:
    """Return the event that a plan runs on, once.

    Raises:
        UnknownPersonError: Nobody has that id.
        PlanError: They have no open plan, it was extended already, or by too many days or none.
        EmptyTextError: No reason is given.
    """
    plan = _open_plan(population, plans, person_id)
    if plan.extended is not None:
        raise PlanError("This plan was extended once already. Decide it now: `calibrate plan decide`.")
    if not 1 <= days <= LONGEST_EXTENSION:
        raise PlanError(f"A plan is extended by 1 to {LONGEST_EXTENSION} days.")
    if not because.strip():
        raise EmptyTextError("Say why the plan runs on: the reason is recorded.")
    detail = ExtendDetail(days=days, decision_on=decision_day(plan.starts_on, plan.days + days))
    return PlanExtended(at=at, items=(ExtendItem(person_id=person_id, rationale=because.strip(), detail=detail),))


def decided(population: Population, plans: Plans, person_id: PersonId, outcome: Outcome, at: datetime) -> PlanDecided:
    """Return the event that ends a plan.

    Raises:
        UnknownPersonError: Nobody has that id.
        PlanError: They have no open plan, or the day lies before its start.
        EmptyTextError: It does not say what was decided.
    """
    plan = _open_plan(population, plans, person_id)
    _check_day(plan, outcome.on)
    if not outcome.outcome.strip():
        raise EmptyTextError("Say what was decided.")
    said = outcome.model_copy(update={"outcome": outcome.outcome.strip()})
    return PlanDecided(at=at, items=(OutcomeItem(person_id=person_id, detail=said),))


def read_accommodation(text: str) -> str:
    """Return whether an accommodation was asked for as it is kept: yes, no, or a day.

    Raises:
        PlanError: It is none of these.
    """
    plain = text.strip()
    if plain.casefold() in {_YES, _NO}:
        return plain.casefold()
    try:
        return date.fromisoformat(plain).isoformat()
    except ValueError:
        raise PlanError("An accommodation is yes, no, or the day it was asked for: 2026-11-24.") from None


def _open_plan(population: Population, plans: Plans, person_id: PersonId) -> Plan:
    population.row(person_id)
    plan = plans.open_of(person_id)
    if plan is None:
        raise PlanError("This person has no open support plan. Make one first: `calibrate plan add`.")
    return plan


def _check_day(plan: Plan, on: date) -> None:
    if on < plan.starts_on:
        raise PlanError(f"The plan starts on {plan.starts_on.isoformat()}: name that day or a later one.")


def _trimmed(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Return a plan's fields without blanks around them; optional ones that say nothing are None."""
    trimmed = {name: value.strip() if type(value) is str else value for name, value in fields.items()}
    for name, sentence in _NEEDED.items():
        if not trimmed[name]:
            raise EmptyTextError(sentence)
    for name in ("outcomes", "their_view", "accommodation"):
        trimmed[name] = trimmed[name] or None
    if trimmed["accommodation"] is not None:
        trimmed["accommodation"] = read_accommodation(trimmed["accommodation"])
    trimmed["examples"] = tuple(example.strip() for example in trimmed["examples"] if example.strip())
    return trimmed
