"""Groups of people in a meeting: everybody who counts, counted once, and nobody told of."""

import json
from collections.abc import Mapping, Sequence

import pytest

from calibrate.domain.axis import Axis, Band
from calibrate.domain.event import LoadDetail, Loaded
from calibrate.domain.fairness import Outcome, State, fairness_document
from calibrate.domain.groups import Groups
from calibrate.domain.item import SetAsideKind
from calibrate.domain.load_kind import LoadKind
from calibrate.domain.person import PersonId
from calibrate.errors import NoGroupsError
from calibrate.services.fairness import fairness
from calibrate.services.meeting import Meeting

WHY = "Closed the audit alone, two weeks early."


def put_groups(meeting: Meeting, attributes: Mapping[str, Sequence[str]]) -> None:
    """Load group attributes beside the people, in their order."""
    groups = Groups(meeting.population.ids, attributes)

    def loaded(parts: tuple[str, ...]) -> Loaded:
        detail = LoadDetail(
            session=meeting.session,
            cycle=meeting.cycle,
            files=("groups.csv",),
            people=24,
            joined=0,
            kind=LoadKind.GROUPS,
        )
        return Loaded(at=meeting.clock(), parts=parts, detail=detail)

    meeting.load_beside(LoadKind.GROUPS, groups.to_json(), loaded)


@pytest.fixture
def grouped(meeting: Meeting) -> Meeting:
    """A meeting with two sites, taken in turn, a contract that few have, and one blank."""
    put_groups(
        meeting,
        {
            "site": [*("Lisbon", "Porto") * 11, "", "Porto"],
            "contract": ["term" if place < 3 else "open" for place in range(24)],
        },
    )
    return meeting


def test_everybody_with_both_bands_counts_once(grouped: Meeting) -> None:
    ids = grouped.population.ids
    grouped.set_aside(ids[2], SetAsideKind.LEAVE)
    found = fairness(grouped)["site"]
    lisbon = [seat for seat in grouped.board.present() if seat.box and ids.index(seat.person_id) % 2 == 0]
    top = sum(seat.box is not None and seat.box.performance is seat.box.potential is Band.HIGH for seat in lisbon)
    assert found.outcomes[Outcome.TOP_BOXES].groups == {
        "Lisbon": (top, len(lisbon)),
        "Porto": (0, 11),
    }
    assert found.blank == 0
    grouped.move(*grouped.drafts(ids[22], {Axis.PERFORMANCE: Band.LOW}, {Axis.PERFORMANCE: WHY}))
    assert fairness(grouped)["site"].blank == 1


def test_moves_are_raised_and_lowered(grouped: Meeting) -> None:
    ids = grouped.population.ids
    for place, band in ((0, Band.HIGH), (6, Band.MIDDLE), (2, Band.LOW)):
        grouped.move(*grouped.drafts(ids[place], {Axis.PERFORMANCE: band}, {Axis.PERFORMANCE: WHY}))
    found = fairness(grouped)["site"].outcomes
    assert found[Outcome.RAISED].groups == {"Lisbon": (2, 11), "Porto": (0, 11)}
    assert found[Outcome.LOWERED].groups == {"Lisbon": (1, 11), "Porto": (0, 11)}


def test_the_bench_is_an_outcome_where_there_is_one(grouped: Meeting) -> None:
    assert Outcome.ON_THE_BENCH not in fairness(grouped)["site"].outcomes
    on_it = {grouped.population.ids[0], grouped.population.ids[1], PersonId("nobody")}
    found = fairness(grouped, bench=on_it)["site"].outcomes[Outcome.ON_THE_BENCH]
    assert found.groups == {"Lisbon": (1, 11), "Porto": (1, 11)}


def test_a_small_group_hides_itself_and_what_would_tell_of_it(grouped: Meeting) -> None:
    found = fairness(grouped)["contract"]
    assert found.beside == {}
    for outcome in found.outcomes.values():
        assert outcome.state is State.SUPPRESSED
        assert set(outcome.groups.values()) == {None}
    assert fairness(grouped, small_group=3)["contract"].outcomes[Outcome.HIGH_POTENTIAL].groups["term"] == (3, 3)


def test_no_name_and_no_id_is_in_the_document(grouped: Meeting) -> None:
    """Not even where an attribute's values are people."""
    population = grouped.population
    put_groups(grouped, {"buddy": [population.ids[0].lower(), population.names[1], *("yes",) * 22]})
    text = json.dumps(fairness_document({name: found.outcomes for name, found in fairness(grouped).items()}))
    assert "(not shown 2)" in text
    assert not any(person.lower() in text.lower() for person in (*population.ids, *population.names))


def test_groups_beside_one_another(grouped: Meeting) -> None:
    beside = fairness(grouped)["site"].beside
    assert list(beside) == ["Lisbon", "Porto"]
    assert beside["Lisbon"].performance == pytest.approx(-(beside["Porto"].performance or 0))


def test_without_groups_it_says_how_to_load_them(meeting: Meeting) -> None:
    with pytest.raises(NoGroupsError, match="--groups"):
        fairness(meeting)


def test_nobody_with_that_attribute(meeting: Meeting) -> None:
    put_groups(meeting, {"site": [""] * 24})
    found = fairness(meeting)["site"]
    assert (found.outcomes, found.blank) == ({}, 22)
