"""One call of the command: what every verb shares, and how it speaks.

Documents go to stdout, everything said to a person to stderr; every text
passes the one choke point for terminals.
"""

import contextlib
import json
import os
import sys
from dataclasses import dataclass, field
from getpass import getpass
from pathlib import Path
from typing import Any

import click

from calibrate.config import Settings, read_settings
from calibrate.domain.inert import inert
from calibrate.errors import CalibrateError, NoTerminalError, PassphraseError
from calibrate.paths import Places
from calibrate.services.meeting import Meeting, Recorded
from calibrate.services.passphrase import (
    CANNOT_BE_RECOVERED,
    check_new_passphrase,
    passphrase_file,
    read_passphrase,
)
from calibrate.services.sessions import Sessions


@dataclass
class Call:
    """What one call was asked for, before and after its verb."""

    json: bool = False
    passphrase_file: Path | None = None
    places: Places = field(default_factory=Places.found)

    def settings(self) -> Settings:
        """Read the settings.

        Raises:
            ConfigError: The file has a mistake.
        """
        return read_settings(self.places.settings)

    def sessions(self) -> Sessions:
        """Return the sessions on this machine.

        Raises:
            ConfigError: The settings file has a mistake.
        """
        return Sessions(self.places, self.settings())

    def open(self, session: str, *, read_only: bool = False, passphrase: str | None = None) -> Meeting:
        """Open a session with the passphrase given, or the one this call has or asks for.

        Raises:
            CalibrateError: As for opening a session, or no passphrase.
        """
        secret = passphrase if passphrase is not None else self.passphrase_of(session)
        meeting = self.sessions().open(session, secret, read_only=read_only)
        if meeting.lacks_kept_head:
            say("This machine has no record of the session's last decision yet: compare `verify` with the minutes.")
        return meeting

    def passphrase_of(self, session: str) -> str:
        """Return the passphrase of a session; asked for only once the session is known to be there.

        Raises:
            UnknownSessionError: There is none of that name.
            PassphraseError: There is no passphrase, and nobody to ask.
        """
        self.places.vault(session)
        return self.passphrase()

    def has_passphrase_file(self) -> bool:
        """Tell whether a passphrase is at hand without asking."""
        return passphrase_file(self.passphrase_file) is not None

    def passphrase(self) -> str:
        """Return the passphrase of a session that is there.

        Raises:
            PassphraseError: There is none, and nobody to ask.
        """
        path = passphrase_file(self.passphrase_file)
        if path is not None:
            return read_passphrase(path)
        return asked("Passphrase: ")

    def first_passphrase(self) -> str:
        """Return the passphrase of a session to be made.

        Raises:
            PassphraseError: There is none, it is too short, or the two asked for differ.
        """
        return _new_passphrase(passphrase_file(self.passphrase_file))

    def next_passphrase(self, file: Path | None) -> str:
        """Return the passphrase that takes the place of a session's own.

        Raises:
            PassphraseError: There is none, it is too short, or the two asked for differ.
        """
        return _new_passphrase(file)

    def acknowledge(self, recorded: Recorded, sentence: str, **more: object) -> None:
        """Say that a decision is recorded: as a document with --json, else as a sentence."""
        if self.json:
            document({"number": recorded.number, "head": str(recorded.head), **more})
        else:
            say(f"{sentence} Number {recorded.number}.")

    def refuse(self, error: CalibrateError) -> None:
        """Say why nothing was done."""
        if self.json:
            document({"error": {"code": error.code, "text": error.text}})
        say(error.text)


def document(content: Any) -> None:  # noqa: ANN401 - whatever JSON can hold
    """Print one JSON document on stdout and flush it."""
    # ASCII escapes: whatever a name holds reaches the terminal as letters.
    sys.stdout.write(json.dumps(content, ensure_ascii=True) + "\n")
    sys.stdout.flush()


def say(text: str) -> None:
    """Say a sentence to a person, on stderr; nobody there to hear it stops no work."""
    with contextlib.suppress(OSError):
        click.echo(inert(text), err=True)


def show(text: str = "") -> None:
    """Show a line to a person who asked to read, on stdout."""
    click.echo(inert(text))


def need_terminal() -> None:
    """Refuse to open a screen where there is none.

    Raises:
        NoTerminalError: Input, output or the error stream is not a terminal, or a dumb one.
    """
    # Textual draws on stderr: a redirected one hides the whole application.
    if not all(stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr)) or _is_dumb():
        raise NoTerminalError("The screens need a terminal. Run this in one, or use `calibrate --help` for the verbs.")


def _is_dumb() -> bool:
    return os.environ.get("TERM", "") in {"", "dumb"} and sys.platform != "win32"


def _new_passphrase(file: Path | None) -> str:
    if file is not None:
        return check_new_passphrase(read_passphrase(file))
    say(CANNOT_BE_RECOVERED)
    first = check_new_passphrase(asked("New passphrase: "))
    if asked("The same again: ") != first:
        raise PassphraseError("The two passphrases differ. Try again.")
    return first


def can_ask() -> bool:
    """Tell whether somebody is there to be asked."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def asked(prompt: str) -> str:
    """Ask for a passphrase in the terminal.

    Raises:
        PassphraseError: Nobody is there, or nothing was given.
    """
    if not can_ask():
        raise PassphraseError("No passphrase. Give --passphrase-file FILE, or run this in a terminal to be asked.")
    try:
        return getpass(prompt, stream=sys.stderr)
    except (EOFError, KeyboardInterrupt):
        raise PassphraseError("No passphrase was given.") from None
