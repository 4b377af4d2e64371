"""Actions and plans over an open session: durable, also when it is sealed, and what they are reminded of."""

from datetime import date, timedelta
from threading import Thread

import pytest

from calibrate.domain.action.action import ActionStatus, ActionWords, Conversation
from calibrate.domain.action.events import ActionEditDetail
from calibrate.domain.axis import Axis, Band
from calibrate.domain.plan.plan import Check, CheckResult, Outcome, PlanWords
from calibrate.domain.population import Population
from calibrate.errors import NothingChangesError, PlanError, SealedError
from calibrate.services import development
from calibrate.services.meeting import Meeting
from calibrate.services.sessions import Sessions
from tests import sample

TODAY = date(2026, 11, 24)
WORDS = ActionWords(
    conversation=Conversation.COACHING, when="when the audit closes", will="present it to Risk",
    check_on=TODAY + timedelta(days=20), owner="Pia Weiss",
)  # fmt: skip
PLAN = PlanWords(
    gap="two releases came back", examples=("3 Sep: one", "9 Oct: another"), standard="a tested rollback",
    support="Ivo pairs", starts_on=TODAY, days=60, decides="Pia Weiss and HR",
)  # fmt: skip


def test_every_verb_is_on_the_disk_before_it_returns_also_when_sealed(
    sessions: Sessions, meeting: Meeting, people: Population
) -> None:
    person = people.ids[1]
    meeting.seal(with_open=True)
    assert development.add_action(meeting, person, WORDS).action_id == "A1"
    development.edit_action(meeting, ActionEditDetail(action_id="A1", will="write it down"))
    development.action_done(meeting, "A1")
    development.add_action(meeting, person, WORDS)
    development.drop_action(meeting, "A2", because="another team")
    development.add_plan(meeting, person, PLAN)
    development.check_plan(meeting, person, Check(on=TODAY, result=CheckResult.MET))
    development.extend_plan(meeting, person, 30, "late")
    last = development.decide_plan(meeting, person, Outcome(on=TODAY, outcome="met"))
    with pytest.raises(SealedError):
        meeting.undo()
    actions, plans = meeting.actions, meeting.plans
    meeting.close()
    with sessions.open(sample.SESSION, sample.PASSPHRASE) as again:
        assert again.head == last.head
        assert again.actions == actions
        assert again.plans == plans
        assert {action.status for action in again.actions.by_id.values()} == {ActionStatus.DONE, ActionStatus.DROPPED}


def test_a_day_that_nobody_says_is_today(meeting: Meeting, people: Population) -> None:
    for end in (development.action_done, development.drop_action):
        action_id = development.add_action(meeting, people.ids[1], WORDS).action_id
        end(meeting, action_id)
        assert meeting.actions.by_id[action_id].status_on == TODAY
    assert meeting.today == TODAY


def test_two_at_once_get_two_ids(meeting: Meeting, people: Population) -> None:
    given: list[str] = []
    threads = [
        Thread(target=lambda: given.append(development.add_action(meeting, people.ids[1], WORDS).action_id))
        for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(given) == [f"A{number}" for number in range(1, 9)]


def test_open_actions_come_along_and_the_earlier_session_is_only_read(sessions: Sessions, people: Population) -> None:
    few = sample.population(3)
    with sample.new_meeting(sessions, people, "spring") as spring:
        for person in people.ids[:5]:
            development.add_action(spring, person, WORDS)
        development.action_done(spring, "A1")
        head = spring.head
    with sample.new_meeting(sessions, few, "autumn") as autumn:
        earlier = development.earlier_actions(sessions, "SPRING", sample.PASSPHRASE)
        assert earlier.session == "spring"
        carried = development.carry(autumn, earlier)
        assert (carried.taken, carried.left_behind) == (2, 2)
        with pytest.raises(NothingChangesError):
            development.carry(autumn, earlier)
        autumn.undo()
        assert autumn.actions.by_id == {}
        assert development.carry(autumn, earlier).taken == 2
    with sessions.open("spring", sample.PASSPHRASE) as spring:
        assert spring.head == head


def test_a_refused_verb_records_nothing(meeting: Meeting, people: Population) -> None:
    development.add_plan(meeting, people.ids[1], PLAN)
    head = meeting.head
    with pytest.raises(PlanError):
        development.add_plan(meeting, people.ids[1], PLAN)
    assert meeting.head == head


def test_reminders_are_of_open_plans_alone(meeting: Meeting, people: Population) -> None:
    person = people.ids[1]
    assert development.plan_reminders(meeting, person) == ()
    old = PLAN.model_copy(update={"starts_on": TODAY - timedelta(days=80)})
    development.add_plan(meeting, person, old)
    shorts = [reminder.short for reminder in development.plan_reminders(meeting, person)]
    assert shorts == ["decision overdue", "no earlier talk"]
    development.decide_plan(meeting, person, Outcome(on=TODAY, outcome="met"))
    assert development.plan_reminders(meeting, person) == ()


def test_below_twice_follows_the_board_not_the_file(sessions: Sessions) -> None:
    people = sample.population(6)
    low = people.performance.index(Band.LOW)
    details = {**people.details, "prior_performance": ("low",) * 6}
    people = Population(**{**vars(people), "details": details})
    with sample.new_meeting(sessions, people) as meeting:
        twice = development.below_twice(meeting)
        assert people.ids[low] in twice.people
        assert twice.decide_by == date(2026, 12, 8)
        up = {Axis.PERFORMANCE: Band.HIGH}
        meeting.move(*meeting.drafts(people.ids[low], up, {Axis.PERFORMANCE: "Closed the audit alone."}))
        assert people.ids[low] not in development.below_twice(meeting).people


def test_care_counts_every_managers_people(meeting: Meeting, people: Population) -> None:
    development.add_action(meeting, people.ids[0], WORDS)
    found = {care.manager: (care.with_action, care.people) for care in development.care(meeting)}
    assert found == {"Pia Weiss": (1, 8), "Gus Lund": (0, 8), "Marek Dvořák": (0, 8)}
