"""The bar of long work: in a terminal only, not for quick work, and gone when it is done."""

import os
import re
import sys
from pathlib import Path

import pytest

from tests.cli.desk import PASSPHRASE, SPRING, Desk, write_passphrase
from tests.cli.test_loading import PEOPLE
from tests.terminal import Terminal

RUN = """
import sys
from calibrate.cli import progress, run
progress.QUICK_SECONDS = float(sys.argv[1])
sys.exit(run(sys.argv[2:]))
"""
AT_ONCE, NEVER = "0", "3600"
BAR = re.compile(rb"\[[#-]+\] +\d+%")


def terminal(home: Path, quick: str, *arguments: str, columns: int = 120, with_file: bool = True) -> Terminal:
    """Return a terminal in which a verb runs, where work is quick if it takes less than some seconds."""
    secret = ["--passphrase-file", str(write_passphrase(home.parent / "passphrase"))] if with_file else []
    environment = {"CALIBRATE_HOME": str(home)}
    return Terminal(
        (sys.executable, "-c", RUN, quick, *secret, *arguments), size=(columns, 24), environment=environment
    )


def people(folder: Path) -> str:
    path = folder / "people.csv"
    path.write_text(PEOPLE, encoding="utf-8")
    return str(path)


@pytest.mark.parametrize("columns", [120, 24])
def test_a_load_shows_its_share_and_leaves_no_trace_of_it(tmp_path: Path, columns: int) -> None:
    load = ("load", people(tmp_path), "--session", SPRING)
    with terminal(tmp_path / "home", AT_ONCE, *load, columns=columns) as watched:
        assert watched.wait_for_exit() == 0
        shares = [int(share) for share in re.findall(rb"(\d+)%", bytes(watched.raw))]
        assert len(shares) > 3
        assert shares == sorted(shares)
        assert "%" not in watched.text()
        assert "Loading" not in watched.text()
        assert f"Loaded into {SPRING}." in watched.text().replace("\n", "")


def test_quick_work_shows_none(tmp_path: Path) -> None:
    with terminal(tmp_path / "home", NEVER, "load", people(tmp_path), "--session", SPRING) as watched:
        assert watched.wait_for_exit() == 0
        assert not BAR.search(watched.raw)


def test_the_bar_is_away_while_a_passphrase_is_asked_for(tmp_path: Path) -> None:
    load = ("load", people(tmp_path), "--session", SPRING)
    with terminal(tmp_path / "home", AT_ONCE, *load, with_file=False) as watched:
        watched.wait_for("New passphrase:")
        assert BAR.search(watched.raw)
        assert "%" not in watched.text()
        for prompt in ("New passphrase:", "The same again:"):
            watched.wait_for(prompt).press(f"text:{PASSPHRASE}", "enter")
        assert watched.wait_for_exit() == 0
        assert "%" not in watched.text()


def test_files_beside_the_people_and_an_export_show_theirs(tmp_path: Path) -> None:
    home = tmp_path / "home"
    roles = tmp_path / "roles.csv"
    roles.write_text("role_id,title\nR1,Head of Payments\n", encoding="utf-8")
    for arguments in (
        ("load", people(tmp_path), "--session", SPRING),
        ("load", str(roles), "--session", SPRING, "--roles"),
        ("export", SPRING, str(tmp_path / "out"), "--format", "xlsx,csv,svg"),
    ):
        with terminal(home, AT_ONCE, *arguments) as watched:
            assert watched.wait_for_exit() == 0
            assert BAR.search(watched.raw), arguments
            assert "%" not in watched.text()
    assert (tmp_path / "out" / "about.json").is_file()


def test_a_refusal_leaves_no_bar_either(tmp_path: Path) -> None:
    empty = tmp_path / "empty.csv"
    empty.touch()
    with terminal(tmp_path / "home", AT_ONCE, "load", str(empty), "--session", SPRING) as watched:
        assert watched.wait_for_exit() == 1
        assert "The file is empty." in watched.text()
        assert "%" not in watched.text()


def test_nothing_of_it_reaches_a_pipe(empty_desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("calibrate.cli.progress.QUICK_SECONDS", 0.0)
    assert not os.isatty(2) or not sys.stderr.isatty()
    answer = empty_desk("load", people(tmp_path), "--session", SPRING)
    assert answer.code == 0, answer.err
    assert "%" not in answer.err + answer.out
    assert "Loading" not in answer.err
