"""What an invented company had agreed before its meeting: some actions, and one support plan."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from calibrate.invented.company import Company
from calibrate.invented.dice import Dice
from calibrate.invented.history import WORDS
from calibrate.invented.period import work_days
from calibrate.invented.trade import Trade, trade_of
from calibrate.invented.wording.writer import BANKS, Writer

ACTIONS = 8
"""Actions, where the company is large enough."""

_TEXTS: tuple[tuple[str, str, str, str, str], ...] = (
    ("development", "when {thing} is planned next", "write its plan and walk two other teams through it",
     "reads it two days before", "both teams use the plan without a question"),
    ("coaching", "at the next two reviews", "say first what {thing} needs from others",
     "holds back until then, and talks about it afterwards", ""),
    ("career", "in the next planning round", "sit in for a day with a team that does the next larger thing",
     "asks that team, and finds the day", ""),
    ("expectations", "from this week on", "say by Wednesday when {thing} will be late, with what helps",
     "answers the same day", "no date of it is missed in silence"),
    ("development", "when the next one joins the team", "show them {thing} end to end and write down what they ask",
     "", "the notes are used by the one after"),
    ("coaching", "before each hand-over", "go through the open points of {thing} with one colleague",
     "joins the first one", ""),
    ("career", "by the end of the quarter", "talk with two people who run something like {thing} elsewhere",
     "names three of them", ""),
)  # fmt: skip
"""Conversation, occasion, what the person does, what the manager does, how one will know."""
_CHECKED = (-4, 3, 10, 17, 24, 31, 38, 45)
"""Days from now to each action's check date: one is overdue."""

PLAN_STARTED = 20
"""Days ago that the support plan started,"""
PLAN_CHECKED = 8
"""and that its one check-in was held."""


@dataclass(frozen=True, slots=True)
class InventedAction:
    """One action that was agreed."""

    person_id: str
    conversation: str
    when: str
    will: str
    manager_does: str
    known_by: str
    owner: str
    check_in_days: int
    """Days from now to its check date; negative where that has passed."""


@dataclass(frozen=True, slots=True)
class InventedPlan:
    """The one support plan, with a check-in that found part of the standard met."""

    person_id: str
    gap: str
    examples: tuple[str, str]
    standard: str
    support: str
    decides: str
    note: str


@dataclass(frozen=True, slots=True)
class InventedGrowth:
    """Everything that was agreed before the meeting."""

    actions: tuple[InventedAction, ...]
    plan: InventedPlan | None
    """None where nobody is below the standard."""


_Person = dict[str, str]


def invented_growth(company: Company) -> InventedGrowth:
    """Invent what was agreed: eight actions of people spread over the company, fewer where it is small, and one plan.

    Which conversation somebody has says nothing of where they stand.
    """
    people = [dict(zip(company.header, row, strict=True)) for row in company.rows]
    low = next((person for person in people if person["performance"] == WORDS[1]), None)
    return InventedGrowth(tuple(_actions(people, low)), None if low is None else _plan(low))


def _actions(people: Sequence[_Person], low: _Person | None) -> Iterator[InventedAction]:
    step = max(1, len(people) // ACTIONS)
    chosen = [person for person in people[::step] if person is not low][: ACTIONS - 1]
    if low is not None:
        # Named before there was a plan: no support plan comes out of nowhere.
        yield _action(low, 3, _CHECKED[0])
    for place, person in enumerate(chosen):
        yield _action(person, place, _CHECKED[place + 1])


def _action(person: _Person, place: int, check_in_days: int) -> InventedAction:
    conversation, when, will, manager_does, known_by = _TEXTS[place % len(_TEXTS)]
    thing = Dice("action", person["person_id"]).pick(BANKS[_trade(person)].things)
    return InventedAction(
        person_id=person["person_id"],
        conversation=conversation,
        when=when.format(thing=thing),
        will=will.format(thing=thing),
        manager_does=manager_does,
        known_by=known_by,
        owner=person["manager"],
        check_in_days=check_in_days,
    )


def _plan(person: _Person) -> InventedPlan:
    dice = Dice("plan", person["person_id"])
    writer = Writer(_trade(person), person["organisation"], dice)
    thing = dice.pick(BANKS[_trade(person)].things)
    first, second = work_days(2, dice)
    return InventedPlan(
        person_id=person["person_id"],
        gap=f"What was agreed about {thing} came late or not at all, and nobody was told before.",
        examples=(f"{first}: {writer.performance(1)}", f"{second}: {writer.performance(1)}"),
        standard="Every agreed date is met, or a new one is agreed at least two days before.",
        support="Half an hour with the manager each Monday; a colleague pairs on the next two.",
        decides=f"{person['manager']} and HR",
        note="Two dates were met, one was moved a day before.",
    )


def _trade(person: _Person) -> Trade:
    return Trade.LEADING if person["level"].startswith("M") else trade_of(person["organisation"])
