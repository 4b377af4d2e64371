"""A subject-access extract: everything on one person, nobody else in it, what is kept back said with why and when."""

import json
import re
from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from calibrate.domain.audience import Audience, Stage
from calibrate.domain.axis import Axis, Band
from calibrate.domain.bench.events import Nominated, NominateDetail, NominateItem
from calibrate.domain.bench.readiness import Readiness
from calibrate.domain.event import Event
from calibrate.domain.item import SetAsideKind
from calibrate.domain.leaving.events import ExportDetail, Exported
from calibrate.domain.leaving.withholding import UNFINISHED
from calibrate.domain.mend import Corrected, LeftOut, Retyped
from calibrate.domain.person import PersonId
from calibrate.services import telling
from calibrate.services.access import access
from calibrate.services.meeting import Meeting
from tests import sample

ONE, TWO = PersonId("E0001"), PersonId("E0002")
WHY = "Closed the audit alone, in June"


@pytest.fixture
def clock() -> sample.TickingClock:
    return sample.TickingClock()


@pytest.fixture
def meeting(tmp_path: Path, clock: sample.TickingClock) -> Meeting:
    return sample.new_meeting(sample.sessions_under(tmp_path, clock=clock), sample.population(12))


def record(meeting: Meeting, event: Callable[[], Event]) -> None:
    meeting.decide(event, sealed_too=True)


def nominate(meeting: Meeting, person: PersonId) -> None:
    item = NominateItem(
        person_id=person, rationale="has run it twice", detail=NominateDetail(role_id="R1", ready=Readiness.NOW)
    )
    record(meeting, lambda: Nominated(at=meeting.clock(), items=(item,)))


def extract(meeting: Meeting, person: PersonId = ONE) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(json.dumps(access(meeting, person).document))
    return document


def test_everything_about_the_person_is_there_and_of_nobody_else(meeting: Meeting) -> None:
    other = meeting.population.name(TWO)
    reasons = {Axis.PERFORMANCE: f"{other} says: {WHY}"}
    meeting.move(*meeting.drafts(ONE, {Axis.PERFORMANCE: Band.MIDDLE}, reasons, by=other))
    meeting.move(*meeting.drafts(TWO, {Axis.PERFORMANCE: Band.LOW}, {Axis.PERFORMANCE: "of the other one"}))
    meeting.agree([ONE, TWO])
    meeting.park(PersonId("E0003"), "Pia Weiss")
    meeting.note(ONE, f"ask {other.split()[1].upper()} about June")
    telling.thank(meeting, ONE, "Two audits closed")
    telling.told(meeting, ONE, date(2026, 12, 1))
    found = extract(meeting)
    rows = {row["kind"]: row for row in found["decisions"]}
    assert list(rows) == ["move", "agree", "note", "thank", "told"]
    assert rows["move"]["rationale"] == f"[name] says: {WHY}"
    assert rows["move"]["by"] == "[name]"
    assert rows["note"]["detail"] == {"text": "ask [name] about June"}
    assert found["loaded"]["performance"]["evidence"] == "Closed the audit alone, two weeks early."
    assert found["loaded"]["Badge colour"] == "extra-canary"
    assert found["loaded"]["manager"] == "Pia Weiss"
    assert found["stands"]["performance"] == "middle"
    text = json.dumps(found)
    for name in meeting.population.names[1:]:
        assert name not in text
    assert "of the other one" not in text
    assert TWO not in text


