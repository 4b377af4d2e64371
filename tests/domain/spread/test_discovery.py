"""Many tests at once, and the two tiers."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calibrate.domain.spread import TeamTest, Tier, benjamini_hochberg, decide

PRINTED = (
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344,
    0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0,
)  # fmt: skip
"""Benjamini & Hochberg 1995, section 3.2: fifteen comparisons of a heart study."""

CHANCES = st.lists(st.floats(0, 1), max_size=30)


def test_fifteen_comparisons_of_a_heart_study() -> None:
    adjusted = benjamini_hochberg(PRINTED)
    assert sum(q <= 0.05 for q in adjusted) == 4
    assert [round(q, 4) for q in adjusted[:5]] == [0.0015, 0.0030, 0.0095, 0.0356, 0.0603]


@given(CHANCES)
def test_stepping_up_by_hand_lists_the_same(p: list[float]) -> None:
    """The procedure as published: the largest rank with p <= rank / m * level, and all below it."""
    adjusted = benjamini_hochberg(p)
    for level in (0.05, 0.1, 0.5):
        ranks = [rank for rank, each in enumerate(sorted(p), start=1) if each <= rank / len(p) * level]
        cut = sorted(p)[ranks[-1] - 1] if ranks else -1.0
        listed = [q <= level for q in adjusted]
        near = [abs(q - level) < 1e-12 for q in adjusted]
        assert all(a == (each <= cut) or close for a, each, close in zip(listed, p, near, strict=True))


@given(CHANCES, st.randoms(use_true_random=False))
def test_order_changes_nothing_and_no_chance_gets_smaller(p: list[float], dice: random.Random) -> None:
    places = dice.sample(range(len(p)), len(p))
    adjusted = benjamini_hochberg(p)
    assert benjamini_hochberg([p[place] for place in places]) == [adjusted[place] for place in places]
    assert all(each <= q * (1 + 1e-12) and q <= 1 for each, q in zip(p, adjusted, strict=True))


@pytest.mark.parametrize("wrong", [-0.1, 1.1, float("nan")])
def test_what_is_no_chance_is_refused(wrong: float) -> None:
    with pytest.raises(ValueError, match="p-value"):
        benjamini_hochberg([0.5, wrong])


def test_nothing_tested() -> None:
    assert benjamini_hochberg([]) == []
    assert decide({}) == {}


def with_mid_p(mid_p: float) -> TeamTest:
    """Return a test with that mid-p."""
    return TeamTest(n=6, statistic=12, p=mid_p, mid_p=mid_p, p_one_sided=mid_p)


def test_the_tiers_are_decided_over_the_whole_meeting() -> None:
    chances = {"far": 0.004, "near": 0.04, "edge": 0.05, "ordinary": 0.5}
    decided = decide({**{name: with_mid_p(mid_p) for name, mid_p in chances.items()}, "small": None})
    assert {name: decision.q for name, decision in decided.items()} == {
        "far": 0.016,
        "near": pytest.approx(0.2 / 3),
        "edge": pytest.approx(0.2 / 3),
        "ordinary": 0.5,
        "small": None,
    }
    assert [decision.tier for decision in decided.values()] == [*[Tier.DISCUSS] * 3, None, None]
    assert [decision.is_too_few for decision in decided.values()] == [False] * 4 + [True]


def test_more_tests_ask_for_more() -> None:
    many = {number: with_mid_p(0.9) for number in range(20)}
    assert decide({**many, "near": with_mid_p(0.049)})["near"].tier is Tier.LOOK
    assert decide({**many, "edge": with_mid_p(0.05)})["edge"].tier is None
    assert decide({**many, "far": with_mid_p(0.1 / 21)})["far"].tier is Tier.DISCUSS
    assert decide({**many, "less": with_mid_p(0.1001 / 21)})["less"].tier is Tier.LOOK
