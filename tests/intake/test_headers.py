"""Which column is which field."""

import pytest

from calibrate.errors import BadMapError
from calibrate.intake.mapping import Mapping
from tests.intake.files import Folder, codes


def test_a_fields_own_name_wins_without_a_question(folder: Folder) -> None:
    reading = folder.read("person_id,performance,Performance Rating,potential", "1,low,low,high")

    assert reading.report.needs == ()
    assert reading.report.files[0].columns["performance"] == "performance"


def test_an_own_name_twice_is_a_question(folder: Folder) -> None:
    reading = folder.read("person_id,performance,performance,potential", "1,low,high,high")

    assert [need.axis for need in reading.report.needs] == ["performance"]


def test_two_columns_that_could_be_the_id_are_a_question(folder: Folder) -> None:
    report = folder.read("Employee ID,Worker ID,Performance,Potential", "1,9,low,low", ",,,").report

    assert [need.field for need in report.needs] == ["person_id"]
    assert [(value.value, value.count) for value in report.needs[0].values] == [("Employee ID", 1), ("Worker ID", 1)]
    assert report.adds_up


def test_rivals_that_hold_the_same_are_no_question(folder: Folder) -> None:
    reading = folder.read("ID,Rating,Rating,Potential", "1,low,low,low", "2,high,high,low")

    assert reading.report.needs == ()
    assert codes(reading, "notes") == ["same_columns", "no_name"]


def test_two_names_are_no_question(folder: Folder) -> None:
    reading = folder.read("ID,Legal Name,Name,Performance,Potential", "1,Adelaide Abel,Ada Abel,low,low")

    assert reading.population is not None
    assert reading.population.names == ("Ada Abel",)
    assert reading.population.details["extra:Legal Name"] == ("Adelaide Abel",)


def test_first_and_last_names_make_a_name(folder: Folder) -> None:
    reading = folder.read("ID,Surname,First name,Performance,Potential", "1,Abel,Ada,low,low", "2,,Bo,low,low")

    assert reading.population is not None
    assert reading.population.names == ("Ada Abel", "Bo")


def test_a_map_names_columns_by_header_and_blank_says_there_is_none(folder: Folder) -> None:
    mapping = Mapping(columns={"person_id": "key", "performance": "x", "potential": ""})

    reading = folder.read("key,x,Potential", "1,low,high", mapping=mapping)

    assert reading.population is not None
    assert reading.report.files[0].columns == {"person_id": "key", "performance": "x"}
    assert reading.population.details["extra:Potential"] == ("high",)


@pytest.mark.parametrize(
    "mapping",
    [
        Mapping(columns={"performance": "Not there"}),
        Mapping(columns={"salary": "Performance"}),
        Mapping(date="Not there"),
    ],
)
def test_a_map_that_names_what_is_not_there_is_a_bad_map(folder: Folder, mapping: Mapping) -> None:
    with pytest.raises(BadMapError):
        folder.read("ID,Performance,Potential", "1,low,low", mapping=mapping)


def test_unknown_columns_are_kept_and_group_attributes_are_not(folder: Folder) -> None:
    reading = folder.read("ID,Performance,Potential,Gender,^.*$,#row,Date of birth", "1,low,low,x,a,b,2000-01-01")

    assert reading.population is not None
    extra = {name: values for name, values in reading.population.details.items() if name.startswith("extra:")}
    assert extra == {"extra:^.*$": ("a",), "extra:#row": ("b",)}
    assert [item.column for item in reading.report.notes if item.code == "set_aside"] == ["Gender", "Date of birth"]


def test_one_axis_alone_is_a_note(folder: Folder) -> None:
    reading = folder.read("ID,Name,Potential", "1,Ada,low")

    assert codes(reading, "notes") == ["axis_missing"]
    assert (reading.report.people, reading.report.holding) == (1, 1)


def test_our_own_export_is_read_without_what_the_meeting_decided(folder: Folder) -> None:
    header = (
        "person_id,name,manager_id,manager,performance,potential,proposed_performance,proposed_potential,"
        "performance_state,potential_state,state,moves,proposal_changed,set_aside"
    )

    reading = folder.read(header, "1,Ada,,,low,high,low,middle,agreed,open,open,1,false,")

    assert reading.population is not None
    assert set(reading.population.details) == {"performance_label", "potential_label"}
    assert codes(reading, "notes") == ["own_export"]


@pytest.mark.parametrize("header", ["Employee #", "Emp #", "ID #", "Nº Empleado", "Pers.No.", "Reviewee ID"])
def test_a_number_sign_makes_an_id_of_a_header(folder: Folder, header: str) -> None:
    report = folder.read(f"{header},Performance,Potential", "1,low,low").report

    assert report.files[0].columns["person_id"] == header


def test_a_column_of_employees_is_their_names(folder: Folder) -> None:
    report = folder.read("Employee ID,Employee,Performance,Potential", "1,Ada,low,low").report

    assert (report.files[0].columns["person_id"], report.files[0].columns["name"]) == ("Employee ID", "Employee")
    assert report.needs == ()


def test_where_an_axis_is_missing_columns_named_like_it_are_told(folder: Folder) -> None:
    report = folder.read(
        "ID,Performance,Growth potential next year,LastPerformanceReview_Date,Rating of travel", "1,low,high,,"
    ).report

    (note,) = [note for note in report.notes if note.code == "axis_missing"]
    assert "“Growth potential next year”" in note.text
    assert "travel" not in note.text
    assert "LastPerformance" not in note.text
