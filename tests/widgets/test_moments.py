from datetime import date, datetime, timedelta

import pytest

from calibrate.widgets.moments import said_day, said_hour, said_moment, said_written_day

NOW = datetime(2026, 11, 24, 14, 5).astimezone()
TODAY = date(2026, 11, 24)


def test_a_moment_is_said_as_briefly_as_it_can_be() -> None:
    said = [said_moment(NOW - timedelta(days=days), NOW) for days in (0, 1, 4, 400)]

    assert said == ["today 14:05", "yesterday", "20 Nov", "20 Oct 2025"]


def test_an_hour_is_the_machines_own() -> None:
    assert said_hour(NOW) == "14:05"


@pytest.mark.parametrize(("day", "said"), [(date(2026, 6, 2), "2 Jun"), (date(2025, 6, 2), "2 Jun 2025")])
def test_a_day_names_its_year_only_where_it_is_another(day: date, said: str) -> None:
    assert said_day(day, TODAY) == said


@pytest.mark.parametrize(
    ("written", "said"),
    [("2026-11-03", "3 Nov"), ("2026-11-03 00:00:00", "3 Nov"), ("Q3", "Q3"), ("", ""), ("3.11.26", "3.11.26")],
)
def test_a_day_the_file_wrote_otherwise_stays_as_it_is(written: str, said: str) -> None:
    assert said_written_day(written, TODAY) == said
