"""The verbs of support plans: plan add, check, extend, decide."""

from datetime import date
from typing import TYPE_CHECKING

import click

from calibrate.cli.call import Call, say
from calibrate.cli.decisions import PERSON, SESSION
from calibrate.cli.verb import verb
from calibrate.cli.words import ACCOMMODATION, DATE, TEXT
from calibrate.domain.person import PersonId

if TYPE_CHECKING:
    from calibrate.services.meeting import Meeting

RESULT = click.Choice(["met", "partly", "not"])


@click.group("plan")
def plan() -> None:
    """Support plans: named early, a real chance, a day of decision."""


@verb("add")
@SESSION
@PERSON
@click.option("--gap", type=TEXT, required=True, help="What was expected, and what was done instead.")
@click.option("--example", "examples", type=TEXT, multiple=True, required=True, help="One, with its date; two or more.")
@click.option("--standard", type=TEXT, required=True, help="What is expected, so that anybody can see it.")
@click.option("--support", type=TEXT, required=True, help="What is offered.")
@click.option("--start", "starts_on", type=DATE, required=True, help="The first day: 2026-12-01.")
@click.option(
    "--days", type=click.Choice(["30", "60", "90"]), default="60", show_default=True, help="How long it runs."
)
@click.option("--decides", type=TEXT, required=True, help="Who decides at the end.")
@click.option("--outcomes", type=TEXT, help="What may follow, said at the start.")
@click.option("--their-view", type=TEXT, help="The person's own view, in their words.")
@click.option("--accommodation", type=ACCOMMODATION, help="Whether one was asked for, or when: yes, no or a date.")
def add_plan(call: Call, session: str, person_id: str, days: str, **fields: object) -> None:
    """Give a person a support plan; each has one open plan at most."""
    from calibrate.domain.plan.plan import PlanWords
    from calibrate.services import development

    with call.open(session) as meeting:
        words = PlanWords.model_validate({**fields, "days": int(days)})
        recorded = development.add_plan(meeting, PersonId(person_id), words)
        call.acknowledge(recorded, f"The plan is made.{_until(meeting, person_id)}")
        _remind(meeting, person_id)


def _until(meeting: "Meeting", person_id: str) -> str:
    plan = meeting.plans.open_of(PersonId(person_id))
    return "" if plan is None else f" The decision is due on {plan.decision_on.isoformat()}."


def _remind(meeting: "Meeting", person_id: str) -> None:
    from calibrate.services import development

    for reminder in development.plan_reminders(meeting, PersonId(person_id)):
        say(reminder.sentence)


@verb("check")
@SESSION
@PERSON
@click.option("--on", type=DATE, required=True, help="When: 2026-12-15.")
@click.option("--result", type=RESULT, required=True, help="What it found.")
@click.option("--note", type=TEXT, help="What was seen, and what comes next.")
def check_plan(call: Call, session: str, person_id: str, on: date, result: str, note: str | None) -> None:
    """Record a check-in."""
    from calibrate.domain.plan.plan import Check, CheckResult
    from calibrate.services import development

    with call.open(session) as meeting:
        check = Check(on=on, result=CheckResult(result), note=note)
        call.acknowledge(development.check_plan(meeting, PersonId(person_id), check), "The check-in is kept.")
        _remind(meeting, person_id)


@verb("extend")
@SESSION
@PERSON
@click.option("--days", type=int, required=True, help="How many more.")
@click.option("--because", type=TEXT, required=True, help="Why; it is recorded.")
def extend_plan(call: Call, session: str, person_id: str, days: int, because: str) -> None:
    """Let a plan run on, once."""
    from calibrate.services import development

    with call.open(session) as meeting:
        recorded = development.extend_plan(meeting, PersonId(person_id), days, because)
        call.acknowledge(recorded, f"The plan runs on.{_until(meeting, person_id)}")


@verb("decide")
@SESSION
@PERSON
@click.option("--on", type=DATE, required=True, help="When: 2027-01-22.")
@click.option("--outcome", type=TEXT, required=True, help="What was decided.")
def decide_plan(call: Call, session: str, person_id: str, on: date, outcome: str) -> None:
    """Record what was decided at the end of a plan."""
    from calibrate.domain.plan.plan import Outcome
    from calibrate.services import development

    with call.open(session) as meeting:
        said = Outcome(on=on, outcome=outcome)
        call.acknowledge(development.decide_plan(meeting, PersonId(person_id), said), "The plan is decided.")


for _verb in (add_plan, check_plan, extend_plan, decide_plan):
    plan.add_command(_verb)
