"""However the application ends, the terminal is as it was, and shows no value."""

import os
import re
import signal
import sys
from pathlib import Path

import pytest

from tests import sample
from tests.opened import CANARY
from tests.terminal import Terminal

F6, F7, F8, F9 = (f"\x1b[{number}~".encode() for number in (17, 18, 19, 20))
MODES_OFF = (b"\x1b[?1000l", b"\x1b[?1003l", b"\x1b[?2004l", b"\x1b[?25h")


def opened(home: Path, *flags: str) -> Terminal:
    """Open the application in a terminal, on the grid or on the list of sessions."""
    command = [sys.executable, "-m", "tests.opened", str(home), *flags]
    return Terminal(command, environment={"CALIBRATE_HOME": str(home)}).wait_for("? keys")


def left_behind(terminal: Terminal) -> bytes:
    """Return what was written after the last screen, and see that the terminal's modes are off."""
    raw = bytes(terminal.raw)
    at = raw.rfind(b"\x1b[?1049l")
    assert at > 0
    for mode in MODES_OFF:
        on = mode[:-1] + (b"l" if mode.endswith(b"h") else b"h")
        assert raw.rfind(mode) > raw.rfind(on)
    return re.sub(rb"\x1b\[[?<>0-9;]*[a-zA-Z]", b"", raw[at:])


@pytest.mark.parametrize("key", [F6, F7, F8], ids=["handler", "worker", "painting"])
def test_a_fault_leaves_its_id_and_no_value(tmp_path: Path, key: bytes) -> None:
    with opened(tmp_path) as terminal:
        terminal.send(key)
        assert terminal.wait_for_exit() == 70
        said = left_behind(terminal).decode().strip()
        assert CANARY.encode() not in terminal.raw

    found = re.fullmatch(
        r"Something in Calibrate went wrong \(error ([0-9a-f]{8})\). Every recorded decision is saved.", said
    )
    assert found
    log = tmp_path / "state" / "log"
    assert found[1] in log.read_text(encoding="utf-8")
    assert "_break" in log.read_text(encoding="utf-8")
    assert CANARY not in log.read_text(encoding="utf-8")
    assert log.stat().st_mode & 0o777 == 0o600


def test_what_fails_where_nobody_waits_is_logged_and_shown_to_nobody(tmp_path: Path) -> None:
    with opened(tmp_path) as terminal:
        terminal.send(F9)
        terminal.settle().press("q", "enter")
        assert terminal.wait_for_exit() == 0
        assert left_behind(terminal).strip() == b""
        assert CANARY.encode() not in terminal.raw

    assert "ValueError" in (tmp_path / "state" / "log").read_text(encoding="utf-8")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_leaves_the_terminal_as_it_was_and_prints_nothing(tmp_path: Path, number: signal.Signals) -> None:
    with opened(tmp_path) as terminal:
        os.kill(terminal.pid, number)
        assert terminal.wait_for_exit() == 128 + number
        assert left_behind(terminal).strip() == b""


def test_a_terminal_that_is_closed_ends_the_application_and_every_decision_is_there(tmp_path: Path) -> None:
    terminal = opened(tmp_path)
    assert terminal.hang_up() == 128 + signal.SIGHUP
    assert not (tmp_path / "state" / "log").exists()
    with sample.sessions_under(tmp_path).open(sample.SESSION, sample.PASSPHRASE) as meeting:
        assert len(meeting.ledger.entries) == 6


@pytest.mark.parametrize("keys", [("q", "enter"), ("ctrl+q", "enter"), ("ctrl+c", "enter")])
def test_leaving_by_keys_prints_nothing_at_all(tmp_path: Path, keys: tuple[str, ...]) -> None:
    with opened(tmp_path) as terminal:
        terminal.press(*keys)
        assert terminal.wait_for_exit() == 0
        assert left_behind(terminal).strip() == b""


def test_the_window_is_called_calibrate_and_gets_its_name_back(tmp_path: Path) -> None:
    with opened(tmp_path) as terminal:
        terminal.press("q", "enter")
        terminal.wait_for_exit()
        titles = re.findall(rb"\x1b\][012];([^\x07\x1b]*)", terminal.raw)
        assert set(titles) == {b"Calibrate"}
        assert terminal.raw.count(b"\x1b[22;0t") == terminal.raw.count(b"\x1b[23;0t") == 1


def test_no_switch_of_textuals_writes_the_screen_anywhere(tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    switches = {
        "TEXTUAL": "debug,devtools",
        "TEXTUAL_LOG": str(out / "log"),
        "TEXTUAL_SCREENSHOT": "0",
        "TEXTUAL_SCREENSHOT_LOCATION": str(out),
        "TEXTUAL_DEBUG": "1",
    }
    command = [sys.executable, "-m", "calibrate"]
    with Terminal(command, environment={"CALIBRATE_HOME": str(tmp_path / "home"), **switches}) as terminal:
        terminal.wait_for("No session on this machine yet").press("q", "enter")
        assert terminal.wait_for_exit() == 0
    assert list(out.iterdir()) == []


def test_what_is_copied_is_never_sent_to_the_terminals_clipboard(tmp_path: Path) -> None:
    with opened(tmp_path, "--list") as terminal:
        terminal.wait_for("engineering").press("enter", "text:four unrelated")
        terminal.send(b"\x1b[1;2H")  # shift+home selects
        terminal.settle().press("ctrl+x", "enter", "esc", "q", "enter")
        terminal.wait_for_exit()
        assert b"\x1b]52" not in terminal.raw
