from datetime import date

from calibrate.domain.action.action import ActionWords, Conversation
from calibrate.domain.axis import Axis, Band
from calibrate.domain.item import SetAsideKind
from calibrate.domain.person import PersonId
from calibrate.domain.plan.plan import Outcome, PlanWords
from calibrate.services import development
from calibrate.services.meeting import Meeting
from calibrate.widgets.log_lines import log_lines

SECOND = PersonId("E0002")


def test_a_diagonal_is_two_lines_of_one_number(meeting: Meeting) -> None:
    bands = {Axis.PERFORMANCE: Band.LOW, Axis.POTENTIAL: Band.LOW}
    reasons = {Axis.PERFORMANCE: "Two of four goals were met.", Axis.POTENTIAL: "Wants to stay in this role."}
    meeting.move(*meeting.drafts(SECOND, bands, reasons, by="Ivo Costa"))

    lines = [line for line in log_lines(meeting.ledger) if line.number == 2]

    assert [(line.axis, line.from_band, line.to_band, line.words, line.by) for line in lines] == [
        (Axis.PERFORMANCE, Band.MIDDLE, Band.LOW, "Two of four goals were met.", "Ivo Costa"),
        (Axis.POTENTIAL, Band.HIGH, Band.LOW, "Wants to stay in this role.", "Ivo Costa"),
    ]


def test_a_withdrawn_decision_names_what_withdrew_it(meeting: Meeting) -> None:
    meeting.agree((SECOND,))
    meeting.undo()

    by_number = {line.number: line for line in log_lines(meeting.ledger)}

    assert by_number[2].undone_by == 3
    assert by_number[3].words == "withdraws 2"
    assert by_number[3].person_id is None


def test_every_kind_says_what_it_holds(meeting: Meeting) -> None:
    meeting.park(SECOND, "Pia Weiss", date(2026, 12, 1))
    meeting.set_aside(PersonId("E0003"), SetAsideKind.LEAVE)
    meeting.note(PersonId("E0004"), "asked to move teams")
    meeting.seal(with_open=True)
    meeting.reopen("one name was missing")

    said = {(line.kind, line.words) for line in log_lines(meeting.ledger)}

    assert said == {
        ("load", "24 people, 24 joined, 0 changed"),
        ("park", "Pia Weiss, until 2026-12-01"),
        ("set aside", "leave"),
        ("note", "asked to move teams"),
        ("seal", "0 agreed, 20 open, 1 parked"),
        ("reopen", "one name was missing"),
    }


def test_actions_and_plans_say_their_words_each_kind_short_enough_for_its_column(meeting: Meeting) -> None:
    words = ActionWords(
        conversation=Conversation.CAREER,
        when="in spring",
        will="chair it",
        check_on=date(2026, 12, 1),
        owner="Pia Weiss",
    )
    development.add_action(meeting, SECOND, words)
    development.drop_action(meeting, "A1", because="another team took it")
    plan = PlanWords(
        gap="gap", examples=("one", "two"), standard="standard", support="support", starts_on=date(2026, 11, 24),
        days=30, decides="Pia Weiss",
    )  # fmt: skip
    development.add_plan(meeting, SECOND, plan)
    development.decide_plan(meeting, SECOND, Outcome(on=date(2026, 12, 24), outcome="met"))

    said = {line.kind: line.words for line in log_lines(meeting.ledger)}

    assert said["action"] == "career; in spring; chair it; 2026-12-01; Pia Weiss; A1"
    assert said["given up"] == "another team took it"
    assert "gap; one, two; standard" in said["plan"]
    assert said["decided"] == "2026-12-24; met"
    assert all(len(kind) <= 10 for kind in said)
