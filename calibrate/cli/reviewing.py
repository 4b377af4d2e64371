"""The verbs that review how people were rated: by manager above all, and by group."""

import click

from calibrate.cli.call import Call, document
from calibrate.cli.decisions import SESSION
from calibrate.cli.verb import verb
from calibrate.cli.words import one_of
from calibrate.domain.audience import Stage
from calibrate.domain.grouped_by import By


@verb("spread")
@SESSION
@click.option("--by", type=one_of(By), default="manager", show_default=True, help="What people are grouped by.")
@click.option("--tree", is_flag=True, help="With managers: everybody below them, not direct reports alone.")
@click.option(
    "--stage", type=one_of(Stage), default="before", show_default=True, help="As loaded, or as the room agreed."
)
def spread(call: Call, session: str, by: str, tree: bool, stage: str) -> None:
    """Show how ratings are distributed, by manager above all, and how often chance does the same."""
    from calibrate.cli.spread_table import show_spread
    from calibrate.domain.spread import spread_document
    from calibrate.services.spread import spread as spread_of

    if tree and by != By.MANAGER:
        raise click.UsageError("--tree goes with --by manager.")
    with call.open(session, read_only=True) as meeting:
        found = spread_of(meeting, By(by), Stage(stage), whole_tree=tree)
        naming = meeting.naming
    if call.json:
        document(spread_document(found.survey, found.stage))
    else:
        show_spread(found.survey, naming, "as loaded" if found.stage is Stage.BEFORE else "as the room has them now")


@verb("fairness")
@SESSION
def fairness(call: Call, session: str) -> None:
    """Show whether groups of people come out alike; aggregates only, for the facilitator."""
    from calibrate.cli.fairness_table import show_fairness
    from calibrate.domain.fairness import fairness_document
    from calibrate.services.fairness import fairness as fairness_of

    with call.open(session, read_only=True) as meeting:
        bench = meeting.bench.people if meeting.roles else None
        found = fairness_of(meeting, bench=bench, small_group=call.settings().small_group)
    if call.json:
        document(fairness_document({attribute: compared.outcomes for attribute, compared in found.items()}))
    else:
        show_fairness(found)
