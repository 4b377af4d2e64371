"""What is to settle for a role, in words; the order gaps come in; whom one might think of."""

from calibrate.domain.bench.document import bench_document
from calibrate.domain.bench.events import Stays, StaysDetail, StaysItem
from calibrate.domain.bench.order import by_need
from calibrate.domain.bench.settling import Gap, to_settle
from calibrate.domain.bench.suggesting import strong_on_both, suggested
from calibrate.domain.event import Event
from calibrate.domain.item import SetAsideKind
from calibrate.domain.presence import set_aside
from tests.domain.bench.room import AT, E1, E2, E3, E6, E15, EVIDENCE, PEOPLE, ROLES, TODAY, bench, board, named


def words(*events: Event) -> list[str]:
    return [settled.words for settled in to_settle(bench(*events)).values()]


def test_each_gap_has_its_words() -> None:
    assert words() == ["no name: build or hire?"] * 3
    assert words(named("R1", E3, "emergency"), named("R2", E3, "3-5"), named("R3", E3, "1-2")) == [
        "emergency cover only", "nobody in two years", "nobody ready now",
    ]  # fmt: skip
    assert words(named("R1", E3), named("R2", E2), named("R2", E6)) == ["one name only", "", "no name: build or hire?"]


def test_one_person_for_two_roles_fills_the_one_further_up() -> None:
    assert words(named("R1", E3), named("R2", E3), named("R3", E2))[:2] == [
        "one name, named twice", "nobody now, if Head of Payments",
    ]  # fmt: skip
    assert words(named("R1", E3), named("R2", E3), named("R1", E2, "now"), named("R3", E6))[:2] == [
        "", "one name, named twice",
    ]  # fmt: skip


def test_gaps_come_first_then_risk_times_impact_then_the_file() -> None:
    def order(*events: Event, by_risk: bool) -> list[str]:
        settling = to_settle(bench(*events))
        return [role.role_id for role in by_need(ROLES, settling, by_risk=by_risk)]

    assert order(by_risk=True) == ["R2", "R1", "R3"]
    assert order(by_risk=False) == ["R1", "R2", "R3"]
    assert order(named("R2", E3), by_risk=True) == ["R1", "R3", "R2"]
    assert to_settle(bench(named("R2", E3)))["R2"].gap is Gap.ONE_NAME


def test_suggested_are_those_strong_on_both_who_are_free_for_the_role() -> None:
    strong = strong_on_both(board())
    assert strong == [E3, E15]
    assert suggested(bench(), strong, "R1") == [E3, E15]
    assert suggested(bench(named("R2", E3)), strong, "R1") == [E15, E3]
    assert suggested(bench(named("R1", E3)), strong, "R1") == [E15]
    assert suggested(bench(), [E1, E3], "R1") == [E3], "who holds the role is not suggested for it"
    wish = StaysItem(person_id=E3, detail=StaysDetail(words="Here", on=TODAY, asked_by="Pia"))
    assert suggested(bench(Stays(at=AT, items=(wish,))), strong, "R1") == [E15]
    assert strong_on_both(board(set_aside(board(), E15, SetAsideKind.LEAVE, AT))) == [E3]


def test_the_document_is_the_one_scripts_read() -> None:
    document = bench_document(bench(named("R1", E3, "emergency"), named("R1", E2)), PEOPLE)
    assert list(document) == ["roles", "coverage", "ready_now_rate", "simultaneous_coverage", "single_points"]
    assert document["roles"][0] == {
        "role_id": "R1",
        "title": "Head of Payments",
        "successors": [
            {"person_id": "E0002", "name": PEOPLE.name(E2), "ready": "now", "because": EVIDENCE, "by": None},
            {"person_id": "E0003", "name": PEOPLE.name(E3), "ready": "emergency", "because": EVIDENCE, "by": None},
        ],
        "to_settle": "one name only",
    }
    assert document["coverage"] == document["ready_now_rate"] == document["simultaneous_coverage"] == 1 / 3
    assert document["single_points"] == [
        {"kind": "nobody_soon", "role_ids": ["R2"], "person_id": None},
        {"kind": "nobody_soon", "role_ids": ["R3"], "person_id": None},
        {"kind": "removal", "role_ids": ["R1"], "person_id": "E0002"},
    ]


def test_a_role_without_anything_to_settle_says_so_with_null() -> None:
    document = bench_document(bench(named("R1", E3), named("R1", E2)), PEOPLE)
    assert document["roles"][0]["to_settle"] is None
