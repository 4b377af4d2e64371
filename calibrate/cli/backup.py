"""The verbs that carry a session away and bring it back."""

from pathlib import Path

import click

from calibrate.cli.call import Call, document, say
from calibrate.cli.decisions import SESSION
from calibrate.cli.verb import FILE, verb


@verb("backup")
@SESSION
@click.argument("file", type=FILE)
def backup(call: Call, session: str, file: Path) -> None:
    """Write all of a session into one new file, sealed as it is; no passphrase needed."""
    from calibrate.services.backup import back_up

    done = back_up(call.sessions(), session, file, call.passphrase() if call.has_passphrase_file() else None)
    if not done.has_kept_head:
        say("This machine has no record of the session's last decision: compare the head with the minutes.")
    if call.json:
        document({"head": str(done.head), "file": str(file)})
    else:
        say(f"Backed up: {file}. It ends at {done.head}, and opens with the passphrase the session has now.")


@verb("restore")
@click.argument("file", type=FILE)
@click.option("--older", is_flag=True, help="Although decisions made on this machine are missing from it.")
def restore(call: Call, file: Path, older: bool) -> None:
    """Put a session back from its backup, under its own name; no passphrase needed."""
    from calibrate.services.backup import restore as put_back

    passphrase = call.passphrase() if call.has_passphrase_file() else None
    done = put_back(call.sessions(), file, passphrase, older=older)
    if call.json:
        document({"session": done.session, "head": str(done.head)})
    else:
        say(f"Restored: {done.session}. It ends at {done.head}.")
    if done.is_behind:
        say(f"Decisions are missing: `calibrate doctor {done.session} --accept-head` goes on without them.")
