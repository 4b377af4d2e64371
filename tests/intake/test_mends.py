"""Rows put right by hand: left out, one cell corrected, written anew."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calibrate.domain.mend import Corrected, LeftOut, Mend, Retyped
from calibrate.errors import StaleMendError
from calibrate.intake import read
from calibrate.intake.draft import Reading
from tests.intake.files import Folder, codes
from tests.intake.test_properties import OWN, plain, rows, written

FIXTURES = Path(__file__).parents[2] / "fixtures"


def gone(file: Path, row: int, sheet: str | None = None) -> LeftOut:
    return LeftOut(file=str(file), sheet=sheet, row=row)


def other(file: Path, row: int, column: str, old: str, new: str, sheet: str | None = None) -> Corrected:
    return Corrected(file=str(file), sheet=sheet, row=row, column=column, old=old, new=new)


def mended(file: Path, *mends: Mend) -> Reading:
    return read([file], mends=mends)


@pytest.fixture
def twice(folder: Folder) -> Path:
    """A file in which one id stands on two rows that differ."""
    return folder.csv("person_id,name,performance,potential", "1,Ada,low,low", "2,Bo,low,high", "1,Ada,high,low")


def test_of_two_rows_with_one_id_the_other_is_left_out(twice: Path) -> None:
    reading = mended(twice, gone(twice, 2))

    assert reading.population is not None
    assert reading.population.ids == ("2", "1")
    assert [(item.row, item.code) for item in reading.report.refused] == [(2, "left_out")]
    assert (reading.report.rows, reading.report.people, reading.left_out) == (3, 2, 0)
    assert reading.report.adds_up


def test_a_corrected_cell_makes_the_rows_two_people(twice: Path) -> None:
    reading = mended(twice, other(twice, 4, "person_id", "1", "3"))

    assert reading.population is not None
    assert reading.population.ids == ("1", "2", "3")
    assert reading.report.refused == ()
    assert [(item.row, item.column) for item in reading.report.notes if item.code == "corrected"] == [(4, "person_id")]
    assert "3" not in "".join(item.text for item in reading.report.notes)


def test_a_row_left_out_needs_no_other_mend(twice: Path) -> None:
    reading = mended(twice, other(twice, 4, "person_id", "1", "2"), gone(twice, 4))

    assert reading.population is not None
    assert reading.population.ids == ("1", "2")


def test_a_row_that_does_not_fit_is_written_anew_in_its_place(folder: Folder) -> None:
    file = folder.csv("person_id,name,performance", "1,Ada,low", "2,Bo, Jr.,high", "3,Cy,low", "4")
    cells = ("2", "Bo", " Jr.", "high")

    reading = mended(file, Retyped(file=str(file), row=3, old=cells, new=("2", "Bo, Jr.", "high")), gone(file, 5))

    assert reading.population is not None
    assert reading.population.names == ("Ada", "Bo, Jr.", "Cy")
    assert codes(reading, "notes")[0] == "retyped"
    assert reading.report.adds_up


def test_a_row_with_a_stray_quotation_mark_is_written_anew(folder: Folder) -> None:
    file = folder.csv("person_id,name,performance", '1,"Ada "the" A",low', "2,Bo,high")

    reading = mended(file, Retyped(file=str(file), row=2, old=(), new=("1", 'Ada "the" A', "low")))

    assert reading.population is not None
    assert reading.population.names == ('Ada "the" A', "Bo")


def test_a_cell_with_an_error_is_given_its_value() -> None:
    file = FIXTURES / "broken" / "error_cell.xlsx"
    (item,) = read([file]).report.refused
    assert item.row is not None
    assert item.column is not None

    reading = mended(file, other(file, item.row, item.column, "", "high", item.sheet))
    without = mended(file, gone(file, item.row, item.sheet))

    assert reading.population is not None
    assert without.population is not None
    assert len(reading.population) == len(without.population) + 1
    assert reading.report.adds_up
    assert without.report.adds_up


def test_a_person_of_a_file_with_a_row_per_question_is_mended_by_the_first_row(folder: Folder) -> None:
    file = folder.csv(
        "person_id,question,answer", "1,Performance,low", "1,Potential,high", ",Performance,low", ",Potential,low",
    )  # fmt: skip

    left, given_an_id = mended(file, gone(file, 4)), mended(file, other(file, 4, "person_id", "", "2"))

    assert left.population is not None
    assert left.population.ids == ("1",)
    assert given_an_id.population is not None
    assert given_an_id.population.ids == ("1", "2")
    assert left.report.adds_up
    assert given_an_id.report.adds_up


@pytest.mark.parametrize(
    "mend",
    [
        LeftOut(file="people.csv", row=9),
        LeftOut(file="people.csv", row=1),
        LeftOut(file="people.csv", row=5),
        LeftOut(file="other.csv", row=2),
        LeftOut(file="people.csv", sheet="Sheet", row=2),
        Corrected(file="people.csv", row=2, column="name", old="Bo", new="Cy"),
        Corrected(file="people.csv", row=2, column="nickname", old="Ada", new="Cy"),
        Retyped(file="people.csv", row=2, old=("1", "Ada", "low"), new=("1", "Ada", "high")),
        Retyped(file="people.csv", row=4, old=("x",), new=("3", "Cy", "low")),
        Retyped(file="people.csv", row=4, old=("3", "Cy"), new=("3", "Cy", "low", "low")),
    ],
    ids=repr,
)
def test_a_mend_of_what_is_not_there_is_refused(folder: Folder, monkeypatch: pytest.MonkeyPatch, mend: Mend) -> None:
    file = folder.csv("person_id,name,performance", "1,Ada,low", "2,Bo,low", "3,Cy", "")
    monkeypatch.chdir(file.parent)

    with pytest.raises(StaleMendError) as refused:
        read([Path(file.name)], mends=[mend])

    assert not any(word in refused.value.text for word in ("Ada", "Bo", "Cy"))


@settings(deadline=None)
@given(rows, st.data())
def test_whatever_is_mended_the_sum_holds(records: list[tuple[str, ...]], data: st.DataObject) -> None:
    with written(plain(OWN, records)) as file:
        found = {item.row for item in read([file]).report.refused if item.row is not None}
        chosen = data.draw(st.sets(st.sampled_from(sorted(found)))) if found else set()

        reading = mended(file, *(gone(file, row) for row in chosen))

    assert reading.report.adds_up
    assert {item.row for item in reading.report.refused if item.code == "left_out"} == chosen
    clear = reading.report.fault is None and not reading.report.needs
    assert (reading.population is not None) == (clear and reading.report.rows_to_mend == 0)
