"""The verbs of development actions and support plans."""

import json
import re
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.cli.desk import PASSPHRASE, SEALED, SPRING, Desk, digest, sessions_under, write_passphrase
from tests.cli.test_refusals import ACTION, CHECK, MORE, OUTCOME, PLAN

KEYS = [
    "action_id", "person_id", "name", "conversation", "when", "will", "check_on", "owner", "strength", "manager_does",
    "known_by", "status", "due", "kind",
]  # fmt: skip


def listed(desk: Desk, *options: str, session: str = SPRING) -> dict[str, dict[str, Any]]:
    """Return the rows of the actions by id; those of plans by what is asked."""
    rows = desk.read("actions", session, *options)
    return {row["action_id"] or row["when"]: row for row in rows}


def test_an_action_is_acknowledged_with_its_id_and_stands_in_the_list(desk: Desk) -> None:
    added = desk.read("action", "add", SPRING, "002", *ACTION, "--strength", "calm", "--known-by", "Risk signs")
    assert list(added) == ["number", "head", "action_id"]
    assert added["action_id"] == "A1"
    assert added["head"] == desk.head()
    (row,) = desk.read("actions", SPRING)
    assert list(row) == KEYS
    assert row == {
        "action_id": "A1", "person_id": "002", "name": "Bo Okoye", "conversation": "coaching",
        "when": "when the audit closes", "will": "present what it found to Risk", "check_on": "2026-12-01",
        "owner": "Pia Weiss", "strength": "calm", "manager_does": None, "known_by": "Risk signs", "status": "open",
        "due": date(2026, 12, 1) <= date.today(), "kind": "action",  # noqa: DTZ011 - the machine's own day is meant
    }  # fmt: skip


def test_without_json_a_sentence_says_the_id_and_the_number(desk: Desk) -> None:
    answer = desk("action", "add", SPRING, "002", *ACTION)
    assert (answer.code, answer.out) == (0, "")
    assert "Added as A1." in answer.err
    assert desk.head().partition(":")[0] in answer.err


def test_a_text_comes_from_standard_input(desk: Desk) -> None:
    fields = list(ACTION)
    fields[5] = "-"
    desk.read("action", "add", SPRING, "002", *fields, stdin="present it\u2028 – in März\n".encode())
    assert listed(desk)["A1"]["will"] == "present it\u2028 – in März"


def test_a_fourth_open_action_is_warned_of_and_recorded(desk: Desk) -> None:
    for count in range(1, 5):
        answer = desk("action", "add", SPRING, "002", *ACTION)
        assert answer.code == 0
        assert ("open actions now" in answer.err) == (count == 4)
    assert len(listed(desk)) == 4


def test_an_action_is_edited_done_and_dropped(desk: Desk) -> None:
    for person in ("002", "003"):
        desk.read("action", "add", SPRING, person, *ACTION, "--strength", "calm")
    desk.read("action", "edit", SPRING, "A1", "--will", "write it down", "--strength", "", "--check-on", "2030-01-01")
    row = listed(desk)["A1"]
    assert (row["will"], row["strength"], row["check_on"], row["due"]) == ("write it down", None, "2030-01-01", False)
    assert list(desk.read("action", "done", SPRING, "A1", "--on", "2026-12-01")) == ["number", "head"]
    desk.read("action", "drop", SPRING, "A2", "--because", "another team")
    assert {key: row["status"] for key, row in listed(desk).items()} == {"A1": "done", "A2": "dropped"}
    assert listed(desk, "--due") == {}
    ended = [row for row in desk.log() if row["kind"] in {"action_done", "action_drop"}]
    assert [(row["person_id"], row["rationale"], row["detail"]["action_id"]) for row in ended] == [
        ("002", None, "A1"),
        ("003", "another team", "A2"),
    ]
    assert ended[0]["detail"]["on"] == "2026-12-01"
    assert date.fromisoformat(ended[1]["detail"]["on"])


def test_the_log_and_undo_know_every_kind(desk: Desk) -> None:
    desk.read("action", "add", SPRING, "002", *ACTION)
    desk.read("action", "edit", SPRING, "A1", "--will", "write it down")
    desk.read("action", "done", SPRING, "A1")
    desk.read("plan", "add", SPRING, "002", *PLAN)
    desk.read("plan", "check", SPRING, "002", "--on", "2026-12-08", "--result", "partly", "--note", "one of two")
    desk.read("plan", "extend", SPRING, "002", "--days", "30", "--because", "support began late")
    desk.read("plan", "decide", SPRING, "002", "--on", "2027-02-20", "--outcome", "met")
    kinds = [row["kind"] for row in desk.log()][-7:]
    assert kinds == [
        "action_add", "action_edit", "action_done", "plan_add", "plan_check", "plan_extend", "plan_decide",
    ]  # fmt: skip
    plan = next(row for row in desk.log() if row["kind"] == "plan_add")
    assert plan["detail"]["examples"] == ["3 Sep: release 41", "9 Oct: release 44"]
    assert plan["detail"]["decision_on"] == "2027-01-22"
    for _ in range(7):
        desk.read("undo", SPRING)
    assert listed(desk) == {}
    assert all(row["undone_by"] for row in desk.log() if row["kind"] in kinds)
    assert desk.read("action", "add", SPRING, "002", *ACTION)["action_id"] == "A2"


