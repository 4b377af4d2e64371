"""Sealing, reopening, accepting a restored copy, and what leaves as files."""

import csv
import json
import re
import shutil
import stat
import sys
from pathlib import Path

import pytest

from tests.cli.desk import SEALED, SPRING, WHY, Desk, digest


def test_the_seal_lists_who_is_open_parked_and_not_yet_rated(desk: Desk) -> None:
    assert desk.refused("seal", SPRING) == "still_open"
    text = desk("--json", "seal", SPRING).document["error"]["text"]
    heads = dict(re.findall(r"\d+ (open|parked|not yet rated) \(([^)]*)\)", text))
    assert heads == {"open": "002, 003, 005, Ü9", "parked": "008", "not yet rated": "004, 007"}


def test_the_seal_needs_nothing_more_when_everybody_is_agreed(desk: Desk) -> None:
    desk.read("move", SPRING, "004", "--performance", "middle", "--because", WHY)
    desk.read("set-aside", SPRING, "007", "--because", "left")
    desk.read("agree", SPRING, "002", "003", "004", "005", "008", "Ü9")
    recorded = desk.read("seal", SPRING)
    assert desk.log()[-1]["detail"] == {"agreed": 7, "open": 0, "parked": 0, "not_rated": 0}
    assert desk.head() == recorded["head"]


def test_the_head_is_said_to_be_read_into_the_minutes(desk: Desk) -> None:
    answer = desk("seal", SPRING, "--with-open")
    assert desk.head() in answer.err
    assert desk.read("sessions", secret=False)[1]["state"] == "sealed"


def test_a_sealed_session_takes_notes_and_exports_and_a_new_passphrase(desk: Desk, tmp_path: Path) -> None:
    for arguments in (("note", SEALED, "001", "ask about June"), ("export", SEALED, tmp_path / "out")):
        desk.read(*arguments)
    assert desk.read("sessions", secret=False)[0]["state"] == "sealed"
    assert desk.refused("undo", SEALED) == "sealed"


def test_reopening_is_recorded_with_its_reason_and_everything_works_again(desk: Desk) -> None:
    recorded = desk.read("reopen", SEALED, "--because", "  The appeal of May ")
    (row,) = [row for row in desk.log(SEALED) if row["number"] == recorded["number"]]
    assert (row["kind"], row["rationale"], row["person_id"]) == ("reopen", "The appeal of May", None)
    assert desk.read("sessions", secret=False)[0]["state"] == "open"
    desk.read("move", SEALED, "002", "--performance", "middle", "--because", WHY)
    desk.read("undo", SEALED)
    desk.read("undo", SEALED)
    assert [row["undone_by"] for row in desk.log(SEALED) if row["kind"] in {"seal", "reopen"}] == [None, None]
    desk.read("seal", SEALED, "--with-open")
    assert desk.refused("reopen", SPRING, "--because", "The appeal of May") == "not_sealed"


def restored(desk: Desk, tmp_path: Path) -> str:
    """Note something twice, then put yesterday's copy back; return the head that is kept."""
    yesterday = shutil.copy(desk.vault(), tmp_path / "yesterday")
    desk.read("note", SPRING, "001", "ask about June")
    desk.read("note", SPRING, "001", "ask about July")
    kept = desk.head()
    shutil.copy(yesterday, desk.vault())
    return kept


def test_an_older_copy_is_refused_until_it_is_accepted(desk: Desk, tmp_path: Path) -> None:
    kept = restored(desk, tmp_path)
    assert desk.refused("note", SPRING, "001", "ask about August") == "behind_head"
    assert desk.refused("verify", SPRING, secret=False) == "behind_head"
    recorded = desk.read("doctor", SPRING, "--accept-head")
    assert recorded["number"] == 5
    row = desk.log()[-1]
    assert (row["kind"], row["number"], row["detail"]) == ("head_accepted", 5, {"expected": kept})
    assert desk.head() == recorded["head"]
    assert desk.read("note", SPRING, "001", "ask about August")["number"] == 6
    assert desk.refused("verify", SPRING, "--head", kept, secret=False) == "unknown_head"


def test_a_check_of_every_session_needs_no_passphrase_and_writes_nothing(desk: Desk, tmp_path: Path) -> None:
    whole = desk.read("doctor", secret=False)
    assert [(one["name"], one["fault"]) for one in whole] == [(SEALED, None), (SPRING, None)]
    assert whole[1]["head"] == desk.head()
    restored(desk, tmp_path)
    before = digest(desk.home)
    sealed, spring = desk.read("doctor", secret=False)
    assert (sealed["fault"], spring["head"], spring["events"]) == (None, None, None)
    assert "2 decisions" in spring["fault"]
    assert desk.refused("doctor", SPRING, secret=False) == "behind_head"
    assert desk.read("doctor", SEALED, secret=False) == [sealed]
    assert "2 decisions" in desk("doctor", secret=False).out
    assert digest(desk.home) == before
    assert desk("doctor", "--accept-head").code == 2, "which session?"


