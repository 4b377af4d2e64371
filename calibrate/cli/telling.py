"""The verbs of no surprise: what may be said, what to thank for, who has been told."""

from datetime import date

import click

from calibrate.cli.call import Call
from calibrate.cli.decisions import PERSON, SESSION
from calibrate.cli.verb import verb
from calibrate.cli.words import DATE, TEXT
from calibrate.domain.person import PersonId

NONE = "none"


class DayOrNone(click.ParamType[date | str]):
    """A day, or `none` to withdraw one."""

    name = "date"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> date | str:
        """Return the day, or `none`.

        Raises:
            click.BadParameter: It is neither.
        """
        return NONE if value == NONE else DATE.convert(value, param, ctx)


@verb("say")
@SESSION
@PERSON
@click.argument("text", type=TEXT)
def say(call: Call, session: str, person_id: str, text: str) -> None:
    """Keep what may be said of a lowered rating; an empty text withdraws it."""
    from calibrate.services import telling

    with call.open(session) as meeting:
        recorded = telling.say(meeting, PersonId(person_id), text)
        call.acknowledge(recorded, "Kept what may be said." if text.strip() else "Withdrawn.")


@verb("thank")
@SESSION
@PERSON
@click.argument("text", type=TEXT)
def thank(call: Call, session: str, person_id: str, text: str) -> None:
    """Keep what to thank a person for; an empty text withdraws it."""
    from calibrate.services import telling

    with call.open(session) as meeting:
        recorded = telling.thank(meeting, PersonId(person_id), text)
        call.acknowledge(recorded, "Kept what to thank them for." if text.strip() else "Withdrawn.")


@verb("told")
@SESSION
@PERSON
@click.option("--on", type=DayOrNone(), required=True, help="The day, 2026-12-01; none withdraws it.")
def told(call: Call, session: str, person_id: str, on: date | str) -> None:
    """Record that a person has been told what changed."""
    from calibrate.services import telling

    day = on if isinstance(on, date) else None
    with call.open(session) as meeting:
        recorded = telling.told(meeting, PersonId(person_id), day)
        call.acknowledge(recorded, "Withdrawn." if day is None else "Told.")
