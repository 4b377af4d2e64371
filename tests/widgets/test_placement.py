from collections import Counter
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calibrate.domain.axis import Band
from calibrate.domain.box import BOXES, Box
from calibrate.domain.person import PersonId
from calibrate.domain.population import Population
from calibrate.errors import CalibrateError
from calibrate.widgets.board_view import Sort, View, groups
from calibrate.widgets.placement import ASIDE, TRAY, Placement, box_number
from tests import sample
from tests.widgets.decided import Decided

PEOPLE = sample.population(24, unrated=2, hostile=True)


def shown(placement: Placement) -> list[list[PersonId]]:
    return [[placement.person(place, index) for index in range(placement.count(place))] for place in range(11)]


def placed(decided: Decided, view: View | None = None) -> Placement:
    return Placement(decided.board, decided.ledger, view)


def moved(decided: Decided, person: str, performance: Band | None, potential: Band | None) -> Decided:
    bands = {"performance": performance, "potential": potential}
    return decided.moved(person, **{axis: band for axis, band in bands.items() if band is not None})


people = st.sampled_from(PEOPLE.ids)
steps: st.SearchStrategy[Callable[[Decided], Decided]] = st.one_of(
    st.builds(lambda person: lambda decided: decided.agreed(person), people),
    st.builds(lambda person: lambda decided: decided.parked(person), people),
    st.builds(lambda person: lambda decided: decided.set_aside(person), people),
    st.builds(
        lambda person, performance, potential: lambda decided: moved(decided, person, performance, potential),
        people, st.sampled_from(Band), st.none() | st.sampled_from(Band),
    ),
    st.just(lambda decided: decided.undone()),
)  # fmt: skip


views = st.builds(View, st.sampled_from([None, *groups(PEOPLE)]), st.sampled_from(Sort))


@given(st.lists(steps, max_size=12), st.integers(1, 4), views)
def test_following_decisions_leads_where_beginning_anew_leads(
    taken: list[Callable[[Decided], Decided]], every: int, view: View
) -> None:
    decided = Decided.nothing(PEOPLE)
    placement = placed(decided, view)
    for number, step in enumerate(taken):
        try:
            decided = step(decided)
        except CalibrateError:
            continue
        if number % every == 0:
            placement.follow(decided.board, decided.ledger)
    placement.follow(decided.board, decided.ledger)

    assert shown(placement) == shown(placed(decided, view))
    assert placement.progress == decided.board.progress()
    listed = [person for person in PEOPLE.ids if placement.lists(person)]
    assert len(listed) == (len(PEOPLE) if view.only is None else view.only.people)
    boxes = Counter(decided.board.seat(person).box for person in listed if placement.place(person) < TRAY)
    assert placement.counts == tuple(boxes[box] for box in BOXES)
    for person in listed:
        assert placement.person(placement.place(person), placement.index(person)) == person


@given(st.lists(steps, max_size=12), st.lists(st.integers(0, 12), max_size=4), views)
def test_turning_to_another_moment_leads_where_beginning_there_leads(
    taken: list[Callable[[Decided], Decided]], moments: list[int], view: View
) -> None:
    stood = [Decided.nothing(PEOPLE)]
    for step in taken:
        try:
            stood.append(step(stood[-1]))
        except CalibrateError:
            continue
    placement = placed(stood[-1], view)
    for moment in moments:
        turned = stood[min(moment, len(stood) - 1)]
        before = shown(placement)
        touched = placement.turn_to(turned.board, turned.ledger)

        assert shown(placement) == shown(placed(turned, view))
        changed = {place for place in range(11) if before[place] != shown(placement)[place]}
        assert changed <= touched.places
        assert placement.progress == turned.board.progress()


def test_turning_to_other_people_begins_anew() -> None:
    placement = placed(Decided.nothing(PEOPLE))
    others = Decided.nothing(sample.population(3))

    placement.turn_to(others.board, others.ledger)

    assert shown(placement) == shown(placed(others))


def test_a_decision_touches_its_people_and_the_places_they_left_and_came_to() -> None:
    decided = Decided.nothing(PEOPLE)
    placement = placed(decided)
    decided = decided.moved("E0012", performance=Band.MIDDLE)

    touched = placement.follow(decided.board, decided.ledger)

    assert touched.people == {"E0012"}
    assert touched.places == {4, 5}
    assert placement.follow(decided.board, decided.ledger).people == frozenset()


def test_an_undo_touches_the_people_of_what_it_withdraws() -> None:
    decided = Decided.nothing(PEOPLE).moved("E0012", performance=Band.MIDDLE)
    placement = placed(decided)
    decided = decided.undone()

    touched = placement.follow(decided.board, decided.ledger)

    assert touched.people == {"E0012"}
    assert placement.place(PersonId("E0012")) == 5


def test_names_stand_without_regard_to_case_and_accents() -> None:
    names = ("zoe", "Émile", "Ada", "émile", "Eva", "Łukasz", "Lux")
    population = sample.population(len(names))
    population = Population(
        population.ids, names, population.manager_ids, population.managers,
        (Band.LOW,) * len(names), (Band.LOW,) * len(names), {},
    )  # fmt: skip
    placement = placed(Decided.nothing(population))

    assert [population.name(person) for person in shown(placement)[6]] == [
        "Ada", "Émile", "émile", "Eva", "Łukasz", "Lux", "zoe",
    ]  # fmt: skip


def test_people_without_a_band_and_people_set_aside_are_in_no_box() -> None:
    decided = Decided.nothing(PEOPLE).set_aside("E0001")
    placement = placed(decided)

    assert placement.place(PersonId("E0001")) == ASIDE
    assert placement.place(PersonId("E0024")) == TRAY
    assert sum(placement.counts) == 21
    assert "E0001" not in placement.reading_order()
    assert len(placement.reading_order()) == 23


@pytest.mark.parametrize("box", BOXES)
def test_boxes_are_numbered_as_they_are_read(box: Box) -> None:
    assert BOXES[box_number(box)] is box


class TestTheNextOpenPerson:
    def test_is_the_next_name_and_then_in_the_next_box(self) -> None:
        decided = Decided.nothing(sample.population(24))
        placement = placed(decided)
        order = placement.reading_order()

        assert placement.next_open(None) == order[0]
        assert [placement.next_open(person) for person in order] == [*order[1:], order[0]]

    def test_is_nobody_agreed_parked_or_set_aside(self) -> None:
        decided = Decided.nothing(sample.population(12))
        order = placed(decided).reading_order()
        decided = decided.agreed(order[1]).parked(order[2]).set_aside(order[3])

        assert placed(decided).next_open(order[0]) == order[4]

    def test_is_found_from_the_tray_too(self) -> None:
        placement = placed(Decided.nothing(sample.population(24, unrated=2)))

        assert placement.next_open(PersonId("E0024")) == placement.reading_order()[0]

    def test_is_nobody_when_all_are_agreed_and_never_oneself(self) -> None:
        people = sample.population(9)
        decided = Decided.nothing(people).agreed(*people.ids[1:])

        assert placed(decided).next_open(people.ids[0]) is None
        assert placed(decided.agreed(people.ids[0])).next_open(None) is None
