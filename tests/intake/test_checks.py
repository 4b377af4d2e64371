"""The checks of all rows at once and of one row by hand find the same."""

import polars as pl
from hypothesis import given
from hypothesis import strategies as st

from calibrate.domain.axis import Axis
from calibrate.intake.row import SCIENTIFIC, what_is_wrong
from tests.intake.files import Folder, codes

ids = st.one_of(
    st.sampled_from(["1E+05", "1.2e-10", "1,5E+3", "12E4", "E100", "1E5", "", "1.0E+05 ", "-1.0E+11"]),
    st.text(alphabet="1E+-., e", max_size=8),
)


@given(ids)
def test_an_id_is_wrong_for_both_or_for_neither(person_id: str) -> None:
    column = pl.Series([person_id])
    vectorised = bool((column == "").item() or column.str.contains(SCIENTIFIC).item())

    assert bool(what_is_wrong({"person_id": person_id}, {})) == vectorised


def test_an_id_with_an_e_in_it_is_no_number(folder: Folder) -> None:
    report = folder.read("ID,Performance,Potential", "12E4,low,low", "E+05,low,low", "1E5,low,low").report

    assert report.people == 3


def test_everything_wrong_with_a_row_is_said(folder: Folder) -> None:
    rows = [f"{at},low,high" for at in range(60)] + [f"{at},high,low" for at in range(60, 120)]

    reading = folder.read("ID,Performance,Potential", *rows, ",lwo,hgih")

    assert [(item.column, item.code) for item in reading.report.refused] == [
        ("ID", "no_id"),
        ("Performance", "not_on_scale"),
        ("Potential", "not_on_scale"),
    ]
    assert reading.report.refused_rows == 1
    assert reading.report.adds_up


def test_words_never_hold_the_value() -> None:
    wrong = what_is_wrong({"person_id": "1.5E+10", "performance": "secret"}, {"performance": frozenset({"secret"})})

    assert [(field, code) for field, code, _ in wrong] == [
        ("person_id", "id_notation"),
        (Axis.PERFORMANCE, "not_on_scale"),
    ]
    assert all("1.5" not in text and "secret" not in text for _, _, text in wrong)


def test_ids_that_look_alike_are_kept_apart_and_told(folder: Folder) -> None:
    reading = folder.read(
        "ID,Performance,Potential", "e1,low,low", "E1,low,low", "E1\u200b,low,low", "２,low,low", "2,low,low"
    )

    assert reading.report.people == 5
    assert "id_alike" in codes(reading, "warnings")


def test_ids_keep_their_zeros_and_their_form(folder: Folder) -> None:
    reading = folder.read("ID,Performance,Potential", "001,low,low", "1,low,low", "1.0,low,low", "+1,low,low")

    assert reading.population is not None
    assert reading.population.ids == ("001", "1", "1.0", "+1")


def test_names_of_one_spelling_are_normal_and_of_one_look_are_told(folder: Folder) -> None:
    same = folder.read("ID,Name,Performance,Potential", "1,Ada Abel,low,low", "2,Ada Abel,low,low")
    look = folder.read("ID,Name,Performance,Potential", "1,Chloe\u0301 Abel,low,low", "2,Chlo\u00e9 Abel,low,low")

    assert codes(same, "warnings") == []
    assert codes(look, "warnings") == ["names_alike"]
    assert look.population is not None
    assert look.population.names == ("Chloe\u0301 Abel", "Chlo\u00e9 Abel")
