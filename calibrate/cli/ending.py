"""The verb that ends a session for good."""

import sys

import click

from calibrate.cli.call import Call, say
from calibrate.cli.decisions import SESSION
from calibrate.cli.verb import verb
from calibrate.errors import CalibrateError, NoTerminalError


@verb("purge")
@SESSION
@click.option("--yes", is_flag=True, help="Do not ask.")
def purge(call: Call, session: str, yes: bool) -> None:
    """Destroy a session's key, and with it everything it says of anybody. Nothing brings it back."""
    from calibrate.services.purge import purge as destroy

    sessions = call.sessions()
    passphrase = call.passphrase_of(session)
    sessions.open(session, passphrase, read_only=True).close()
    if not yes:
        _confirm(session)
    recorded = destroy(sessions, session, passphrase)
    call.acknowledge(
        recorded, "Purged: its links still verify, nothing in it opens any more. Copies made earlier are yours to find."
    )


def _confirm(session: str) -> None:
    if not sys.stdin.isatty() or not sys.stderr.isatty():
        raise NoTerminalError("This destroys the session for good. Add --yes, or run it in a terminal to be asked.")
    say(f"This destroys everything in {session} for good; no passphrase brings it back. Type its name to go on:")
    if sys.stdin.readline().strip().casefold() != session.casefold():
        raise CalibrateError(
            "That is not its name: nothing was destroyed. Run it again, and type it as `calibrate sessions` shows it."
        )
