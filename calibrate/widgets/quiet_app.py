"""An application that leaves nothing behind: no value in a crash, no screen in a file, no text on a clipboard."""

import asyncio
import contextlib
import gc
import sys
from typing import Any

from rich.text import Text
from textual.app import App
from textual.driver import Driver
from textual.worker import WorkerFailed

from calibrate.faults import record_fault
from calibrate.platform import on_hangup
from calibrate.widgets.pasted import PasteParser

FAULT = 70
"""The exit code after an internal fault."""

_TITLE = "\x1b[22;0t\x1b]0;Calibrate\x07"
_TITLE_BACK = "\x1b[23;0t"


class QuietApp(App[None]):
    """What holds of every run, whatever its screens are.

    Textual's own crash report prints local variables: here the terminal gets
    an id, and the private log the place. A hang-up or a request to end leaves
    the terminal as it was.
    """

    ALLOW_SELECT = False

    def get_driver_class(self) -> type[Driver]:
        """Return what drives the terminal, with our reader of what it sends."""
        driver = super().get_driver_class()
        for module in (driver.__module__, "textual.drivers.win32"):
            if hasattr(sys.modules.get(module), "XTermParser"):
                setattr(sys.modules[module], "XTermParser", PasteParser)  # noqa: B010 - the driver takes it from there
        return driver

    def run_to_the_end(self) -> int:
        """Run until it is left, under a window title that names nobody; return the exit code.

        0 when it was left by its keys, 70 after an internal fault, 128 and a signal's number after one.
        """
        # What is loaded by now stays: the collector, off during the start, need never walk it.
        gc.freeze()
        gc.enable()
        sys.stderr.write(_TITLE)
        sys.stderr.flush()
        try:
            self.run()
        finally:
            # Frozen objects are not freed at exit, and the database's own would be listed there, over the wall.
            gc.unfreeze()
            with contextlib.suppress(OSError):  # The terminal may be gone.
                sys.stderr.write(_TITLE_BACK)
                sys.stderr.flush()
        return self.return_code or 0

    def on_mount(self) -> None:
        """Listen to signals, and to what fails where nobody waits for it."""
        loop = asyncio.get_running_loop()
        loop.set_exception_handler(lambda _, context: _log_stray(context))
        on_hangup(loop, self._hang_up)

    def _hang_up(self, number: int) -> None:
        self.exit(return_code=128 + number)

    def delay_update(self, delay: float = 0.001) -> None:
        """Show a new screen at once: Textual's 50 ms are against a flash of old content, and ours has none."""
        super().delay_update(min(delay, 0.001))

    def copy_to_clipboard(self, text: str) -> None:
        """Keep what was copied inside the application: the terminal's clipboard outlives the meeting."""
        self._clipboard = text

    def panic(self, *renderables: object) -> None:
        """Leave as after any other fault: what the caller wanted shown may hold values."""
        del renderables
        self._fatal_error()

    def _fatal_error(self) -> None:
        self._return_code = FAULT
        if not self._exit_renderables:
            error = self._exception or RuntimeError()
            cause = error.error if isinstance(error, WorkerFailed) else error
            sentence = (
                f"Something in Calibrate went wrong (error {record_fault(cause)}). Every recorded decision is saved."
            )
            self._exit_renderables.append(Text(sentence))
        self._close_messages_no_wait()


def _log_stray(context: dict[str, Any]) -> None:
    error = context.get("exception")
    if isinstance(error, Exception):
        record_fault(error)
