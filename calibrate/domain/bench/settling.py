"""What is to settle for a role, in words: gaps first."""

from dataclasses import dataclass
from enum import IntEnum

from calibrate.domain.bench.bench import Bench
from calibrate.domain.bench.matching import maximum_matching
from calibrate.domain.bench.readiness import Readiness
from calibrate.domain.bench.seats import ready_now
from calibrate.domain.person import PersonId


class Gap(IntEnum):
    """What a role lacks, most first."""

    NO_NAME = 0
    COVER_ONLY = 1
    NOBODY_IN_TWO_YEARS = 2
    NOBODY_NOW = 3
    NOT_AT_ONCE = 4
    """Everybody ready now for it is needed for another role, if both fall vacant."""
    NAMED_TWICE = 5
    """The only one ready now for it is ready now for another role too."""
    ONE_NAME = 6
    NONE = 7


_WORDS = {
    Gap.NO_NAME: "no name: build or hire?",
    Gap.COVER_ONLY: "emergency cover only",
    Gap.NOBODY_IN_TWO_YEARS: "nobody in two years",
    Gap.NOBODY_NOW: "nobody ready now",
    Gap.NAMED_TWICE: "one name, named twice",
    Gap.ONE_NAME: "one name only",
    Gap.NONE: "",
}


@dataclass(frozen=True, slots=True)
class ToSettle:
    """What is to settle for one role."""

    gap: Gap
    other: str = ""
    """For NOT_AT_ONCE: what the role is called that is filled first."""

    @property
    def words(self) -> str:
        """What is to settle, in a few words; blank where nothing is."""
        return f"nobody now, if {self.other}" if self.gap is Gap.NOT_AT_ONCE else _WORDS[self.gap]


def to_settle(bench: Bench) -> dict[str, ToSettle]:
    """Return what is to settle for every role, in file order.

    Where people ready now do not reach for all roles at the same time, the
    roles further up in the file are filled first.
    """
    now = ready_now(bench.seats)
    seated = maximum_matching(now)
    holding = {person_id: role_id for role_id, person_id in seated.items()}
    roles_of: dict[PersonId, int] = {}
    for people in now.values():
        for person_id in people:
            roles_of[person_id] = roles_of.get(person_id, 0) + 1
    settled: dict[str, ToSettle] = {}
    for role_id, named in bench.seats.items():
        people = now[role_id]
        if not people:
            settled[role_id] = ToSettle(_lacking(named))
        elif role_id not in seated:
            settled[role_id] = ToSettle(Gap.NOT_AT_ONCE, bench.title(holding[people[0]]))
        elif len(people) == 1 and roles_of[people[0]] > 1:
            settled[role_id] = ToSettle(Gap.NAMED_TWICE)
        else:
            alone = sum(ready.is_successor for ready in named.values()) == 1
            settled[role_id] = ToSettle(Gap.ONE_NAME if alone else Gap.NONE)
    return settled


def _lacking(named: dict[PersonId, Readiness]) -> Gap:
    """Return what a role lacks that has nobody ready now."""
    soon = set(named.values())
    if Readiness.ONE_TO_TWO in soon:
        return Gap.NOBODY_NOW
    if Readiness.THREE_TO_FIVE in soon:
        return Gap.NOBODY_IN_TWO_YEARS
    return Gap.COVER_ONLY if soon else Gap.NO_NAME
