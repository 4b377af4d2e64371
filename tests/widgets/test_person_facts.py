from dataclasses import replace
from datetime import date

import pytest

from calibrate.domain.goal import Goal as LoadedGoal
from calibrate.domain.goal import GoalResult
from calibrate.domain.person import PersonId
from calibrate.domain.population import Population
from calibrate.services.meeting import Meeting
from calibrate.widgets.person_facts import PRIOR_HIDDEN, Goal, PersonFacts, goals_of


def _facts(meeting: Meeting, goals: str = "") -> PersonFacts:
    person_id = meeting.population.ids[1]
    person = meeting.population.person(person_id).model_copy(update={"goals": goals})
    return PersonFacts(
        person=person,
        seat=meeting.board.seat(person_id),
        entries=meeting.ledger.about(person_id),
        naming=meeting.naming,
        today=date(2026, 11, 24),
        place="2 of 24",
    )


@pytest.mark.parametrize(
    ("written", "goals"),
    [
        ("", []),
        ("met: audit closed; partly: alerts", [Goal("met", "audit closed"), Goal("partly", "alerts")]),
        (
            "met: audit closed [trust]\nowns the queue",
            [Goal("met", "audit closed", "trust"), Goal("", "owns the queue")],
        ),
        ("ratio 3:1 kept", [Goal("", "ratio 3:1 kept")]),
        ("[trust]", [Goal("", "[trust]")]),
    ],
)
def test_goals_are_read_as_the_file_wrote_them(meeting: Meeting, written: str, goals: list[Goal]) -> None:
    assert _facts(meeting, written).goals == goals


def test_notes_are_no_decisions(meeting: Meeting, people: Population) -> None:
    meeting.note(people.ids[1], "asked to move teams")
    meeting.agree((people.ids[1],))

    facts = _facts(meeting)

    assert [entry.event.kind for entry in facts.decisions] == ["agree"]
    assert facts.notes == ["asked to move teams"]


def test_what_is_private_is_labelled_and_nothing_blank_is_among_it(meeting: Meeting) -> None:
    asked = replace(_facts(meeting), shows_prior=True)
    assert dict(asked.private()) == {
        "last cycle": "performance prior-canary, potential prior-canary",
        "risk of loss": "risk-canary",
        "impact": "impact-canary",
        "Badge colour": "extra-canary",
    }


def test_last_cycle_is_not_among_it_until_it_is_asked_for(meeting: Meeting) -> None:
    assert dict(_facts(meeting).private())["last cycle"] == PRIOR_HIDDEN


def test_goals_of_a_file_of_their_own_come_before_those_of_the_row() -> None:
    loaded = LoadedGoal(person_id=PersonId("E0001"), goal="audit closed", result=GoalResult.PARTLY, priority="trust")

    assert goals_of((loaded,), "met: something else") == [Goal("partly", "audit closed", "trust")]
    assert goals_of((), "met: something else") == [Goal("met", "something else")]
