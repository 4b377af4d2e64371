"""The figures in the method's page can be made again."""

from pathlib import Path

import pytest

from calibrate.domain.fairness import State
from calibrate.domain.spread import POWER
from tests.domain.spread.operating import HABITS, fair, four_fifths, power, tables

METHOD = (Path(__file__).parents[3] / "docs" / "method.md").read_text(encoding="utf-8")


def test_a_seed_gives_the_same_meetings() -> None:
    assert fair(7, 12) == fair(7, 12)
    assert fair(7, 12) != fair(8, 12)


def test_the_tiers_are_in_order() -> None:
    found = fair(3, 30)
    assert found.any_discuss <= found.any_look <= 1
    assert found.looks_per_test <= found.looks_per_manager
    _, habit, finding, _ = HABITS[-1]
    seen = power(3, 10, 15, habit, finding)
    assert seen.discuss <= seen.look
    assert seen.look > 0.5


def test_four_fifths_of_fifteen_and_fifteen() -> None:
    below, states = four_fifths(15, 0.2)
    assert below == pytest.approx(0.77, abs=0.005)
    assert sum(states.values()) == pytest.approx(1, abs=1e-4)
    assert states[State.LOOK_CLOSER] < 0.05


def test_every_line_of_the_tables_is_in_the_method() -> None:
    """The first cells; the figures need two thousand meetings, and the page says how to run them."""
    for line in tables(1, 2):
        name = line.split("|")[1].strip() if line else ""
        assert name.replace("2 fair", "2,000 fair").replace(", 2 meetings", ", 2,000 meetings") in METHOD


def test_what_the_screen_says_of_power_is_in_the_method() -> None:
    assert "about 1 time in 7 with 5 people, 1 in 3 with 8, 2 in 3 with 15" in POWER
    assert POWER in METHOD
