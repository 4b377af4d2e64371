from datetime import date

import pytest

from calibrate.domain.rationale.help_words import HelpWords
from calibrate.domain.rationale.hint import Hint
from calibrate.domain.rationale.period import Period, period_of
from calibrate.domain.rationale.reader import index_of, reader_of


def hints(text: str, cycle: str = "2026-H2") -> set[str]:
    words = HelpWords()
    found = reader_of(cycle, index_of((), words), (), words).hints(f"Led the audit {text}")
    return {hint.value for hint in found & {Hint.NO_DATE, Hint.LAST_QUARTER}}


@pytest.mark.parametrize(
    ("cycle", "first", "last"),
    [
        ("2026-H2", date(2026, 7, 1), date(2026, 12, 31)),
        ("h1 2026", date(2026, 1, 1), date(2026, 6, 30)),
        ("2026 Q3", date(2026, 7, 1), date(2026, 9, 30)),
        ("2026", date(2026, 1, 1), date(2026, 12, 31)),
        ("Annual 2026", date(2026, 1, 1), date(2026, 12, 31)),
    ],
)
def test_a_cycle_is_named_after_its_months(cycle: str, first: date, last: date) -> None:
    assert period_of(cycle) == Period(first=first, last=last)


@pytest.mark.parametrize("cycle", ["", "winter round", "FY2026", "2025/26", "2025-2026", "2026-H3", "2026-11"])
def test_what_may_begin_in_any_month_is_no_period(cycle: str) -> None:
    assert period_of(cycle) is None


def test_only_a_period_longer_than_a_quarter_has_a_last_one() -> None:
    last = {cycle: period_of(cycle) for cycle in ("2026", "2026-H1", "2026-Q4")}
    assert [period and period.last_quarter for period in last.values()] == [date(2026, 10, 1), date(2026, 4, 1), None]


@pytest.mark.parametrize(
    "text",
    [
        "in July", "on 7 Aug", "in August 2026", "on 2026-08-03", "on 03.08.2026", "in 08/2026", "on 8/13/2026",
        "on 7/8/2026", "on 3.8.", "in Q3", "in Q3 2026", "in 2026", "in H2", "in week 34", "in KW34", "every month",
        "twice", "3x", "4 times", "two weeks early", "over three sprints", "each sprint", "in spring", "on Mondays",
        "in May", "since march", "on 12 may", "all year", "once a week", "im März", "en août", "cada semana",
        "todos os meses", "in 2026 and in 2019", "this period", "in June", "two months ago", "May and June",
    ],
)  # fmt: skip
def test_a_time_in_the_period_or_how_often_is_said(text: str) -> None:
    assert "no_date" not in hints(text)


@pytest.mark.parametrize(
    "text",
    [
        "", "well", "in March 2024", "on 2025-11-03", "on 03.08.2019", "in 11/2025", "in Q3 2025", "in 2019",
        "last year", "two years ago", "that may matter", "and march on", "in under two minutes", "24/7",
        "in release 3.5", "of 3/5 teams", "for the first time", "in the previous cycle", "in H1 2025", "2025 Q4",
    ],
)  # fmt: skip
def test_a_time_outside_the_period_is_none(text: str) -> None:
    assert "no_date" in hints(text)


@pytest.mark.parametrize(
    "text",
    [
        "in November", "in October and in December", "on 12.11.2026", "on 2026-10-01", "in Q4", "recently",
        "last month", "last week, in December", "since October", "two weeks early in November",
        "every week in November", "in November and in March 2024", "im Dezember", "récemment", "end of november",
    ],
)  # fmt: skip
def test_only_late_in_the_period_is_seen(text: str) -> None:
    assert hints(text) == {"last_quarter"}


@pytest.mark.parametrize(
    "text",
    [
        "in July and in November", "since September", "in Q3 and Q4", "monthly; in November alone",
        "recently, as in July", "in November, every week of the half", "in spring and in November",
        "throughout, and in October", "in 2026", "in November and in June", "in H2",
    ],
)  # fmt: skip
def test_more_than_the_last_quarter_is_not_hinted_at(text: str) -> None:
    assert hints(text) == set()


@pytest.mark.parametrize("cycle", ["2026-Q4", "FY26", "", "2025/26"])
def test_without_a_long_period_nothing_is_late(cycle: str) -> None:
    assert hints("in November", cycle) == set()


def test_without_a_period_every_date_counts() -> None:
    assert hints("in March 2019", "the autumn round") == set()
    assert hints("well", "the autumn round") == {"no_date"}
