"""The verbs that keep a vault in order: passphrase, doctor, export."""

from pathlib import Path

import click

from calibrate.cli.call import Call, document, say
from calibrate.cli.decisions import SESSION
from calibrate.cli.verb import FILE, verb
from calibrate.cli.words import one_of
from calibrate.domain.audience import Audience, Stage


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


@verb("export")
@SESSION
@click.argument("directory", metavar="DIR", type=FILE)
@click.option(
    "--for", "audience", type=one_of(Audience), default="facilitator", show_default=True, help="Who the files are for."
)
@click.option(
    "--stage", type=one_of(Stage), default="agreed", show_default=True, help="As loaded, or as the room agreed."
)
@click.option("--format", "formats", metavar="LIST", default="xlsx,csv", show_default=True, help="Kinds of file.")
@click.option("--names", is_flag=True, help="People's names in pictures, where there is room; counts without it.")
@click.option("--replace", is_flag=True, help="Write into a folder that has something in it.")
def export(
    call: Call, session: str, directory: Path, audience: str, stage: str, formats: str, names: bool, replace: bool
) -> None:
    """Write the grid, the people and the moves as files, and record that they left."""
    from calibrate.cli.progress import Bar
    from calibrate.services import exporting

    wanted = tuple(dict.fromkeys(name.strip() for name in formats.split(",")))
    unknown = [name for name in wanted if name not in exporting.FORMATS]
    if unknown:
        raise click.BadParameter(f"choose from {', '.join(exporting.FORMATS)}.", param_hint="--format")
    with call.open(session) as meeting:
        request = exporting.ExportRequest(directory, Audience(audience), Stage(stage), wanted, replace, names)
        with Bar("Exporting") as bar:
            done = exporting.export(meeting, request, bar)
        call.acknowledge(done.recorded, f"{len(done.files)} files written to {directory}.", files=list(done.files))