def test_accepting_is_said_without_json(desk: Desk, tmp_path: Path) -> None:
    restored(desk, tmp_path)
    answer = desk("doctor", SPRING, "--accept-head")
    assert (answer.code, answer.out) == (0, "")
    assert "Number 5" in answer.err


def test_a_vault_that_is_not_behind_has_nothing_to_accept(desk: Desk, tmp_path: Path) -> None:
    before = digest(desk.home)
    assert desk.read("doctor", SPRING, "--accept-head") == {"number": None, "head": None}
    assert digest(desk.home) == before
    restored(desk, tmp_path)
    desk.read("doctor", SPRING, "--accept-head")
    before = digest(desk.home)
    assert desk.read("doctor", SPRING, "--accept-head") == {"number": None, "head": None}, "accepted once already"
    assert digest(desk.home) == before


def test_another_copy_with_as_many_decisions_is_seen(desk: Desk, tmp_path: Path) -> None:
    other = shutil.copytree(desk.home, tmp_path / "other machine")
    desk.read("note", SPRING, "001", "ask about June")
    shutil.copy(desk.vault(), tmp_path / "here")
    here = desk.home
    desk.move_to(other)
    desk.read("note", SPRING, "001", "ask about July")
    shutil.copy(tmp_path / "here", desk.vault())
    assert desk.refused("grid", SPRING) == "behind_head"
    desk.move_to(here)
    assert desk("grid", SPRING).code == 0


def test_a_copy_that_is_ahead_of_the_head_is_fine(desk: Desk) -> None:
    """A kill between the commit and the head leaves this behind."""
    (head_file,) = [path for path in desk.places.heads.iterdir() if path.read_text().strip() == desk.head()]
    before = head_file.read_text()
    desk.read("note", SPRING, "001", "ask about June")
    head_file.write_text(before)
    assert desk("grid", SPRING).code == 0
    recorded = desk.read("note", SPRING, "001", "ask about July")
    assert head_file.read_text() == f"{recorded['head']}\n"


@pytest.mark.parametrize("content", [b"", b"7", b"not a head\n", b"\xff\xfe", b"5:" + b"g" * 64])
def test_a_head_that_cannot_be_read_is_refused_until_it_is_accepted(desk: Desk, content: bytes) -> None:
    (head_file,) = [path for path in desk.places.heads.iterdir() if path.read_text().strip() == desk.head()]
    head_file.write_bytes(content)
    assert desk.refused("grid", SPRING) == "behind_head"
    assert desk.refused("note", SPRING, "001", "ask about June") == "behind_head"
    assert desk.refused("verify", SPRING, secret=False) == "behind_head"
    recorded = desk.read("doctor", SPRING, "--accept-head")
    assert head_file.read_text() == f"{recorded['head']}\n"


def test_a_new_machine_is_warned_and_adopts_the_head_with_its_next_write(desk: Desk) -> None:
    shutil.rmtree(desk.places.heads)
    for reading in (("grid", SPRING), ("verify", SPRING)):
        answer = desk(*reading)
        assert answer.code == 0
        assert "no record" in answer.err
    assert not desk.places.heads.exists()
    recorded = desk.read("note", SPRING, "001", "ask about June")
    (head_file,) = desk.places.heads.iterdir()
    assert head_file.read_text() == f"{recorded['head']}\n"
    assert "no record" not in desk("grid", SPRING).err


def test_accepting_needs_the_passphrase(desk: Desk, tmp_path: Path) -> None:
    restored(desk, tmp_path)
    assert desk.refused("doctor", SPRING, "--accept-head", secret=False) == "passphrase"


def test_an_export_makes_its_folder_and_is_recorded(desk: Desk, tmp_path: Path) -> None:
    before = desk.head()
    out = tmp_path / "for" / "the file"
    done = desk.read("export", SPRING, out, "--format", "csv,json")
    assert list(done) == ["number", "head", "files"]
    assert sorted(done["files"]) == sorted(path.name for path in out.iterdir())
    assert {"about.json", "people.csv", "moves.csv"} <= set(done["files"])
    row = desk.log()[-1]
    assert (row["kind"], row["number"]) == ("export", done["number"])
    assert row["detail"] == {"for": "facilitator", "stage": "agreed", "files": done["files"]}
    about = json.loads((out / "about.json").read_text())
    assert (about["for"], about["sealed"], about["head"]) == ("facilitator", False, before)
    for path in (out, *out.iterdir()):
        assert stat.S_IMODE(path.stat().st_mode) == (0o700 if path.is_dir() else 0o600)


