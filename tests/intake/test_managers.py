"""Who reports to whom."""

import pytest

from calibrate.intake.draft import Reading
from calibrate.intake.mapping import Mapping
from tests.intake.files import Folder, codes

HEADER = "ID,Name,Manager ID,Manager,Performance,Potential"


def people(folder: Folder, *rows: str, mapping: Mapping | None = None) -> Reading:
    return folder.read(HEADER, *(f"{row},low,low" for row in rows), mapping=mapping)


def managers(reading: Reading) -> list[tuple[str | None, str | None]]:
    assert reading.population is not None
    return list(zip(reading.population.manager_ids, reading.population.managers, strict=True))


def test_an_id_brings_the_name_and_a_name_the_id(folder: Folder) -> None:
    reading = people(folder, "1,Ada Abel,,", "2,Bo Brandt,1,A. A.", "3,Cy Costa,,ada abel")

    assert managers(reading) == [(None, None), ("1", "Ada Abel"), ("1", "Ada Abel")]


def test_managers_outside_the_file_are_normal(folder: Folder) -> None:
    reading = people(folder, "1,Ada Abel,9,Eve Haas", "2,Bo Brandt,,Dov Ito")

    assert managers(reading) == [("9", "Eve Haas"), (None, "Dov Ito")]
    assert codes(reading, "notes") == ["manager_not_here", "manager_not_here"]
    assert codes(reading, "warnings") == []
    assert "row 3" in reading.report.notes[1].text


@pytest.mark.parametrize(
    "boss", ["Ada Abel", "ABEL, Ada", "Abel,  Ada  M", "Ada M. Abel", "Ada Abel (1)", "1 - Ada Abel", "1"]
)
def test_a_name_is_the_same_however_it_is_written(folder: Folder, boss: str) -> None:
    reading = folder.read(
        "ID,Name,Manager,Performance,Potential", '1,"Abel, Ada  M",,low,low', f'2,Bo,"{boss}",low,low'
    )

    assert managers(reading)[1] == ("1", "Abel, Ada  M")


def test_a_name_of_two_people_links_nobody(folder: Folder) -> None:
    reading = people(folder, "1,Ada Abel,,", "2,Ada Abel,,", "3,Cy Costa,,Ada Abel")

    assert managers(reading)[2] == (None, "Ada Abel")
    assert codes(reading, "warnings") == ["manager_shared_name"]


@pytest.mark.parametrize("nobody", ["NO_MGR", "N/A", "-", "none", " "])
def test_words_for_nobody_are_no_manager(folder: Folder, nobody: str) -> None:
    assert managers(people(folder, f"1,Ada Abel,{nobody},{nobody}")) == [(None, None)]


def test_a_person_may_be_called_like_a_word_for_nobody(folder: Folder) -> None:
    assert managers(people(folder, "NA,Nadia,,", "2,Bo,NA,"))[1] == ("NA", "Nadia")


def test_ids_of_another_kind_are_told_and_a_map_lets_names_link(folder: Folder) -> None:
    rows = ("E1,Ada Abel,,", "E2,Bo Brandt,77,Ada Abel")

    asked = people(folder, *rows)
    named = people(folder, *rows, mapping=Mapping(columns={"manager_id": ""}))

    assert codes(asked, "warnings") == ["manager_ids_miss"]
    assert managers(asked)[1] == ("77", "Ada Abel")
    assert managers(named)[1] == ("E1", "Ada Abel")


def test_circles_are_named_by_their_rows_and_end(folder: Folder) -> None:
    reading = people(folder, "1,A,3,", "2,B,1,", "3,C,2,", "4,D,4,", "5,E,1,", "6,F,7,", "7,G,6,")

    circles = [item for item in reading.report.warnings if item.code == "reporting_circle"]
    assert [item.row for item in circles] == [2, 7]
    assert "rows 2, 3, 4" in circles[0].text
    assert managers(reading)[3] == (None, None)


def test_one_manager_under_two_keys_is_warned(folder: Folder) -> None:
    reading = people(folder, "1,A,8,Eve Haas", "2,B,9,Eve Haas", "3,C,7,Dov Ito", "4,D,7,Dov Itoh")

    assert codes(reading, "warnings") == ["manager_two_names", "manager_two_ids"]


def test_a_long_line_of_managers_is_no_trouble(folder: Folder) -> None:
    count = 5_000

    reading = people(folder, *(f"{at},P{at},{at + 1}," for at in range(count)))

    assert reading.report.people == count
    assert codes(reading, "warnings") == []
