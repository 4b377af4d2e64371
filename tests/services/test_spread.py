"""A meeting's spread: who is counted, before and now, by what, and what the room did."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import pytest

from calibrate.domain.audience import Stage
from calibrate.domain.axis import Axis, Band
from calibrate.domain.grouped_by import By
from calibrate.domain.item import SetAsideKind
from calibrate.domain.population import Population
from calibrate.services.meeting import Meeting
from calibrate.services.sessions import Sessions
from calibrate.services.spread import counts_of_everyone, members, spread
from tests import sample

WHY = "Closed the audit alone, two weeks early."
LOW, MIDDLE, HIGH = Band


def moved(meeting: Meeting, place: int, axis: Axis, band: Band) -> None:
    person = meeting.population.ids[place]
    meeting.move(*meeting.drafts(person, {axis: band}, {axis: WHY}))


def by_hand(meeting: Meeting, stage: Stage) -> dict[str, Counter[tuple[Band | None, Band | None]]]:
    """Count every manager's present people one by one."""
    counts: dict[str, Counter[tuple[Band | None, Band | None]]] = {}
    for seat in meeting.board.present():
        person = meeting.population.person(seat.person_id)
        first, second = seat.performance, seat.potential
        pair = (first.proposed, second.proposed) if stage is Stage.BEFORE else (first.band, second.band)
        counts.setdefault(str(person.manager_id), Counter())[pair] += 1
    return counts


@pytest.fixture
def busy(meeting: Meeting) -> Meeting:
    """A meeting that has moved, withdrawn, set aside and rated people."""
    moved(meeting, 0, Axis.PERFORMANCE, HIGH)  # from low, two bands up
    moved(meeting, 0, Axis.PERFORMANCE, MIDDLE)
    moved(meeting, 3, Axis.POTENTIAL, LOW)
    moved(meeting, 23, Axis.PERFORMANCE, HIGH)  # not yet rated before
    moved(meeting, 6, Axis.PERFORMANCE, MIDDLE)
    meeting.undo()
    moved(meeting, 9, Axis.POTENTIAL, HIGH)
    meeting.set_aside(meeting.population.ids[9], SetAsideKind.LEAVE)
    meeting.set_aside(meeting.population.ids[1], SetAsideKind.LEFT)
    return meeting


@pytest.mark.parametrize("stage", Stage)
def test_every_manager_is_counted_as_by_hand(busy: Meeting, stage: Stage) -> None:
    found = spread(busy, stage=stage)
    assert {key: counts.at(stage) for key, counts in found.groups.items()} == by_hand(busy, stage)
    assert found.everyone.at(stage) == sum(by_hand(busy, stage).values(), Counter())
    assert found.survey.people == 22
    assert found.survey.axes[Axis.PERFORMANCE].groups["M02"].counts == tuple(
        sum(people for (band, _), people in found.groups["M02"].at(stage).items() if band is each) for each in Band
    )


def test_moves_that_stand_are_counted_up_and_down(busy: Meeting) -> None:
    """Nobody set aside, nothing withdrawn; from not yet rated is neither."""
    found = spread(busy)
    assert found.groups["M01"].moves == {
        (Axis.PERFORMANCE, True): 1,
        (Axis.PERFORMANCE, False): 1,
        (Axis.POTENTIAL, False): 1,
    }
    assert not found.groups["M02"].moves
    assert found.everyone.moves.total() == 3


def test_nothing_that_is_read_changes_the_meeting(busy: Meeting) -> None:
    before = busy.head
    spread(busy, whole_tree=True)
    spread(busy, By.LEVEL, Stage.AGREED)
    assert busy.head == before


@pytest.mark.parametrize("by", [By.ORGANISATION, By.LEVEL])
def test_by_what_the_file_says(meeting: Meeting, by: By) -> None:
    found = spread(meeting, by)
    assert list(found.groups) == [{"organisation": "Payments", "level": "L4"}[by]]
    assert found.survey.by is by
    assert found.survey.axes[Axis.POTENTIAL].groups[next(iter(found.groups))].people == 24


def test_a_column_the_file_does_not_have_leaves_everyone(meeting: Meeting) -> None:
    found = spread(meeting, By.LOCATION)
    assert found.groups == {}
    assert found.survey.people == 24
    assert found.survey.axes[Axis.PERFORMANCE].headline == "too few to say"


def in_a_line(people: Population, *, ring: bool) -> Population:
    """Everybody reports to the one before them; in a ring the first reports to the last."""
    above: list[str | None] = [None, *people.ids[:-1]]
    if ring:
        above[0] = people.ids[-1]
    return replace(people, manager_ids=tuple(above), managers=(None,) * len(people))


@pytest.fixture(params=[False, True], ids=["line", "ring"])
def chained(request: pytest.FixtureRequest, sessions: Sessions) -> Iterator[Meeting]:
    """A meeting of people who each report to the one before them."""
    people = in_a_line(sample.population(12), ring=request.param)
    with sample.new_meeting(sessions, people) as opened:
        yield opened


def test_a_whole_tree(chained: Meeting) -> None:
    moved(chained, 5, Axis.PERFORMANCE, MIDDLE)
    ids = chained.population.ids
    chained.set_aside(ids[3], SetAsideKind.LEAVE)
    found = spread(chained, stage=Stage.AGREED, whole_tree=True)
    is_ring = chained.population.manager_ids[0] is not None
    if is_ring:
        sizes = dict.fromkeys(ids, 10) | {ids[3]: 11}
    else:
        present = [person for person in ids if person != ids[3]]
        sizes = {person: sum(other > person for other in present) for person in ids[:-1]}
    assert {key: counts.now.total() for key, counts in found.groups.items()} == sizes
    assert found.groups[ids[0]].moves.total() == 1
    assert found.groups[ids[5]].moves.total() == 0
    direct = spread(chained, stage=Stage.AGREED)
    assert all(direct.groups[one].now.total() == 1 for one, other in pairwise(ids) if other != ids[3])
    assert found.survey.axes[Axis.POTENTIAL].icc == direct.survey.axes[Axis.POTENTIAL].icc


def test_who_belongs_to_a_group(busy: Meeting) -> None:
    ids = busy.population.ids
    assert members(busy, "M01") == list(ids[::3][:3]) + list(ids[12::3])
    assert len(members(busy, "L4", By.LEVEL)) == 22
    assert members(busy, "nobody's") == []


def test_who_is_below_a_manager(chained: Meeting) -> None:
    ids = chained.population.ids
    chained.set_aside(ids[7], SetAsideKind.LEAVE)
    is_ring = chained.population.manager_ids[0] is not None
    below = [person for place, person in enumerate(ids) if place not in {5, 7} and (is_ring or place > 5)]
    assert members(chained, ids[5], whole_tree=True) == below
    assert members(chained, ids[5]) == [ids[6]]
    found = spread(chained, stage=Stage.AGREED, whole_tree=True)
    assert found.groups[ids[5]].now.total() == len(below)


def test_everyone_alone_is_everyone_of_the_spread(busy: Meeting) -> None:
    assert counts_of_everyone(busy) == spread(busy).everyone
