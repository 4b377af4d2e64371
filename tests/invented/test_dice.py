import os
import subprocess
import sys
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calibrate.invented.dice import Dice

names = st.text(max_size=8)


def test_the_same_name_gives_the_same_draws() -> None:
    draws = [Dice(7, 60, "names").below(1000) for _ in range(3)]
    assert len(set(draws)) == 1


def test_a_name_is_kept_apart_from_its_parts() -> None:
    assert [Dice("a", "b").below(2**40), Dice("a", "c").below(2**40), Dice(1, "b").below(2**40)] == [
        511267547184,
        613446325826,
        572166778046,
    ]


def test_draws_do_not_depend_on_how_python_hashes_text() -> None:
    code = "from calibrate.invented import company; print(company(12, 3).csv())"
    told = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONUTF8": "1"},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "1")
    }
    assert len(told) == 1


def test_only_the_promised_method_of_random_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("this method changes between versions of Python")

    for method in ("choice", "choices", "shuffle", "sample", "randrange", "randint", "getrandbits", "gauss"):
        monkeypatch.setattr(Random, method, refuse)
    dice = Dice("all of them")
    assert len(dice.shuffled(range(9))) == 9
    assert dice.weighted((0, 1)) == 1
    assert dice.pick("a") == "a"
    assert dice.chance(100)


@given(names, st.integers(1, 10**9))
def test_a_draw_stays_below_its_limit(name: str, limit: int) -> None:
    dice = Dice(name)
    assert 0 <= dice.below(limit) < limit


@given(names, st.lists(st.integers(0, 5), min_size=1).filter(any))
def test_nothing_without_weight_is_drawn(name: str, weights: list[int]) -> None:
    assert weights[Dice(name).weighted(weights)] > 0


def test_without_any_weight_nothing_can_be_drawn() -> None:
    with pytest.raises(ValueError, match="more than nothing"):
        Dice().weighted((0, 0))


@given(names, st.lists(st.integers()))
def test_shuffling_loses_nobody(name: str, items: list[int]) -> None:
    assert sorted(Dice(name).shuffled(items)) == sorted(items)


def test_every_order_of_three_comes_up_about_as_often() -> None:
    dice = Dice("orders")
    orders = [tuple(dice.shuffled("abc")) for _ in range(6000)]
    counts = [orders.count(order) for order in set(orders)]
    assert len(counts) == 6
    assert all(900 < count < 1100 for count in counts)
