"""Fairness between groups as tables for the facilitator: what may be shown, and what it cannot tell."""

from collections.abc import Iterator, Mapping

from calibrate.cli.call import show
from calibrate.cli.spread_table import show_wrapped
from calibrate.cli.table import show_table
from calibrate.domain.fairness import CommonOdds, Outcome, Shown
from calibrate.services.fairness import Compared

_LIMITS = (
    "For the facilitator alone. A difference is a question about the evidence, not an answer; no difference seen is "
    "not fairness; nobody's rating is changed by group. Show one attribute at a time."
)


def show_fairness(found: Mapping[str, Compared]) -> None:
    """Show every attribute: outcomes by group, then groups beside one another where that may be shown."""
    for attribute, compared in found.items():
        blank = f" {compared.blank:,} people have no value and are left out." if compared.blank else ""
        show(f"{attribute}.{blank}")
        show_table(
            ("outcome", "group", "people", "chosen", "rate", "what it may mean"),
            [row for outcome, of in compared.outcomes.items() for row in _rows(outcome, of)],
            right=(2, 3, 4),
        )
        show()
        if compared.beside:
            show_table(
                ("beside all others", "performance", "potential", "odds of highest on potential", "given performance"),
                [
                    (
                        group,
                        _gap(of.performance),
                        _gap(of.potential),
                        *_odds(of.high_potential.pooled, of.high_potential.stratified),
                    )
                    for group, of in compared.beside.items()
                ],
            )
            show()
    show_wrapped(_LIMITS)


def _rows(outcome: Outcome, found: Shown) -> Iterator[tuple[object, ...]]:
    said = _said(found)
    head = outcome.words
    for group, selection in found.groups.items():
        selected, people = selection or (None, None)
        rate = f"{selected / people:.0%}" if selected is not None and people else "not shown"
        yield head, group, people, selected, rate, said
        head = said = ""


def _said(found: Shown) -> str:
    of = found.figures
    if of is None:
        return found.words
    return f"{found.words}: lowest over highest {of.ratio:.2f}, p {of.p:.2f}, {of.low:+.0f} to {of.high:+.0f} points"


def _gap(standard_deviations: float | None) -> str:
    return "" if standard_deviations is None else f"{standard_deviations:+.2f} SD"


def _odds(*each: CommonOdds) -> Iterator[str]:
    for odds in each:
        yield f"{odds.odds_ratio:.2f} times, p {odds.p:.2f}"
