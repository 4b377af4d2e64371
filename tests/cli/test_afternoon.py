"""A whole afternoon by the command: from the files of the evening before to what each reader takes away."""

from pathlib import Path
from typing import Any

import duckdb
import pytest

from tests.cli.desk import Desk

ROOT = Path(__file__).parents[2]
FILES = ROOT / "fixtures" / "spring_2026"
MEETING = "payments-spring"
REASON = "Closed both spring findings by 12 March, alone and early"
FURTHER = "Ran the April change board for two teams and was asked back"
Row = dict[str, Any]


@pytest.fixture
def room(empty_desk: Desk) -> Desk:
    """A desk with the whole evening before done: ratings, roles, goals, groups and the panel."""
    load = ("load", FILES / "ratings.csv", "--session", MEETING, "--map", FILES / "map.toml", "--cycle", "2026-H1")
    assert empty_desk.read(*load)["refused"] == []
    for beside in ("roles", "goals", "groups", "panel"):
        empty_desk.read("load", FILES / f"{beside}.csv", "--session", MEETING, f"--{beside}")
    return empty_desk


def _standing(room: Desk, performance: str, potential: str) -> list[str]:
    grid = room.grid(MEETING).values()
    return [row["person_id"] for row in grid if (row["performance"], row["potential"]) == (performance, potential)]


def test_the_whole_afternoon(room: Desk, tmp_path: Path) -> None:
    middle = _standing(room, "middle", "middle")
    lowered, diagonal, *raised = middle[:10]

    # Ten moves: eight raised on one question, one lowered, one on both.
    for person in raised:
        room.read("move", MEETING, person, "--performance", "high", "--because", REASON, "--by", "Ines Okafor")
    room.read("move", MEETING, lowered, "--performance", "low", "--because", "Two audits of March are still open")
    room.read(
        "move", MEETING, diagonal, "--performance", "high", "--potential", "high",
        "--because", REASON, "--because-potential", FURTHER,
    )  # fmt: skip
    moved = [row for row in room.log(MEETING) if row["kind"] == "move"]
    assert len({row["number"] for row in moved}) == 10
    assert len(moved) == 11

    # Three nominations; one role is still without a name.
    roles = [role["role_id"] for role in room.read("bench", MEETING)["roles"]]
    for role, ready in zip(roles[:3], ("now", "1-2", "3-5"), strict=True):
        room.read("nominate", MEETING, role, diagonal, "--ready", ready, "--because", FURTHER, "--by", "Tom Brandt")
    bench = room.read("bench", MEETING)
    named = [role for role in bench["roles"] if role["successors"]]
    assert {role["role_id"] for role in named} == set(roles[:3])
    assert 0 < bench["simultaneous_coverage"] < 1

    # Five actions and one support plan.
    actions = [
        room.read(
            "action", "add", MEETING, person, "--conversation", "development",
            "--when", "the autumn release is planned", "--will", "write the risk list and walk the team through it",
            "--check-on", "2026-09-15", "--owner", "Makena Barasa", "--known-by", "three risks closed before release",
        )["action_id"]
        for person in raised[:5]
    ]  # fmt: skip
    assert len(set(actions)) == 5
    room.read("action", "done", MEETING, actions[0], "--on", "2026-09-10")
    room.read(
        "plan", "add", MEETING, lowered, "--gap", "Audits stay open past their date",
        "--example", "12 Mar: the access audit was open 20 days late", "--example", "30 Apr: two findings unanswered",
        "--standard", "Every finding is answered within ten days", "--support", "An hour a week with the audit lead",
        "--start", "2026-06-01", "--days", "60", "--decides", "Makena Barasa",
    )  # fmt: skip
    assert {row["status"] for row in room.read("actions", MEETING) if row["kind"] == "action"} == {"open", "done"}

    # Sealed, told, released; and a file for every reader.
    assert room.refused("release", MEETING, tmp_path / "too-early.duckdb") == "not_sealed"
    head = room.read("seal", MEETING, "--with-open")["head"]
    assert room.refused("move", MEETING, raised[0], "--potential", "high", "--because", FURTHER) == "sealed"
    assert room.refused("release", MEETING, tmp_path / "untold.duckdb") == "untold"
    for person in (*raised[:5], lowered):
        room.read("told", MEETING, person, "--on", "2026-05-20")
    room.read("thank", MEETING, raised[0], "The calm week of the March release")
    released = room.read("release", MEETING, tmp_path / "visible.duckdb", "--sheets", tmp_path / "sheets")
    assert released["files"]

    for audience, expected in (
        ("facilitator", {"agreed.xlsx", "people.csv", "moves.csv", "bench.csv", "actions.csv", "minutes.md"}),
        ("leadership", {"leadership.xlsx"}),
    ):
        folder = tmp_path / audience
        room.read("export", MEETING, folder, "--for", audience)
        assert {path.name for path in folder.iterdir()} >= {*expected, "about.json"}
    room.read("export", MEETING, tmp_path / "managers", "--for", "manager")
    hand_offs = sorted((tmp_path / "managers").glob("manager-*/hand-off.xlsx"))
    assert len(hand_offs) == len({row["manager_id"] for row in room.grid(MEETING).values()} - {None})

    # Everything is in the log, and the head read out at the seal is in the chain.
    kinds = [row["kind"] for row in room.log(MEETING)]
    assert [kinds.count(kind) for kind in ("nominate", "action_add", "plan_add", "release", "export")] == [
        3,
        5,
        1,
        1,
        3,
    ]
    assert room.read("verify", MEETING, "--head", head)["opened"] is True

    with duckdb.connect(str(tmp_path / "visible.duckdb"), read_only=True) as visible:
        assert visible.execute("SELECT count(*) FROM support_plans").fetchone() == (1,)
        told = visible.execute("SELECT DISTINCT person_id FROM actions ORDER BY ALL").fetchall()
        assert [person for (person,) in told] == sorted(raised[:5])


def test_reopening_needs_a_reason_and_stays_in_the_log(room: Desk) -> None:
    room.read("seal", MEETING, "--with-open")
    assert room.refused("reopen", MEETING, "--because", " ") == "empty_text"
    room.read("reopen", MEETING, "--because", "One rating was entered for somebody else")
    assert [row["kind"] for row in room.log(MEETING)][-2:] == ["seal", "reopen"]
    person = _standing(room, "middle", "middle")[0]
    room.read("move", MEETING, person, "--performance", "high", "--because", REASON)