def test_a_plan_stands_among_the_actions_until_it_is_decided(desk: Desk) -> None:
    answer = desk("plan", "add", SPRING, "002", *PLAN, "--days", "30", "--accommodation", "2026-11-20")
    assert "The decision is due on 2026-12-24." in answer.err
    assert "No earlier conversation is recorded" in answer.err
    rows = listed(desk)
    assert [list(row) for row in rows.values()] == [KEYS] * 2
    assert {(row["kind"], row["action_id"]) for row in rows.values()} == {("plan", None)}
    assert (rows["check-in"]["check_on"], rows["decision"]["check_on"]) == ("2026-12-08", "2026-12-24")
    assert rows["decision"]["owner"] == "Pia Weiss and HR"
    assert "accommodation" not in json.dumps(list(rows.values()))
    assert list(desk.read("plan", "check", SPRING, "002", "--on", "2026-12-08", "--result", "met")) == [
        "number",
        "head",
    ]
    assert listed(desk)["check-in"]["check_on"] == "2026-12-22"
    desk.read("plan", "decide", SPRING, "002", "--on", "2026-12-24", "--outcome", "met")
    assert {key: row["status"] for key, row in listed(desk).items()} == {"decision": "done"}


def test_a_sealed_session_takes_actions_and_plans(desk: Desk) -> None:
    for arguments in (
        ("action", "add", SEALED, "002", *ACTION),
        ("action", "edit", SEALED, "A1", "--will", "write it down"),
        ("action", "done", SEALED, "A1"),
        ("plan", "add", SEALED, "002", *PLAN),
        ("plan", "check", SEALED, "002", "--on", "2026-12-08", "--result", "not"),
        ("plan", "extend", SEALED, "002", "--days", "30", "--because", "support began late"),
        ("plan", "decide", SEALED, "002", "--on", "2027-02-20", "--outcome", "not met"),
    ):
        assert desk(*arguments).code == 0, arguments
    desk.read("action", "add", SPRING, "002", *ACTION)
    assert desk("action", "carry", SEALED, "--from", SPRING).code == 0
    assert [row["state"] for row in desk.read("sessions", secret=False)] == ["sealed", "open"]


def test_open_actions_are_taken_along_and_the_earlier_session_stays_as_it_was(desk: Desk) -> None:
    for person in ("002", "003", "003"):
        desk.read("action", "add", SEALED, person, *ACTION)
    desk.read("action", "done", SEALED, "A2")
    before = {path: content for path, content in digest(desk.home).items() if SEALED in path}
    carried = desk.read("action", "carry", SPRING, "--from", SEALED.upper())
    assert {name: carried[name] for name in ("taken", "left_behind")} == {"taken": 2, "left_behind": 0}
    assert {path: content for path, content in digest(desk.home).items() if SEALED in path} == before
    assert [(row["person_id"], row["kind"], row["detail"]["carried_from"]) for row in desk.log()[-2:]] == [
        ("002", "action_carry", SEALED),
        ("003", "action_carry", SEALED),
    ]
    assert set(listed(desk)) == {"A1", "A2"}
    assert desk.refused("action", "carry", SPRING, "--from", SEALED) == "nothing_changes"


def test_an_earlier_session_may_have_another_passphrase(desk: Desk, tmp_path: Path) -> None:
    desk.read("action", "add", SEALED, "002", *ACTION)
    another = write_passphrase(tmp_path / "another", b"three other plain words\n")
    desk.read("passphrase", SEALED, "--new-passphrase-file", str(another))
    assert desk.refused("action", "carry", SPRING, "--from", SEALED) == "wrong_passphrase"
    wrong = write_passphrase(tmp_path / "wrong", b"three other plain werds\n")
    given = ("action", "carry", SPRING, "--from", SEALED, "--from-passphrase-file")
    assert desk.refused(*given, wrong) == "wrong_passphrase"
    assert desk.refused(*given, tmp_path / "none") == "passphrase"
    assert desk.read(*given, another)["taken"] == 1


