"""The verbs that record a decision."""

from datetime import date

import click

from calibrate.cli.call import Call
from calibrate.cli.verb import verb
from calibrate.cli.watching import watched
from calibrate.cli.words import AXIS, BAND, DATE, TEXT, band_of, one_of
from calibrate.domain.agreement import BOTH
from calibrate.domain.axis import Axis
from calibrate.domain.item import SetAsideKind
from calibrate.domain.person import PersonId

SESSION = click.argument("session")
PERSON = click.argument("person_id")


@verb("move")
@SESSION
@PERSON
@click.option("--performance", type=BAND, help="The band on performance.")
@click.option("--potential", type=BAND, help="The band on potential.")
@click.option("--because", type=TEXT, help="The reason; - reads it from standard input.")
@click.option("--because-potential", type=TEXT, help="The reason on potential, for a move on both questions.")
@click.option("--by", type=TEXT, help="Who proposed it.")
def move(
    call: Call,
    session: str,
    person_id: str,
    performance: str | None,
    potential: str | None,
    because: str | None,
    because_potential: str | None,
    by: str | None,
) -> None:
    """Put a person at another band, with the reason; on both questions with two."""
    bands = {Axis.PERFORMANCE: band_of(performance), Axis.POTENTIAL: band_of(potential)}
    wanted = {axis: band for axis, band in bands.items() if band is not None}
    if not wanted:
        raise click.UsageError("Say where to: --performance BAND, --potential BAND, or both.")
    if len(wanted) == 1 and because is not None and because_potential is not None:
        raise click.UsageError("One question is moved and two reasons are given. Name both bands, or give one reason.")
    alone = Axis.PERFORMANCE not in wanted
    reasons = {
        Axis.PERFORMANCE: because or "",
        Axis.POTENTIAL: because_potential or (because if alone else None) or "",
    }
    with call.open(session) as meeting:
        drafts = meeting.drafts(PersonId(person_id), wanted, reasons, by=by)
        watched(call, meeting, lambda: meeting.move(*drafts), "Moved.")


@verb("agree")
@SESSION
@click.argument("people", metavar="PERSON_ID...", nargs=-1, required=True)
@click.option("--axis", type=AXIS, default="both", show_default=True, help="Which question is agreed.")
@click.option("--unheard", is_flag=True, help="By consent, without discussion.")
def agree(call: Call, session: str, people: tuple[str, ...], axis: str, unheard: bool) -> None:
    """Fix the bands where people stand, in one decision."""
    axes = BOTH if axis == "both" else (Axis(axis),)
    with call.open(session) as meeting:
        recorded = meeting.agree([PersonId(person) for person in people], axes, unheard=unheard)
        call.acknowledge(recorded, "Agreed.")


@verb("park")
@SESSION
@PERSON
@click.option("--owner", type=TEXT, required=True, help="Who settles it.")
@click.option("--until", type=DATE, help="By when: 2026-12-01.")
def park(call: Call, session: str, person_id: str, owner: str, until: date | None) -> None:
    """Put a person off, with somebody who settles it."""
    with call.open(session) as meeting:
        call.acknowledge(meeting.park(PersonId(person_id), owner, until), "Parked.")


@verb("set-aside")
@SESSION
@PERSON
@click.option("--because", type=one_of(SetAsideKind), required=True, help="Why.")
def set_aside(call: Call, session: str, person_id: str, because: str) -> None:
    """Take somebody in the file out of this meeting."""
    with call.open(session) as meeting:
        kind = SetAsideKind(because)
        watched(call, meeting, lambda: meeting.set_aside(PersonId(person_id), kind), "Set aside.")


@verb("bring-back")
@SESSION
@PERSON
def bring_back(call: Call, session: str, person_id: str) -> None:
    """Bring somebody set aside back into the meeting."""
    with call.open(session) as meeting:
        call.acknowledge(meeting.bring_back(PersonId(person_id)), "Brought back.")


@verb("note")
@SESSION
@PERSON
@click.argument("text", type=TEXT)
def note(call: Call, session: str, person_id: str, text: str) -> None:
    """Keep a private note on a person; - reads it from standard input."""
    with call.open(session) as meeting:
        call.acknowledge(meeting.note(PersonId(person_id), text), "Noted.")


@verb("undo")
@SESSION
def undo(call: Call, session: str) -> None:
    """Withdraw the last decision not yet withdrawn, whole."""
    with call.open(session) as meeting:
        recorded = meeting.undo()
        withdrawn = meeting.ledger.undone_by
        number = next(undone for undone, by in withdrawn.items() if by == recorded.number)
        call.acknowledge(recorded, f"Decision {number} is withdrawn.")


@verb("seal")
@SESSION
@click.option("--with-open", is_flag=True, help="Although people are open, parked or not yet rated.")
def seal(call: Call, session: str, with_open: bool) -> None:
    """Fix the agreed grid and print the head to read into the minutes."""
    with call.open(session) as meeting:
        recorded = meeting.seal(with_open=with_open)
        call.acknowledge(recorded, f"Sealed. Head to read into the minutes: {recorded.head}.")


@verb("reopen")
@SESSION
@click.option("--because", type=TEXT, required=True, help="Why; - reads it from standard input.")
def reopen(call: Call, session: str, because: str) -> None:
    """Lift the seal; the reason stays in the log."""
    with call.open(session) as meeting:
        call.acknowledge(meeting.reopen(because), "Reopened.")
