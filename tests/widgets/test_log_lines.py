from datetime import date

from calibrate.domain.axis import Axis, Band
from calibrate.domain.item import SetAsideKind
from calibrate.domain.person import PersonId
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
