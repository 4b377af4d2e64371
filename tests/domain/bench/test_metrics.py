"""The shares of a bench, by hand and with their answer known from outside."""

import pytest

from calibrate.domain.bench import Readiness, coverage, depth, ready_now_rate, simultaneous_coverage
from tests.domain.bench.room import E2, E3, bench, named

FOUR = {
    "payments": {"yara": "now", "tae": "3-5"},
    "risk": {"yara": "now", "oto": "1-2"},
    "platform": {},
    "data": {"lea": "emergency"},
}


def test_the_shares_of_four_roles() -> None:
    assert coverage(FOUR) == 2 / 4
    assert ready_now_rate(FOUR) == 2 / 4
    assert depth(FOUR) == 4 / 4
    assert simultaneous_coverage(FOUR) == 1 / 4


def test_depth_is_what_iso_ts_30433_gives_as_its_example() -> None:
    """ISO/TS 30433:2021, succession planning metrics: 132 potential leaders for 44 positions are 300 %."""
    positions = {f"P{role}": {f"L{role}-{leader}": "1-2" for leader in range(3)} for role in range(44)}
    assert sum(map(len, positions.values())) == 132
    assert depth(positions) == 3.0
    assert f"{depth(positions):.0%}" == "300%"


@pytest.mark.parametrize("ready", ["now", "1-2", "3-5"])
def test_every_readiness_but_emergency_is_a_successor(ready: str) -> None:
    assert coverage({"one": {"a": ready}}) == depth({"one": {"a": ready}}) == 1
    assert coverage({"one": {"a": "emergency"}}) == depth({"one": {"a": "emergency"}}) == 0
    assert ready_now_rate({"one": {"a": ready}}) == (ready == "now")


def test_readiness_may_be_given_as_such_and_a_bench_as_it_is() -> None:
    assert coverage({"one": {E2: Readiness.NOW}}) == 1
    folded = bench(named("R1", E2), named("R2", E2), named("R3", E3, "3-5"))
    assert (coverage(folded), ready_now_rate(folded), depth(folded)) == (1, 2 / 3, 1)
    assert simultaneous_coverage(folded) == 1 / 3


def test_a_bench_of_no_roles_has_no_share_of_anything() -> None:
    assert coverage({}) == ready_now_rate({}) == depth({}) == simultaneous_coverage({}) == 0


def test_another_word_for_readiness_is_none() -> None:
    with pytest.raises(ValueError, match="soon"):
        coverage({"one": {"a": "soon"}})
