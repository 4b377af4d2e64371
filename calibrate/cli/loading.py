"""The verb that reads a file into a session."""

from collections.abc import Callable
from typing import Any

import click

from calibrate.cli.call import Call, document, say
from calibrate.cli.verb import FILE, verb
from calibrate.cli.words import TEXT
from calibrate.domain.load_kind import LoadKind

_BESIDE = {
    LoadKind.ROLES: "Critical roles, for the bench.",
    LoadKind.GOALS: "Goals and what came of them.",
    LoadKind.GROUPS: "Group attributes, for the fairness screen alone.",
    LoadKind.PANEL: "Who is in the room.",
}


def _beside(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the flags of the files beside the people."""
    for kind, words in _BESIDE.items():
        command = click.option(f"--{kind}", kind.value, is_flag=True, help=words)(command)
    return command


@verb("load")
@click.argument("files", metavar="FILE...", type=FILE, nargs=-1, required=True)
@click.option("--session", required=True, metavar="NAME", help="The session; made if it is new.")
@click.option("--map", "map_file", type=FILE, metavar="MAP.toml", help="Answers to what an earlier load asked.")
@click.option("--sheet", type=TEXT, metavar="NAME", help="The sheet of a workbook; * reads every sheet with people.")
@click.option("--cycle", type=TEXT, metavar="C", help="The review period; by default this half year.")
@click.option("--leave-out-refused", is_flag=True, help="Load the rest and list the rows left out.")
@click.option("--dry-run", is_flag=True, help="Say what would happen; write nothing.")
@_beside
def load(call: Call, session: str, *, dry_run: bool, **asked: Any) -> None:  # noqa: ANN401 - click's own values
    """Read CSV, TSV, Excel or Parquet into a session; all or nothing.

    People come first; --roles, --goals, --groups and --panel each read one
    file more into a session that is there, in the place of the last.
    """
    from calibrate.cli.progress import Bar
    from calibrate.services import files, loading

    kinds = [kind for kind in _BESIDE if asked.pop(kind.value)]
    if len(kinds) > 1:
        raise click.UsageError(f"--{kinds[0]} and --{kinds[1]} are two loads. Load one file after the other.")
    with Bar("Loading") as bar:
        if kinds:
            beside = files.FileRequest(kind=kinds[0], session=session, dry_run=dry_run, **asked)
            done = files.load_beside(call.sessions(), beside, bar.away_for(call.passphrase), bar)
        else:
            people = loading.LoadRequest(session=session, dry_run=dry_run, **asked)
            passphrases = loading.Passphrases(bar.away_for(call.first_passphrase), bar.away_for(call.passphrase))
            done = loading.load(call.sessions(), people, passphrases, bar)
    if call.json:
        document(done.report.document())
    for sentence in done.report.sentences():
        say(sentence)
    if not done.is_accepted:
        say("Nothing was written.")
        raise click.exceptions.Exit(1)
    say("A dry run: nothing was written." if dry_run else f"Loaded into {session}. Number {done.report.number}.")
