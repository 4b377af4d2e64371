"""The meeting itself: what it raised, lowered, left out, and when its evidence happened."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from calibrate.domain.axis import Axis, Band
from calibrate.domain.item import SetAsideKind
from calibrate.domain.spread import EvidenceByQuarter, Movement, order_drift
from calibrate.services.drift import Evidence, Jump, drift
from calibrate.services.meeting import Meeting
from calibrate.services.sessions import Sessions
from tests import sample

WHY = "Closed the audit alone, in August."
LOW, MIDDLE, HIGH = Band
PERFORMANCE, POTENTIAL = Axis


def move(meeting: Meeting, place: int, axis: Axis, band: Band) -> None:
    person = meeting.population.ids[place]
    meeting.move(*meeting.drafts(person, {axis: band}, {axis: WHY}))


def test_before_anything_is_decided(meeting: Meeting) -> None:
    found = drift(meeting)
    assert (found.raised, found.lowered, found.jumps) == (0, 0, ())
    assert (found.heard.discussed, found.heard.by_consent, len(found.heard.not_yet)) == (0, (), 24)
    on_axis = found.axes[PERFORMANCE]
    assert on_axis.movement is not None
    assert (on_axis.movement.people, on_axis.movement.share_changed) == (22, 0)
    assert (on_axis.order.tau_b, on_axis.order.p, on_axis.in_order) == (0, 1, 0)
    assert list(on_axis.by_manager) == ["M01", "M02", "M03"]


def test_what_was_raised_and_lowered(meeting: Meeting) -> None:
    move(meeting, 0, PERFORMANCE, HIGH)  # two bands up
    move(meeting, 4, POTENTIAL, HIGH)
    move(meeting, 4, PERFORMANCE, LOW)
    move(meeting, 8, PERFORMANCE, LOW)  # two down, and withdrawn
    meeting.undo()
    move(meeting, 23, PERFORMANCE, HIGH)  # not yet rated before
    move(meeting, 1, PERFORMANCE, HIGH)
    meeting.set_aside(meeting.population.ids[1], SetAsideKind.LEAVE)
    found = drift(meeting)
    assert (found.raised, found.lowered) == (2, 1)
    assert found.jumps == (Jump(meeting.population.ids[0], PERFORMANCE, LOW, HIGH, has_evidence=True),)
    seats = [seat.performance for seat in meeting.board.present()]
    both = [(at.proposed, at.band) for at in seats if at.proposed is not None and at.band is not None]
    assert found.axes[PERFORMANCE].movement == Movement.of([one for one, _ in both], [now for _, now in both])
    manager = found.axes[PERFORMANCE].by_manager["M01"]
    assert (manager.raised, manager.lowered) == (1, 0)
    assert found.axes[POTENTIAL].by_manager["M02"].raised == 1


def test_a_jump_without_evidence_says_so(sessions: Sessions) -> None:
    people = sample.population(12)
    bare = {name: column for name, column in people.details.items() if not name.endswith("evidence")}
    with sample.new_meeting(sessions, replace(people, details=bare)) as meeting:
        move(meeting, 0, PERFORMANCE, HIGH)
        assert [jump.has_evidence for jump in drift(meeting).jumps] == [False]


def test_the_order_is_that_of_the_first_decision_on_a_question(meeting: Meeting) -> None:
    ids = meeting.population.ids
    meeting.agree([ids[0], ids[2]])  # low, then high
    move(meeting, 5, PERFORMANCE, MIDDLE)
    move(meeting, 0, PERFORMANCE, MIDDLE)
    meeting.agree([ids[4]], (POTENTIAL,))
    found = drift(meeting).axes[PERFORMANCE]
    assert found.in_order == 3
    assert found.order == order_drift([MIDDLE, HIGH, MIDDLE])


def test_who_was_heard(meeting: Meeting) -> None:
    ids = meeting.population.ids
    meeting.agree([ids[4], ids[1]], unheard=True)
    meeting.agree([ids[4]])
    meeting.park(ids[3], "Pia Weiss")
    meeting.note(ids[6], "ask Gus Lund about the audit")
    meeting.set_aside(ids[7], SetAsideKind.LEFT)
    heard = drift(meeting).heard
    assert (heard.discussed, heard.by_consent, len(heard.not_yet)) == (2, (ids[1],), 20)
    assert ids[6] in heard.not_yet
    assert ids[7] not in heard.not_yet


@pytest.fixture
def yearless(sessions: Sessions) -> Iterator[Meeting]:
    """A meeting whose cycle tells no period."""
    people = sample.population(12)
    sample.make_session(sessions, people, session="spring", cycle="spring")
    with sessions.open("spring", sample.PASSPHRASE) as opened:
        yield opened


def test_when_the_evidence_happened(meeting: Meeting, yearless: Meeting) -> None:
    evidence = Evidence(meeting)
    assert evidence.loaded() == EvidenceByQuarter((0, 0), 24)
    assert evidence.reasons() == EvidenceByQuarter((0, 0), 0)
    move(meeting, 0, PERFORMANCE, HIGH)
    assert evidence.reasons() == EvidenceByQuarter((1, 0), 0)
    assert (Evidence(yearless).loaded(), Evidence(yearless).reasons()) == (None, None)
