"""One row per question."""

from calibrate.domain.axis import Band
from calibrate.intake.mapping import LongMap, Mapping
from tests.intake.files import Folder, codes

HEADER = "ID,Name,Question,Answer,Date"


def test_questions_become_columns(folder: Folder) -> None:
    reading = folder.read(
        HEADER,
        "1,Ada,Performance,high,2026-01-01",
        "1,,Potential,low,2026-01-02",
        "2,Bo,Performance,low,2026-01-01",
        "1,Ada,What next?,A pause,2026-01-01",
    )

    people = reading.population
    assert people is not None
    assert (people.ids, people.names) == (("1", "2"), ("Ada", "Bo"))
    assert people.performance == (Band.HIGH, Band.LOW)
    assert people.potential == (Band.LOW, None)
    assert people.details["extra:What next?"] == ("A pause", "")
    assert (reading.report.rows, reading.report.people, reading.report.merged) == (4, 2, 2)


def test_the_latest_answer_to_a_question_counts(folder: Folder) -> None:
    reading = folder.read(HEADER, "1,Ada,Performance,high,2026-02-01", "1,Ada,Performance,low,2026-01-01")

    assert reading.population is not None
    assert reading.population.performance == (Band.HIGH,)
    assert reading.report.adds_up


def test_two_answers_without_a_date_are_refused(folder: Folder) -> None:
    reading = folder.read("ID,Question,Answer", "1,Performance,high", "1,Performance,low", "2,Performance,low")

    assert codes(reading, "refused") == ["duplicate_id", "duplicate_id"]
    assert reading.report.people == 1
    assert reading.report.adds_up


def test_a_map_may_name_the_columns(folder: Folder) -> None:
    mapping = Mapping(
        columns={"performance": "How well?"}, long=LongMap(id="Who", question="Asked", answer="Said", date="When")
    )

    reading = folder.read(
        "Who,Asked,Said,When", "1,How well?,high,1.2.2026", "1,Potential,low,1.2.2026", mapping=mapping
    )

    assert reading.population is not None
    assert reading.population.performance == (Band.HIGH,)
    assert reading.report.files[0].columns["performance"] == "How well?"


def test_questions_nobody_knows_are_asked_about(folder: Folder) -> None:
    reading = folder.read(HEADER, "1,Ada,How well?,high,2026-02-01", "1,Ada,How far?,low,2026-01-01")

    assert [need.axis for need in reading.report.needs] == ["performance", "potential"]
    assert "How well?" in [value.value for value in reading.report.needs[0].values]
    assert reading.report.adds_up
