"""The verbs that keep a vault in order: passphrase, doctor."""

from pathlib import Path

import click

from calibrate.cli.call import Call, document, say
from calibrate.cli.decisions import SESSION
from calibrate.cli.table import show_table
from calibrate.cli.verb import FILE, verb
from calibrate.errors import CalibrateError
from calibrate.services.sessions import Sessions


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
@click.argument("session", required=False)
@click.option("--accept-head", is_flag=True, help="Accept a vault that is behind its head as it is.")
def doctor(call: Call, session: str | None, accept_head: bool) -> None:
    """Check sessions without opening them; after a real restore, go on from what the vault holds."""
    if not accept_head:
        _show_checked(call, session)
        return
    if session is None:
        raise click.UsageError("Say which session: doctor SESSION --accept-head.")
    recorded = call.sessions().accept_head(session, call.passphrase_of(session))
    if recorded is not None:
        call.acknowledge(recorded, "The vault is accepted as it is.")
    elif call.json:
        document({"number": None, "head": None})
    else:
        say("The vault is not behind its head: nothing to accept.")


def _show_checked(call: Call, session: str | None) -> None:
    sessions = call.sessions()
    names = [one.name for one in sessions.listed()] if session is None else [session]
    checked = [_checked(sessions, name, named=session is not None) for name in names]
    if call.json:
        document(checked)
    else:
        show_table(
            ("session", "decisions", "head", "what was found"),
            [(one["name"], one["events"], one["head"], one["fault"] or "links and head agree") for one in checked],
            right=(1,),
        )


def _checked(sessions: Sessions, name: str, *, named: bool) -> dict[str, object]:
    """Return what a check without a passphrase finds; a session asked for by name is refused where that is a fault."""
    try:
        head = sessions.verify(name, None).heads[-1]
    except CalibrateError as error:
        if named:
            raise
        return {"name": name, "events": None, "head": None, "fault": error.text}
    return {"name": name, "events": head.number, "head": str(head), "fault": None}