def test_an_export_without_json_leaves_stdout_empty(desk: Desk, tmp_path: Path) -> None:
    answer = desk("export", SPRING, tmp_path / "out", "--format", "csv")
    assert (answer.code, answer.out) == (0, "")
    assert "Number 5" in answer.err


def test_what_was_exported_is_what_stands(desk: Desk, tmp_path: Path) -> None:
    desk.read("move", SPRING, "002", "--performance", "high", "--because", WHY)
    desk.read("note", SPRING, "002", "ask about June")
    for stage, performance in (("agreed", "high"), ("before", "low")):
        desk.read("export", SPRING, tmp_path / stage, "--stage", stage, "--format", "csv")
        with (tmp_path / stage / "people.csv").open(newline="", encoding="utf-8") as file:
            rows = {row["person_id"]: row for row in csv.DictReader(file)}
        assert rows["002"]["performance"] == performance
        assert rows["006"]["set_aside"] == "leave"
    assert desk.log()[-1]["detail"]["stage"] == "before"


def test_a_picture_shows_counts_unless_names_are_asked_for(desk: Desk, tmp_path: Path) -> None:
    done = desk.read("export", SPRING, tmp_path / "counts", "--format", "svg")
    assert done["files"] == ["about.json", "grid.svg"]
    desk.read("export", SPRING, tmp_path / "names", "--format", "svg", "--names")
    counts, names = ((tmp_path / folder / "grid.svg").read_text() for folder in ("counts", "names"))
    assert "Ana Ito" not in counts
    assert "Ana Ito" in names
    assert "NOT SEALED" in counts


def test_a_png_without_its_extra_is_refused(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "resvg_py", None)
    before = digest(desk.home)
    assert desk.refused("export", SPRING, tmp_path / "out", "--format", "svg,png") == "file"
    assert not (tmp_path / "out").exists()
    assert digest(desk.home) == before


def test_a_sealed_export_says_so(desk: Desk, tmp_path: Path) -> None:
    desk.read("export", SEALED, tmp_path / "out", "--format", "csv")
    assert json.loads((tmp_path / "out" / "about.json").read_text())["sealed"] is True


def test_a_folder_with_something_in_it_is_left_alone(desk: Desk, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "people.csv").write_text("somebody else's")
    (out / "letters.txt").write_text("somebody else's")
    assert desk.refused("export", SPRING, out) == "file"
    assert [path.read_text() for path in sorted(out.iterdir())] == ["somebody else's"] * 2
    desk.read("export", SPRING, out, "--replace", "--format", "csv")
    assert (out / "letters.txt").read_text() == "somebody else's"
    assert (out / "people.csv").read_text().startswith("person_id,")


def test_an_empty_folder_is_used(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    desk.read("export", SPRING, tmp_path / "out", "--format", "csv")


@pytest.mark.parametrize("place", ["a file", "a file/below", "x" * 300], ids=["file", "below a file", "long name"])
def test_where_no_folder_can_be_nothing_is_recorded(desk: Desk, tmp_path: Path, place: str) -> None:
    (tmp_path / "a file").write_text("something")
    assert desk.refused("export", SPRING, tmp_path / place, "--format", "csv") == "file"
    assert (tmp_path / "a file").read_text() == "something"


def test_an_export_that_stops_half_way_takes_its_files_back(desk: Desk, tmp_path: Path) -> None:
    in_the_way = tmp_path / "out" / "people.csv" / "a folder"
    in_the_way.mkdir(parents=True)
    assert desk.refused("export", SPRING, tmp_path / "out", "--replace", "--format", "csv") == "file"
    assert sorted(digest(tmp_path / "out")) == ["people.csv", "people.csv/a folder"]


def test_managers_get_nothing_before_the_seal(desk: Desk, tmp_path: Path) -> None:
    assert desk("--json", "export", SPRING, tmp_path / "out", "--for", "manager").code == 1
    assert not (tmp_path / "out").exists()


def test_a_home_that_cannot_be_made_is_a_refusal(desk: Desk, tmp_path: Path) -> None:
    people = tmp_path / "people.csv"
    people.write_text("person_id,performance,potential\n1,low,high\n2,middle,low\n3,high,middle\n")
    desk.move_to(tmp_path / "blocked home")
    desk.home.mkdir()
    (desk.home / "data").write_text("a file where the folder would be")
    assert desk.refused("load", people, "--session", "new") == "not_saved"
    assert desk.read("sessions", secret=False) == []
