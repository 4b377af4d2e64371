"""A bar while work takes long: on stderr, in a terminal only, and gone before anything else is said."""

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from threading import Lock, Timer
from types import TracebackType
from typing import TYPE_CHECKING, Self

import click

if TYPE_CHECKING:
    from click._termui_impl import ProgressBar

QUICK_SECONDS = 0.5
"""Work that ends sooner shows no bar."""
_STEPS = 100
_WIDTH = 30
_BESIDE = 24
"""Cells beside the bar: what is done, and how much of it."""


class Bar:
    """Shows the share of the work that is done; call it with the share. Leaving the block takes it away."""

    def __init__(self, label: str) -> None:
        """Take what is done, in a word or two."""
        self._label = label
        self._lock = Lock()
        self._share = 0.0
        self._bar: ProgressBar[int] | None = None
        self._is_due = self._is_away = False
        self._timer = Timer(QUICK_SECONDS, self._begin)
        self._timer.daemon = True

    def __enter__(self) -> Self:
        if sys.stderr.isatty() and os.environ.get("TERM") != "dumb":
            self._timer.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._timer.cancel()
        self._set_away(is_away=True)

    def __call__(self, share: float) -> None:
        """Take the share that is done."""
        with self._lock:
            self._share = max(self._share, min(1.0, share))
            self._draw()

    def away_for(self, asks: Callable[[], str]) -> Callable[[], str]:
        """Return a question that has the line to itself: the bar is away until it is answered."""

        def asked() -> str:
            self._set_away(is_away=True)
            answer = asks()
            self._set_away(is_away=False)
            return answer

        return asked

    def _begin(self) -> None:
        with self._lock:
            self._is_due = True
            self._draw()

    def _set_away(self, *, is_away: bool) -> None:
        with self._lock:
            self._is_away = is_away
            self._draw()

    def _draw(self) -> None:
        with suppress(OSError):  # Nobody there to see it stops no work.
            if self._is_away or not self._is_due:
                self._wipe()
                return
            if self._bar is None:
                self._bar = self._new_bar()
            self._bar.pos = int(self._share * _STEPS)
            self._bar.render_progress()

    def _new_bar(self) -> "ProgressBar[int]":
        width = max(1, min(_WIDTH, _columns() - _BESIDE))
        # Without colours it does not hide the cursor either, which nobody would bring back after a kill.
        return click.progressbar(
            length=_STEPS, label=self._label, show_eta=False, file=sys.stderr, color=False, width=width, empty_char="-"
        )

    def _wipe(self) -> None:
        if self._bar is not None:
            width, self._bar = self._bar.max_width or 0, None
            sys.stderr.write(f"\r{' ' * width}\r")
            sys.stderr.flush()


def _columns() -> int:
    with suppress(OSError):
        return os.get_terminal_size(sys.stderr.fileno()).columns
    return 80
