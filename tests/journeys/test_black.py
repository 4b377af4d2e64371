"""Black, in a real terminal: the first thing painted after the key is nothing, everywhere."""

import re
from pathlib import Path

import pytest

from tests.journeys.test_leaving import opened

_ESCAPES = re.compile(rb"\x1b\][^\x07]*\x07|\x1b\[[?<>0-9;]*[a-zA-Z]")


@pytest.mark.parametrize("key", [b"b", b".", b"\x0c"], ids=["b", ".", "ctrl+l"])
def test_the_first_frame_after_the_key_is_black_from_the_first_row_to_the_last(tmp_path: Path, key: bytes) -> None:
    with opened(tmp_path) as terminal:
        terminal.settle()
        before = len(terminal.raw)
        terminal.send(key)
        terminal.settle()
        painted = bytes(terminal.raw[before:])

        frame = painted.split(b"\x1b[1;1H")[1]
        assert {int(row) for row in re.findall(rb"\x1b\[(\d+);1H", frame)} == set(range(2, terminal.rows + 1))
        assert _ESCAPES.sub(b"", painted).strip() == b""
        assert {cell.bg for row in range(terminal.rows) for cell in terminal.screen.buffer[row].values()} == {"000000"}


def test_black_covers_a_sheet_and_what_is_typed_in_it(tmp_path: Path) -> None:
    with opened(tmp_path, "--list") as terminal:
        terminal.wait_for("engineering").press("enter", "text:four")
        terminal.press("ctrl+l")
        assert terminal.text().strip() == ""
        terminal.press("ctrl+l", "text: unrelated words", "enter").wait_for("Why we are here")
