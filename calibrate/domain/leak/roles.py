"""Critical roles that people are named for: a person's page must not tell which.

Somebody who is named for a role may not read its title at all. Anybody else
may ("shadow the head of audit for a day"), unless it is held out to them as
theirs to come. Who holds the role, and who works for them, may always.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from calibrate.domain.bench.bench import Bench
from calibrate.domain.leak.reading import Reading
from calibrate.domain.person import PersonId
from calibrate.domain.rationale.tokens import words_of
from calibrate.domain.rationale.words.listed import listed

_HELD_OUT = frozenset(
    listed(
        """
        ready, next, future, prepare, prepares, preparing, prepared, candidate, candidates, towards, toward, become,
        becoming, takeover, replace, replacing, follow, following, succeed, succeeding, lined, promote, promoted,
        promotion, step, stepping, option, considered, groomed, path, named, seat, deputy, acting, inherit
        """
    )
)
_NEAR = 6


class BenchRole(NamedTuple):
    """One title that is watched."""

    words: tuple[str, ...]
    named: frozenset[PersonId]
    free: frozenset[PersonId]
    """Who holds it and who works for them."""


@dataclass(frozen=True)
class BenchRoles:
    """The titles of all roles with somebody named for them, by their first word."""

    by_first: Mapping[str, tuple[BenchRole, ...]]

    @classmethod
    def of(cls, bench: Bench, managers: Iterable[tuple[PersonId, str | None]]) -> "BenchRoles":
        """Return the titles to watch.

        Args:
            bench: Who is named for which role.
            managers: Everybody's id and their manager's.
        """
        roles = [role for role in bench.roles if bench.nominees.get(role.role_id) and words_of(role.title)]
        holders = {role.incumbent_id: {role.incumbent_id} for role in roles if role.incumbent_id is not None}
        for person_id, manager_id in managers if holders else ():
            if manager_id in holders:
                holders[PersonId(manager_id or "")].add(person_id)
        by_first: dict[str, tuple[BenchRole, ...]] = {}
        for role in roles:
            words = words_of(role.title)
            named = frozenset(nominee.person_id for nominee in bench.nominees[role.role_id])
            free = frozenset() if role.incumbent_id is None else frozenset(holders[role.incumbent_id]) - named
            by_first[words[0]] = (*by_first.get(words[0], ()), BenchRole(words, named, free))
        return cls(by_first)

    def spans(self, reading: Reading, person_id: PersonId) -> Iterator[range]:
        """Yield where a text of somebody tells a role that people are named for."""
        if not self.by_first:
            return
        for place, word in enumerate(reading.words):
            for role in self.by_first.get(word, ()):
                span = range(place, place + len(role.words))
                if reading.words[span.start : span.stop] == role.words and _tells(reading, span, role, person_id):
                    yield span


def _tells(reading: Reading, span: range, role: BenchRole, person_id: PersonId) -> bool:
    if person_id in role.free:
        return False
    token = reading.tokens[span.start]
    if len(role.words) == 1 and not (token.is_capital or token.is_code):
        return False
    around = reading.words[max(0, span.start - _NEAR) : span.stop + _NEAR]
    return person_id in role.named or any(word in _HELD_OUT for word in around)
