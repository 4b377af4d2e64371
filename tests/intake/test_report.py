"""The report: the contract's document, sentences for people, and nothing in it that is confidential."""

import json
from pathlib import Path

import pytest

from calibrate.domain.inert import inert
from calibrate.errors import FileRefusedError
from calibrate.intake import read
from calibrate.intake.mapping import AxisMap, Mapping
from tests.intake.files import Folder

KEYS = [
    "files", "rows", "blank", "people", "merged", "skipped", "holding", "joined", "absent", "changed",
    "refused", "warnings", "notes", "needs", "fault", "number", "head",
]  # fmt: skip
ITEM = ["file", "sheet", "row", "column", "code", "text"]
CANARY = "Zyx Canary"


def test_the_document_is_the_contracts(folder: Folder) -> None:
    file = folder.csv("ID,Name,Performance,Potential,Rank", "1,Ada,Gold,low,x", "1,Ada,Gold,high,x", " 2,Bo,low,low,x")

    document = read([file]).report.document()

    assert list(document) == KEYS
    assert json.loads(json.dumps(document)) == document
    assert document["files"] == [
        {
            "file": str(file),
            "sheet": None,
            "encoding": "utf-8",
            "delimiter": ",",
            "header_row": 1,
            "columns": {"person_id": "ID", "name": "Name", "performance": "Performance", "potential": "Potential"},
            "scales": {"performance": {"low": "low"}, "potential": {"low": "low", "high": "high"}},
        }
    ]
    assert list(document["refused"][0]) == ITEM
    assert (document["refused"][0]["file"], document["refused"][0]["sheet"]) == (str(file), None)
    (need,) = document["needs"]
    assert list(need) == ["axis", "file", "question", "column", "values", "map"]
    assert (need["axis"], need["values"]) == ("performance", [{"value": "Gold", "count": 2}])


def test_a_need_about_another_field_names_the_field(folder: Folder) -> None:
    file = folder.csv("ID,Manager,Supervisor,Performance,Potential", "1,A,B,low,low")

    (need,) = read([file]).report.document()["needs"]

    assert list(need) == ["field", "file", "question", "column", "values", "map"]
    assert need["field"] == "manager"


def test_a_fault_is_the_whole_document(folder: Folder) -> None:
    file = folder.csv("Name,Performance", "Ada,low")
    good = folder.csv("ID,Performance,Potential", "1,low,low", name="good.csv")

    document = read([good, file]).report.document()

    assert document["fault"]["code"] == "no_id"
    assert document["fault"]["file"] == str(file)
    assert [document[key] for key in KEYS[:10]] == [[], 0, 0, 0, 0, 0, 0, 0, 0, 0]


def test_the_session_adds_what_only_it_knows(folder: Folder) -> None:
    report = folder.read("ID,Performance,Potential", "1,low,low").report

    known = report.with_(joined=1, number=1, head="1:ab")

    assert (known.joined, known.number, known.head, report.number) == (1, 1, "1:ab", None)


def test_scales_show_labels_that_mean_not_rated(folder: Folder) -> None:
    report = folder.read("ID,Performance,Potential", "1,Exceeds,too new", "2,Meets,2", "3,n/a,3").report

    assert report.document()["files"][0]["scales"] == {
        "performance": {"Exceeds": "high", "Meets": "middle", "n/a": None},
        "potential": {"2": "middle", "3": "high", "too new": None},
    }
    assert report.holding == 2


def test_nothing_confidential_is_in_a_report(folder: Folder) -> None:
    file = folder.csv(
        "Emp ID,Name,Manager,Performance,Potential,Remarks",
        f"{CANARY} 1,{CANARY} a,{CANARY} a,Gold,low,{CANARY}",
        f"{CANARY} 1,{CANARY} b, {CANARY} c,{CANARY} a,high,{CANARY}",
        f",{CANARY} d,{CANARY} e,Silver,low,{CANARY}",
        f"1.0E+10,{CANARY} d,{CANARY},Silver,low",
        f"2,\u0410{CANARY},2,Silver,low,x",
        f"3,A{CANARY},4,Silver,low,x",
        f"4,{CANARY},3,Silver,low,x",
    )

    report = read([file]).report

    assert report.refused
    assert report.warnings
    assert report.needs
    assert CANARY not in json.dumps(report.document())
    assert not any(CANARY in line for line in report.sentences())


def test_a_column_of_remarks_is_not_quoted_as_labels(folder: Folder) -> None:
    mapping = Mapping(columns={"performance": "Remarks"})

    report = folder.read("ID,Remarks,Potential", f"1,{CANARY} {'did well ' * 20},low", mapping=mapping).report

    assert [need.axis for need in report.needs] == ["performance"]
    assert CANARY not in json.dumps(report.document())


def test_sentences_are_short_and_say_what_to_do(folder: Folder) -> None:
    file = folder.csv("ID,Performance,Potential", "1,low,low", ",low,low", "", "Total,2,")

    assert read([file]).report.sentences() == [
        f"Read {file}, header in row 1.",
        "4 rows: 1 person, 1 blank, 1 left out as totals or titles, 1 refused.",
        f"Note: {file}, row 5: A total, a title or the header once more, not a person: left out.",
        f"Note: {file}: 1 person has no name in the file; the id stands in its place.",
        f"Refused: {file}, row 3, column “ID”: There is no id in this row. Fill it in, or leave the row out.",
    ]


def test_how_labels_were_read_is_shown(folder: Folder) -> None:
    file = folder.csv("ID,Name,Rating,Potential", "1,A,Exceeds,low", "2,B,n/a,high", "3,C,PIP,low", "4,D,Poor,low")

    assert read([file]).report.sentences()[:2] == [
        f"Read {file}, header in row 1.",
        "  performance from “Rating”: low: “PIP”, “Poor”; high: “Exceeds”; not rated: “n/a”",
    ]


def test_cuts_say_how_many_they_put_where(folder: Folder) -> None:
    mapping = Mapping(performance=AxisMap(cuts=(2, 4)))

    (note,) = folder.read(
        "ID,Name,Performance,Potential", "1,A,1.5,low", "2,B,4,low", "3,C,9,low", mapping=mapping
    ).report.notes

    assert (note.code, note.column) == ("cuts", "Performance")
    assert "1 low, 0 middle, 2 high" in note.text


def test_sentences_hold_no_terminal_escapes(folder: Folder) -> None:
    report = folder.read("ID,Perfor\x1b[31mmance,Potential", "1,G\x1b]52;x\x07,low").report

    assert report.needs or report.notes
    assert all(line == inert(line) for line in report.sentences())


def test_a_long_list_is_cut_in_sentences_and_whole_in_the_document(folder: Folder) -> None:
    report = folder.read("ID,Performance,Potential", *(f"1,{band},low" for band in ["low", "high"] * 20)).report

    assert len(report.document()["refused"]) == 40
    assert sum(line.startswith("Refused") for line in report.sentences()) == 21


def test_a_file_that_cannot_be_opened_is_a_fault_of_its_own(tmp_path: Path) -> None:
    for missing in (tmp_path / "none.csv", tmp_path, tmp_path / "a\0b"):
        report = read([missing]).report
        assert report.fault is not None
        assert (report.fault.code, report.fault.file, report.rows, report.files) == ("file", str(missing), 0, ())


def test_no_file_at_all_is_refused() -> None:
    with pytest.raises(FileRefusedError):
        read([])
