"""The verbs that review: the contract's documents, tables for people, and nothing written."""

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
