"""What people may see of themselves: the whole allow-list, and nothing that knows of anything else."""

from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from calibrate.domain.person import PersonId


class VisiblePerson(NamedTuple):
    """Somebody in the cycle."""

    person_id: PersonId
    name: str
    cycle: str


class VisiblePerformance(NamedTuple):
    """An agreed rating, and what may be said of it; only where the organisation shares it."""

    person_id: PersonId
    band: str
    """low, middle or high."""
    said: str | None


class VisibleAction(NamedTuple):
    """A development action that is not dropped."""

    person_id: PersonId
    conversation: str
    when_text: str
    will: str
    strength: str | None
    manager_does: str | None
    known_by: str | None
    check_on: date
    status: str
    """open, started or done."""


class VisibleCheck(NamedTuple):
    """A check-in that was held."""

    held_on: date
    result: str
    """met, partly or not."""


class VisiblePlan(NamedTuple):
    """A support plan."""

    person_id: PersonId
    gap: str
    examples: tuple[str, ...]
    standard: str
    support: str
    starts_on: date
    days: int
    checks: tuple[VisibleCheck, ...]
    decision_on: date
    outcomes: str | None
    their_view: str | None


class VisibleThanks(NamedTuple):
    """What somebody is thanked for."""

    person_id: PersonId
    said: str


class VisibleConversation(NamedTuple):
    """One of the four conversations, the same for everybody."""

    name: str
    prompt: str


CONVERSATIONS = (
    VisibleConversation("expectations", "What is expected of me from here on, and how will we both see it?"),
    VisibleConversation("coaching", "Which part of the work do I want to do better, and who can practise it with me?"),
    VisibleConversation("development", "What do I want to be able to do next, and where can I try it?"),
    VisibleConversation("career", "What work do I want to do in some years, and what leads there?"),
)
"""In their one fixed order."""


@dataclass(frozen=True)
class Visible:
    """Every row of the visible store, table by table.

    Order is by person id, and within a person by what the rows say: nothing
    in it comes from the order in which anything was decided.
    """

    people: tuple[VisiblePerson, ...] = ()
    performance: tuple[VisiblePerformance, ...] = ()
    actions: tuple[VisibleAction, ...] = ()
    support_plans: tuple[VisiblePlan, ...] = ()
    thanks: tuple[VisibleThanks, ...] = ()
    conversations: tuple[VisibleConversation, ...] = field(default=CONVERSATIONS, init=False)


TABLES: dict[str, type[NamedTuple]] = {
    "people": VisiblePerson,
    "performance": VisiblePerformance,
    "actions": VisibleAction,
    "support_plans": VisiblePlan,
    "thanks": VisibleThanks,
    "conversations": VisibleConversation,
}
"""Each table and what its rows are: the allow-list."""


class PageStep(NamedTuple):
    """A next step as a page tells it."""

    conversation: str
    when: str
    will: str
    strength: str | None
    manager_does: str | None
    known_by: str | None
    check_on: date
    owner: str
    """Who sees to it."""


class Page(NamedTuple):
    """What one person's page is made of."""

    name: str
    manager: str
    """Blank where the file names none."""
    thanks: str
    performance: str
    """In words; blank unless it is shared."""
    said: str
    steps: tuple[PageStep, ...]
    plan: VisiblePlan | None
    decides: str
    """Who decides at the end of the plan."""
