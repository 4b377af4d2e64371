"""What people may see of themselves: nothing given up, and in an order that tells nothing of the room."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from calibrate.domain.action.action import ActionWords, Conversation
from calibrate.domain.person import PersonId
from calibrate.domain.telling import showing
from calibrate.services import development
from calibrate.services.meeting import Meeting
from calibrate.services.telling import carried
from tests import sample

ONE = PersonId("E0001")
SOON = date(2026, 12, 1)


@pytest.fixture
def meeting(tmp_path: Path) -> Meeting:
    return sample.new_meeting(sample.sessions_under(tmp_path), sample.population(12))


def add(meeting: Meeting, conversation: Conversation, when: str, days: int = 0) -> str:
    words = ActionWords(
        conversation=conversation, when=when, will="I will write one page", owner="Pia Weiss",
        check_on=SOON + timedelta(days=days),
    )  # fmt: skip
    return development.add_action(meeting, ONE, words).action_id


def test_an_action_that_is_given_up_is_shown_nowhere(meeting: Meeting) -> None:
    add(meeting, Conversation.CAREER, "when the audit closes")
    development.drop_action(meeting, add(meeting, Conversation.COACHING, "when the launch ends"))
    going = carried(meeting, shares_performance=False)
    assert [action.when_text for action in showing.visible(going, "2026-H2").actions] == ["when the audit closes"]
    assert [step.when for step in showing.page(going, ONE).steps] == ["when the audit closes"]
    assert "when the launch ends" not in {text.text for text in showing.texts(going)}


def test_actions_stand_by_conversation_and_day_and_not_as_they_were_decided(meeting: Meeting) -> None:
    add(meeting, Conversation.CAREER, "first said")
    add(meeting, Conversation.EXPECTATIONS, "later", days=9)
    add(meeting, Conversation.EXPECTATIONS, "sooner")
    going = carried(meeting, shares_performance=False)
    assert [step.when for step in showing.page(going, ONE).steps] == ["sooner", "later", "first said"]
    assert [action.when_text for action in showing.visible(going, "").actions] == ["sooner", "later", "first said"]
