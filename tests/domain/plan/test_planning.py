"""Support plans: what is kept, which day is the day of decision, and what is refused."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calibrate.domain.plan import planning
from calibrate.domain.plan.plan import Check, CheckResult, Extension, Outcome, Plan
from calibrate.errors import CalibrateError, EmptyTextError, PlanError, UnknownPersonError
from tests.domain.action.paper import STRANGER, TODAY, A, B, Desk, days, plan_words
from tests.domain.paper import NOON


@pytest.fixture
def desk() -> Desk:
    return Desk()


def add(desk: Desk, **fields: object) -> None:
    desk.keep(planning.added(desk.paper.population, desk.plans, A, plan_words(**fields), NOON))


def check(desk: Desk, on: date, result: CheckResult = CheckResult.PARTLY, note: str | None = None) -> None:
    said = Check(on=on, result=result, note=note)
    desk.keep(planning.checked(desk.paper.population, desk.plans, A, said, NOON))


def extend(desk: Desk, count: int = 30, because: str = "the support began late") -> None:
    desk.keep(planning.extended(desk.paper.population, desk.plans, A, count, because, NOON))


def decide(desk: Desk, on: date, outcome: str = "met: the plan ends") -> None:
    desk.keep(planning.decided(desk.paper.population, desk.plans, A, Outcome(on=on, outcome=outcome), NOON))


def plan(desk: Desk) -> Plan:
    found = desk.plans.last_of(A)
    assert found is not None
    return found


def test_a_plan_is_kept_as_it_was_said(desk: Desk) -> None:
    add(desk, gap=" late twice ", outcomes="  ", accommodation=" Yes ", examples=(" one ", "", "two", "three"))
    found = plan(desk)
    assert (found.gap, found.outcomes, found.accommodation) == ("late twice", None, "yes")
    assert found.examples == ("one", "two", "three")
    assert found.is_open
    assert found.decision_on == date(2027, 1, 22), "Saturday 23 January is decided on the Friday"


@given(st.dates(date(2020, 1, 1), date(2040, 1, 1)), st.sampled_from(planning.LENGTHS))
def test_the_day_of_decision_is_a_working_day_at_most_two_days_early(start: date, count: int) -> None:
    day = planning.decision_day(start, count)
    assert day.weekday() < 5
    early = count - (day - start).days
    assert 0 <= early <= 2
    assert early == 0 or (day.weekday() == 4)


def test_a_day_the_calendar_does_not_have_is_refused(desk: Desk) -> None:
    with pytest.raises(PlanError):
        add(desk, starts_on=date.max)


@pytest.mark.parametrize("field", ["gap", "standard", "support", "decides"])
def test_an_empty_field_is_refused(desk: Desk, field: str) -> None:
    with pytest.raises(EmptyTextError):
        add(desk, **{field: "  "})


@pytest.mark.parametrize(
    "fields",
    [
        {"examples": ("3 Sep: late",)},
        {"examples": ("3 Sep: late", "  ")},
        {"days": 45},
        {"days": 0},
        {"days": 120},
        {"accommodation": "perhaps"},
        {"accommodation": "2026-13-01"},
    ],
)
def test_a_plan_is_refused(desk: Desk, fields: dict[str, object]) -> None:
    with pytest.raises(PlanError):
        add(desk, **fields)


@pytest.mark.parametrize(("said", "kept"), [("no", "no"), ("YES", "yes"), ("2026-11-02", "2026-11-02")])
def test_an_accommodation_is_yes_no_or_a_day(desk: Desk, said: str, kept: str) -> None:
    add(desk, accommodation=said)
    assert plan(desk).accommodation == kept


def test_nobody_of_that_id_has_a_plan(desk: Desk) -> None:
    population, plans = desk.paper.population, desk.plans
    with pytest.raises(UnknownPersonError):
        planning.added(population, plans, STRANGER, plan_words(), NOON)
    with pytest.raises(UnknownPersonError):
        planning.checked(population, plans, STRANGER, Check(on=TODAY, result=CheckResult.MET), NOON)


def test_a_second_plan_waits_until_the_first_is_decided(desk: Desk) -> None:
    add(desk)
    with pytest.raises(PlanError):
        add(desk)
    decide(desk, days(60))
    add(desk, gap="another one")
    assert [found.is_open for found in desk.plans.by_person[A]] == [False, True]


def test_check_ins_are_kept_in_order(desk: Desk) -> None:
    add(desk)
    check(desk, days(0), CheckResult.NOT, "  ")
    check(desk, days(14), CheckResult.MET, " signed off ")
    assert plan(desk).checks == (
        Check(on=days(0), result=CheckResult.NOT),
        Check(on=days(14), result=CheckResult.MET, note="signed off"),
    )
    desk.undo()
    assert len(plan(desk).checks) == 1


def test_a_plan_runs_on_once_from_the_days_it_was_set_to(desk: Desk) -> None:
    add(desk, starts_on=date(2026, 11, 24), days=60)
    extend(desk, 30)
    assert plan(desk).extended == Extension(days=30, because="the support began late")
    assert plan(desk).decision_on == date(2027, 2, 22)
    with pytest.raises(PlanError):
        extend(desk, 30)


@pytest.mark.parametrize(
    ("count", "because", "error"), [(0, "late", PlanError), (91, "late", PlanError), (30, "  ", EmptyTextError)]
)
def test_an_extension_is_refused(desk: Desk, count: int, because: str, error: type[CalibrateError]) -> None:
    add(desk)
    with pytest.raises(error):
        extend(desk, count, because)


def test_nothing_is_done_to_a_plan_that_is_not_open(desk: Desk) -> None:
    for decided_first in (False, True):
        if decided_first:
            add(desk)
            decide(desk, days(1))
        with pytest.raises(PlanError):
            check(desk, days(2))
        with pytest.raises(PlanError):
            extend(desk)
        with pytest.raises(PlanError):
            decide(desk, days(2))
    assert desk.plans.open_of(B) is None


def test_a_day_before_the_start_is_refused(desk: Desk) -> None:
    add(desk)
    with pytest.raises(PlanError):
        check(desk, days(-1))
    with pytest.raises(PlanError):
        decide(desk, days(-1))
    with pytest.raises(EmptyTextError):
        decide(desk, days(1), " ")
    decide(desk, days(0))
    assert plan(desk).decided == Outcome(on=days(0), outcome="met: the plan ends")
    desk.undo()
    assert plan(desk).is_open
