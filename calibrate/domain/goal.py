"""What people set out to do, and what came of it."""

import json
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from calibrate.domain.person import PersonId
from calibrate.domain.record import Record

SHOWN = 3
"""Goals a person that are shown; more is said, not blocked."""


class GoalResult(StrEnum):
    """What came of a goal."""

    MET = "met"
    PARTLY = "partly"
    NOT = "not"


class Goal(Record):
    """One goal of one person."""

    person_id: PersonId
    goal: str
    result: GoalResult | None = None
    """None while nobody has said."""
    priority: str = ""
    """The organisation's priority it serves."""


@dataclass(frozen=True)
class Goals:
    """Everybody's goals in file order, column by column, so that 100,000 people's open at once."""

    person_ids: tuple[PersonId, ...] = ()
    goals: tuple[str, ...] = ()
    results: tuple[str, ...] = ()
    """The result's word; blank while nobody has said."""
    priorities: tuple[str, ...] = ()

    def __len__(self) -> int:
        return len(self.goals)

    def of(self, person_id: PersonId) -> tuple[Goal, ...]:
        """Return a person's goals in file order."""
        return tuple(
            Goal(
                person_id=person_id,
                goal=self.goals[row],
                result=GoalResult(self.results[row]) if self.results[row] else None,
                priority=self.priorities[row],
            )
            for row in self._rows.get(person_id, ())
        )

    @cached_property
    def _rows(self) -> dict[PersonId, list[int]]:
        rows: dict[PersonId, list[int]] = {}
        for row, person_id in enumerate(self.person_ids):
            rows.setdefault(person_id, []).append(row)
        return rows

    def to_json(self) -> bytes:
        """Return goals as the vault keeps them."""
        columns = {
            "person_id": self.person_ids,
            "goal": self.goals,
            "result": self.results,
            "priority": self.priorities,
        }
        return json.dumps(columns, separators=(",", ":")).encode("ascii")

    @classmethod
    def from_json(cls, text: bytes) -> "Goals":
        """Return the goals a vault kept."""
        columns = json.loads(text)
        return cls(*(tuple(columns[name]) for name in ("person_id", "goal", "result", "priority")))
