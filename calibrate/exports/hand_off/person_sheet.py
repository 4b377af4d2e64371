"""One sheet a person, made to lie on the table between two people; its tab is a number."""

from collections.abc import Iterator
from functools import partial

from calibrate.domain.action.action import Action
from calibrate.domain.plan.plan import Plan
from calibrate.exports.check_ins import due_check_ins
from calibrate.exports.hand_off.handed import HandedPerson, HandOff
from calibrate.exports.hand_off.table_page import WIDTH, Field, TablePage
from calibrate.exports.step import step_sentence
from calibrate.exports.workbook.book import Leaf
from calibrate.exports.workbook.page import Page
from calibrate.exports.workbook.words import long_day, short_day

_ONE_PAGE = 1_020
"""Pixels that one upright page holds at full size."""
_MANY, _FEW = 5, 2
"""Lines for own words: on a page with room, and on one with a support plan."""


def person_leaves(handed: HandOff) -> Iterator[Leaf]:
    """Yield a sheet for each person, in the order of Return."""
    for number, one in enumerate(handed.people, start=1):
        yield Leaf(str(number), partial(_write, handed=handed, one=one), has_footer=False)


def _write(page: Page, handed: HandOff, one: HandedPerson) -> None:
    paper = TablePage(page)
    paper.heading(f"Our conversation, {handed.own}" if handed.own else "Our conversation", one.name, _with(handed, one))
    paper.fields(_first_fields(handed, one))
    for turn, action in enumerate(one.actions):
        paper.fields(_action_fields(action, "and then" if turn else "next step"))
    if not one.actions:
        paper.fields(_EMPTY_STEP)
    if one.plan is not None:
        paper.section("Support plan")
        paper.fields(_plan_fields(one.plan), size=11)
    paper.own_words(_MANY if one.plan is None else _FEW)
    paper.seen("talked through on", "next look on", "seen by both")
    page.paper(WIDTH, paper.row, upright=True, pages_high=1 if paper.pixels < 2 * _ONE_PAGE else 0)
    page.plain_footer(f"Cycle {handed.own}" if handed.own else "", "One page, for the two of you")


def _with(handed: HandOff, one: HandedPerson) -> str:
    return "  ·  ".join(filter(None, (one.role, f"with {handed.manager}")))


def _first_fields(handed: HandOff, one: HandedPerson) -> Iterator[Field]:
    yield Field("thank you for", one.thanks, opens=True)
    if handed.shares_performance and one.agreed is not None:
        band = handed.full_band(one.agreed)
        said = f"{band[:1].upper()}{band[1:]}."
        yield Field("performance, agreed", f"{said} {one.say}".strip())


_EMPTY_STEP = (
    Field("next step", "", is_step=True, opens=True),
    Field("what the manager does", ""),
    Field("how we will know", ""),
    Field("we look at it on", ""),
)


def _action_fields(action: Action, label: str) -> Iterator[Field]:
    yield Field(label, step_sentence(action), is_step=True, opens=True)
    belongs = f"{action.conversation.value.capitalize()}, one of our four conversations"
    yield Field("this belongs to", belongs)
    if action.strength:
        yield Field("it builds on", action.strength)
    yield Field(f"what {action.owner} does", action.manager_does or "")
    yield Field("how we will know", action.known_by or "")
    yield Field("we look at it on", long_day(action.check_on), is_bold=True)


def _plan_fields(plan: Plan) -> Iterator[Field]:
    yield Field("the gap", "\n".join((plan.gap, *plan.examples)))
    yield Field("the standard", plan.standard)
    yield Field("support", plan.support)
    held = [f"{short_day(check.on)} {check.result}" for check in plan.checks]
    due = [short_day(day) for day in due_check_ins(plan)]
    yield Field("check-ins", f"{', '.join([*held, *due])}. Each one: met, partly, not.")
    decided = f"{long_day(plan.decision_on)}, {plan.decides}."
    yield Field("decision", f"{decided} {plan.outcomes}" if plan.outcomes else decided)
    if plan.their_view:
        yield Field("your own view", plan.their_view)
