"""Sheet Support plans: one block a plan, a row with tick boxes for each check-in."""

from collections.abc import Iterator

from calibrate.domain.audience import Audience
from calibrate.domain.plan.plan import Check, CheckResult, Plan
from calibrate.exports.check_ins import due_check_ins
from calibrate.exports.extract import Extract
from calibrate.exports.workbook.flow import TEXT, WIDTHS, Flow
from calibrate.exports.workbook.page import Page
from calibrate.exports.workbook.stamp import open_page
from calibrate.exports.workbook.style import AMBER, Style
from calibrate.exports.workbook.words import one_line, short_day

EMPTY, TICKED = "☐", "☒"
_ASK = "not recorded yet: ask before the plan starts"


def write_support_plans(page: Page, extract: Extract) -> None:
    """Write the sheet; whether an accommodation was asked for is in the facilitator's only."""
    plans = extract.plans.all
    sentence = (
        "Fair, fast and final: a gap with examples, help, check-ins, one date to decide."
        if plans
        else "There is no support plan."
    )
    open_page(page, extract.stamp, WIDTHS, "Support plans", sentence)
    flow = Flow(page)
    for plan in plans:
        flow.section(one_line(extract.called(plan.person_id)), _manager(extract, plan))
        for label, text, style in plan_lines(plan):
            flow.line(label, text, style)
            if label == "runs":
                _write_checks(flow, plan)
        if extract.audience is Audience.FACILITATOR and plan.accommodation:
            flow.line("accommodation asked", plan.accommodation)
    page.paper(len(WIDTHS), flow.row, upright=True)


def _manager(extract: Extract, plan: Plan) -> str:
    population = extract.board.population
    if plan.person_id not in population:
        return ""
    row = population.row(plan.person_id)
    manager = population.managers[row] or population.manager_ids[row]
    return f"manager {one_line(manager)}" if manager else ""


def plan_lines(plan: Plan) -> Iterator[tuple[str, str, Style]]:
    """Yield label, text and look of everything a plan says, but for its check-ins and what was asked in confidence."""
    yield "the gap", plan.gap, TEXT
    yield "examples", "\n".join(plan.examples), TEXT
    yield "the standard", plan.standard, TEXT
    yield "support", plan.support, TEXT
    yield "runs", runs(plan), TEXT
    if plan.decided is not None:
        yield "decided", f"{short_day(plan.decided.on)}: {plan.decided.outcome}", TEXT._replace(bold=True)
    else:
        yield "decision", f"{short_day(plan.decision_on)}, {plan.decides}", TEXT._replace(bold=True)
    if plan.outcomes:
        yield "said at the start", plan.outcomes, TEXT
    if plan.their_view:
        yield "their own view", plan.their_view, TEXT
    else:
        yield "their own view", _ASK, TEXT._replace(color=AMBER)


def runs(plan: Plan) -> str:
    """Return when a plan started, and how long it was set to run."""
    said = f"{short_day(plan.starts_on)}, {plan.days} days"
    if plan.extended is not None:
        said += f", and {plan.extended.days} more: {plan.extended.because}"
    return said


def _write_checks(flow: Flow, plan: Plan) -> None:
    label = "check-ins"
    for check in plan.checks:
        flow.cells(label, _boxes(check))
        label = ""
        if check.note:
            flow.line("", check.note)
    if plan.is_open:
        for day in due_check_ins(plan):
            flow.cells(label, [short_day(day), *(f"{EMPTY} {result}" for result in CheckResult)])
            label = ""


def _boxes(check: Check) -> list[str]:
    return [
        short_day(check.on),
        *(f"{TICKED if check.result is result else EMPTY} {result}" for result in CheckResult),
    ]
