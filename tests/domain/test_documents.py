"""The documents scripts read: exactly the keys of the contract, in its order."""

import json
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest

from calibrate.domain.documents import grid_document, log_document, stamp
from calibrate.domain.event import HeadAccepted, HeadDetail, PassphraseChanged
from calibrate.domain.item import SetAsideKind
from calibrate.domain.sealing import reopened
from tests.domain.paper import HIGH, LOW, MIDDLE, NOON, PERFORMANCE, WHY, PaperMeeting, people

GRID = (
    "person_id", "name", "manager_id", "manager", "performance", "potential", "proposed_performance",
    "proposed_potential", "performance_state", "potential_state", "state", "moves", "proposal_changed", "set_aside",
)  # fmt: skip
LOG = ("number", "at", "kind", "person_id", "axis", "from", "to", "rationale", "by", "detail", "undone_by")


@pytest.fixture
def paper() -> PaperMeeting:
    return PaperMeeting(people(**{"001": (LOW, HIGH), "2": (None, MIDDLE), "c": (HIGH, HIGH)}))


def last(paper: PaperMeeting) -> list[dict[str, Any]]:
    """Return the log's rows of the newest event."""
    return [row for row in log_document(paper.ledger) if row["number"] == len(paper.ledger.entries)]


def test_the_grid_has_exactly_its_keys_in_order(paper: PaperMeeting) -> None:
    for row in grid_document(paper.board):
        assert tuple(row) == GRID


def test_a_row_of_the_grid_to_the_letter(paper: PaperMeeting) -> None:
    paper.move("2", performance=HIGH)
    paper.agree("2", axes=(PERFORMANCE,))
    paper.park("2")
    assert paper.row("2") == {
        "person_id": "2", "name": "Name of 2", "manager_id": "M1", "manager": "Pia Weiss",
        "performance": "high", "potential": "middle", "proposed_performance": None, "proposed_potential": "middle",
        "performance_state": "agreed", "potential_state": "parked", "state": "parked",
        "moves": 1, "proposal_changed": False, "set_aside": None,
    }  # fmt: skip


def test_the_grid_is_in_file_order_and_leaves_out_who_is_set_aside(paper: PaperMeeting) -> None:
    paper.set_aside("2", SetAsideKind.PANEL)
    assert [row["person_id"] for row in grid_document(paper.board)] == ["001", "c"]
    everyone = grid_document(paper.board, everyone=True)
    assert [(row["person_id"], row["set_aside"]) for row in everyone] == [("001", None), ("2", "panel"), ("c", None)]


def test_every_log_row_has_exactly_its_keys_in_order(paper: PaperMeeting) -> None:
    paper.move("001", performance=HIGH, potential=LOW)
    paper.agree("001", "c")
    paper.agree("2", unheard=True)
    paper.park("2", until=date(2026, 12, 1))
    paper.set_aside("2")
    paper.bring_back("2")
    paper.note("c")
    paper.undo()
    paper.load(people(c=(LOW, LOW)))
    paper.seal()
    paper.record(reopened("The appeal", NOON))
    paper.record(PassphraseChanged(at=NOON))
    paper.record(HeadAccepted(at=NOON, detail=HeadDetail(expected="9:00")))
    log = log_document(paper.ledger)
    assert all(tuple(row) == LOG for row in log)
    assert [row["number"] for row in log] == sorted(row["number"] for row in log)
    assert {row["number"] for row in log} == set(range(1, len(paper.ledger.entries) + 1))
    assert json.loads(json.dumps(log)) == log


def test_a_diagonal_is_one_number_and_a_row_for_each_axis(paper: PaperMeeting) -> None:
    paper.move("001", performance=HIGH, potential=LOW)
    shared = {
        "number": 2, "at": "2026-11-24T12:00:00.000Z", "kind": "move", "person_id": "001", "rationale": WHY,
        "by": None, "detail": {}, "undone_by": None,
    }  # fmt: skip
    assert last(paper) == [
        {**shared, "axis": "performance", "from": "low", "to": "high"},
        {**shared, "axis": "potential", "from": "high", "to": "low"},
    ]


def test_agreeing_people_is_a_row_for_each_person_and_axis(paper: PaperMeeting) -> None:
    paper.agree("c", "2")
    assert [(row["person_id"], row["axis"], row["from"], row["to"]) for row in last(paper)] == [
        ("c", "performance", "high", "high"),
        ("c", "potential", "high", "high"),
        ("2", "potential", "middle", "middle"),
    ]


def test_what_else_was_said_stands_in_detail(paper: PaperMeeting) -> None:
    paper.park("2", "Gus Lund", date(2026, 12, 1))
    assert [row["detail"] for row in last(paper)] == [{"owner": "Gus Lund", "until": "2026-12-01"}] * 2
    paper.set_aside("2", SetAsideKind.LEFT)
    assert [(row["person_id"], row["axis"], row["detail"]) for row in last(paper)] == [("2", None, {"kind": "left"})]
    paper.note("2", "ask about June")
    assert [row["detail"] for row in last(paper)] == [{"text": "ask about June"}]
    paper.undo()
    assert [row["detail"] for row in last(paper)] == [{"undoes": 4}]


def test_an_event_about_nobody_is_one_row_with_nulls(paper: PaperMeeting) -> None:
    paper.record(reopened("The appeal of May", NOON))
    (row,) = last(paper)
    assert row == {
        "number": 2, "at": "2026-11-24T12:00:00.000Z", "kind": "reopen", "person_id": None, "axis": None,
        "from": None, "to": None, "rationale": "The appeal of May", "by": None, "detail": {}, "undone_by": None,
    }  # fmt: skip


def test_a_withdrawn_event_says_by_which_number_on_each_of_its_rows(paper: PaperMeeting) -> None:
    paper.agree("001", "c")
    paper.undo()
    log = log_document(paper.ledger)
    assert {row["undone_by"] for row in log if row["number"] == 2} == {3}
    assert [row["undone_by"] for row in log if row["number"] != 2] == [None, None]


def test_a_load_says_who_is_absent_and_what_changed(paper: PaperMeeting) -> None:
    paper.load(people(**{"001": (MIDDLE, HIGH), "new": (LOW, LOW)}))
    (row,) = last(paper)
    detail = row["detail"]
    assert (detail["people"], detail["joined"], detail["absent"]) == (4, 1, ["2", "c"])
    assert detail["changed"] == [{"person_id": "001", "axis": "performance", "from": "low", "to": "middle"}]


def test_moments_are_written_in_utc() -> None:
    east = timezone(timedelta(hours=5, minutes=45))
    assert stamp(datetime(2026, 1, 1, 2, 15, 0, 987654, tzinfo=east)) == "2025-12-31T20:30:00.987Z"
    assert datetime.fromisoformat(stamp(NOON)) == NOON.astimezone(UTC)
