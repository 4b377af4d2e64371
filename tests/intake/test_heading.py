"""Where the header stands."""

import pytest

from calibrate.intake import read
from calibrate.intake.fold import fold, fold_header
from calibrate.intake.mapping import Mapping
from calibrate.intake.vocabulary import PEOPLE
from tests.intake.files import Folder


def test_titles_above_the_header_are_no_rows(folder: Folder) -> None:
    report = folder.read("Talent review,,", "As of May,,", ",,", "ID,Performance,Potential", "1,low,low").report

    assert (report.files[0].header_row, report.rows, report.people) == (4, 1, 1)


def test_two_header_rows_are_read_as_one_and_maps_may_name_either(folder: Folder) -> None:
    rows = ("userId,k1,k2", "User ID,Score,Growth", "1,low,high")

    reading = folder.read(*rows, mapping=Mapping(columns={"performance": "k1", "potential": "Growth"}))

    assert reading.report.files[0].header_row == 2
    assert reading.report.files[0].columns == {"person_id": "User ID", "performance": "Score", "potential": "Growth"}
    assert reading.report.people == 1


def test_headers_under_a_merged_title_belong_to_it(folder: Folder) -> None:
    reading = folder.read("Employee ID,Ratings of 2026,", ",Performance,Potential", "1,low,high")

    assert reading.report.files[0].columns == {
        "person_id": "Employee ID",
        "performance": "Performance",
        "potential": "Potential",
    }


def test_a_map_may_say_which_row_the_header_is(folder: Folder) -> None:
    rows = ("ID,Performance,Potential", "ID,Performance,Potential", "1,low,low")

    assert folder.read(*rows, mapping=Mapping(header_row=1)).report.skipped == 1
    assert folder.read(*rows, mapping=Mapping(header_row=2)).report.rows == 1
    assert folder.read(*rows, mapping=Mapping(header_row=9)).report.fault is not None


def test_a_file_without_an_id_names_its_headers_but_no_data(folder: Folder) -> None:
    headers = folder.read("Name,Performance,Potential", "Ada Abel,low,high").report.fault
    data = folder.read("Ada Abel,low,high", "Bo Brandt,high,high").report.fault

    assert headers is not None
    assert "“Potential”" in headers.text
    assert "Ada" not in headers.text
    assert data is not None
    assert "Ada" not in data.text


def test_the_same_header_twice_has_a_number(folder: Folder) -> None:
    reading = folder.read("ID,Rating,Rating,Potential,,", "1,low,high,low,,", "2,low,low,low,,")
    answered = folder.read(
        "ID,Rating,Rating,Potential", "1,low,high,low", mapping=Mapping(columns={"performance": "Rating (2)"})
    )

    assert [value.value for value in reading.report.needs[0].values] == ["Rating", "Rating (2)"]
    assert answered.population is not None
    assert answered.population.details["performance_label"] == ("high",)
    assert answered.population.details["extra:Rating"] == ("low",)


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("EMPLOYEE_ID", "person_id"),
        ("employee-id ", "person_id"),
        ("Emp. No", "person_id"),
        ("工号", "person_id"),
        ("FY25 Performance Rating", "performance"),
        ("2025 Completed Performance Rating", "performance"),
        ("Year-End Rating 2024/25", "performance"),
        ("Aug 2025  Talent Assessment Potential", "potential"),
        ("Potential (1-3)", "potential"),
        ("Worker's Manager", "manager"),
        ("ManagerID", "manager_id"),
        ("Führungskraft", "manager"),
        ("Prior Year Rating", "prior_performance"),
        ("performance_label", "performance_label"),
        ("Salary", None),
        ("Self Rating", None),
        ("Position ID", None),
    ],
)
def test_a_header_means_its_field_however_it_is_written(header: str, field: str | None) -> None:
    assert PEOPLE.field_of(header) == field


def test_folding_forgets_case_form_and_punctuation() -> None:
    assert fold("Ｐｅｒｆｏｒｍａｎｃｅ — Rating!") == "performancerating"
    assert fold_header("2026 Rating (final)")[-1] == "rating"


def test_a_workbook_that_starts_at_b4_has_true_rows(folder: Folder) -> None:
    file = folder.xlsx(
        [[], [], [], ["", "ID", "Performance", "Potential"], [], ["", "1", "low", "low"], ["", "", "low", "low"]]
    )

    report = read([file]).report

    assert report.files[0].header_row == 4
    assert (report.rows, report.blank, report.people) == (3, 1, 1)
    assert [(item.row, item.code) for item in report.refused] == [(7, "no_id")]


def test_a_country_in_a_file_without_a_header_is_no_header(folder: Folder) -> None:
    fault = folder.read("001,Ada Abel,DE", "002,Bo Brandt,ID", "003,Cy Costa,FR").report.fault

    assert fault is not None
    assert fault.code == "no_id"


def test_a_country_below_the_header_is_data(folder: Folder) -> None:
    report = folder.read("ID,Country,Performance,Potential", "1,ID,low,low", "2,ID,low,low").report

    assert (report.files[0].header_row, report.people) == (1, 2)