def test_what_was_put_right_by_hand_in_their_row_is_given_to_them_alone(meeting: Meeting) -> None:
    other = meeting.population.name(TWO)
    mends = (
        Corrected(file="a.csv", row=2, column="rater", old=other, new="Pia Weiss", person_id=ONE),
        Corrected(file="a.csv", row=3, column="rater", old="of the other one", new="", person_id=TWO),
        Corrected(file="a.csv", row=4, column="rater", old="of nobody known", new=""),
        Retyped(file="a.csv", row=5, old=(ONE, other), new=(ONE, "a canary")),
        LeftOut(file="a.csv", row=6),
    )
    detail = meeting.ledger.loads[0].detail.model_copy(update={"mends": mends})
    record(meeting, lambda: meeting.ledger.loads[0].model_copy(update={"detail": detail}))
    (load,) = extract(meeting)["loads"]
    assert load["mends"] == [
        {"column": "rater", "old": "[name]", "new": "Pia Weiss"},
        {"old": [ONE, "[name]"], "new": [ONE, "a canary"]},
    ]


def test_a_withdrawn_note_is_given_too_and_says_so(meeting: Meeting) -> None:
    meeting.note(ONE, "said in passing")
    number = meeting.undo().number
    (row,) = extract(meeting)["decisions"]
    assert (row["detail"]["text"], row["undone_by"]) == ("said in passing", number)


def test_that_it_was_made_is_recorded_and_told_the_next_time(meeting: Meeting) -> None:
    first = access(meeting, ONE)
    assert meeting.ledger.entries[-1].event.kind == "access"
    assert extract(meeting)["left"] == [
        {"number": first.recorded.number, "at": first.document["made_at"], "kind": "access", "for": None}
    ]
    assert extract(meeting, TWO)["left"] == []


def test_what_went_to_another_manager_did_not_go_of_them(meeting: Meeting) -> None:
    own = meeting.population.manager_ids[meeting.population.row(ONE)]
    for manager_id in (own, "nobody's", None):
        detail = ExportDetail(audience=Audience.MANAGER, stage=Stage.AGREED, files=("a.csv",), manager_id=manager_id)
        record(meeting, partial(Exported, at=meeting.clock(), detail=detail))
    first = len(meeting.ledger.entries) - 2
    assert [(row["number"], row["kind"], row["for"]) for row in extract(meeting)["left"]] == [
        (first, "export", "manager"),
        (first + 2, "export", "manager"),
    ]


def test_succession_is_kept_back_for_a_year_and_then_given(meeting: Meeting, clock: sample.TickingClock) -> None:
    nominate(meeting, ONE)
    found = extract(meeting)
    assert found["decisions"] == []
    (entry,) = [one for one in found["withheld"] if one["number"] is not None]
    assert "who may follow whom" in entry["reason"]
    assert entry["until"] == str(clock.now.date() + timedelta(days=365))
    assert {one["what"] for one in found["withheld"] if one["number"] is None} == {
        "risk_of_loss as loaded", "impact_of_loss as loaded",
    }  # fmt: skip
    assert "risk-canary" not in json.dumps(found)
    assert "has run it twice" not in json.dumps(found)
    clock.now += timedelta(days=365)
    later = extract(meeting)
    assert later["withheld"] == []
    assert [row["kind"] for row in later["decisions"]] == ["nominate", "access"]
    assert later["loaded"]["risk_of_loss"] == "risk-canary"


def test_an_investigation_is_kept_back_while_it_lasts_and_the_reason_does_not_tell_of_it(meeting: Meeting) -> None:
    meeting.set_aside(ONE, SetAsideKind.INVESTIGATION)
    found = extract(meeting)
    assert [one["reason"] for one in found["withheld"] if one["what"] == "why somebody was set aside"] == [UNFINISHED]
    assert not re.search("investigat|inquir", json.dumps(found))
    meeting.bring_back(ONE)
    assert "investigation" in json.dumps(extract(meeting))


def test_another_reason_for_being_set_aside_is_given(meeting: Meeting) -> None:
    meeting.set_aside(ONE, SetAsideKind.LEAVE)
    assert [row["detail"]["kind"] for row in extract(meeting)["decisions"]] == ["leave"]


def test_a_sealed_session_gives_it_too(meeting: Meeting) -> None:
    meeting.seal(with_open=True)
    assert extract(meeting)["person_id"] == ONE
