"""What a person's card is made of, and which of it a shared screen may show."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from calibrate.domain.axis import Axis
from calibrate.domain.board import Seat
from calibrate.domain.goal import Goal as LoadedGoal
from calibrate.domain.item import NoteItem
from calibrate.domain.ledger import Entry
from calibrate.domain.naming import Naming
from calibrate.domain.person import Person

if TYPE_CHECKING:
    from calibrate.domain.action.action import Action

PRIOR_HIDDEN = "y shows it"
"""In the place of last cycle's box until it is asked for."""

_OF_THE_BOARD = frozenset({"move", "agree", "agree_unheard", "park", "set_aside", "bring_back"})
"""Notes, support plans and what may be said are private; actions and the bench have places of their own."""
_GOAL_WORDS = ("met", "partly", "not", "missed", "open")


class Goal(NamedTuple):
    """One goal, and how far it was met as the file says it; blank where it does not."""

    met: str
    text: str
    priority: str = ""
    """What it serves, where the file says so in square brackets at the end."""


@dataclass(frozen=True)
class PersonFacts:
    """One person as the meeting knows them now."""

    person: Person
    seat: Seat
    entries: Sequence[Entry]
    """The decisions about them that stand, oldest first."""
    naming: Naming
    today: date
    place: str
    """Where they are in the order one pages through, for example "7 of 62"."""
    shows_prior: bool = False
    """Last cycle's box was asked for."""
    actions: "Sequence[Action] | None" = None
    """Their open actions; None where the card shows none."""
    loaded_goals: Sequence[LoadedGoal] = ()
    """The goals loaded from a file of their own."""
    axes: tuple[Axis, ...] = tuple(Axis)
    """The questions it is about: in a pass only one, and of the other nothing is known."""

    @property
    def decisions(self) -> list[Entry]:
        """The decisions about where they stand, and whether they are in the meeting."""
        return [entry for entry in self.entries if entry.event.kind in _OF_THE_BOARD]

    @property
    def notes(self) -> list[str]:
        """The private notes on them."""
        return [
            item.detail.text
            for entry in self.entries
            for item in entry.event.items
            if isinstance(item, NoteItem) and item.person_id == self.person.person_id
        ]

    @property
    def goals(self) -> list[Goal]:
        """The person's goals: those loaded as such, else those their own row holds."""
        return goals_of(self.loaded_goals, self.person.goals)

    def private(self) -> Iterator[tuple[str, str]]:
        """Yield what only a private screen may show, each with its label; nothing that is blank.

        Last cycle's box is among it only once it was asked for: who sees it first is led by it.
        """
        person = self.person
        prior = _joined(person.prior_performance, person.prior_potential)
        labelled = (
            ("last cycle", prior if self.shows_prior or not prior else PRIOR_HIDDEN),
            ("risk of loss", person.risk_of_loss),
            ("impact", person.impact_of_loss),
            ("aspiration", person.aspiration),
            *person.extra,
        )
        yield from ((label, text) for label, text in labelled if text.strip())


def goals_of(loaded: Sequence[LoadedGoal], written: str) -> list[Goal]:
    """Return goals loaded from a file of their own; without any, those of a cell: one a line or by semicolons."""
    if loaded:
        return [Goal("" if goal.result is None else goal.result.value, goal.goal, goal.priority) for goal in loaded]
    return [_goal(part.strip()) for part in re.split(r"[;\n\r]+", written) if part.strip()]


def _joined(performance: str, potential: str) -> str:
    parts = (("performance", performance), ("potential", potential))
    return ", ".join(f"{axis} {text}" for axis, text in parts if text.strip())


def _goal(text: str) -> Goal:
    text, priority = _without_priority(text)
    word, colon, rest = text.partition(":")
    if colon and word.strip().casefold() in _GOAL_WORDS:
        return Goal(word.strip().casefold(), rest.strip(), priority)
    return Goal("", text, priority)


def _without_priority(text: str) -> tuple[str, str]:
    found = re.fullmatch(r"(.+?)\s*\[([^\[\]]+)\]", text)
    return (found[1], found[2].strip()) if found else (text, "")
