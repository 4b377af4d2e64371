"""The three streams as they may be found: closed, full, without a reader, in another alphabet."""

import contextlib
import io
import os
import sys
from collections.abc import Iterator
from pathlib import Path


def prepare_streams() -> None:
    """Put a stream that goes nowhere where one is closed, and have letters that a terminal lacks written out."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            # The lowest free number is the closed one's: no vault is opened where errors would be written.
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115 - open to the end
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")


@contextlib.contextmanager
def whoever_listens() -> Iterator[None]:
    """Say something, and go on where nobody can hear it."""
    try:
        yield
        sys.stdout.flush()
    except OSError:
        mute()


def mute() -> None:
    """Send what is left to say nowhere: its reader has gone, and nothing may be printed at exit."""
    with contextlib.suppress(io.UnsupportedOperation):  # A stream in memory has no number, and no reader to lose.
        number = sys.stdout.fileno()
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, number)
        os.close(nowhere)
