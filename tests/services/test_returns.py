"""A hand-off goes out and comes back while the session stays open."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

from calibrate.domain.audience import Audience, Stage
from calibrate.domain.head import Head
from calibrate.errors import NotSealedError, ReturnRefusedError
from calibrate.services.exporting import ExportRequest, export
from calibrate.services.meeting import Meeting
from calibrate.services.returns import take_back
from tests import sample


@pytest.fixture
def meeting(tmp_path: Path) -> Meeting:
    """Return a meeting that is not sealed yet."""
    return sample.new_meeting(sample.sessions_under(tmp_path / "home"), sample.population(24))


def filled(folder: Path, name: str = "back.xlsx") -> Path:
    """Say of the first person that they were told."""
    book = load_workbook(folder / "hand-off.xlsx")
    book["Return"].cell(6, 6).value = "3.12.2026"
    book.save(folder / name)
    return folder / name


def test_a_head_of_this_very_hour_is_in_the_chain(meeting: Meeting, tmp_path: Path) -> None:
    with meeting:
        meeting.seal(with_open=True)
        export(meeting, ExportRequest(tmp_path / "out", Audience.MANAGER))
        done = take_back(meeting, [filled(tmp_path / "out" / f"manager-{number:03}") for number in (1, 2)])
        assert (done.rows, done.told) == (2, 2)
        assert len(meeting.telling.told) == 2
        assert meeting.has_head(done.recorded.head)
        assert not meeting.has_head(Head(done.recorded.head.number + 1, b"\0" * 32))
        assert not meeting.has_head(Head(0, b"\0" * 32))


def test_a_refused_sheet_leaves_the_ledger_as_it_was(meeting: Meeting, tmp_path: Path) -> None:
    with meeting:
        meeting.seal(with_open=True)
        export(meeting, ExportRequest(tmp_path / "out", Audience.MANAGER))
        back = filled(tmp_path / "out" / "manager-001")
        before = meeting.head
        with pytest.raises(ReturnRefusedError, match="the same step"):
            take_back(meeting, [back, back])
        with pytest.raises(ReturnRefusedError, match="No file is named"):
            take_back(meeting, [])
        assert meeting.head == before


def test_before_the_seal_a_manager_gets_what_they_rated_and_nothing_else(meeting: Meeting, tmp_path: Path) -> None:
    with meeting:
        with pytest.raises(NotSealedError):
            export(meeting, ExportRequest(tmp_path / "out", Audience.MANAGER))
        done = export(meeting, ExportRequest(tmp_path / "out", Audience.MANAGER, Stage.BEFORE))
        assert {Path(name).name for name in done.files} == {"about.json", "before.xlsx", "index.csv"}
