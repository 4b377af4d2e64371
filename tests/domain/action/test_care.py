"""How every manager's people are seen to."""

import pytest

from calibrate.domain.action import acting
from calibrate.domain.action.care import Care, care_by_manager
from calibrate.domain.person import PersonId
from calibrate.domain.plan import planning
from calibrate.domain.plan.plan import Check, CheckResult
from calibrate.domain.population import Population
from tests.domain.action.paper import A, B, Desk, days, plan_words, words
from tests.domain.paper import MIDDLE, NOON, PaperMeeting, people

C = PersonId("c")


def _two_teams() -> Population:
    plain = people(a=(MIDDLE, MIDDLE), b=(MIDDLE, MIDDLE), c=(MIDDLE, MIDDLE), d=(MIDDLE, MIDDLE))
    teams = {"manager_ids": ("M1", "M1", "M2", None), "managers": (None, "Pia Weiss", None, None)}
    return Population(**{**vars(plain), **teams})


@pytest.fixture
def desk() -> Desk:
    return Desk(PaperMeeting(_two_teams()))


def cares(desk: Desk, today: int, **check_ins: int) -> dict[str, Care]:
    held = {PersonId(person): days(count) for person, count in check_ins.items()}
    found = care_by_manager(desk.paper.board, desk.actions, desk.plans, held, days(today))
    return {care.manager_id: care for care in found}


def add(desk: Desk, person: PersonId, check_on: int) -> None:
    desk.keep(acting.added(desk.paper.population, desk.actions, person, words(check_on=days(check_on)), NOON))


def test_teams_stand_in_file_order_with_the_name_any_row_has(desk: Desk) -> None:
    found = cares(desk, 0)
    assert [(care.manager_id, care.manager, care.people) for care in found.values()] == [
        ("M1", "Pia Weiss", 2),
        ("M2", "", 1),
        ("", "", 1),
    ]
    assert {care.share for care in found.values()} == {0.0}


def test_people_with_a_current_action_or_an_open_plan_are_counted_once(desk: Desk) -> None:
    add(desk, A, 20)
    add(desk, A, 30)
    desk.keep(planning.added(desk.paper.population, desk.plans, C, plan_words(), NOON))
    found = cares(desk, 0)
    assert (found["M1"].with_action, found["M1"].share, found["M2"].with_action) == (1, 0.5, 1)
    for number in ("A1", "A2"):
        desk.keep(acting.done(desk.actions, number, days(0), None, NOON))
    assert cares(desk, 0)["M1"].with_action == 0


def test_nobody_set_aside_is_counted(desk: Desk) -> None:
    add(desk, A, 20)
    desk.leave("a")
    assert (cares(desk, 0)["M1"].people, cares(desk, 0)["M1"].with_action) == (1, 0)


def test_a_check_in_is_on_time_when_it_was_done_or_looked_at_by_its_day(desk: Desk) -> None:
    for number, (on, ended) in enumerate(((10, 10), (10, 11), (10, None), (40, None)), start=1):
        add(desk, A, on)
        if ended is not None:
            desk.keep(acting.done(desk.actions, f"A{number}", days(ended), None, NOON))
    assert _on_time(cares(desk, 10)) == (1, 2), "a check is late from the day after on"
    assert _on_time(cares(desk, 12)) == (1, 3)
    assert _on_time(cares(desk, 12, a=-5)) == (1, 3), "a talk long before the day is another one"
    assert _on_time(cares(desk, 12, a=9)) == (2, 3)
    desk.keep(acting.dropped(desk.actions, "A3", None, None, NOON))
    assert _on_time(cares(desk, 12)) == (1, 2)


def test_a_plans_check_ins_are_fourteen_days_apart(desk: Desk) -> None:
    desk.keep(planning.added(desk.paper.population, desk.plans, B, plan_words(starts_on=days(0)), NOON))
    assert _on_time(cares(desk, 14)) == (0, 0)
    assert _on_time(cares(desk, 15)) == (0, 1)
    for on in (14, 29):
        held = Check(on=days(on), result=CheckResult.MET)
        desk.keep(planning.checked(desk.paper.population, desk.plans, B, held, NOON))
    assert _on_time(cares(desk, 29)) == (1, 2)
    assert _on_time(cares(desk, 44)) == (1, 3)


def _on_time(found: dict[str, Care]) -> tuple[int, int]:
    return found["M1"].on_time, found["M1"].due
