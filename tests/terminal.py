"""A real terminal for journeys, benchmarks and pictures: a pty with an emulator behind it.

It never sleeps for luck: it reads until what it waits for is on the screen,
or until the program has been quiet, both bounded.
"""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from types import TracebackType
from typing import Self

import pyte
from wcwidth import wcwidth

KEYS: dict[str, bytes] = {
    "enter": b"\r", "esc": b"\x1b", "tab": b"\t", "backspace": b"\x7f", "space": b" ",
    "up": b"\x1b[A", "down": b"\x1b[B", "right": b"\x1b[C", "left": b"\x1b[D",
    "home": b"\x1b[H", "end": b"\x1b[F", "pageup": b"\x1b[5~", "pagedown": b"\x1b[6~",
    "shift+up": b"\x1b[1;2A", "shift+down": b"\x1b[1;2B", "shift+right": b"\x1b[1;2C", "shift+left": b"\x1b[1;2D",
    "shift+tab": b"\x1b[Z",
}  # fmt: skip
_NOT_INHERITED = {
    "COLUMNS", "LINES",  # would stand for the terminal's own size
    "PYTHONDONTWRITEBYTECODE",  # would compile our modules at every start, which nobody's installation does
}  # fmt: skip
QUIET = 0.12
"""Seconds without output after which a screen counts as settled."""
PATIENCE = 20.0
"""Seconds after which what was waited for is not coming."""

# What an xterm obeys in silence and the emulator would print.
_UNKNOWN = re.compile(
    rb"\x1b\[[<>=?][0-9;]*(?:u|\$p|m|t)|\x1b\[\?[0-9;]*\$p|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1bP[^\x1b]*\x1b\\"
)


_TONES = "\U0001f3fb-\U0001f3ff"
_JOINED = re.compile(f"[^\\x00-\\x7f{_TONES}][{_TONES}]+|.", re.DOTALL)


class _Screen(pyte.Screen):
    """The emulator, for every script: by itself it drops what follows a vowel sign, and gives a skin tone two cells."""

    def draw(self, data: str) -> None:
        """Draw characters; what takes no cell of its own goes into the one before."""
        if data.isascii():
            super().draw(data)
            return
        for whole in _JOINED.findall(data):
            first, rest = whole[0], whole[1:]
            if wcwidth(first) == 0:
                first, rest = "", whole
            else:
                super().draw(first)
            if rest:
                self._add(rest)

    def _add(self, rest: str) -> None:
        line = self.buffer[self.cursor.y]
        at = next((x for x in range(self.cursor.x - 1, -1, -1) if line[x].data), None)
        if at is not None:
            line[at] = line[at]._replace(data=line[at].data + rest)


