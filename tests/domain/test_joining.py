"""Loading again: nobody vanishes, nothing decided changes, a column that is not there stays."""

from dataclasses import replace

import pytest
from hypothesis import given

from calibrate.domain.axis import Axis
from calibrate.domain.joining import first_load, loaded_again
from calibrate.domain.population import Population
from tests.domain.paper import HIGH, LOW, MIDDLE, people, populations


def test_at_a_first_load_everybody_has_joined() -> None:
    joined = first_load(people(a=(LOW, LOW), b=(HIGH, None)))
    assert (joined.joined, joined.absent, joined.changed) == (2, (), ())


@given(populations())
def test_loading_twice_equals_loading_once(population: Population) -> None:
    joined = loaded_again(population, population)
    assert (joined.joined, joined.absent, joined.changed) == (0, (), ())
    assert [joined.population.person(person) for person in population.ids] == [
        population.person(person) for person in population.ids
    ]


@given(populations(), populations())
def test_nobody_vanishes_and_each_new_person_joins_at_the_end(old: Population, new: Population) -> None:
    joined = loaded_again(old, new)
    joiners = [person for person in new.ids if person not in old]
    assert joined.population.ids == (*old.ids, *joiners)
    assert joined.joined == len(joiners)
    assert set(joined.absent) == set(old.ids) - set(new.ids)


@given(populations(), populations())
def test_changes_are_exactly_the_proposals_that_differ(old: Population, new: Population) -> None:
    joined = loaded_again(old, new)
    differ = {
        (person, axis, old.proposed(axis, person), new.proposed(axis, person))
        for person in old.ids
        if person in new
        for axis in Axis
        if old.proposed(axis, person) != new.proposed(axis, person)
    }
    told = {(change.person_id, change.axis, change.from_band, change.to_band) for change in joined.changed}
    assert told == differ
    assert len(joined.changed) == len(differ)
    for person in new.ids:
        for axis in Axis:
            assert joined.population.proposed(axis, person) == new.proposed(axis, person)


@given(populations(), populations())
def test_who_is_absent_stays_as_they_were(old: Population, new: Population) -> None:
    joined = loaded_again(old, new)
    for person in joined.absent:
        assert joined.population.person(person) == old.person(person)


def test_a_rating_column_that_is_not_there_changes_nothing() -> None:
    old = people(a=(LOW, HIGH))
    only_performance = replace(people(a=(MIDDLE, None)), details={"performance_label": ("Meets",)})
    joined = loaded_again(old, only_performance)
    assert joined.population.potential == (HIGH,)
    assert [change.axis for change in joined.changed] == ["performance"]


def test_a_rating_emptied_in_the_new_file_is_not_yet_rated() -> None:
    joined = loaded_again(people(a=(LOW, HIGH)), people(a=(LOW, None)))
    assert joined.population.potential == (None,)
    assert joined.changed[0].to_band is None


def test_names_managers_and_details_are_as_the_new_file_says() -> None:
    old = replace(people(a=(LOW, LOW), b=(LOW, LOW)), details={"title": ("engineer", "designer"), "level": ("4", "5")})
    new = Population(
        ids=old.ids[:1], names=("Ana Ito-Lund",), manager_ids=("M2",), managers=("Gus Lund",),
        performance=(LOW,), potential=(LOW,), details={"title": ("",), "location": ("Graz",)},
    )  # fmt: skip
    joined = loaded_again(old, new).population
    assert (joined.names, joined.manager_ids, joined.managers) == (
        ("Ana Ito-Lund", "Name of b"), ("M2", "M1"), ("Gus Lund", "Pia Weiss"),
    )  # fmt: skip
    assert {column: list(values) for column, values in joined.details.items()} == {
        "title": ["", "designer"],
        "level": ["4", "5"],
        "location": ["Graz", ""],
    }


def test_a_file_without_managers_takes_none_away() -> None:
    old = people(a=(LOW, LOW), b=(LOW, LOW))
    new = replace(old, manager_ids=(None, None), managers=(None, None))
    joined = loaded_again(old, new).population
    assert (joined.manager_ids, joined.managers) == (old.manager_ids, old.managers)


@pytest.mark.parametrize("stand_in", ["", "a"], ids=["blank", "the id"])
def test_what_stands_in_for_a_missing_name_replaces_none(stand_in: str) -> None:
    old = people(a=(LOW, LOW))
    new = people(a=(LOW, LOW), b=(LOW, LOW))
    joined = loaded_again(old, replace(new, names=(stand_in, "b")))
    assert joined.population.names == ("Name of a", "b")
