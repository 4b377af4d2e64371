"""release on the command line: its document, its files, and what it asks for."""

from pathlib import Path

import pytest

from tests.cli.desk import SEALED, SPRING, Desk
from tests.store.test_visible import dumped


def test_a_sealed_session_is_released_with_pages(desk: Desk, tmp_path: Path) -> None:
    store, sheets = tmp_path / "visible.duckdb", tmp_path / "sheets"
    done = desk.read("release", SEALED, store, "--sheets", sheets)
    assert done["files"][0] == "visible.duckdb"
    assert sorted(done["files"][1:]) == sorted(path.name for path in sheets.iterdir())
    row = desk.read("log", SEALED)[-1]
    assert (row["kind"], row["number"], row["rationale"]) == ("release", done["number"], None)
    assert row["detail"]["people"] == 9
    assert dumped(store)["people"][0] == ("001", "Ana Ito", "2026-H1")


def test_a_second_release_needs_replace(desk: Desk, tmp_path: Path) -> None:
    desk.read("release", SEALED, tmp_path / "v.duckdb")
    assert desk.refused("release", SEALED, tmp_path / "v.duckdb") == "file"
    desk.read("release", SEALED, tmp_path / "v.duckdb", "--replace")


def test_a_shared_rating_follows_the_setting(desk: Desk, tmp_path: Path) -> None:
    desk.read("release", SEALED, tmp_path / "v.duckdb")
    assert dumped(tmp_path / "v.duckdb")["performance"] == []
    desk.places.settings.parent.mkdir(parents=True)
    desk.places.settings.write_text("share_agreed_performance = true\n")
    desk.read("release", SEALED, tmp_path / "v.duckdb", "--replace")
    assert dumped(tmp_path / "v.duckdb")["performance"] == [
        ("001", "middle", None), ("002", "low", None), ("003", "high", None), ("005", "middle", None),
        ("Ü9", "middle", None),
    ], "008 is parked, 006 set aside, 004 and 007 are not yet rated"  # fmt: skip


def test_a_leak_is_refused_without_the_words(desk: Desk, tmp_path: Path) -> None:
    desk.read("thank", SEALED, "001", "Bo Okoye says thank you")
    assert desk.refused("release", SEALED, tmp_path / "v.duckdb") == "leak"
    assert "Okoye" not in desk("release", SEALED, tmp_path / "v.duckdb").err
    assert not (tmp_path / "v.duckdb").exists()


@pytest.mark.parametrize("flags", [("--untold",), ("--because", "They are away")])
def test_override_and_reason_go_together(desk: Desk, tmp_path: Path, flags: tuple[str, ...]) -> None:
    assert desk("release", SPRING, tmp_path / "v.duckdb", *flags).code == 2
