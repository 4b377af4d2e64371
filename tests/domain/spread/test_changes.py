"""Fisher's exact test, the sign test, and who needs evidence."""

from fractions import Fraction
from itertools import combinations
from math import comb

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calibrate.domain.spread import change, fisher, needs_evidence, sign_test

FEW = st.integers(0, 5)


def test_the_lady_tasting_tea() -> None:
    """Fisher 1935; R: fisher.test(TeaTasting)."""
    one_sided, two_sided = fisher(3, 1, 1, 3)
    assert round(one_sided, 6) == 0.242857
    assert round(two_sided, 6) == 0.485714


def test_eight_of_ten_against_one_of_six() -> None:
    """scipy.stats.fisher_exact, documentation example."""
    assert round(fisher(8, 2, 1, 5)[1], 7) == 0.0349650


def test_convictions_of_twins() -> None:
    """Fisher 1962; R: fisher.test(Convictions): .0005367 two-sided, .0004652 less."""
    one_sided, two_sided = fisher(2, 15, 10, 3)
    assert round(two_sided, 7) == 0.0005367
    assert round(one_sided, 7) == 0.0004652


def test_four_fifths_questions_and_answers() -> None:
    """7 of 72 against 3 of 63."""
    assert round(fisher(7, 65, 3, 60)[1], 4) == 0.3365


@given(FEW, FEW, FEW, FEW)
def test_every_way_to_hand_out_the_marks_gives_the_same_chances(a: int, b: int, c: int, d: int) -> None:
    people = a + b + c + d
    counts = [sum(person < a + b for person in chosen) for chosen in combinations(range(people), a + c)]
    ways = {count: counts.count(count) for count in set(counts)}
    low, high = sum(count <= a for count in counts), sum(count >= a for count in counts)
    as_rare = sum(number for number in ways.values() if number <= ways[a])
    one_sided, two_sided = fisher(a, b, c, d)
    assert one_sided == pytest.approx(min(low, high) / len(counts), rel=1e-12)
    assert two_sided == pytest.approx(as_rare / len(counts), rel=1e-12)


@given(*[st.integers(0, 60)] * 4)
def test_turning_the_table_changes_nothing(a: int, b: int, c: int, d: int) -> None:
    for turned in ((c, d, a, b), (b, a, d, c), (a, c, b, d)):
        assert fisher(*turned) == pytest.approx(fisher(a, b, c, d), rel=1e-9)


def test_a_large_table_in_whole_numbers() -> None:
    """Margins of hundreds are carried in decimals; whole numbers judge."""
    a, b, c, d = 110, 190, 300, 400
    ways = [comb(a + b, x) * comb(c + d, a + c - x) for x in range(min(a + b, a + c) + 1)]
    one_sided, two_sided = fisher(a, b, c, d)
    assert one_sided == pytest.approx(sum(ways[: a + 1]) / sum(ways), rel=1e-10)
    assert two_sided == pytest.approx(sum(way for way in ways if way <= ways[a]) / sum(ways), rel=1e-10)


def test_an_empty_margin_says_nothing() -> None:
    assert fisher(0, 0, 0, 0) == fisher(0, 5, 0, 9) == fisher(0, 0, 4, 5) == (1, 1)


def test_signs_as_printed() -> None:
    """Binomial tables: 6 of 6, 5 of 5, 7 of 8."""
    assert sign_test(6, 0) == 0.03125
    assert sign_test(0, 5) == 0.0625
    assert round(sign_test(7, 1), 4) == 0.0703


@given(st.integers(0, 150), st.integers(0, 150))
def test_signs_are_a_fair_coin(ups: int, downs: int) -> None:
    n = ups + downs
    tail = sum(comb(n, count) for count in range(min(ups, downs) + 1))
    assert sign_test(ups, downs) == sign_test(downs, ups)
    assert sign_test(ups, downs) == pytest.approx(float(min(Fraction(1), Fraction(2 * tail, 2**n))), rel=1e-11)


def test_a_team_against_chance_and_against_the_rest() -> None:
    found = change(8, 2, 1, 5)
    assert (found.ups, found.downs) == (8, 2)
    assert found.sign_p == sign_test(8, 2)
    assert found.fisher_p == fisher(8, 2, 1, 5)[1]
    assert change(0, 0, 3, 4).sign_p == change(0, 0, 3, 4).fisher_p == 1


def test_two_bands_either_way_need_evidence() -> None:
    before = {"up": 1, "down": 3, "one": 2, "same": 2, "left": 1}
    after = {"new": 3, "same": 2, "one": 3, "down": 1, "up": 3}
    assert needs_evidence(before, after) == ["down", "up"]


@pytest.mark.parametrize("table", [(-1, 2, 3, 4), (1, 2, 3, -4)])
def test_counts_are_not_negative(table: tuple[int, int, int, int]) -> None:
    with pytest.raises(ValueError, match="whole numbers"):
        fisher(*table)
    with pytest.raises(ValueError, match=r"negative|whole numbers"):
        change(*table)
    with pytest.raises(ValueError, match="negative"):
        sign_test(-1, 3)