def test_in_a_terminal_the_other_passphrase_is_asked_for_once(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.read("action", "add", SEALED, "002", *ACTION)
    another = write_passphrase(tmp_path / "another", b"three other plain words\n")
    desk.read("passphrase", SEALED, "--new-passphrase-file", str(another))
    prompts: list[str] = []

    def answer(prompt: str) -> str:
        prompts.append(prompt)
        return "three other plain words"

    monkeypatch.setattr("calibrate.cli.development.can_ask", lambda: True)
    monkeypatch.setattr("calibrate.cli.development.asked", answer)
    assert desk.read("action", "carry", SPRING, "--from", SEALED)["taken"] == 1
    assert prompts == [f"Passphrase of {SEALED}: "]


def test_people_who_are_not_in_this_session_are_said_by_number(desk: Desk, tmp_path: Path) -> None:
    people = tmp_path / "later.csv"
    people.write_text("person_id,name,performance,potential\n003,Chidi Lund,low,low\n004,Dana Mora,middle,high\n")
    scales = tmp_path / "map.toml"
    scales.write_text(
        "\n".join(
            f'[{axis}]\nlow = ["low"]\nmiddle = ["middle"]\nhigh = ["high"]' for axis in ("performance", "potential")
        )
    )
    desk.read("load", people, "--session", "later", "--map", scales)
    for person in ("002", "003", "Ü9"):
        desk.read("action", "add", SPRING, person, *ACTION)
    answer = desk("action", "carry", "later", "--from", SPRING)
    assert "1 action taken along. Left behind: 2" in answer.err
    assert "Chidi" not in answer.err


LATER = [
    ("action_ended", ("action", "done", "A1")),
    ("action_ended", ("action", "drop", "A1")),
    ("action_ended", ("action", "edit", "A1", "--will", "write it down")),
    ("nothing_changes", ("action", "edit", "A2", "--will", " present what it found to Risk ")),
    ("empty_text", ("action", "edit", "A2", "--owner", "")),
    ("plan", ("plan", "add", "002", *PLAN)),
    ("plan", ("plan", "check", "002", "--on", "2026-11-23", "--result", "met")),
    ("plan", ("plan", "extend", "002", *MORE)),
    ("plan", ("plan", "decide", "002", "--on", "2026-11-23", "--outcome", "met")),
    ("empty_text", ("plan", "decide", "002", "--on", "2027-01-22", "--outcome", " ")),
    ("plan", ("plan", "check", "003", *CHECK)),
    ("plan", ("plan", "extend", "001", "--days", "0", "--because", "late")),
    ("empty_text", ("plan", "extend", "001", "--days", "30", "--because", "")),
]


@pytest.mark.parametrize("session", [SPRING, SEALED])
@pytest.mark.parametrize(("code", "arguments"), LATER, ids=lambda value: value if isinstance(value, str) else None)
def test_what_comes_too_late_or_changes_nothing_is_refused(
    desk: Desk, code: str, arguments: tuple[str, ...], session: str
) -> None:
    for person in ("002", "003"):
        desk.read("action", "add", session, person, *ACTION)
    desk.read("action", "done", session, "A1")
    for person in ("001", "002", "003"):
        desk.read("plan", "add", session, person, *PLAN)
    desk.read("plan", "extend", session, "002", *MORE)
    desk.read("plan", "decide", session, "003", *OUTCOME)
    group, name, *rest = arguments
    assert desk.refused(group, name, session, *rest) == code


@pytest.mark.parametrize(
    "arguments",
    [
        ("action",),
        ("plan",),
        ("action", "edit", SPRING, "A1"),
        ("action", "add", SPRING, "002", *ACTION[:-2]),
        ("action", "add", SPRING, "002", *ACTION, "--conversation", "feedback"),
        ("action", "add", SPRING, "002", *ACTION, "--check-on", "soon"),
        ("action", "carry", SPRING),
        ("plan", "add", SPRING, "002", *PLAN[:-2]),
        ("plan", "add", SPRING, "002", *PLAN, "--days", "45"),
        ("plan", "add", SPRING, "002", *PLAN, "--accommodation", "perhaps"),
        ("plan", "check", SPRING, "002", "--on", "2026-12-08", "--result", "good"),
        ("plan", "extend", SPRING, "002", "--days", "many", "--because", "late"),
    ],
    ids=" ".join,
)
def test_what_cannot_be_parsed_is_no_refusal(desk: Desk, arguments: tuple[str, ...]) -> None:
    before = digest(desk.home)
    assert desk(*arguments).code == 2
    assert digest(desk.home) == before


def test_the_table_is_for_people_and_says_what_is_due(desk: Desk) -> None:
    desk.read("action", "add", SPRING, "Ü9", *ACTION, "--check-on", "2020-01-31")
    desk.read("plan", "add", SPRING, "002", *PLAN)
    answer = desk("actions", SPRING)
    first, due, *_ = answer.out.splitlines()
    assert re.split(r" {2,}", first) == ["id", "who", "conversation", "when", "will", "check on", "owner", "status"]
    assert re.split(r" {2,}", due)[0] == "A1"
    assert due.endswith("open, due")
    assert "\x1b" not in answer.out
    assert len(desk("actions", SPRING, "--due").out.splitlines()) == 2


def test_a_day_by_the_machines_clock_is_taken_where_none_is_given(desk: Desk) -> None:
    desk.read("action", "add", SPRING, "002", *ACTION)
    desk.read("action", "done", SPRING, "A1")
    with sessions_under(desk.places).open(SPRING, PASSPHRASE, read_only=True) as meeting:
        on = meeting.actions.by_id["A1"].status_on
    assert on is not None
    assert abs(on - date.today()) <= timedelta(days=1)  # noqa: DTZ011 - as above
