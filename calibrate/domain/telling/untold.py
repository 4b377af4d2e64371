"""What a release would carry that somebody has not been told yet: no surprise in what people read of themselves."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from calibrate.domain.action.action import ActionStatus
from calibrate.domain.action.actions import Actions
from calibrate.domain.axis import Axis, AxisState, Band
from calibrate.domain.board import Board, Seat
from calibrate.domain.event import Loaded
from calibrate.domain.ledger import Entry, Ledger
from calibrate.domain.person import PersonId
from calibrate.domain.plan.plans import Plans
from calibrate.domain.telling.telling import Telling


class Matter(StrEnum):
    """What a person is to be told of."""

    ACTION = "action"
    PLAN = "plan"
    PERFORMANCE = "performance"


class Untold(NamedTuple):
    """Somebody who has not been told everything that is carried of them."""

    person_id: PersonId
    matters: tuple[Matter, ...]
    """What has changed since they were told last, in the order of Matter."""
    number: int
    """Of the last of those changes."""


@dataclass(frozen=True)
class Carried:
    """What is carried of people, and what they were told: values an open session has ready."""

    board: Board
    ledger: Ledger
    actions: Actions
    plans: Plans
    telling: Telling
    shares_performance: bool = False
    """Whether the organisation shares agreed performance."""


def settled_performance(seat: Seat) -> Band | None:
    """Return what somebody's performance comes to: as it stands, and as the seal fixes it.

    None of somebody parked there, who is not settled, and of somebody set
    aside, who was not in the meeting.
    """
    if seat.set_aside is not None or seat.performance.state is AxisState.PARKED:
        return None
    return seat.performance.band


def is_lowered(seat: Seat) -> bool:
    """Tell whether somebody's agreed performance is below the proposal."""
    band, proposed = settled_performance(seat), seat.performance.proposed
    return band is not None and proposed is not None and band < proposed


def untold(carried: Carried) -> tuple[Untold, ...]:
    """Return everybody who has not been told, in file order.

    Somebody is untold who has an action that is not dropped, a support plan,
    or a shared performance rating that differs from the proposal, and was
    not told after the last change of it, by the ledger's numbers. Withdrawing
    a decision is a change too.
    """
    last = _Changes(carried.ledger)
    found = (_untold(carried, last, seat) for seat in _with_matter(carried))
    return tuple(one for one in found if one is not None)


def matters(carried: Carried) -> dict[PersonId, tuple[Matter, ...]]:
    """Return what everybody is to be told of, told already or not, in file order; nobody of whom nothing is carried."""
    last = _Changes(carried.ledger)
    found = {
        seat.person_id: tuple(matter for matter, _ in _numbers(carried, last, seat)) for seat in _with_matter(carried)
    }
    return {person_id: of for person_id, of in found.items() if of}


def untold_by_manager(carried: Carried) -> dict[str | None, tuple[Untold, ...]]:
    """Return who has not been told, under each manager's id; None for people without one."""
    population = carried.board.population
    by_manager: defaultdict[str | None, list[Untold]] = defaultdict(list)
    for one in untold(carried):
        by_manager[population.manager_ids[population.row(one.person_id)]].append(one)
    return {manager_id: tuple(people) for manager_id, people in by_manager.items()}


def unsaid(carried: Carried) -> tuple[PersonId, ...]:
    """Return whose shared performance was lowered without a line that says what may be said of it."""
    if not carried.shares_performance:
        return ()
    return tuple(
        seat.person_id
        for seat in _differing(carried.board)
        if is_lowered(seat) and seat.person_id not in carried.telling.says
    )


def _differing(board: Board) -> Iterator[Seat]:
    # Who was never touched stands at the proposal, and is agreed on nothing.
    touched = sorted(board.tracks, key=board.population.row)
    seats = (board.seat(person_id) for person_id in touched)
    return (seat for seat in seats if settled_performance(seat) not in {None, seat.performance.proposed})


def _with_matter(carried: Carried) -> Iterator[Seat]:
    people = {action.person_id for action in carried.actions.by_id.values()} | carried.plans.by_person.keys()
    if carried.shares_performance:
        people |= {seat.person_id for seat in _differing(carried.board)}
    population = carried.board.population
    return (
        carried.board.seat(person_id)
        for person_id in sorted((one for one in people if one in population), key=population.row)
    )


def _untold(carried: Carried, last: "_Changes", seat: Seat) -> Untold | None:
    told = carried.telling.told.get(seat.person_id)
    since = 0 if told is None else told.number
    changes = {
        matter: max(number, last.withdrawn[seat.person_id, matter]) for matter, number in _numbers(carried, last, seat)
    }
    new = {matter: number for matter, number in changes.items() if number > since}
    return Untold(seat.person_id, tuple(new), max(new.values())) if new else None


def _numbers(carried: Carried, last: "_Changes", seat: Seat) -> Iterator[tuple[Matter, int]]:
    actions = [action for action in carried.actions.of(seat.person_id) if action.status is not ActionStatus.DROPPED]
    if actions:
        yield Matter.ACTION, max(action.number for action in actions)
    plan = carried.plans.last_of(seat.person_id)
    if plan is not None:
        yield Matter.PLAN, plan.number
    if carried.shares_performance and settled_performance(seat) not in {None, seat.performance.proposed}:
        yield Matter.PERFORMANCE, last.rated[seat.person_id]


class _Changes:
    """When ratings changed last, and when something of a person was withdrawn last."""

    def __init__(self, ledger: Ledger) -> None:
        self.rated: defaultdict[PersonId, int] = defaultdict(int)
        self.withdrawn: defaultdict[tuple[PersonId, Matter], int] = defaultdict(int)
        for entry in ledger.entries:
            by = ledger.undone_by.get(entry.number)
            if by is None:
                for person_id in _rated_by(entry):
                    self.rated[person_id] = entry.number
            else:
                for person_id, matter in _matters(entry):
                    self.withdrawn[person_id, matter] = max(by, self.withdrawn[person_id, matter])


def _rated_by(entry: Entry) -> Iterable[PersonId]:
    """Whose performance stands elsewhere, or is proposed elsewhere, by an event."""
    event = entry.event
    if isinstance(event, Loaded):
        return [change.person_id for change in event.detail.changed if change.axis is Axis.PERFORMANCE]
    if event.kind == "move":
        return [item.person_id for item in event.items if item.axis is Axis.PERFORMANCE]
    return ()


def _matters(entry: Entry) -> Iterator[tuple[PersonId, Matter]]:
    word = entry.event.kind.partition("_")[0]
    for item in entry.event.items:
        if word in {"action", "plan"}:
            yield item.person_id, Matter(word)
        elif word == "move" and item.axis is Axis.PERFORMANCE:
            yield item.person_id, Matter.PERFORMANCE
