"""The verbs of development actions: action add, edit, done, drop, carry, and actions."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from calibrate.cli.call import Call, asked, can_ask, document, say
from calibrate.cli.decisions import PERSON, SESSION
from calibrate.cli.table import show_table
from calibrate.cli.verb import FILE, verb
from calibrate.cli.words import DATE, TEXT
from calibrate.domain.person import PersonId
from calibrate.errors import NothingChangesError, WrongPassphraseError
from calibrate.services.passphrase import read_passphrase

if TYPE_CHECKING:
    from calibrate.domain.documents import Document
    from calibrate.services.development import Earlier

ACTION = click.argument("action_id")
CONVERSATION = click.Choice(["expectations", "coaching", "development", "career"])


@click.group("action")
def action() -> None:
    """Development actions: who does what, when, and how one will know."""


Function = Callable[..., None]


def _words(*, required: bool) -> Callable[[Function], Function]:
    """Give a verb the options of an action's fields, in the order of the form."""
    away = "" if required else " An empty text takes it away."

    def declare(function: Function) -> Function:
        for option in reversed((
            click.option("--conversation", type=CONVERSATION, required=required, help="Which of the four."),
            click.option("--when", type=TEXT, required=required, help="The occasion: when the audit closes."),
            click.option("--will", type=TEXT, required=required, help="What the person will do."),
            click.option("--check-on", type=DATE, required=required, help="When somebody looks at it: 2026-12-01."),
            click.option("--owner", type=TEXT, required=required, help="The named manager who sees to it."),
            click.option("--strength", type=TEXT, help=f"The strength it uses.{away}"),
            click.option("--manager-does", type=TEXT, help=f"What the manager does.{away}"),
            click.option("--known-by", type=TEXT, help=f"How one will know that it worked.{away}"),
        )):  # fmt: skip
            function = option(function)
        return function

    return declare


@verb("add")
@SESSION
@PERSON
@_words(required=True)
def add_action(call: Call, session: str, person_id: str, **fields: object) -> None:
    """Give a person one more action; a fourth open one is warned of."""
    from calibrate.domain.action.action import ActionWords
    from calibrate.services import development

    with call.open(session) as meeting:
        added = development.add_action(meeting, PersonId(person_id), ActionWords.model_validate(fields))
        call.acknowledge(added.recorded, f"Added as {added.action_id}.", action_id=added.action_id)
        if added.warning is not None:
            say(added.warning)


@verb("edit")
@SESSION
@ACTION
@_words(required=False)
def edit_action(call: Call, session: str, action_id: str, **fields: object) -> None:
    """Say an action in other words; what is not given stays."""
    if not any(value is not None for value in fields.values()):
        raise click.UsageError("Say what changes: at least one of the options.")
    from calibrate.domain.action.events import ActionEditDetail
    from calibrate.services import development

    with call.open(session) as meeting:
        change = ActionEditDetail.model_validate({"action_id": action_id, **fields})
        call.acknowledge(development.edit_action(meeting, change), "Changed.")


@verb("done")
@SESSION
@ACTION
@click.option("--on", type=DATE, help="When: 2026-12-01; today by default.")
@click.option("--because", type=TEXT, help="What came of it.")
def action_done(call: Call, session: str, action_id: str, on: date | None, because: str | None) -> None:
    """Record that an action is done."""
    from calibrate.services import development

    with call.open(session) as meeting:
        call.acknowledge(development.action_done(meeting, action_id, on, because), "Done.")


@verb("drop")
@SESSION
@ACTION
@click.option("--on", type=DATE, help="When: 2026-12-01; today by default.")
@click.option("--because", type=TEXT, help="Why.")
def drop_action(call: Call, session: str, action_id: str, on: date | None, because: str | None) -> None:
    """Give an action up."""
    from calibrate.services import development

    with call.open(session) as meeting:
        call.acknowledge(development.drop_action(meeting, action_id, on, because), "Dropped.")


@verb("carry")
@SESSION
@click.option("--from", "other", metavar="OTHER", required=True, help="The earlier session; nothing in it changes.")
@click.option(
    "--from-passphrase-file", type=FILE, metavar="FILE", help="The earlier session's passphrase, where it is another."
)
def carry(call: Call, session: str, other: str, from_passphrase_file: Path | None) -> None:
    """Take the open actions of an earlier session along, for people who are in this one."""
    from calibrate.services import development

    passphrase = call.passphrase_of(session)
    with call.open(session, passphrase=passphrase) as meeting:
        if call.places.vault(other) == call.places.vault(session):
            raise NothingChangesError("That is this session: name an earlier one with --from.")
        own = None if from_passphrase_file is None else read_passphrase(from_passphrase_file)
        earlier = _earlier(call, other, own or passphrase, may_ask=own is None)
        carried = development.carry(meeting, earlier)
        taken = "1 action" if carried.taken == 1 else f"{carried.taken} actions"
        left = f" Left behind: {carried.left_behind}, of people not in this session." if carried.left_behind else ""
        call.acknowledge(
            carried.recorded, f"{taken} taken along.{left}", taken=carried.taken, left_behind=carried.left_behind
        )


def _earlier(call: Call, other: str, passphrase: str, *, may_ask: bool) -> "Earlier":
    """Open an earlier session with this one's passphrase; where it has another one, ask for that."""
    from calibrate.services import development

    try:
        return development.earlier_actions(call.sessions(), other, passphrase)
    except WrongPassphraseError:
        if not may_ask or not can_ask():
            raise WrongPassphraseError(
                "The earlier session has another passphrase. Give --from-passphrase-file FILE."
            ) from None
    return development.earlier_actions(call.sessions(), other, asked(f"Passphrase of {other}: "))


for _verb in (add_action, edit_action, action_done, drop_action, carry):
    action.add_command(_verb)


@verb("actions")
@SESSION
@click.option("--due", is_flag=True, help="Only what is due, or overdue.")
def actions(call: Call, session: str, due: bool) -> None:
    """List development actions, and what support plans ask for: what is due comes first."""
    from calibrate.services import development

    with call.open(session, read_only=True) as meeting:
        rows = [row for row in development.actions_now(meeting) if row["due"] or not due]
    if call.json:
        document(rows)
        return
    show_actions(rows)


def show_actions(rows: Sequence["Document"]) -> None:
    """Show rows of the actions' document as a table for people."""
    show_table(
        ("id", "who", "conversation", "when", "will", "check on", "owner", "status"), [_line(row) for row in rows]
    )


def _line(row: "Document") -> tuple[object, ...]:
    return (
        row["action_id"] or row["kind"], row["name"], row["conversation"], row["when"], row["will"], row["check_on"],
        row["owner"], f"{row['status']}, due" if row["due"] else row["status"],
    )  # fmt: skip
