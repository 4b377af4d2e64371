"""Files for managers and for leadership, and what managers send back, by the command."""

import csv
import json
import stat
from datetime import datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.cli.desk import SEALED, SPRING, WHY, Desk, digest

STEP = (
    "--conversation", "development", "--when", "a new colleague joins", "--will", "teach the ledger walk-through once",
    "--check-on", "2027-01-26", "--owner", "Pia Weiss",
)  # fmt: skip
LEAKS = "Less ready than Bo Okoye, says the nine-box."


def index(folder: Path) -> list[dict[str, str]]:
    with (folder / "index.csv").open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def test_managers_get_a_folder_each_and_the_facilitator_the_list(desk: Desk, tmp_path: Path) -> None:
    desk.read("action", "add", SEALED, "001", *STEP)
    done = desk.read("export", SEALED, tmp_path / "out", "--for", "manager")
    assert done["files"] == sorted(
        ["about.json", "index.csv"]
        + [f"manager-{number:03}/{name}" for number in (1, 2) for name in ("about.json", "hand-off.xlsx", "people.csv")]
    )
    assert [(row["folder"], row["manager_id"], row["people"]) for row in index(tmp_path / "out")] == [
        ("manager-001", "M1", "5"),
        ("manager-002", "M2", "2"),
    ]
    for path in (tmp_path / "out").rglob("*"):
        assert stat.S_IMODE(path.stat().st_mode) == (0o700 if path.is_dir() else 0o600)
    detail = desk.log(SEALED)[-1]["detail"]
    assert (detail["for"], detail["stage"], detail["files"]) == ("manager", "agreed", done["files"])
    assert "manager_id" not in detail


def test_who_has_no_manager_is_in_nobodys_folder_and_that_is_said(desk: Desk, tmp_path: Path) -> None:
    answer = desk("export", SEALED, tmp_path / "out", "--for", "manager")
    assert answer.code == 0
    assert "1 person has no manager in the file" in answer.err


def test_one_managers_folder_keeps_its_number(desk: Desk, tmp_path: Path) -> None:
    done = desk.read("export", SEALED, tmp_path / "out", "--for", "manager", "--manager", "M2")
    assert {name.partition("/")[0] for name in done["files"]} == {"about.json", "index.csv", "manager-002"}
    assert desk.log(SEALED)[-1]["detail"]["manager_id"] == "M2"
    about = json.loads((tmp_path / "out" / "manager-002" / "about.json").read_text())
    assert about["manager_id"] == "M2"
    assert desk.refused("export", SEALED, tmp_path / "no", "--for", "manager", "--manager", "M9") == "unknown_person"


def test_a_hand_off_needs_the_seal_and_what_was_rated_does_not(desk: Desk, tmp_path: Path) -> None:
    assert desk.refused("export", SPRING, tmp_path / "out", "--for", "manager") == "not_sealed"
    assert not (tmp_path / "out").exists()
    done = desk.read("export", SPRING, tmp_path / "out", "--for", "manager", "--stage", "before")
    assert "manager-001/before.xlsx" in done["files"]
    assert not [name for name in done["files"] if name.endswith(("hand-off.xlsx", "people.csv"))]
    book = load_workbook(tmp_path / "out" / "manager-001" / "before.xlsx")
    assert "Say it as if they will read it." in [cell.value for row in book["The meeting"].iter_rows() for cell in row]


