"""The verb that reads a file into a session."""

from pathlib import Path

import click

from calibrate.cli.call import Call, document, say
from calibrate.cli.verb import FILE, verb
from calibrate.cli.words import TEXT


@verb("load")
@click.argument("files", metavar="FILE...", type=FILE, nargs=-1, required=True)
@click.option("--session", required=True, metavar="NAME", help="The session; made if it is new.")
@click.option("--map", "map_file", type=FILE, metavar="MAP.toml", help="Answers to what an earlier load asked.")
@click.option("--sheet", type=TEXT, metavar="NAME", help="The sheet of a workbook.")
@click.option("--cycle", type=TEXT, metavar="C", help="The review period; by default this half year.")
@click.option("--leave-out-refused", is_flag=True, help="Load the rest and list the rows left out.")
@click.option("--dry-run", is_flag=True, help="Say what would happen; write nothing.")
def load(
    call: Call,
    files: tuple[Path, ...],
    session: str,
    map_file: Path | None,
    sheet: str | None,
    cycle: str | None,
    leave_out_refused: bool,
    dry_run: bool,
) -> None:
    """Read CSV, TSV, Excel or Parquet into a session; all or nothing."""
    from calibrate.services import loading

    request = loading.LoadRequest(
        files=files,
        session=session,
        map_file=map_file,
        sheet=sheet,
        cycle=cycle,
        leave_out_refused=leave_out_refused,
        dry_run=dry_run,
    )
    passphrases = loading.Passphrases(of_new=call.first_passphrase, of_existing=call.passphrase)
    done = loading.load(call.sessions(), request, passphrases)
    if call.json:
        document(done.report.document())
    for sentence in done.report.sentences():
        say(sentence)
    if not done.is_accepted:
        say("Nothing was written.")
        raise click.exceptions.Exit(1)
    say("A dry run: nothing was written." if dry_run else f"Loaded into {session}. Number {done.report.number}.")
