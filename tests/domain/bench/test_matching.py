"""The largest seating: against brute force, against networkx where it is there, and at 2,000 roles."""

import sys
from itertools import permutations
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calibrate.domain.bench.matching import indispensable, maximum_matching

Options = dict[str, list[str]]
small = st.dictionaries(
    st.sampled_from("ABCDE"), st.lists(st.sampled_from("vwxyz"), unique=True, max_size=4), max_size=5
)


def _largest(options: Options) -> int:
    """Return the size of the largest seating, by trying every order of the people."""
    people = sorted({name for names in options.values() for name in names})
    filled = [*people, *([None] * len(options))]
    return max(
        sum(name in options[role] for role, name in zip(options, order, strict=False))
        for order in permutations(filled, len(options))
    )


def _is_seating(options: Options, seated: dict[str, str]) -> bool:
    return len(set(seated.values())) == len(seated) and all(name in options[role] for role, name in seated.items())


@given(small)
def test_no_seating_is_larger(options: Options) -> None:
    seated = maximum_matching(options)
    assert _is_seating(options, seated)
    assert len(seated) == _largest(options)


@given(small)
def test_who_is_indispensable_leaves_one_role_fewer(options: Options) -> None:
    found = indispensable(options)
    for person in {name for names in options.values() for name in names}:
        without = {role: [name for name in names if name != person] for role, names in options.items()}
        assert len(maximum_matching(without)) == len(maximum_matching(options)) - (person in found)


def test_five_hundred_random_benches_agree_with_networkx() -> None:
    networkx = pytest.importorskip("networkx")
    dice = Random(20260)
    for _ in range(500):
        roles, people = dice.randint(1, 30), dice.randint(1, 30)
        options = {
            f"role {role}": [f"person {one}" for one in range(people) if dice.random() < dice.choice((0.03, 0.1, 0.3))]
            for role in range(roles)
        }
        graph = networkx.Graph()
        graph.add_nodes_from(options)
        graph.add_edges_from((role, name) for role, names in options.items() for name in names)
        theirs = networkx.bipartite.hopcroft_karp_matching(graph, top_nodes=list(options))
        seated = maximum_matching(options)
        assert _is_seating(options, seated)
        assert len(seated) == len(theirs) // 2


def test_a_chain_of_two_thousand_exchanges_needs_no_deep_stack() -> None:
    """Each role's first choice is taken by the one before: the last empty role moves everybody on."""
    count = 2_000
    assert count > sys.getrecursionlimit()
    options = {f"R{role}": [f"P{role}", f"P{role + 1}"] for role in range(count - 1)} | {f"R{count - 1}": ["P0"]}
    assert len(maximum_matching(options)) == count
    assert len(indispensable({role: names[:1] for role, names in options.items()})) == count - 1


def test_roles_further_up_are_filled_first_and_with_their_first_name() -> None:
    assert maximum_matching({"one": ["a", "b"], "two": ["b"], "three": ["b"]}) == {"one": "a", "two": "b"}
