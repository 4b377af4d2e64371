"""The document of the actions, as the contract has it."""

from calibrate.domain.action import acting
from calibrate.domain.action.document import actions_document
from calibrate.domain.plan import planning
from calibrate.domain.plan.plan import Check, CheckResult, Outcome
from tests.domain.action.paper import A, B, Desk, days, plan_words, words
from tests.domain.paper import NOON

KEYS = [
    "action_id", "person_id", "name", "conversation", "when", "will", "check_on", "owner", "strength", "manager_does",
    "known_by", "status", "due", "kind",
]  # fmt: skip


def test_every_row_has_the_contracts_keys_and_what_is_due_comes_first() -> None:
    desk = Desk()
    for on in (20, 5, -3):
        desk.keep(acting.added(desk.paper.population, desk.actions, A, words(check_on=days(on)), NOON))
    desk.keep(acting.done(desk.actions, "A3", days(0), None, NOON))
    rows = actions_document(desk.paper.population, desk.actions, desk.plans, days(6))
    assert [list(row) for row in rows] == [KEYS] * 3
    assert [(row["action_id"], row["due"], row["status"]) for row in rows] == [
        ("A2", True, "open"),
        ("A3", False, "done"),
        ("A1", False, "open"),
    ]
    assert (rows[0]["name"], rows[0]["kind"], rows[0]["check_on"]) == ("Name of a", "action", days(5).isoformat())


def test_an_open_plan_asks_for_its_next_check_in_and_its_decision() -> None:
    desk = Desk()
    desk.keep(planning.added(desk.paper.population, desk.plans, B, plan_words(days=30), NOON))
    rows = actions_document(desk.paper.population, desk.actions, desk.plans, days(14))
    assert [list(row) for row in rows] == [KEYS] * 2
    assert [(row["when"], row["owner"], row["due"], row["status"]) for row in rows] == [
        ("check-in", "Pia Weiss", True, "open"),
        ("decision", "Pia Weiss and HR", False, "open"),
    ]
    assert {row["kind"] for row in rows} == {"plan"}
    assert {row["action_id"] for row in rows} == {None}
    held = Check(on=days(16), result=CheckResult.MET)
    desk.keep(planning.checked(desk.paper.population, desk.plans, B, held, NOON))
    (decision,) = actions_document(desk.paper.population, desk.actions, desk.plans, days(17))
    assert (decision["when"], decision["status"], decision["check_on"]) == ("decision", "started", days(30).isoformat())
    ended = Outcome(on=days(30), outcome="met")
    desk.keep(planning.decided(desk.paper.population, desk.plans, B, ended, NOON))
    (decision,) = actions_document(desk.paper.population, desk.actions, desk.plans, days(99))
    assert (decision["status"], decision["due"]) == ("done", False)


def test_nothing_is_an_empty_list() -> None:
    desk = Desk()
    assert actions_document(desk.paper.population, desk.actions, desk.plans, days(0)) == []
