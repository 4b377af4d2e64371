"""The verbs of the succession bench: nominate, stand-down, stays, bench."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

import click

from calibrate.cli.call import Call, document, show
from calibrate.cli.decisions import PERSON, SESSION
from calibrate.cli.table import show_table
from calibrate.cli.verb import verb
from calibrate.cli.watching import watched
from calibrate.cli.words import DATE, READY, TEXT
from calibrate.domain.person import PersonId

if TYPE_CHECKING:
    from calibrate.domain.role import Role
    from calibrate.services.meeting import Meeting
    from calibrate.services.succession import Succession

ROLE = click.argument("role_id")


@verb("nominate")
@SESSION
@ROLE
@PERSON
@click.option("--ready", type=READY, required=True, help="How soon the person could take the role.")
@click.option("--because", type=TEXT, required=True, help="The evidence; - reads it from standard input.")
@click.option("--by", type=TEXT, help="Who said it.")
def nominate(call: Call, session: str, role_id: str, person_id: str, ready: str, because: str, by: str | None) -> None:
    """Name somebody for a critical role; a second time replaces readiness and words."""
    from calibrate.domain.bench.readiness import Readiness

    with call.open(session) as meeting:
        bench = _succession(meeting)
        watched(
            call, meeting, lambda: bench.nominate(role_id, PersonId(person_id), Readiness(ready), because, by), "Named."
        )


@verb("stand-down")
@SESSION
@ROLE
@PERSON
@click.option("--because", type=TEXT, required=True, help="Why; - reads it from standard input.")
def stand_down(call: Call, session: str, role_id: str, person_id: str, because: str) -> None:
    """Take somebody off a role's bench, with the reason."""
    with call.open(session) as meeting:
        bench = _succession(meeting)
        watched(call, meeting, lambda: bench.stand_down(role_id, PersonId(person_id), because), "Off the bench.")


@verb("stays")
@SESSION
@PERSON
@click.option("--words", type=TEXT, required=True, help="What the person said, in their own words; - reads it.")
@click.option("--on", type=DATE, required=True, help="When they said it: 2026-11-24.")
@click.option("--asked-by", type=TEXT, required=True, help="Who asked them.")
def stays(call: Call, session: str, person_id: str, words: str, on: date, asked_by: str) -> None:
    """Record that somebody wants to stay in their role; it takes them off every bench."""
    with call.open(session) as meeting:
        bench = _succession(meeting)
        watched(
            call, meeting, lambda: bench.stays(PersonId(person_id), words, on, asked_by), "Kept, and off every bench."
        )


@verb("bench")
@SESSION
def bench(call: Call, session: str) -> None:
    """Show who could take which critical role, and when; gaps first."""
    with call.open(session, read_only=True) as meeting:
        succession = _succession(meeting)
        if call.json:
            document(succession.document())
        else:
            show_bench(meeting, succession)


def _succession(meeting: "Meeting") -> "Succession":
    from calibrate.services.succession import Succession

    return Succession(meeting)


_HEADS = ("id", "role", "ready now", "1-2 years", "3-5 years", "emergency", "to settle", "risk", "impact")


def show_bench(meeting: "Meeting", succession: "Succession") -> None:
    """Show the bench as a table for people, gaps first, one name a line; then how strong it is."""
    from calibrate.domain.bench.order import by_need

    roles = meeting.roles
    if not roles:
        show("No critical roles are loaded. `calibrate load FILE --session NAME --roles` reads them.")
        return
    settling = succession.to_settle()
    rows = [
        line for role in by_need(roles, settling) for line in _role_lines(meeting, role, settling[role.role_id].words)
    ]
    show_table(_HEADS, rows, right=(7, 8))
    show()
    show(strength_words(succession))
    for line in _stay_lines(meeting, succession):
        show(line)


def _stay_lines(meeting: "Meeting", succession: "Succession") -> Iterator[str]:
    """Yield who is on the expert path: they want to stay in the role they have, as they said on a day."""
    from calibrate.domain.bench.warnings import is_old

    bench = succession.bench
    for person_id, wish in bench.stays.items():
        if person_id in bench.expert_path:
            again = "; ask again" if is_old(wish.on, succession.today) else ""
            yield f"{meeting.population.name(person_id)} wants to stay in the role they have, said {wish.on}{again}."


def _role_lines(meeting: "Meeting", role: "Role", settle: str) -> Iterator[tuple[object, ...]]:
    """Yield the lines of one role: as many as the readiness with most names needs."""
    from calibrate.domain.bench.readiness import Readiness

    nominees = meeting.bench.nominees.get(role.role_id, ())
    columns = [
        [meeting.population.name(nominee.person_id) for nominee in nominees if nominee.ready is ready] or ["–"]
        for ready in Readiness
    ]
    for line in range(max(map(len, columns))):
        names = [column[line] if line < len(column) else "" for column in columns]
        if line:
            yield ("", "", *names, "", "", "")
        else:
            yield (role.role_id, role.title, *names, settle, role.risk_of_loss, role.impact_of_loss)


def strength_words(succession: "Succession") -> str:
    """Return how many roles have a name, one ready now, and could be taken at the same time."""
    from calibrate.domain.bench.strength import strength

    found = strength(succession.bench)
    return (
        f"{found.named} of {found.roles} roles have a name, {found.ready_now} have one ready now, "
        f"{found.at_once} could be taken at the same time."
    )
