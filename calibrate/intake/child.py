"""A confined process as its parent sees it: bytes go in, parts come out one after the other, within a time."""

import contextlib
import subprocess
from collections.abc import Iterator, Sequence
from threading import Thread, Timer
from types import TracebackType
from typing import IO, Self

_LENGTH = 8
"""Bytes before each part, saying how long it is."""


class Child:
    """A running process; leaving the block ends it, whatever it is doing."""

    def __init__(self, command: Sequence[str], content: bytes, environment: dict[str, str], seconds: float) -> None:
        pipe = subprocess.PIPE
        self._process = subprocess.Popen(  # noqa: S603 - this interpreter and a module of this package
            command, stdin=pipe, stdout=pipe, stderr=pipe, env=environment
        )
        self._said = b""
        self._is_late = False
        self._timer = Timer(seconds, self._stop)
        self._threads = (Thread(target=self._feed, args=(content,)), Thread(target=self._listen))

    def __enter__(self) -> Self:
        self._timer.start()
        for thread in self._threads:
            thread.start()
        return self

    def parts(self) -> Iterator[bytes]:
        """Yield what the process answers, each part as soon as it is whole; a part cut short is none."""
        answer = _pipe(self._process.stdout)
        while len(length := answer.read(_LENGTH)) == _LENGTH:
            part = answer.read(int.from_bytes(length))
            if len(part) < int.from_bytes(length):
                return
            yield part

    @property
    def ran_out(self) -> bool:
        """It ended because it took more time or memory than it may; asks only once it has ended."""
        ended = self._process.wait()
        self._threads[1].join()
        return self._is_late or ended < 0 or b"MemoryError" in self._said

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._timer.cancel()
        self._process.kill()
        # Giving back hundreds of megabytes takes the system a while: nobody waits for it.
        Thread(target=self._bury).start()

    def _bury(self) -> None:
        self._process.wait()
        for thread in self._threads:
            thread.join()
        for stream in (self._process.stdout, self._process.stderr):
            _pipe(stream).close()

    def _stop(self) -> None:
        self._is_late = True
        self._process.kill()

    def _feed(self, content: bytes) -> None:
        # It may end before it has read everything: why, its answer says.
        with contextlib.suppress(OSError), _pipe(self._process.stdin) as entrance:
            entrance.write(content)

    def _listen(self) -> None:
        self._said = _pipe(self._process.stderr).read()


def _pipe(stream: IO[bytes] | None) -> IO[bytes]:
    if stream is None:
        raise ValueError("The process was started without this pipe.")
    return stream
