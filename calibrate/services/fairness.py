"""Whether groups of people come out of a meeting alike: aggregates for the facilitator, nobody by name."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from calibrate.domain.board import Seat
from calibrate.domain.fairness import SMALL_GROUP, Beside, Outcome, Shown, beside, shown
from calibrate.domain.folded import folded
from calibrate.domain.person import PersonId
from calibrate.domain.population import Population
from calibrate.errors import NoGroupsError
from calibrate.services.open_session import OpenSession


@dataclass(frozen=True)
class Compared:
    """One attribute: its groups under every outcome, and beside one another where that may be shown."""

    outcomes: Mapping[Outcome, Shown]
    beside: Mapping[str, Beside]
    """Each group against all others; empty where any group is small."""
    blank: int
    """People in the meeting of whom the file says nothing here."""


def fairness(
    meeting: OpenSession, *, bench: Collection[PersonId] | None = None, small_group: int = SMALL_GROUP
) -> dict[str, Compared]:
    """Compare the groups of every attribute, as people stand now.

    Everybody counts who is in the meeting and has a band on both questions:
    the same people under every outcome, so that no outcome gives away what
    another hides.

    Args:
        meeting: An open session; its group attributes are opened for this and not kept.
        bench: Everybody on a bench; None leaves that outcome out.
        small_group: People a group needs to be shown.

    Raises:
        NoGroupsError: No file of groups was loaded.
    """
    groups = meeting.open_groups()
    if not groups.attributes:
        raise NoGroupsError(
            "No groups are loaded. Put person_id and one column for each attribute in a file of its own, then "
            "`calibrate load FILE --session NAME --groups`."
        )
    seats = {seat.person_id: seat for seat in meeting.board.present() if seat.box is not None}
    outcomes = [outcome for outcome in Outcome if outcome is not Outcome.ON_THE_BENCH or bench is not None]
    known = _known(meeting.population)
    return {
        attribute: _compared(
            _seated(groups.of(attribute), seats, known), len(seats), outcomes, bench or (), small_group
        )
        for attribute in groups.attributes
    }


def _known(population: Population) -> frozenset[str]:
    """Return what would name somebody: every id and every name."""
    return frozenset(folded(text).strip() for text in (*population.ids, *population.names))


def _seated(
    values: Mapping[PersonId, str], seats: Mapping[PersonId, Seat], known: Collection[str]
) -> dict[str, list[Seat]]:
    """Return the seats of each group, by name; a group called like a person is called by a number."""
    groups: defaultdict[str, list[Seat]] = defaultdict(list)
    for person_id, value in values.items():
        if person_id in seats:
            groups[value].append(seats[person_id])
    names = {value: value for value in groups}
    for number, value in enumerate((value for value in groups if folded(value).strip() in known), start=1):
        names[value] = f"(not shown {number})"
    return {names[value]: groups[value] for value in sorted(groups)}


def _compared(
    groups: Mapping[str, Sequence[Seat]],
    people: int,
    outcomes: Sequence[Outcome],
    bench: Collection[PersonId],
    small_group: int,
) -> Compared:
    if not groups:
        return Compared({}, {}, people)
    found = {
        outcome: shown(
            {group: (sum(outcome.holds(seat, bench) for seat in of), len(of)) for group, of in groups.items()},
            small_group=small_group,
        )
        for outcome in outcomes
    }
    listed = {group: [_levels(seat) for seat in of] for group, of in groups.items()}
    is_small = any(len(of) < max(2, small_group) for of in groups.values())
    side_by_side = {} if is_small or len(groups) < 2 else {group: _beside(group, listed) for group in listed}
    return Compared(found, side_by_side, people - sum(map(len, groups.values())))


def _levels(seat: Seat) -> tuple[int, int]:
    return int(seat.performance.band or 0), int(seat.potential.band or 0)


def _beside(group: str, listed: Mapping[str, Sequence[tuple[int, int]]]) -> Beside:
    others = [pair for other, of in listed.items() if other != group for pair in of]
    return beside(listed[group], others)
