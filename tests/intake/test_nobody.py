"""Rows below the header that are nobody, as real files have them."""

import pytest

from tests.intake.files import Folder, codes

HEADER = "ID,Name,Performance,Potential"


@pytest.mark.parametrize(
    "row",
    [
        "---,---,---,---",
        ":--,:-:,--:,---",
        "====,,,",
        "\ufeffID,Name,Performance,Potential",
    ],
)
def test_lines_and_the_header_once_more_are_left_out_and_counted(folder: Folder, row: str) -> None:
    reading = folder.read(HEADER, "1,Ada,low,low", row, "2,Bo,high,high")

    assert reading.population is not None
    assert reading.population.ids == ("1", "2")
    assert reading.report.skipped == 1
    assert reading.report.adds_up


def test_a_person_without_ratings_written_as_dashes_stays(folder: Folder) -> None:
    reading = folder.read(HEADER, "1,Ada,--,--", "2,Bo,high,high")

    assert reading.population is not None
    assert reading.population.ids == ("1", "2")


@pytest.mark.parametrize("words", ["Pia Weiss Total", "Weiss Ergebnis", "Ops count", "研发 合计"])
def test_the_total_of_a_group_is_left_out(folder: Folder, words: str) -> None:
    reading = folder.read(
        "Manager,ID,Name,Performance,Potential", "Pia Weiss,1,Ada,low,low", f"{words},,,4,", "Gus,2,Bo,high,high"
    )

    assert reading.report.needs == ()
    assert (reading.report.people, reading.report.skipped, reading.report.refused) == (2, 1, ())


def test_a_manager_whose_name_ends_so_keeps_their_people(folder: Folder) -> None:
    reading = folder.read("Manager,ID,Performance,Potential", "Max Total,1,low,low", "Max Total,2,high,high")

    assert reading.report.people == 2


def test_a_mark_between_files_put_one_below_the_other_is_no_part_of_an_id(folder: Folder) -> None:
    reading = folder.read(HEADER, "1,Ada,low,low", "\ufeff2,Bo,high,high")

    assert reading.population is not None
    assert reading.population.ids == ("1", "2")
    assert codes(reading, "refused") == []
