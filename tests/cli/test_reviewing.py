"""The verbs that review: the contract's documents, tables for people, and nothing written."""

from pathlib import Path

import pytest

from calibrate.domain.inert import inert
from calibrate.domain.spread import POWER
from tests.cli.desk import SPRING, WHY, Desk, digest
from tests.domain.spread.test_survey import GROUP, HALO


def test_the_spread_document(desk: Desk) -> None:
    before = digest(desk.home)
    document = desk.read("spread", SPRING)
    assert list(document) == ["by", "stage", "people", "axes", "halo"]
    assert (document["by"], document["stage"], document["people"]) == ("manager", "before", 7)
    performance = document["axes"]["performance"]["groups"]
    assert all(list(group) == GROUP for group in performance)
    assert [(group["id"], group["name"], group["people"]) for group in performance] == [
        ("everyone", "everyone", 6), ("M1", "Pia Weiss", 4), ("M2", "Marek Dvořák", 1),
    ]  # fmt: skip
    assert [performance[1][band] for band in ("low", "middle", "high")] == [1, 2, 1]
    assert performance[1]["mean"] == 2
    assert all(list(group) == HALO for group in document["halo"])
    assert digest(desk.home) == before


def test_as_loaded_and_as_agreed(desk: Desk) -> None:
    desk.read("move", SPRING, "002", "--performance", "high", "--because", WHY)
    loaded, agreed = (desk.read("spread", SPRING, "--stage", stage) for stage in ("before", "agreed"))
    assert desk.read("spread", SPRING) == loaded
    counts = [document["axes"]["performance"]["groups"][1] for document in (loaded, agreed)]
    assert [[group[band] for band in ("low", "middle", "high")] for group in counts] == [[1, 2, 1], [0, 2, 2]]


def test_by_a_column_and_by_tree(desk: Desk) -> None:
    assert [group["id"] for group in desk.read("spread", SPRING, "--by", "level")["halo"]] == ["everyone"]
    tree = desk.read("spread", SPRING, "--tree")
    assert tree["axes"]["performance"]["groups"][1]["gap"] is None


@pytest.mark.parametrize(
    "arguments", [("--by", "shoe-size"), ("--stage", "later"), ("--by", "level", "--tree"), ("--nothing",)]
)
def test_what_the_command_line_cannot_mean(desk: Desk, arguments: tuple[str, ...]) -> None:
    assert desk("spread", SPRING, *arguments).code == 2


def test_tables_for_people(desk: Desk) -> None:
    answer = desk("spread", SPRING)
    assert answer.code == 0
    lines = answer.out.splitlines()
    assert lines[0].startswith("Performance, as loaded. Who rated explains")
    assert " ".join(lines[1].split()) == "manager people below at above average 19 in 20 gap what it may mean"
    assert lines[2].split()[:5] == ["everyone", "6", "1", "4", "1"]
    assert lines[3].endswith("too few to say")
    assert POWER.split()[-1] in lines[-1]
    assert all(inert(line) == line for line in lines)
    assert answer.err == ""


def load_groups(desk: Desk, tmp_path: Path, column: str) -> None:
    """Load one attribute of the desk's people."""
    file = tmp_path / "groups.csv"
    file.write_text(column, encoding="utf-8")
    assert desk("load", file, "--session", SPRING, "--groups").code == 0


def test_fairness_without_groups_says_how_to_load_them(desk: Desk) -> None:
    assert desk.refused("fairness", SPRING) == "groups_not_loaded"
    assert "--groups" in desk("fairness", SPRING).err


def test_the_fairness_document_names_nobody(desk: Desk, tmp_path: Path) -> None:
    load_groups(desk, tmp_path, "person_id,site\n001,A\n002,A\n003,B\n004,B\n005,B\n006,B\n007,A\n008,A\nÜ9,A\n")
    before = digest(desk.home)
    document = desk.read("fairness", SPRING)
    assert list(document) == ["attributes"]
    outcomes = document["attributes"]["site"]
    assert list(outcomes) == ["high_potential", "top_boxes", "low_box", "raised", "lowered"]
    for outcome in outcomes.values():
        assert list(outcome) == ["state", "ratio", "p", "groups", "interval"]
        assert [list(group) for group in outcome["groups"]] == [["group", "people", "selected", "rate"]] * 2
        assert outcome["state"] == "suppressed"
        assert all(group["people"] is None for group in outcome["groups"])
    everything = desk("--json", "fairness", SPRING).out + desk("fairness", SPRING).out
    for text in ("001", "Ana Ito", "Hana", "Ü9", "\\u00dc9"):
        assert text not in everything
    assert digest(desk.home) == before


def test_the_small_group_of_the_settings_holds(desk: Desk, tmp_path: Path) -> None:
    desk.places.settings.parent.mkdir(exist_ok=True)
    desk.places.settings.write_text("small_group = 2\n")
    load_groups(desk, tmp_path, "person_id,site\n001,A\n002,A\n003,B\n005,B\n008,A\nÜ9,A\n")
    found = desk.read("fairness", SPRING)["attributes"]["site"]["high_potential"]
    assert found["groups"] == [
        {"group": "A", "people": 4, "selected": 1, "rate": 0.25},
        {"group": "B", "people": 2, "selected": 2, "rate": 1.0},
    ]
    assert (found["state"], found["ratio"]) == ("too_few", 0.25)
    shown = desk("fairness", SPRING).out
    assert "numbers too small to say: lowest over highest 0.25" in shown
    assert "beside all others" in shown
