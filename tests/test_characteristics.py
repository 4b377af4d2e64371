"""The spread seldom speaks where there is nothing to say: some meetings here, all of them in scale."""

import pytest

from tests.characteristics import FALSE_ALARMS, MEETINGS, POWER, SEED, Line, false_alarms, lines, seen


def test_some_fair_meetings_are_left_in_peace() -> None:
    """Seeded, so the same every time; 300 of them give or take three points."""
    assert false_alarms(SEED, 300) <= FALSE_ALARMS + 0.03


def test_a_larger_team_is_seen_more_often() -> None:
    shares = [seen(SEED, 120, people) for people in POWER]
    assert shares == sorted(shares)
    assert shares[-1] > 0.5


def test_a_promise_is_kept_or_missed() -> None:
    assert Line("so", 0.1, 0.05, 0.1).is_kept
    assert not Line("so", 0.11, 0.05, 0.1).is_kept
    assert str(Line("so", 0.04, 0.05, 0.1)).endswith("MISSED")


@pytest.mark.scale
def test_every_promise_is_kept() -> None:
    for line in lines(SEED, MEETINGS, 2):
        print(line)
        assert line.is_kept
