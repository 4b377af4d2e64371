import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calibrate.widgets.load_paths import completed, completions, likely_files, typed_paths


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file whose name needs quotes."""
    path = tmp_path / "it's here, (50 %) H2.csv"
    path.write_text("id\n")
    return path


@pytest.mark.parametrize(
    "as_dragged",
    [
        str,
        lambda path: f"  {path}  ",
        lambda path: f'"{path}"',
        lambda path: "'" + str(path).replace("'", "'\\''") + "' ",
        lambda path: "".join(f"\\{c}" if c in " '(),%" else c for c in str(path)),
        lambda path: path.as_uri(),
        lambda path: f"& '{str(path).replace(chr(39), chr(39) + chr(92) + chr(39) + chr(39))}'",
    ],
)
def test_a_dragged_path_is_the_file(file: Path, as_dragged: object) -> None:
    assert callable(as_dragged)
    assert typed_paths(as_dragged(file)) == (file,)


def test_home_is_known(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert typed_paths("~/people.csv") == (tmp_path / "people.csv",)


def test_several_files_are_several(tmp_path: Path) -> None:
    one, two = tmp_path / "a b.csv", tmp_path / "c.csv"
    one.touch()
    two.touch()
    assert typed_paths(f"'{one}' {two}") == (one, two)
    assert typed_paths(f"{tmp_path}/no where.csv") == (tmp_path / "no where.csv",)


def test_a_windows_path_keeps_its_separators() -> None:
    assert typed_paths('"C:\\people of spring\\a.csv"', is_windows=True) == (Path("C:\\people of spring\\a.csv"),)


@given(st.text())
def test_any_text_is_taken_in_without_a_fault(text: str) -> None:
    assert len(typed_paths(text)) >= bool(text.strip().removeprefix("& ").strip())


def test_likely_files_are_the_latest_that_can_be_read(tmp_path: Path) -> None:
    for age, name in enumerate(("new.csv", "old.XLSX", "notes.md", ".hidden.csv", "~$open.xlsx")):
        (tmp_path / name).touch()
        os.utime(tmp_path / name, (1000 - age, 1000 - age))
    assert [offer.path.name for offer in likely_files([tmp_path, tmp_path / "nowhere"])] == ["new.csv", "old.XLSX"]


def test_tab_goes_on_as_far_as_there_is_one_way(tmp_path: Path) -> None:
    (tmp_path / "spring").mkdir()
    (tmp_path / "Sprint.csv").touch()
    typed = f"{tmp_path}/sp"
    found = completions(typed)
    assert [offer.path.name for offer in found] == ["Sprint.csv", "spring"]
    assert completed(typed, found).casefold() == f"{tmp_path}/sprin".casefold()
    assert completed(f"{tmp_path}/spring", completions(f"{tmp_path}/spring")) == f"{tmp_path}/spring{os.sep}"
    assert completed(f"{tmp_path}/nothing", completions(f"{tmp_path}/nothing")) == f"{tmp_path}/nothing"
