"""What a real terminal shows can be read: in two themes, in 256 colours, in 16, and in none."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import sample
from tests.journeys.test_leaving import opened
from tests.terminal import Terminal

NAMES, LABELS = 7.0, 4.5
_WORD = re.compile(r"[^\W_]")


def _light(colour: str) -> float:
    parts = [part / 255 for part in bytes.fromhex(colour)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, two: str) -> float:
    dark, bright = sorted((_light(one), _light(two)))
    return (bright + 0.05) / (dark + 0.05)


def cells(terminal: Terminal, rows: range | None = None) -> Iterator[tuple[int, int, str, float]]:
    """Yield column, row, character and contrast of every cell with a letter or digit."""
    for row in rows or range(terminal.rows):
        for column in range(terminal.columns):
            cell = terminal.screen.buffer[row][column]
            if _WORD.match(cell.data):
                ink, ground = (cell.bg, cell.fg) if cell.reverse else (cell.fg, cell.bg)
                yield column, row, cell.data, _contrast(ink, ground)


def faint(terminal: Terminal, rows: range | None = None) -> list[str]:
    """Return what is too faint to read: labels and names each by their own measure."""
    named = set(_name_cells(terminal))
    return [
        f"{character} at {column},{row}: {contrast:.2f}"
        for column, row, character, contrast in cells(terminal, rows)
        if contrast < (NAMES if (column, row) in named else LABELS)
    ]


def _name_cells(terminal: Terminal) -> Iterator[tuple[int, int]]:
    names = sample.population(24).names
    for row, line in enumerate(terminal.lines()):
        for name in names:
            for found in re.finditer(re.escape(name), line):
                yield from ((column, row) for column in range(*found.span()))


def sheet(terminal: Terminal, first: str) -> range:
    """Return the rows of the sheet that begins with a text; what it lies over is dimmed on purpose."""
    return range(terminal.find(first)[1], terminal.rows)


@pytest.mark.parametrize("flags", [(), ("--paper",)], ids=["dark", "paper"])
def test_every_word_is_read_at_its_measure(tmp_path: Path, flags: tuple[str, ...]) -> None:
    with opened(tmp_path, *flags) as terminal:
        assert faint(terminal) == []
        assert any(True for _ in _name_cells(terminal))
        terminal.press("enter").wait_for("In this meeting")
        assert faint(terminal) == []
        terminal.press("esc", "?").wait_for("everywhere")
        assert faint(terminal) == []
        terminal.press("esc", "q").wait_for("Leave Calibrate?")
        assert faint(terminal, sheet(terminal, "Leave Calibrate?")) == []
        assert faint(terminal, range(1))[len("SHARED") :] != []  # Dimmed beside the tag, and the tag itself is not.
        assert [cell for cell in cells(terminal, range(1)) if cell[0] < len(" SHARED ") and cell[3] < NAMES] == []
        terminal.press("esc", "g").wait_for("the nine boxes")
        assert faint(terminal, sheet(terminal, "the nine boxes")) == []
        terminal.press("i", "enter", "g", "l", "enter").wait_for("because")
        assert faint(terminal) == []
        terminal.press("esc", "g", "o", "enter").wait_for("Why we are here")
        assert faint(terminal) == []


@pytest.mark.parametrize("flags", [("--list",), ("--list", "--paper")], ids=["dark", "paper"])
def test_the_list_and_the_passphrase_are_read_too(tmp_path: Path, flags: tuple[str, ...]) -> None:
    with opened(tmp_path, *flags) as terminal:
        terminal.wait_for("engineering")
        assert faint(terminal) == []
        terminal.press("enter", "text:wrong", "enter").wait_for("does not open this session")
        assert faint(terminal, sheet(terminal, "The passphrase of")) == []


@pytest.mark.parametrize("flags", [(), ("--paper",)], ids=["dark", "paper"])
def test_in_256_colours_only_indexed_colours_are_sent(tmp_path: Path, flags: tuple[str, ...]) -> None:
    command = [sys.executable, "-m", "tests.opened", str(tmp_path), *flags]
    surroundings = {"CALIBRATE_HOME": str(tmp_path), "COLORTERM": "", "TERM": "xterm-256color"}
    with Terminal(command, environment=surroundings) as terminal:
        terminal.wait_for("? keys").press("enter").wait_for("In this meeting")
        assert b";2;" not in b"".join(re.findall(rb"\x1b\[([0-9;]*)m", terminal.raw))
        assert b"38;5;" in terminal.raw
        assert faint(terminal) == []


@pytest.mark.parametrize("surroundings", [{"NO_COLOR": "1"}, {"COLORTERM": "", "TERM": "xterm"}], ids=["none", "16"])
def test_with_few_colours_marks_bold_and_reverse_say_it(tmp_path: Path, surroundings: dict[str, str]) -> None:
    command = [sys.executable, "-m", "tests.opened", str(tmp_path)]
    with Terminal(command, environment={"CALIBRATE_HOME": str(tmp_path), **surroundings}) as terminal:
        terminal.wait_for("? keys")
        sent = set(b";".join(re.findall(rb"\x1b\[([0-9;]*)m", terminal.raw)).split(b";"))
        assert not {b"38", b"48"} & sent
        if "NO_COLOR" in surroundings:
            assert sent <= {b"", b"0", b"1", b"3", b"4", b"7", b"39", b"49"}
        assert terminal.screen.buffer[0][2].reverse or terminal.screen.buffer[0][2].bg != "default"
        text = terminal.text()
        assert not set(text) & set("✓‖→←↑↓●○┄…▾▌╱▄▀─━╍·")
        terminal.press("enter").wait_for("In this meeting")
        assert "* below the standard" in terminal.text()
        terminal.press("esc", "g", "i", "enter").wait_for("PRIVATE")
        assert "not for the wall /////" in terminal.lines()[0]
