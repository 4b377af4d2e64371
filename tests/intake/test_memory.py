"""Answers remembered for a shape of file: used again, said, never where something new appears."""

import stat
from pathlib import Path

import pytest
import xlsxwriter

from calibrate.domain.axis import Axis, Band
from calibrate.intake.answers import ColumnOf, Placing, SheetOf
from calibrate.intake.draft import Draft
from calibrate.intake.mapping import AxisMap, Mapping
from tests.intake.files import Folder, codes

HEADER = "EmpID,Full name,FY25 Level reached,Reach"


@pytest.fixture
def memory(tmp_path: Path) -> Path:
    """A folder that is not there yet."""
    return tmp_path / "config" / "mappings"


def drafted(
    folder: Folder, memory: Path, *rows: str, mapping: Mapping | None = None, name: str = "people.csv"
) -> Draft:
    return Draft.of([folder.csv(*rows, name=name)], mapping=mapping, memory=memory)


def answered(folder: Folder, memory: Path) -> Draft:
    draft = drafted(folder, memory, HEADER, "1,Ada,Gold,low", "2,Bo,Tin,high", name="first.csv")
    draft = draft.answered(ColumnOf(field="performance", header="FY25 Level reached"))
    draft = draft.answered(ColumnOf(field="potential", header="Reach"))
    for label, band in (("Gold", Band.HIGH), ("Tin", Band.LOW)):
        draft = draft.answered(Placing(axis=Axis.PERFORMANCE, label=label, band=band))
    return draft


def test_the_next_file_of_the_shape_asks_nothing_and_says_why(folder: Folder, memory: Path) -> None:
    answered(folder, memory).remember()

    draft = drafted(folder, memory, HEADER, "7,Cy,Tin,low", "8,Di,Gold,low")

    assert draft.is_ready
    assert codes(draft.reading(), "notes") == ["remembered"]
    assert draft.judged.population is not None
    assert draft.judged.population.performance == (Band.LOW, Band.HIGH)


def test_another_year_in_a_header_is_the_same_shape(folder: Folder, memory: Path) -> None:
    answered(folder, memory).remember()

    draft = drafted(
        folder, memory, "Talent review", "", HEADER.replace("FY25", "FY26"), "7,Cy,Tin,low", "8,Di,Gold,low"
    )

    assert draft.is_ready
    assert draft.report.files[0].columns["performance"] == "FY26 Level reached"


def test_a_new_label_is_asked_and_the_old_ones_stay_placed(folder: Folder, memory: Path) -> None:
    answered(folder, memory).remember()

    draft = drafted(folder, memory, HEADER, "7,Cy,Silver,low", "8,Di,Gold,low")

    (need,) = draft.report.needs
    assert [value.value for value in need.values] == ["Silver"]
    draft.answered(Placing(axis=Axis.PERFORMANCE, label="Silver", band=Band.MIDDLE)).remember()
    assert drafted(folder, memory, HEADER, "1,A,Gold,low", "2,B,Tin,low", "3,C,Silver,low").is_ready


def test_other_headers_are_another_shape(folder: Folder, memory: Path) -> None:
    answered(folder, memory).remember()

    assert not drafted(folder, memory, HEADER + ",Grade", "7,Cy,Tin,low,1").is_ready


def test_a_map_that_is_given_wins_and_is_remembered(folder: Folder, memory: Path) -> None:
    answered(folder, memory).remember()
    said = Mapping(
        columns={"performance": "Reach", "potential": "FY25 Level reached"},
        potential=AxisMap(low=("Tin",), high=("Gold",)),
    )

    given = drafted(folder, memory, HEADER, "7,Cy,Tin,low", mapping=said)
    given.remember()

    assert codes(given.reading(), "notes") == []
    assert drafted(folder, memory, HEADER, "8,Di,Gold,high").report.files[0].columns["performance"] == "Reach"


def test_headers_and_labels_are_kept_and_nobody(folder: Folder, memory: Path) -> None:
    draft = answered(folder, memory)
    said = draft.mapping.model_copy(
        update={"sheet": "Ada", "potential": AxisMap(low=("low",), high=("high", "Bo", "2x"))}
    )
    rows = (HEADER, "1,Ada,Gold,low", "2x,Bo,Tin,high")
    drafted(folder, memory, *rows, mapping=said, name="second.csv").remember()

    (kept,) = memory.iterdir()
    text = kept.read_text()
    assert "Gold" in text
    assert not any(name in text for name in ("Ada", "Bo", "2x"))
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert stat.S_IMODE(memory.stat().st_mode) == 0o700


def test_a_header_with_a_name_in_it_is_not_kept(folder: Folder, memory: Path) -> None:
    said = Mapping(columns={"potential": "Ada"})
    drafted(folder, memory, "EmpID,Name,Performance,Ada", "1,Ada,low,low", "2,Bo,low,high", mapping=said).remember()

    assert not memory.exists()


def test_a_file_that_is_clear_leaves_nothing(folder: Folder, memory: Path) -> None:
    drafted(folder, memory, "person_id,performance", "1,low").remember()

    assert not memory.exists()


@pytest.mark.parametrize(
    "damage", ["not toml", "headers = 3", "[columns]\nshoe_size = 'x'", '[columns]\nname = "Nobody"']
)
def test_a_memory_that_is_no_use_is_no_harm(folder: Folder, memory: Path, damage: str) -> None:
    answered(folder, memory).remember()
    (kept,) = memory.iterdir()
    kept.write_text(damage)

    draft = drafted(folder, memory, HEADER, "7,Cy,Tin,low")

    assert not draft.is_ready
    assert codes(draft.reading(), "notes") in ([], ["remembered"])


def test_answers_about_two_files_of_two_shapes_go_together_unless_they_contradict(folder: Folder, memory: Path) -> None:
    answered(folder, memory).remember()
    rows = ("No,FY25 Level reached,Reach", "1,Gold,low")
    said = {"person_id": "No", "performance": "FY25 Level reached", "potential": "Reach"}
    one = Mapping(columns=said, performance=AxisMap(high=("Gold",)))
    two = Mapping(columns=said, performance=AxisMap(low=("Gold",)))
    both = [
        folder.csv(HEADER, "7,Cy,Tin,low", name="a.csv"),
        folder.csv("No,FY25 Level reached,Reach", "8,Gold,low", name="b.csv"),
    ]

    drafted(folder, memory, *rows, mapping=one).remember()
    assert Draft.of(both, memory=memory).is_ready
    drafted(folder, memory, *rows, mapping=two).remember()
    assert not Draft.of(both, memory=memory).is_ready


@pytest.mark.parametrize(("sheet", "again"), [("*", 2), ("Pia Weiss", 1)])
def test_every_sheet_is_remembered_and_a_sheets_name_is_not(
    folder: Folder, memory: Path, sheet: str, again: int
) -> None:
    file = folder.path / "teams.xlsx"
    with xlsxwriter.Workbook(str(file), {"in_memory": True}) as book:
        for number, name in enumerate(("Pia Weiss", "Gus Lund")):
            tab = book.add_worksheet(name)
            for at, row in enumerate([("ID", "Performance", "Potential"), (str(number), "low", "high")]):
                tab.write_row(at, 0, row)

    Draft.of([file], memory=memory).answered(SheetOf(sheet=sheet)).remember()

    assert Draft.of([file], memory=memory).report.people == again
    assert not any("Pia" in kept.read_text("utf-8") for kept in memory.glob("*"))
