"""The verbs that read: sessions, grid, log, verify, config."""

import sys
from collections.abc import Iterator, Mapping

import click

from calibrate.cli.call import Call, document, say, show
from calibrate.cli.decisions import SESSION
from calibrate.cli.table import show_table
from calibrate.cli.verb import verb
from calibrate.domain.axis import Axis
from calibrate.domain.board import Board, Seat
from calibrate.domain.documents import grid_document, log_document
from calibrate.domain.naming import Naming
from calibrate.domain.person import PersonId


@verb("sessions")
def sessions(call: Call) -> None:
    """List the sessions on this machine; no passphrase, no names of people."""
    listed = call.sessions().listed()
    if call.json:
        document([{"name": s.name, "cycle": s.cycle, "people": s.people, "state": s.state} for s in listed])
    elif listed:
        show_table(("session", "cycle", "people", "state"), listed, right=(2,))
    else:
        show("No sessions yet. `calibrate load FILE --session NAME` makes one; `calibrate demo` shows an invented one.")


@verb("grid")
@SESSION
@click.option("--csv", "as_csv", is_flag=True, help="As CSV.")
@click.option("--all", "everyone", is_flag=True, help="People set aside too.")
def grid(call: Call, session: str, as_csv: bool, everyone: bool) -> None:
    """Show who stands where now, the proposal beside it."""
    with call.open(session, read_only=True) as meeting:
        board, naming = meeting.board, meeting.naming
    if call.json:
        document(grid_document(board, everyone=everyone))
    elif as_csv:
        from calibrate.exports import grid_csv

        _show_csv(grid_csv(grid_document(board, everyone=everyone)))
    else:
        show_grid(board, naming, everyone=everyone)


def _show_csv(text: str) -> None:
    if sys.stdout.isatty():
        for line in text.removesuffix("\r\n").split("\r\n"):
            show(line)
    else:
        # As bytes: whoever reads them gets every character, in UTF-8 whatever the locale says.
        click.echo(text.encode(), nl=False)


def show_grid(board: Board, naming: Naming, *, everyone: bool = False) -> None:
    """Show the grid as a table for people."""
    seats = board.seats() if everyone else board.present()
    show_table(
        ("id", "name", "box", "performance", "potential", "state"),
        [_grid_line(board, naming, seat) for seat in seats],
    )


def _grid_line(board: Board, naming: Naming, seat: Seat) -> tuple[str, ...]:
    where = tuple(_where(naming, seat, axis) for axis in Axis)
    box = "not yet rated" if seat.box is None else naming.box(seat.box)
    state = seat.state.word.replace("_", " ") if seat.set_aside is None else f"set aside: {seat.set_aside}"
    return (seat.person_id, board.population.name(seat.person_id), box, *where, state)


def _where(naming: Naming, seat: Seat, axis: Axis) -> str:
    standing = seat.axis(axis)
    if standing.band is None:
        return "–"
    now = naming.short(axis, standing.band)
    if standing.proposed in {None, standing.band}:
        return now
    return f"{now} (was {naming.short(axis, standing.proposed)})"


@verb("log")
@SESSION
def log(call: Call, session: str) -> None:
    """Show every decision in order, withdrawn ones marked."""
    with call.open(session, read_only=True) as meeting:
        rows = log_document(meeting.ledger)
        names = dict(zip(meeting.population.ids, meeting.population.names, strict=True))
    if call.json:
        document(rows)
        return
    show_table(("no.", "at", "what", "who", "from", "to", "why", "by"), list(_log_lines(rows, names)), right=(0,))


def _log_lines(rows: list[dict[str, object]], names: Mapping[PersonId, str]) -> Iterator[tuple[object, ...]]:
    for row in rows:
        what = str(row["kind"]).replace("_", " ") + (f" (withdrawn by {row['undone_by']})" if row["undone_by"] else "")
        yield (
            row["number"], str(row["at"])[:16].replace("T", " "), f"{what} {row['axis'] or ''}".strip(),
            names.get(PersonId(str(row["person_id"])), ""), row["from"], row["to"], row["rationale"], row["by"],
        )  # fmt: skip


@verb("verify")
@SESSION
@click.option("--head", metavar="SEQ:LINK", help="Check that this head is in the chain.")
def verify(call: Call, session: str, head: str | None) -> None:
    """Check that no decision was lost or changed; print the head. Writes nothing."""
    opened_with = call.passphrase() if call.has_passphrase_file() else None
    verified = call.sessions().verify(session, opened_with, head)
    last = verified.heads[-1]
    if not verified.has_kept_head:
        say("This machine has no record of the session's last decision: compare the head with the minutes.")
    if call.json:
        document({"head": str(last), "events": last.number, "opened": verified.opened})
        return
    show(str(last))
    say(
        f"{last.number} decisions, all opened, links and head agree."
        if verified.opened
        else f"{last.number} decisions: links and head agree; contents not opened."
    )


@verb("config")
@click.option("--show", "show_all", is_flag=True, required=True, help="Show every setting and where the file is.")
def config(call: Call, show_all: bool) -> None:  # noqa: ARG001 - the flag is what is asked for
    """Show the settings."""
    settings = call.settings().model_dump(mode="json")
    if call.json:
        document(settings)
        return
    show(f"# {call.places.settings}")
    show_table(("setting", "value"), [(name, _value(value)) for name, value in settings.items()])


def _value(value: object) -> str:
    return "" if value is None else str(value)
