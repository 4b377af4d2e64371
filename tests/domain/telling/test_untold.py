"""Who has not been told: by the ledger's numbers, for actions, plans and a shared rating."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from calibrate.domain.action.action import ActionWords, Conversation
from calibrate.domain.action.events import (
    ActionAdded,
    ActionDetail,
    ActionDropped,
    ActionEditDetail,
    ActionEdited,
    ActionEditItem,
    ActionEndDetail,
    ActionEndItem,
    ActionItem,
)
from calibrate.domain.axis import Axis, Band
from calibrate.domain.event import Event
from calibrate.domain.item import SetAsideKind
from calibrate.domain.person import PersonId
from calibrate.domain.plan.events import CheckItem, PlanAdded, PlanChecked, PlanDetail, PlanItem
from calibrate.domain.plan.plan import Check, CheckResult
from calibrate.domain.telling.untold import Matter, Untold, unsaid, untold, untold_by_manager
from calibrate.services import telling
from calibrate.services.meeting import Meeting
from tests import sample

ONE, TWO, THREE = (PersonId(f"E000{number}") for number in (1, 2, 3))
"""Proposed low, middle and high on performance."""
DAY = date(2026, 12, 1)
WHY = "Closed the audit alone, in June"
PERFORMANCE = (Axis.PERFORMANCE,)


@pytest.fixture
def meeting(tmp_path: Path) -> Meeting:
    return sample.new_meeting(sample.sessions_under(tmp_path), sample.population(12))


def record(meeting: Meeting, event: Event) -> int:
    return meeting.decide(lambda: event, sealed_too=True).number


def move(meeting: Meeting, person: PersonId, band: Band) -> int:
    return meeting.move(*meeting.drafts(person, {Axis.PERFORMANCE: band}, {Axis.PERFORMANCE: WHY})).number


def moved_and_agreed(meeting: Meeting, person: PersonId, band: Band) -> int:
    number = move(meeting, person, band)
    meeting.agree([person], PERFORMANCE)
    return number


def words() -> ActionWords:
    return ActionWords(
        conversation=Conversation.COACHING, when="the audit closes", will="write it up", check_on=DAY, owner="Pia Weiss"
    )


def add(meeting: Meeting, person: PersonId, action_id: str = "A1") -> int:
    detail = ActionDetail(action_id=action_id, **words().model_dump())
    return record(meeting, ActionAdded(at=meeting.clock(), items=(ActionItem(person_id=person, detail=detail),)))


def edit(meeting: Meeting, person: PersonId, action_id: str = "A1") -> int:
    detail = ActionEditDetail(action_id=action_id, will="write it up in a page")
    return record(meeting, ActionEdited(at=meeting.clock(), items=(ActionEditItem(person_id=person, detail=detail),)))


def drop(meeting: Meeting, person: PersonId, action_id: str = "A1") -> int:
    item = ActionEndItem(person_id=person, detail=ActionEndDetail(action_id=action_id))
    return record(meeting, ActionDropped(at=meeting.clock(), items=(item,)))


def plan(meeting: Meeting, person: PersonId) -> int:
    detail = PlanDetail(
        gap="reports came late", examples=("3 June", "8 July"), standard="on time", support="a template",
        starts_on=DAY, days=60, decides="Pia Weiss", decision_on=DAY,
    )  # fmt: skip
    return record(meeting, PlanAdded(at=meeting.clock(), items=(PlanItem(person_id=person, detail=detail),)))


def check(meeting: Meeting, person: PersonId) -> int:
    item = CheckItem(person_id=person, detail=Check(on=DAY, result=CheckResult.MET))
    return record(meeting, PlanChecked(at=meeting.clock(), items=(item,)))


def now(meeting: Meeting, *, shared: bool = True) -> Sequence[Untold]:
    return untold(telling.carried(meeting, shares_performance=shared))


def told(meeting: Meeting, person: PersonId) -> None:
    telling.told(meeting, person, DAY)


def test_with_sharing_off_and_no_action_or_plan_nothing_is_untold(meeting: Meeting) -> None:
    moved_and_agreed(meeting, ONE, Band.HIGH)
    assert now(meeting, shared=False) == ()
    assert [one.person_id for one in now(meeting)] == [ONE]


def test_an_action_is_untold_until_told_and_again_once_its_words_change(meeting: Meeting) -> None:
    number = add(meeting, TWO)
    assert now(meeting, shared=False) == (Untold(TWO, (Matter.ACTION,), number),)
    told(meeting, TWO)
    assert now(meeting) == ()
    number = edit(meeting, TWO)
    assert now(meeting) == (Untold(TWO, (Matter.ACTION,), number),)


def test_a_dropped_action_does_not_count_and_one_brought_back_by_undo_does(meeting: Meeting) -> None:
    add(meeting, TWO)
    drop(meeting, TWO)
    assert now(meeting) == ()
    told(meeting, TWO)
    undo = meeting.undo().number
    assert now(meeting) == (Untold(TWO, (Matter.ACTION,), undo),)


def test_withdrawing_an_edit_after_they_were_told_is_a_change(meeting: Meeting) -> None:
    add(meeting, TWO)
    edit(meeting, TWO)
    told(meeting, TWO)
    undo = meeting.undo().number
    assert now(meeting) == (Untold(TWO, (Matter.ACTION,), undo),)


def test_a_plan_is_untold_again_after_each_check_in(meeting: Meeting) -> None:
    plan(meeting, THREE)
    told(meeting, THREE)
    assert now(meeting, shared=False) == ()
    number = check(meeting, THREE)
    assert now(meeting, shared=False) == (Untold(THREE, (Matter.PLAN,), number),)


def test_only_a_settled_rating_that_differs_from_the_proposal_counts(meeting: Meeting) -> None:
    meeting.agree([THREE], PERFORMANCE)
    assert now(meeting) == ()
    move(meeting, ONE, Band.MIDDLE)
    assert [one.person_id for one in now(meeting)] == [ONE]
    meeting.park(ONE, "Pia Weiss")
    assert now(meeting) == ()
    meeting.agree([ONE], PERFORMANCE)
    assert [one.person_id for one in now(meeting)] == [ONE]
    meeting.set_aside(ONE, SetAsideKind.LEAVE)
    assert now(meeting) == ()


def test_a_move_after_they_were_told_is_untold_and_a_second_agreement_is_not(meeting: Meeting) -> None:
    moved_and_agreed(meeting, ONE, Band.HIGH)
    told(meeting, ONE)
    meeting.agree([ONE])
    assert now(meeting) == ()
    number = moved_and_agreed(meeting, ONE, Band.MIDDLE)
    assert now(meeting) == (Untold(ONE, (Matter.PERFORMANCE,), number),)


def test_a_move_withdrawn_after_they_were_told_is_a_change(meeting: Meeting) -> None:
    moved_and_agreed(meeting, ONE, Band.HIGH)
    moved_and_agreed(meeting, ONE, Band.MIDDLE)
    told(meeting, ONE)
    meeting.undo()
    undo = meeting.undo().number
    assert now(meeting) == (Untold(ONE, (Matter.PERFORMANCE,), undo),)


def test_told_withdrawn_is_untold(meeting: Meeting) -> None:
    add(meeting, TWO)
    told(meeting, TWO)
    telling.told(meeting, TWO, None)
    assert [one.person_id for one in now(meeting)] == [TWO]


def test_told_before_the_change_by_number_is_untold_whatever_the_date(meeting: Meeting) -> None:
    telling.told(meeting, TWO, date(2027, 12, 31))
    add(meeting, TWO)
    assert [one.person_id for one in now(meeting)] == [TWO]


def test_a_person_with_everything_is_listed_once_under_their_manager(meeting: Meeting) -> None:
    moved_and_agreed(meeting, ONE, Band.HIGH)
    add(meeting, ONE)
    number = plan(meeting, ONE)
    add(meeting, TWO, "A2")
    everything = Untold(ONE, (Matter.ACTION, Matter.PLAN, Matter.PERFORMANCE), number)
    assert now(meeting)[0] == everything
    under = untold_by_manager(telling.carried(meeting, shares_performance=True))
    assert {manager: [one.person_id for one in people] for manager, people in under.items()} == {
        "M01": [ONE], "M02": [TWO],
    }  # fmt: skip


def test_a_lowered_rating_that_is_shared_needs_a_line(meeting: Meeting) -> None:
    moved_and_agreed(meeting, THREE, Band.LOW)
    moved_and_agreed(meeting, ONE, Band.HIGH)
    shared = telling.carried(meeting, shares_performance=True)
    assert unsaid(shared) == (THREE,)
    assert unsaid(telling.carried(meeting, shares_performance=False)) == ()
    telling.say(meeting, THREE, "Two releases came late")
    assert unsaid(telling.carried(meeting, shares_performance=True)) == ()
    telling.say(meeting, THREE, "")
    assert unsaid(telling.carried(meeting, shares_performance=True)) == (THREE,)
