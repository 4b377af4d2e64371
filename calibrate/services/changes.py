"""What loading again would do to a session, person by person; for private screens, never for a report."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from calibrate.domain.axis import Axis, AxisState, Band
from calibrate.domain.event import ChangedProposal
from calibrate.domain.joining import Joined
from calibrate.domain.ledger import Ledger
from calibrate.domain.person import PersonId
from calibrate.services.meeting import Meeting


class Named(NamedTuple):
    """Somebody by id and name."""

    person_id: PersonId
    name: str


@dataclass(frozen=True)
class ChangedRating:
    """A rating that differs from the one loaded before, and what the room has decided on it."""

    person_id: PersonId
    name: str
    axis: Axis
    before: Band | None
    after: Band | None
    decided: Band | None
    """The band the room fixed, which stays; None where the person follows the new rating."""
    state: AxisState
    decisions: tuple[int, ...]
    """Numbers of the standing moves, agreements and parkings of this axis, oldest first."""


@dataclass(frozen=True)
class Changes:
    """What a load would do to a session that is there."""

    cycle: str
    joiners: tuple[Named, ...]
    absent: tuple[Named, ...]
    """Not in the new file: they stay as they are."""
    changed: tuple[ChangedRating, ...]


def changes_in(meeting: Meeting, joined: Joined) -> Changes:
    """Return what a load would do to an open session."""
    old, decided = meeting.population, _decisions(meeting.ledger)
    return Changes(
        cycle=meeting.cycle,
        joiners=tuple(
            Named(person_id, name)
            for person_id, name in zip(joined.population.ids, joined.population.names, strict=True)
            if person_id not in old
        ),
        absent=tuple(Named(person_id, old.name(person_id)) for person_id in joined.absent),
        changed=tuple(_changed(meeting, joined, change, decided) for change in joined.changed),
    )


_Decided = Mapping[tuple[PersonId, Axis], list[int]]


def _changed(meeting: Meeting, joined: Joined, change: ChangedProposal, decided: _Decided) -> ChangedRating:
    standing = meeting.board.seat(change.person_id).axis(change.axis)
    tracks = meeting.board.tracks.get(change.person_id)
    return ChangedRating(
        person_id=change.person_id,
        name=joined.population.name(change.person_id),
        axis=change.axis,
        before=meeting.population.proposed(change.axis, change.person_id),
        after=joined.population.proposed(change.axis, change.person_id),
        decided=None if tracks is None else tracks.axis(change.axis).band,
        state=standing.state,
        decisions=tuple(decided.get((change.person_id, change.axis), ())),
    )


def _decisions(ledger: Ledger) -> _Decided:
    """Return the numbers of the standing decisions on each axis of each person, oldest first."""
    decided: defaultdict[tuple[PersonId, Axis], list[int]] = defaultdict(list)
    for entry in ledger.standing():
        for item in entry.event.items:
            if item.axis is not None:
                decided[item.person_id, item.axis].append(entry.number)
    return decided