class Terminal:
    """A program in a terminal of its own."""

    def __init__(
        self,
        command: Sequence[str],
        *,
        size: tuple[int, int] = (120, 36),
        environment: Mapping[str, str] | None = None,
    ) -> None:
        self.columns, self.rows = size
        self.screen = _Screen(self.columns, self.rows)
        self._stream = pyte.ByteStream(self.screen)
        self.raw = bytearray()
        """Every byte the program has written."""
        self.exit_code: int | None = None
        inherited = {name: value for name, value in os.environ.items() if name not in _NOT_INHERITED}
        surroundings = {**inherited, "TERM": "xterm-256color", "COLORTERM": "truecolor", **(environment or {})}
        self.pid, self._descriptor = pty.fork()
        if self.pid == 0:
            os.execvpe(command[0], list(command), surroundings)  # noqa: S606 - the program under test
        self._resize()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the program, if it still runs."""
        if self.exit_code is None:
            os.kill(self.pid, signal.SIGKILL)
            self._reap()
        os.close(self._descriptor)

    def hang_up(self) -> int:
        """Close the terminal under the program; return the exit code it ends with."""
        os.close(self._descriptor)
        end = time.monotonic() + PATIENCE
        while (ended := os.waitpid(self.pid, os.WNOHANG))[0] == 0:
            if time.monotonic() > end:
                os.kill(self.pid, signal.SIGKILL)
                ended = os.waitpid(self.pid, 0)
                break
            select.select([], [], [], 0.02)
        self.exit_code = os.waitstatus_to_exitcode(ended[1])
        return self.exit_code

    def send(self, data: bytes) -> None:
        """Send bytes as they are."""
        os.write(self._descriptor, data)

    def press(self, *keys: str) -> Self:
        """Press keys by name, each answered before the next; `text:...` types letters, ctrl+x a control key."""
        for key in keys:
            self.send(key_bytes(key))
            self.settle()
        return self

    def drag(self, start: tuple[int, int], end: tuple[int, int]) -> Self:
        """Drag with the left button from one cell to another, cells counted from 0."""
        (x1, y1), (x2, y2) = start, end
        self.send(mouse(0, x1, y1, "M"))
        for step in range(1, 5):
            self.send(mouse(32, x1 + (x2 - x1) * step // 4, y1 + (y2 - y1) * step // 4, "M"))
        self.send(mouse(0, x2, y2, "m"))
        return self.settle()

    def click(self, x: int, y: int) -> Self:
        """Click the left button on a cell."""
        self.send(mouse(0, x, y, "M") + mouse(0, x, y, "m"))
        return self.settle()

    def settle(self) -> Self:
        """Read until the program has been quiet."""
        end = time.monotonic() + PATIENCE
        while self._read(QUIET) and time.monotonic() < end:
            pass
        return self

    def wait_for(self, text: str) -> Self:
        """Read until a text is on the screen, then until it is quiet."""
        self.wait_until(lambda: text in self.text(), f"{text!r} on the screen")
        return self.settle()

    def wait_until(self, claim: Callable[[], bool], what: str) -> None:
        """Read until a claim holds."""
        end = time.monotonic() + PATIENCE
        while not claim():
            if not self._read(0.05) and not claim() and (self.exit_code is not None or time.monotonic() > end):
                raise AssertionError(f"waited in vain for {what}; the screen shows:\n{self.text()}")

    def wait_for_exit(self) -> int:
        """Read until the program has ended; return its exit code, or minus the signal's number."""
        self.wait_until(lambda: self.exit_code is not None, "the end of the program")
        assert self.exit_code is not None
        return self.exit_code

    def text(self) -> str:
        """Return what the screen shows."""
        return "\n".join(line.rstrip() for line in self.lines())

    def lines(self) -> list[str]:
        """Return the rows of the screen."""
        # Not the emulator's own display: it stumbles over half a wide character.
        buffer = self.screen.buffer
        return ["".join(buffer[row][column].data for column in range(self.columns)) for row in range(self.rows)]

    def find(self, text: str) -> tuple[int, int]:
        """Return the column and row where a text begins on the screen."""
        for row, line in enumerate(self.lines()):
            if text in line:
                return line.index(text), row
        raise AssertionError(f"{text!r} is not on the screen:\n{self.text()}")

    def resize(self, columns: int, rows: int) -> Self:
        """Give the terminal another size."""
        self.columns, self.rows = columns, rows
        self.screen.resize(rows, columns)
        self._resize()
        os.kill(self.pid, signal.SIGWINCH)
        return self.settle()

    def read_bytes(self, seconds: float) -> bytes:
        """Return what the program writes next, waiting at most some seconds; empty when nothing came."""
        if not select.select([self._descriptor], [], [], seconds)[0]:
            return b""
        try:
            data = os.read(self._descriptor, 1 << 16)
        except OSError:  # Linux's way to say that the other end of a pty has gone.
            data = b""
        if not data and self.exit_code is None:
            self._reap()
        return data

    def feed(self, data: bytes) -> None:
        """Show what the program wrote, read by `read_bytes`."""
        self.raw += data
        self._stream.feed(_UNKNOWN.sub(b"", data))

    def _read(self, seconds: float) -> bool:
        data = self.read_bytes(seconds)
        if data:
            self.feed(data)
        return bool(data)

    def _resize(self) -> None:
        size = struct.pack("HHHH", self.rows, self.columns, 0, 0)
        fcntl.ioctl(self._descriptor, termios.TIOCSWINSZ, size)

    def _reap(self) -> None:
        _, status = os.waitpid(self.pid, 0)
        self.exit_code = os.waitstatus_to_exitcode(status)


def key_bytes(key: str) -> bytes:
    """Return what a terminal sends for a key."""
    if key.startswith("text:"):
        return key.removeprefix("text:").encode()
    if key.startswith("ctrl+"):
        return bytes([ord(key[-1]) & 0x1F])
    return KEYS.get(key) or key.encode()


def mouse(button: int, x: int, y: int, final: str) -> bytes:
    """Return an SGR mouse report for a cell counted from 0."""
    return f"\x1b[<{button};{x + 1};{y + 1}{final}".encode()
