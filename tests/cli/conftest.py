"""Homes prepared once and copied for each test."""

import os
import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from calibrate.services.sessions import Sessions
from tests.cli.desk import CHEAP, Desk, prepare


@pytest.fixture(scope="session")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with an open and a sealed session, their keys cheap to derive."""
    home = tmp_path_factory.mktemp("prepared") / "home"
    prepare(home, CHEAP)
    return home


@pytest.fixture(scope="session")
def full_price(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same at the standard cost, for calls in a process of their own."""
    home = tmp_path_factory.mktemp("full-price") / "home"
    prepare(home)
    return home


@pytest.fixture
def desk(
    prepared: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Iterator[Desk]:
    """The command, with a copy of the prepared home."""
    monkeypatch.setattr("calibrate.cli.call.Sessions", partial(Sessions, cost=CHEAP))
    monkeypatch.delenv("CALIBRATE_PASSPHRASE_FILE", raising=False)
    home = tmp_path / "home"
    shutil.copytree(prepared, home)
    before = os.umask(0o022)
    yield Desk(home, monkeypatch, capsys)
    os.umask(before)


@pytest.fixture
def empty_desk(tmp_path: Path, desk: Desk) -> Desk:
    """The command on a machine that has no session yet."""
    desk.move_to(tmp_path / "new home")
    return desk