@pytest.mark.parametrize("arguments", [("say", SEALED, "001", LEAKS), ("thank", SEALED, "001", LEAKS)])
def test_a_leak_stops_every_hand_off_and_is_named_by_its_field(
    desk: Desk, tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    desk.read(*arguments)
    assert desk.refused("export", SEALED, tmp_path / "out", "--for", "manager") == "leak"
    assert not (tmp_path / "out").exists()
    said = desk("export", SEALED, tmp_path / "out", "--for", "manager").err
    assert f"001, {arguments[0]}, words 4 to 5" in said
    assert "Okoye" not in said
    desk.read(arguments[0], SEALED, "001", "Closed both audits in June.")
    desk.read("export", SEALED, tmp_path / "out", "--for", "manager")


def test_an_action_left_at_its_suggestion_stops_a_hand_off(desk: Desk, tmp_path: Path) -> None:
    words = list(STEP)
    words[words.index("--will") + 1] = "one skill, one practice situation"
    desk.read("action", "add", SEALED, "001", *words)
    assert desk.refused("export", SEALED, tmp_path / "out", "--for", "manager") == "leak"


def test_names_and_words_of_the_organisations_own_count_in_a_hand_off(desk: Desk, tmp_path: Path) -> None:
    desk.read("thank", SEALED, "001", "You and Okoye kept the Xanthe launch on time.")
    desk.places.settings.parent.mkdir(parents=True, exist_ok=True)
    desk.places.settings.write_text('[rationale_help]\nnames = { add = ["Xanthe"], take_out = ["Okoye"] }\n')
    said = desk("export", SEALED, tmp_path / "out", "--for", "manager").err
    assert "001, thank, word 6: somebody else's name" in said
    assert "word 3" not in said


def test_leadership_gets_its_own_workbook_and_minutes_on_request(desk: Desk, tmp_path: Path) -> None:
    done = desk.read("export", SEALED, tmp_path / "one", "--for", "leadership")
    assert done["files"] == ["about.json", "leadership.xlsx"]
    done = desk.read("export", SPRING, tmp_path / "two", "--for", "leadership", "--format", "md,svg")
    assert done["files"] == ["about.json", "grid.svg", "minutes.md"]
    assert "NOT SEALED" in (tmp_path / "two" / "minutes.md").read_text()
    assert desk.refused("export", SEALED, tmp_path / "no", "--for", "leadership", "--format", "csv") == "file"
    assert desk.refused("export", SEALED, tmp_path / "no", "--for", "manager", "--format", "md") == "file"


def test_the_facilitator_gets_workbook_tables_and_minutes_without_asking(desk: Desk, tmp_path: Path) -> None:
    desk.read("move", SPRING, "002", "--performance", "high", "--because", WHY)
    done = desk.read("export", SPRING, tmp_path / "out")
    assert done["files"] == [
        "about.json", "actions.csv", "agreed.xlsx", "bench.csv", "minutes.md", "moves.csv", "people.csv",
    ]  # fmt: skip
    assert f"“{WHY}”" in (tmp_path / "out" / "minutes.md").read_text()


def test_an_export_that_stops_half_way_takes_its_folders_back(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "out" / "manager-002" / "people.csv" / "a folder").mkdir(parents=True)
    assert desk.refused("export", SEALED, tmp_path / "out", "--for", "manager", "--replace") == "file"
    assert sorted(digest(tmp_path / "out")) == [
        "manager-002", "manager-002/people.csv", "manager-002/people.csv/a folder",
    ]  # fmt: skip


@pytest.mark.parametrize("reader", ["leadership", "manager"])
def test_a_folder_of_the_facilitators_files_does_not_become_another_readers(
    desk: Desk, tmp_path: Path, reader: str
) -> None:
    desk.read("export", SEALED, tmp_path / "out")
    before = digest(tmp_path / "out")
    assert desk.refused("export", SEALED, tmp_path / "out", "--for", reader, "--replace") == "file"
    assert digest(tmp_path / "out") == before
    desk.read("export", SEALED, tmp_path / "out", "--replace")


@pytest.mark.parametrize("about", [b"not json", b"[]", b'{"for": 3}', b"\xff"])
def test_a_file_that_only_has_the_name_of_ours_stops_no_export(desk: Desk, tmp_path: Path, about: bytes) -> None:
    (tmp_path / "about.json").write_bytes(about)
    desk.read("export", SEALED, tmp_path, "--for", "leadership", "--replace")


def filled(folder: Path, row: int, values: dict[int, object]) -> Path:
    """Fill in a row of a hand-off and save it under another name."""
    book = load_workbook(folder / "hand-off.xlsx")
    for column, value in values.items():
        book["Return"].cell(row, column).value = value
    book.save(folder / "filled in.xlsx")
    return folder / "filled in.xlsx"


def handed_off(desk: Desk, tmp_path: Path) -> Path:
    """Give one person a step, and return the folder of their manager."""
    desk.read("action", "add", SEALED, "001", *STEP)
    desk.read("export", SEALED, tmp_path / "out", "--for", "manager")
    return tmp_path / "out" / "manager-001"


def row_of(folder: Path, number: str) -> int:
    """Return the row of Return in which a number stands."""
    sheet = load_workbook(folder / "hand-off.xlsx")["Return"]
    return next(int(row[0].row) for row in sheet.iter_rows(min_row=6) if row[0].value == number)


def test_what_a_manager_sent_back_is_one_decision(desk: Desk, tmp_path: Path) -> None:
    folder = handed_off(desk, tmp_path)
    back = filled(
        folder,
        row_of(folder, "A1"),
        {6: datetime(2026, 12, 3), 7: "18.12.2026", 8: "started", 9: "a month later"},  # noqa: DTZ001  a cell has no zone
    )
    done = desk.read("returns", SEALED, back)
    assert list(done) == ["number", "head"]
    (row,) = [row for row in desk.log(SEALED) if row["kind"] == "returns"]
    assert row["person_id"] == "001"
    assert row["detail"]["told_on"] == "2026-12-03"
    assert row["detail"]["check_in_on"] == "2026-12-18"
    assert row["detail"]["status"] == "started"
    assert row["detail"]["change"] == "a month later"
    assert row["detail"]["files"] == ["filled in.xlsx"]
    (action,) = desk.read("actions", SEALED)
    assert action["status"] == "started"
    assert "1 row taken back; 1 person told." in desk("returns", SEALED, back).err


def test_a_sheet_of_another_session_is_refused(desk: Desk, tmp_path: Path) -> None:
    folder = handed_off(desk, tmp_path)
    back = filled(folder, row_of(folder, "A1"), {8: "done"})
    assert desk.refused("returns", SPRING, back) == "return"


def test_one_wrong_cell_refuses_every_file(desk: Desk, tmp_path: Path) -> None:
    folder = handed_off(desk, tmp_path)
    good = filled(folder, row_of(folder, "A1"), {8: "done"})
    other = filled(tmp_path / "out" / "manager-002", 6, {6: "soon"})
    assert desk.refused("returns", SEALED, good, other) == "return"
    said = desk("returns", SEALED, good, other).err
    assert "sheet Return, row 6, told on: this is no date" in said


def test_a_sheet_made_before_the_words_changed_does_not_tell_them(desk: Desk, tmp_path: Path) -> None:
    folder = handed_off(desk, tmp_path)
    back = filled(folder, row_of(folder, "A1"), {6: "3.12.2026"})
    desk.read("action", "edit", SEALED, "A1", "--will", "teach it twice")
    assert desk.refused("returns", SEALED, back) == "return"


def test_what_a_reader_has_no_file_in_is_left_out_and_said(desk: Desk, tmp_path: Path) -> None:
    answer = desk("export", SEALED, tmp_path / "board", "--for", "leadership", "--format", "xlsx,csv")
    assert answer.code == 0, answer.err
    assert "nothing for that reader as csv: left out" in answer.err
    assert {path.name for path in (tmp_path / "board").iterdir()} == {"about.json", "leadership.xlsx"}
    assert desk.refused("export", SEALED, tmp_path / "none", "--for", "leadership", "--format", "csv,json") == "file"
