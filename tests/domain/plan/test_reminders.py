"""What a support plan has to be reminded of."""

from datetime import date

import pytest

from calibrate.domain.action import acting
from calibrate.domain.action.action import Conversation
from calibrate.domain.board import Board
from calibrate.domain.plan import planning
from calibrate.domain.plan.plan import Check, CheckResult, Outcome
from calibrate.domain.plan.plans import Plans
from calibrate.domain.plan.reminders import decide_by, named_twice, next_check, reminders
from calibrate.domain.population import Population
from calibrate.domain.telling.events import (
    ReturnDetail,
    Returned,
    ReturnItem,
    ReturnsDetail,
    Told,
    ToldDetail,
    ToldItem,
)
from tests.domain.action.paper import A, B, Desk, days, plan_words, words
from tests.domain.paper import LOW, MIDDLE, NOON, people

EARLIER = "No earlier conversation"


@pytest.fixture
def desk() -> Desk:
    return Desk()


def add(desk: Desk, **fields: object) -> None:
    desk.keep(planning.added(desk.paper.population, desk.plans, A, plan_words(**fields), NOON))


def check(desk: Desk, on: date) -> None:
    said = Check(on=on, result=CheckResult.MET)
    desk.keep(planning.checked(desk.paper.population, desk.plans, A, said, NOON))


def told(desk: Desk, on: date) -> None:
    desk.keep(Told(at=NOON, items=(ToldItem(person_id=A, detail=ToldDetail(on=on)),)))


def said(desk: Desk, today: date) -> tuple[str, ...]:
    plan = desk.plans.last_of(A)
    assert plan is not None
    return tuple(reminder.sentence for reminder in reminders(plan, desk.actions, desk.telling, today))


def test_the_next_check_in_is_fourteen_days_after_the_last_and_never_after_the_decision(desk: Desk) -> None:
    add(desk, days=30)
    for held, due in ((None, 14), (14, 28), (5, 28), (20, 30)):
        if held is not None:
            check(desk, days(held))
        plan = desk.plans.open_of(A)
        assert plan is not None
        assert next_check(plan) == days(due)


def test_a_late_check_in_and_a_late_decision_are_said_the_graver_alone(desk: Desk) -> None:
    told(desk, days(0))
    add(desk, days=30)
    assert said(desk, days(14)) == ()
    (late,) = said(desk, days(15))
    assert "No check-in" in late
    assert days(14).isoformat() in late
    check(desk, days(15))
    assert said(desk, days(29)) == ()
    (decision,) = said(desk, days(31))
    assert "decision was due" in decision
    desk.keep(planning.extended(desk.paper.population, desk.plans, A, 14, "began late", NOON))
    check(desk, days(31))
    assert said(desk, days(31)) == ()
    ended = Outcome(on=days(40), outcome="met")
    desk.keep(planning.decided(desk.paper.population, desk.plans, A, ended, NOON))
    assert said(desk, days(99)) == ()


def test_a_plan_out_of_nowhere_is_said(desk: Desk) -> None:
    add(desk)
    assert said(desk, days(1))[0].startswith(EARLIER)
    told(desk, days(1))
    assert said(desk, days(1))[0].startswith(EARLIER), "told after the start is not earlier"
    told(desk, days(-5))
    assert said(desk, days(1)) == ()


def test_an_action_or_a_returned_check_in_before_it_is_an_earlier_conversation(desk: Desk) -> None:
    desk.keep(acting.added(desk.paper.population, desk.actions, A, words(), NOON))
    add(desk)
    assert said(desk, days(1)) == ()

    other = Desk()
    development = words(conversation=Conversation.DEVELOPMENT)
    other.keep(acting.added(other.paper.population, other.actions, A, development, NOON))
    add(other)
    other.keep(acting.added(other.paper.population, other.actions, A, words(), NOON))
    assert said(other, days(1)), "development is another conversation, and the other one came later"
    back = ReturnItem(person_id=A, detail=ReturnDetail(manager_id="M1", check_in_on=days(-3)))
    other.keep(Returned(at=NOON, items=(back,), detail=ReturnsDetail(files=("a",), heads=("b",))))
    assert said(other, days(1)) == ()


def test_an_action_carried_along_is_an_earlier_conversation(desk: Desk) -> None:
    earlier = Desk()
    earlier.keep(acting.added(earlier.paper.population, earlier.actions, A, words(), NOON))
    add(desk)
    desk.keep(acting.carried(desk.paper.population, desk.actions, earlier.actions, "spring", NOON))
    assert said(desk, days(1)) == ()


def _with_prior(*prior: str, labels: tuple[str, ...] = ("below", "below", "meets")) -> Population:
    plain = people(a=(LOW, LOW), b=(LOW, MIDDLE), c=(MIDDLE, MIDDLE))
    details = {"performance_label": labels, "prior_performance": prior}
    return Population(**{**vars(plain), "details": details})


@pytest.mark.parametrize(
    ("prior", "twice"),
    [
        (("Below", "meets", "below"), [A]),
        (("low", " BELOW ", ""), [A, B]),
        (("middle", "unknown", "low"), []),
    ],
)
def test_below_the_standard_twice_without_a_plan_is_named(prior: tuple[str, ...], twice: list[str]) -> None:
    population = _with_prior(*prior)
    assert list(named_twice(Board(population, {}), Plans({}))) == twice


def test_a_plan_or_no_column_names_nobody(desk: Desk) -> None:
    assert named_twice(desk.paper.board, desk.plans) == ()
    population = _with_prior("low", "", "")
    desk.keep(planning.added(population, desk.plans, A, plan_words(), NOON))
    assert named_twice(Board(population, {}), desk.plans) == ()
    assert named_twice(Board(population, {}), Plans({})) == (A,)


def test_manager_and_hr_decide_within_fourteen_days_of_the_ratings_or_the_seal(desk: Desk) -> None:
    assert decide_by(desk.paper.ledger) == days(14)
