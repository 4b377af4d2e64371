"""An export is recorded with its files, or leaves nothing."""

from pathlib import Path

import pytest

from calibrate.errors import HeadNotSavedError, NotSavedError
from calibrate.services.exporting import ExportRequest, export
from calibrate.services.meeting import Meeting
from calibrate.store.vault import Vault
from tests import sample


@pytest.fixture
def meeting(tmp_path: Path) -> Meeting:
    return sample.new_meeting(sample.sessions_under(tmp_path / "home"), sample.population(12))


def test_an_export_whose_head_cannot_be_kept_is_recorded_and_its_files_stay(meeting: Meeting, tmp_path: Path) -> None:
    (head_file,) = sample.sessions_under(tmp_path / "home").places.heads.iterdir()
    head_file.unlink()
    head_file.mkdir()
    with pytest.raises(HeadNotSavedError):
        export(meeting, ExportRequest(tmp_path / "out", formats=("csv",)))
    assert meeting.ledger.entries[-1].event.kind == "export"
    assert (tmp_path / "out" / "people.csv").exists()


def test_an_export_that_is_not_recorded_takes_its_files_back(
    meeting: Meeting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuses(*_: object, **__: object) -> None:
        raise NotSavedError("The disk refused.")

    monkeypatch.setattr(Vault, "append", refuses)
    with pytest.raises(NotSavedError):
        export(meeting, ExportRequest(tmp_path / "out", formats=("csv",)))
    assert list((tmp_path / "out").iterdir()) == []
