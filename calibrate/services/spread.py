"""How a meeting's ratings are distributed, by manager above all, as loaded or as they stand now."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from calibrate.domain.audience import Stage
from calibrate.domain.axis import Axis
from calibrate.domain.board import Board, Seat
from calibrate.domain.event import Moved
from calibrate.domain.grouped_by import By
from calibrate.domain.ledger import Ledger
from calibrate.domain.person import PersonId
from calibrate.domain.spread import PairCounts, RatedPair, Survey, group_names, groups_of, survey, whole_trees
from calibrate.services.open_session import OpenSession

Step = tuple[Axis, bool]
"""One move on a question: True is up."""


@dataclass(frozen=True)
class Counts:
    """What is counted of one group; nobody set aside."""

    before: PairCounts = field(default_factory=Counter)
    """People per pair of bands as loaded."""
    now: PairCounts = field(default_factory=Counter)
    """The same as they stand now."""
    moves: Counter[Step] = field(default_factory=Counter)
    """Moves on one question that stand; one from not yet rated is neither up nor down."""

    def at(self, stage: Stage) -> PairCounts:
        """Return people per pair of bands at a stage."""
        return self.before if stage is Stage.BEFORE else self.now


@dataclass(frozen=True)
class Spread:
    """A meeting's ratings, group by group."""

    survey: Survey
    stage: Stage
    everyone: Counts
    groups: Mapping[str, Counts]


def spread(
    meeting: OpenSession, by: By = By.MANAGER, stage: Stage = Stage.BEFORE, *, whole_tree: bool = False
) -> Spread:
    """Count everybody in the meeting, and hold every group against everyone.

    Args:
        meeting: An open session; nothing in it changes.
        by: What people are grouped by.
        stage: Ratings as loaded, or as they stand now.
        whole_tree: With managers: everybody below them at any distance, instead of direct reports.
    """
    board = meeting.board
    moves = _moves(board, meeting.ledger)
    direct = _counted(board, moves, groups_of(board.population, by))
    own = {key: counts for key, counts in direct.items() if key is not None}
    is_tree = whole_tree and by is By.MANAGER
    groups = _trees(board, moves, own) if is_tree else own
    names = group_names(board.population, by)
    present = {key: groups[key] for key in names if groups[key].at(stage)}
    everyone = _together(direct.values())
    found = survey(
        {key: counts.at(stage) for key, counts in present.items()},
        everyone.at(stage),
        names,
        by,
        meeting.naming,
        apart={key: counts.at(stage) for key, counts in own.items()} if is_tree else None,
    )
    return Spread(found, stage, everyone, present)


def counts_of_everyone(meeting: OpenSession) -> Counts:
    """Count everybody in the meeting, before and now."""
    board = meeting.board
    keys = (None,) * len(board.population)
    return _together(_counted(board, _moves(board, meeting.ledger), keys).values())


Moves = Mapping[PersonId, Counter[Step]]
"""Everybody's moves that stand, nobody set aside."""


def _moves(board: Board, ledger: Ledger) -> Moves:
    moves: defaultdict[PersonId, Counter[Step]] = defaultdict(Counter)
    for entry in ledger.standing():
        if isinstance(entry.event, Moved):
            for item in entry.event.items:
                if item.from_band is not None and board.seat(item.person_id).set_aside is None:
                    moves[item.person_id][item.axis, item.to_band > item.from_band] += 1
    return moves


def _counted(board: Board, moves: Moves, keys: Sequence[str | None]) -> dict[str | None, Counts]:
    """Count every group, also one that has nobody present; under None, those who are in no group."""
    population = board.population
    groups: dict[str | None, Counts] = {}
    loaded = Counter(zip(keys, population.performance, population.potential, strict=True))
    for (key, performance, potential), people in loaded.items():
        group = groups.get(key or None)
        if group is None:
            # Both are one until somebody has moved: of 20,000 managers most are told once.
            before: PairCounts = Counter()
            group = groups[key or None] = Counts(before, before)
        group.before[performance, potential] += people
    for key in {keys[population.row(person_id)] or None for person_id in board.tracks}:
        groups[key] = Counts(groups[key].before, groups[key].before.copy())
    for person_id in board.tracks:
        _follow(board.seat(person_id), groups[keys[population.row(person_id)] or None])
    for person_id, steps in moves.items():
        groups[keys[population.row(person_id)] or None].moves.update(steps)
    return groups


def _follow(seat: Seat, group: Counts) -> None:
    """Take somebody the room has touched from where they were loaded to where they stand, or out."""
    loaded = seat.performance.proposed, seat.potential.proposed
    _less(group.now, loaded)
    if seat.set_aside is None:
        group.now[seat.performance.band, seat.potential.band] += 1
    else:
        _less(group.before, loaded)


def _less(counts: PairCounts, pair: RatedPair) -> None:
    counts[pair] -= 1
    if not counts[pair]:
        del counts[pair]


def _together(groups: Iterable[Counts]) -> Counts:
    everyone = Counts()
    for counts in groups:
        everyone.before.update(counts.before)
        everyone.now.update(counts.now)
        everyone.moves.update(counts.moves)
    return everyone


def _trees(board: Board, moves: Moves, own: Mapping[str, Counts]) -> dict[str, Counts]:
    """Count everybody below each manager."""
    population = board.population
    known = {manager: PersonId(manager) for manager in own if manager in population}
    above = {manager: population.manager_ids[population.row(person_id)] for manager, person_id in known.items()}

    def itself(manager: str) -> Counts:
        seat = board.seat(known[manager])
        if seat.set_aside is not None:
            return Counts()
        loaded, now = (
            PairCounts([(seat.performance.proposed, seat.potential.proposed)]),
            PairCounts([(seat.performance.band, seat.potential.band)]),
        )
        return Counts(loaded, now, moves.get(seat.person_id, Counter()))

    before = whole_trees({key: counts.before for key, counts in own.items()}, above, lambda key: itself(key).before)
    if not board.tracks:  # Nobody was touched: half of the work.
        return {key: Counts(counts, counts) for key, counts in before.items()}
    now = whole_trees({key: counts.now for key, counts in own.items()}, above, lambda key: itself(key).now)
    steps = whole_trees({key: counts.moves for key, counts in own.items()}, above, lambda key: itself(key).moves)
    return {key: Counts(before[key], now[key], steps[key]) for key in own}


def members(meeting: OpenSession, group: str, by: By = By.MANAGER, *, whole_tree: bool = False) -> list[PersonId]:
    """Return who in the meeting belongs to a group, in file order; with managers, everybody below them if asked."""
    population = meeting.board.population
    keys = groups_of(population, by)
    if not whole_tree or by is not By.MANAGER:
        found = [person_id for person_id, key in zip(population.ids, keys, strict=True) if key == group]
    else:
        reports: defaultdict[str | None, list[PersonId]] = defaultdict(list)
        for person_id, key in zip(population.ids, keys, strict=True):
            reports[key].append(person_id)
        below: dict[str, None] = {}
        waiting: list[str] = [group]
        while waiting:
            fresh = [person_id for person_id in reports[waiting.pop()] if person_id not in below]
            below.update(dict.fromkeys(fresh))
            waiting.extend(fresh)
        found = [person_id for person_id in population.ids if person_id in below and person_id != group]
    return [person_id for person_id in found if meeting.board.seat(person_id).set_aside is None]
