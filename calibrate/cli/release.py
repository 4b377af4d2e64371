"""The verb that makes what people may see of themselves."""

from pathlib import Path

import click

from calibrate.cli.call import Call
from calibrate.cli.decisions import SESSION
from calibrate.cli.verb import FILE, verb
from calibrate.cli.words import TEXT


@verb("release")
@SESSION
@click.argument("store", metavar="VISIBLE.duckdb", type=FILE)
@click.option("--sheets", metavar="DIR", type=FILE, help="Also one page a person, as Markdown, into this folder.")
@click.option("--untold", is_flag=True, help="Although somebody has not been told; needs --because.")
@click.option("--because", type=TEXT, help="Why; - reads it from standard input.")
@click.option("--replace", is_flag=True, help="Replace the file, and write into a folder that has something in it.")
def release(
    call: Call, session: str, store: Path, sheets: Path | None, untold: bool, because: str | None, replace: bool
) -> None:
    """Make the visible store from a sealed session: what each person may see of themselves."""
    from calibrate.cli.progress import Bar
    from calibrate.services.release import ReleaseRequest
    from calibrate.services.release import release as make

    if untold != (because is not None):
        raise click.UsageError("--untold and --because go together: the reason is recorded.")
    request = ReleaseRequest(
        store=store,
        confidential=call.places.confidential,
        sheets=sheets,
        untold=untold,
        because=because,
        replace=replace,
        shares_performance=call.settings().share_agreed_performance,
    )
    with call.open(session) as meeting:
        with Bar("Releasing") as bar:
            done = make(meeting, request, bar)
        pages = len(done.files) - 1
        said = f"Released: {store}" + (f", and {pages} pages in {sheets}." if sheets is not None else ".")
        call.acknowledge(done.recorded, said, files=list(done.files))
