"""The verb that writes files for one audience, and records that they left."""

from pathlib import Path

import click

from calibrate.cli.call import Call, say
from calibrate.cli.decisions import SESSION
from calibrate.cli.verb import FILE, verb
from calibrate.cli.words import one_of
from calibrate.domain.audience import Audience, Stage


@verb("export")
@SESSION
@click.argument("directory", metavar="DIR", type=FILE)
@click.option(
    "--for", "audience", type=one_of(Audience), default="facilitator", show_default=True, help="Who the files are for."
)
@click.option("--manager", "manager_id", metavar="ID", help="Only this manager's, of the files for managers.")
@click.option(
    "--stage", type=one_of(Stage), default="agreed", show_default=True, help="As loaded, or as the room agreed."
)
@click.option("--format", "formats", metavar="LIST", help="Kinds of file; xlsx,csv,md for the facilitator without it.")
@click.option("--names", is_flag=True, help="People's names in pictures, where there is room; counts without it.")
@click.option("--replace", is_flag=True, help="Write into a folder that has something in it.")
def export(
    call: Call,
    session: str,
    directory: Path,
    audience: str,
    manager_id: str | None,
    stage: str,
    formats: str | None,
    names: bool,
    replace: bool,
) -> None:
    """Write files for the facilitator, leadership or managers, and record that they left."""
    from calibrate.cli.progress import Bar
    from calibrate.services import exporting

    if manager_id is not None and audience != Audience.MANAGER:
        raise click.UsageError("--manager ID goes with --for manager.")
    request = exporting.ExportRequest(
        directory,
        Audience(audience),
        Stage(stage),
        _formats(formats, exporting.FORMATS),
        replace,
        names,
        manager_id,
        call.settings(),
    )
    with call.open(session) as meeting:
        with Bar("Exporting") as bar:
            done = exporting.export(meeting, request, bar)
        call.acknowledge(done.recorded, f"{len(done.files)} files written to {directory}.", files=list(done.files))
        if request.left_out:
            say(f"There is nothing for that reader as {', '.join(request.left_out)}: left out.")
        if done.without_manager:
            who = "1 person has" if done.without_manager == 1 else f"{done.without_manager} people have"
            say(f"{who} no manager in the file, and so stand in nobody's folder.")


def _formats(listed: str | None, known: tuple[str, ...]) -> tuple[str, ...] | None:
    if listed is None:
        return None
    wanted = tuple(dict.fromkeys(name.strip() for name in listed.split(",")))
    if not set(wanted) <= set(known):
        raise click.BadParameter(f"choose from {', '.join(known)}.", param_hint="--format")
    return wanted
