"""The verb that reads back what managers sent."""

from pathlib import Path

import click

from calibrate.cli.call import Call
from calibrate.cli.decisions import SESSION
from calibrate.cli.verb import FILE, verb


@verb("returns")
@SESSION
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=FILE)
def returns(call: Call, session: str, files: tuple[Path, ...]) -> None:
    """Read managers' return sheets back: who was told, check-ins, how far each step is."""
    from calibrate.services.returns import take_back

    with call.open(session) as meeting:
        done = take_back(meeting, files)
        rows = "1 row" if done.rows == 1 else f"{done.rows} rows"
        people = "1 person" if done.told == 1 else f"{done.told} people"
        call.acknowledge(done.recorded, f"{rows} taken back; {people} told.")
