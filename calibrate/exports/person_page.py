"""One page a person, for the person: made to lie on the table between two people.

It has no meeting date, no head and no number of anything, and no other name
than the manager's and those in a next step.
"""

from collections.abc import Iterator
from itertools import groupby

from calibrate.domain.visible import CONVERSATIONS, Page, PageStep, VisiblePlan
from calibrate.exports.markdown import plain
from calibrate.exports.step import step_sentence
from calibrate.exports.workbook.words import long_day, short_day

_LINE = "…" * 30
_OWN_LINES = 4
_PROMPTS = {conversation.name: conversation.prompt for conversation in CONVERSATIONS}
_EMPTY_STEP = (f"**When** {_LINE},", f"**I will** {_LINE}.", f"- we look at it on: {_LINE}")
_TO_DO = (
    "Read it, then talk it through with your manager: nothing on it should be new to you. If something is, say so "
    "and ask what it rests on. Keep one copy each, and bring it when you look again."
)


def person_page(page: Page, cycle: str) -> bytes:
    """Return a person's page as Markdown, in UTF-8; no text of anybody begins a line or is anything but text."""
    blocks = [block for block in _blocks(page, cycle) if block]
    return ("\n\n".join(blocks) + "\n").encode()


def _blocks(page: Page, cycle: str) -> Iterator[str]:
    yield (
        f"# Our conversation, {plain(cycle)}: {plain(page.name)}"
        if cycle
        else f"# Our conversation: {plain(page.name)}"
    )
    yield f"With {plain(page.manager)}" if page.manager else ""
    yield f"## Thank you for\n\n> {plain(page.thanks) or _LINE}"
    if page.performance:
        said = f" {plain(page.said)}" if page.said else ""
        yield f"## Performance, agreed\n\n**{_capital(plain(page.performance))}.**{said}"
    yield from _steps(page)
    if page.plan is not None:
        yield f"## Support plan\n\n{_listed(_plan_lines(page.plan, page.decides))}"
    yield "## In my own words\n\n" + "\n\n".join([_LINE] * _OWN_LINES)
    yield f"## What to do with this page\n\n{_TO_DO}"
    yield _listed(f"{what}: {_LINE[:12]}" for what in ("talked through on", "next look on", "seen by both"))


def _steps(page: Page) -> Iterator[str]:
    if not page.steps:
        yield "## Next step"
        yield "\n\n".join(_EMPTY_STEP)
    for conversation, steps in groupby(page.steps, key=lambda step: step.conversation):
        yield f"## Next step: {conversation}\n\n*{_PROMPTS[conversation]}*"
        for step in steps:
            yield f"### {_capital(plain(step_sentence(step)))}"
            yield _listed(_step_lines(step))


def _step_lines(step: PageStep) -> Iterator[str]:
    if step.strength:
        yield f"it builds on: {plain(step.strength)}"
    yield f"what {plain(step.owner)} does: {plain(step.manager_does or '') or _LINE}"
    yield f"how we will know: {plain(step.known_by or '') or _LINE}"
    yield f"we look at it on: **{long_day(step.check_on)}**"


def _plan_lines(plan: VisiblePlan, decides: str) -> Iterator[str]:
    yield f"the gap: {plain(plan.gap)}"
    yield from (f"for example: {plain(example)}" for example in plan.examples)
    yield f"the standard: {plain(plan.standard)}"
    yield f"support: {plain(plan.support)}"
    yield f"from {long_day(plan.starts_on)}, for {plan.days} days to begin with"
    held = ", ".join(f"{short_day(check.held_on)} {check.result}" for check in plan.checks)
    yield f"check-ins held: {held or 'none yet'}"
    yield f"decided on **{long_day(plan.decision_on)}** by {plain(decides)}"
    if plan.outcomes:
        yield f"what may follow: {plain(plan.outcomes)}"
    if plan.their_view:
        yield f"your own view: {plain(plan.their_view)}"


def _listed(lines: Iterator[str]) -> str:
    return "\n".join(f"- {line}" for line in lines)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
