"""Both ratings in one cell."""

import tomllib

import pytest

from calibrate.domain.axis import Band
from calibrate.intake.box import legend_for
from calibrate.intake.mapping import BoxMap, Mapping
from tests.intake.files import Folder, codes

LEGEND = BoxMap(
    column="9-Box", legend={"H,M": ("high", "middle"), "new": ("unrated", "unrated"), "5": ("low", "unrated")}
)


def test_a_legend_rates_both_axes_and_the_cell_is_kept(folder: Folder) -> None:
    reading = folder.read("ID,9-Box", '1,"h,m"', "2,new", "3,5", "4,", mapping=Mapping(box=LEGEND))

    people = reading.population
    assert people is not None
    assert people.performance == (Band.HIGH, None, Band.LOW, None)
    assert people.potential == (Band.MIDDLE, None, None, None)
    assert people.details["performance_label"] == people.details["potential_label"] == ("h,m", "new", "5", "")
    assert reading.report.holding == 3


def test_a_cell_that_is_not_in_the_legend_is_asked_with_the_legend_kept(folder: Folder) -> None:
    reading = folder.read("ID,9-Box", '1,"H,M"', '2,"M,M"', mapping=Mapping(box=LEGEND))

    (need,) = reading.report.needs
    assert [value.value for value in need.values] == ["M,M"]
    assert tomllib.loads(need.map)["box"]["legend"]["H,M"] == ["high", "middle"]
    assert tomllib.loads(need.map)["box"]["legend"]["M,M"] == ["", ""]


@pytest.mark.parametrize(
    ("cell", "words"),
    [
        ("高潜力 / 中绩效", ("middle", "high")),
        ("High Performance / Low Potential", ("high", "low")),
        ("[H,M]", ("", "")),
        ("5. Core Talent", ("", "")),
        ("5", ("", "")),
        ("High / Low", ("", "")),
    ],
)
def test_only_cells_that_name_both_axes_are_proposed(cell: str, words: tuple[str, str]) -> None:
    assert legend_for([cell], None) == ({cell: words}, (cell,))


def test_a_box_beside_both_axes_is_only_kept(folder: Folder) -> None:
    reading = folder.read("ID,Performance,Potential,9-Box", "1,low,high,7")

    assert reading.population is not None
    assert reading.population.details["extra:9-Box"] == ("7",)


def test_a_legend_goes_before_columns_of_the_axes_and_contradictions_are_counted(folder: Folder) -> None:
    reading = folder.read("ID,Performance,9-Box", '1,low,"H,M"', '2,high,"H,M"', mapping=Mapping(box=LEGEND))

    assert reading.population is not None
    assert reading.population.performance == (Band.HIGH, Band.HIGH)
    assert codes(reading, "warnings") == ["contradiction"]


def test_a_box_of_too_many_different_cells_is_no_box(folder: Folder) -> None:
    reading = folder.read("ID,9-Box", *(f"{at},text {at}" for at in range(60)))

    assert [need.axis for need in reading.report.needs] == ["performance", "potential"]
