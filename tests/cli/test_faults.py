"""Internal faults: an id on the terminal, where it happened in a private log, and no value anywhere."""

import re
import stat
from pathlib import Path
from typing import NoReturn

import pytest

from calibrate.errors import CalibrateError
from tests.cli.desk import SPRING, WHY, Desk, digest

CANARY = "kestrel-9f2c41d8"
SAID = re.compile(r"Something in Calibrate went wrong \(error ([0-9a-f]{8})\)\. Every recorded decision is saved\.\n")


def fault(*_: object, **__: object) -> NoReturn:
    """Fail as a bug would, the canary in a local, in the message, and in what it was raised from."""
    reason = f"the reason of {CANARY}"
    raise ValueError(f"cannot do {reason}") from KeyError(reason)


PLACES = [
    ("calibrate.services.meeting.Meeting.move", ("move", SPRING, "002", "--performance", "high", "--because", WHY)),
    ("calibrate.services.meeting.Meeting.agree", ("agree", SPRING, "002")),
    ("calibrate.services.meeting.Meeting.undo", ("undo", SPRING)),
    ("calibrate.services.meeting.Meeting.seal", ("seal", SPRING, "--with-open")),
    ("calibrate.services.sessions.Sessions.open", ("grid", SPRING)),
    ("calibrate.services.sessions.Sessions.verify", ("verify", SPRING)),
    ("calibrate.services.sessions.Sessions.listed", ("sessions",)),
    ("calibrate.services.sessions.Sessions.accept_head", ("doctor", SPRING, "--accept-head")),
    ("calibrate.services.exporting.export", ("export", SPRING, "out")),
    ("calibrate.services.loading.load", ("load", "people.csv", "--session", SPRING)),
    ("calibrate.services.demo.demo_meeting", ("demo",)),
    ("calibrate.cli.reading.grid_document", ("--json", "grid", SPRING)),
    ("calibrate.cli.reading.log_document", ("--json", "log", SPRING)),
    ("calibrate.cli.call.read_settings", ("config", "--show")),
]


@pytest.mark.parametrize(("place", "arguments"), PLACES, ids=lambda value: value if isinstance(value, str) else None)
def test_a_fault_is_70_with_an_id_and_no_value(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, place: str, arguments: tuple[str, ...]
) -> None:
    monkeypatch.chdir(tmp_path)
    vaults = digest(desk.places.data)
    monkeypatch.setattr(place, fault)
    answer = desk(*arguments)
    assert (answer.code, answer.out) == (70, "")
    said = SAID.fullmatch(answer.err)
    assert said is not None, answer.err
    log = desk.places.log.read_text()
    assert f"fault {said[1]} ValueError" in log
    assert "test_faults.py" in log, "where it happened is there"
    assert CANARY not in log
    assert stat.S_IMODE(desk.places.log.stat().st_mode) == 0o600
    assert stat.S_IMODE(desk.places.log.parent.stat().st_mode) == 0o700
    assert digest(desk.places.data) == vaults


def test_each_fault_has_an_id_of_its_own_and_the_log_grows(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("calibrate.services.meeting.Meeting.undo", fault)
    ids = {found for _ in range(3) for found in SAID.findall(desk("undo", SPRING).err)}
    assert len(ids) == 3
    assert set(re.findall(r"fault ([0-9a-f]{8})", desk.places.log.read_text())) == ids


def test_a_fault_whose_log_cannot_be_written_is_said_all_the_same(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.places.log.mkdir()
    monkeypatch.setattr("calibrate.services.meeting.Meeting.undo", fault)
    answer = desk("undo", SPRING)
    assert answer.code == 70
    assert SAID.fullmatch(answer.err)


def test_after_a_fault_the_session_opens_and_holds_what_was_recorded(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = desk.log()
    with monkeypatch.context() as broken:
        broken.setattr("calibrate.services.meeting.Meeting._follow", fault)
        assert desk("note", SPRING, "001", "ask about June").code == 70
    after = desk.log()
    assert after[:-1] == before
    assert after[-1]["detail"] == {"text": "ask about June"}


def test_stopping_is_said_and_is_no_fault(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*_: object) -> NoReturn:
        raise KeyboardInterrupt

    before = digest(desk.home)
    monkeypatch.setattr("calibrate.services.meeting.Meeting.undo", stop)
    assert desk.refused("undo", SPRING) == "refused"
    assert "Stopped." in desk("undo", SPRING).err
    assert digest(desk.home) == before


def test_every_refusal_has_a_code_of_its_own() -> None:
    def below(kind: type[CalibrateError]) -> list[type[CalibrateError]]:
        return [kind, *(deeper for child in kind.__subclasses__() for deeper in below(child))]

    kinds = [kind for kind in below(CalibrateError) if kind.__module__.startswith("calibrate.")]
    codes = [kind.code for kind in kinds]
    assert len(set(codes)) == len(codes) > 20
    assert all(re.fullmatch(r"[a-z_]+", code) for code in codes)
