"""Files put into a folder all together: whole, synced before their folder, and none beside where one is refused."""

import os
import stat
from pathlib import Path

import pytest

from calibrate.errors import FileRefusedError
from calibrate.services.placing import Placed


def test_one_that_cannot_be_put_leaves_nothing_beside_and_what_stood_there_comes_back(tmp_path: Path) -> None:
    (tmp_path / "first").write_bytes(b"before")
    (tmp_path / "taken").mkdir()
    placed = Placed(tmp_path)
    with pytest.raises(FileRefusedError):
        placed.put({"first": b"1", "taken": b"2", "third": b"3"})
    assert sorted(path.name for path in tmp_path.iterdir()) == ["first", "taken"]
    placed.take_back()
    assert (tmp_path / "first").read_bytes() == b"before"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["first", "taken"]


def test_every_file_is_on_the_disk_before_one_is_in_place_and_each_folder_is_synced_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[tuple[bool, int]] = []
    fsync = os.fsync

    def watched(descriptor: int) -> None:
        in_place = sum(path.is_file() and not path.name.startswith(".") for path in tmp_path.rglob("*"))
        synced.append((stat.S_ISDIR(os.fstat(descriptor).st_mode), in_place))
        fsync(descriptor)

    monkeypatch.setattr(os, "fsync", watched)
    Placed(tmp_path).put({"one.md": b"1", "two.md": b"2", "below/three.md": b"3"})
    assert synced == [(False, 0)] * 3 + [(True, 3)] * 2
    assert (tmp_path / "below" / "three.md").read_bytes() == b"3"
