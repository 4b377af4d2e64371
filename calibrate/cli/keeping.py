"""The verbs that keep a vault in order: passphrase, doctor."""

from pathlib import Path

import click

from calibrate.cli.call import Call, document, say
from calibrate.cli.decisions import SESSION
from calibrate.cli.verb import FILE, verb


@verb("passphrase")
@SESSION
@click.option("--new-passphrase-file", type=FILE, metavar="FILE", help="Read the new one from a private file.")
def passphrase(call: Call, session: str, new_passphrase_file: Path | None) -> None:
    """Give a session another passphrase; its file is built anew."""
    sessions = call.sessions()
    old = call.passphrase_of(session)
    sessions.open(session, old, read_only=True).close()
    new = call.next_passphrase(new_passphrase_file)
    call.acknowledge(sessions.change_passphrase(session, old, new), "The passphrase is changed.")


@verb("doctor")
@SESSION
@click.option("--accept-head", is_flag=True, required=True, help="Accept a vault that is behind its head as it is.")
def doctor(call: Call, session: str, accept_head: bool) -> None:  # noqa: ARG001 - the flag is what is asked for
    """After a real restore: go on from what the vault holds, and record that."""
    recorded = call.sessions().accept_head(session, call.passphrase_of(session))
    if recorded is not None:
        call.acknowledge(recorded, "The vault is accepted as it is.")
    elif call.json:
        document({"number": None, "head": None})
    else:
        say("The vault is not behind its head: nothing to accept.")
