"""Who belongs to which group: direct reports, whole trees, rings, what the file says."""

from collections import Counter, defaultdict

from hypothesis import given
from hypothesis import strategies as st

from calibrate.domain.grouped_by import By
from calibrate.domain.person import PersonId
from calibrate.domain.population import Population
from calibrate.domain.spread import group_names, groups_of, whole_trees

IDS = "abcdefgh"


def people(managers: dict[str, str | None], names: dict[str, str] | None = None) -> Population:
    ids = tuple(PersonId(person) for person in managers)
    return Population(
        ids=ids,
        names=tuple(f"Person {person}" for person in ids),
        manager_ids=tuple(managers.values()),
        managers=tuple((names or {}).get(person) for person in ids),
        performance=(None,) * len(ids),
        potential=(None,) * len(ids),
        details={"level": tuple("L4" if person < "c" else "" for person in ids)},
    )


def below(managers: dict[str, str | None], manager: str) -> set[str]:
    """Return everybody below somebody, found by asking each person upwards."""
    found = set()
    for person, above in managers.items():
        seen: set[str] = set()
        while above is not None and above not in seen:
            seen.add(above)
            above = managers.get(above)  # noqa: PLW2901 - upwards, step by step
        if manager in seen and person != manager:
            found.add(person)
    return found


@given(st.dictionaries(st.sampled_from(IDS), st.none() | st.sampled_from(IDS + "z"), max_size=8))
def test_a_tree_is_everybody_who_comes_to_the_manager_going_up(managers: dict[str, str | None]) -> None:
    """Rings, people above themselves and managers who are not in the file included."""
    own: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for person, manager in managers.items():
        if manager is not None:
            own[manager][person] += 1
    trees = whole_trees(own, managers, lambda manager: Counter([manager]))
    assert {manager: set(+tree) for manager, tree in trees.items()} == {
        manager: below(managers, manager) for manager in own
    }
    assert all(people == 1 for tree in trees.values() for people in (+tree).values())


def test_a_manager_is_called_what_the_file_calls_them() -> None:
    managers = {"a": "b", "b": "c", "c": "z", "d": "b", "e": None}
    names = group_names(people(managers, {"d": "Bo, as written beside them"}), By.MANAGER)
    assert names == {"b": "Bo, as written beside them", "c": "Person c", "z": "z"}


def test_other_groups_are_what_the_file_says() -> None:
    population = people({"a": None, "b": None, "c": None})
    assert [group or None for group in groups_of(population, By.LEVEL)] == ["L4", "L4", None]
    assert group_names(population, By.LEVEL) == {"L4": "L4"}
    assert list(groups_of(population, By.LOCATION)) == [None] * 3
    assert group_names(population, By.LOCATION) == {}
