"""The fragments that evidence and goals are put together from."""

from dataclasses import dataclass

Fragments = tuple[str, ...]

ByBand = tuple[Fragments, Fragments, Fragments]
"""Fragments for below, at and above the standard."""

PLACES: dict[str, Fragments] = {
    "team": (
        "Risk", "Treasury", "Customer care", "Compliance", "Platform", "Mobile", "Data", "Merchant support",
        "Partnerships", "Reporting",
    ),
    "crew": ("Payments", "Ledger", "Platform", "Mobile", "Cards", "Identity", "Data"),
    "count": ("two", "three", "four", "five", "six"),
    "month": ("August", "September", "October", "November"),
    "forum": (
        "the incident review", "the cross-team planning", "the architecture round", "the monthly risk round",
        "the supplier review", "the release council", "the partner forum",
    ),
    "venture": (
        "the second region", "the new reporting rules", "the shared service desk", "the supplier change",
        "the single login", "the winter release", "the move to one calendar",
    ),
}  # fmt: skip
"""What stands in for ``{team}``, ``{count}`` and so on, in every trade."""

LATE: Fragments = (
    " came three weeks after the agreed date",
    " went back twice for missing parts",
    " was finished by a colleague",
    " stands half done",
    " needed {count} corrections afterwards",
    " was started and then stopped",
    " met {count} of the seven agreed points",
)
"""Results below the standard: what happened, and nothing about the person."""

AGREED: Fragments = (
    " as agreed at the start of the period",
    " with one small correction after review",
    " within the agreed hours",
    " with some help from {team}",
    ", and noted the open points",
    ", and kept {team} informed",
)

BEYOND: Fragments = (
    ", two weeks early",
    ", and {count} teams copied the approach",
    " with every agreed check kept",
    " in half the agreed hours",
    ", and wrote the guide others now use",
    ", and closed {count} older points on the way",
    " without losing a day of normal work",
    ", and {team} built on it",
)

RESULTS: ByBand = (LATE, AGREED, BEYOND)

TAILS: ByBand = (
    (
        "the cause is not written down yet",
        "talked about on the day",
        "{team} waited for it",
        "a plan with dates was agreed afterwards",
        "the step after it was on time",
    ),
    (
        "accepted by {team}",
        "one follow-up is open",
        "nothing to correct since",
        "goal met as written",
        "confirmed by {team}",
    ),
    (
        "checked by {team}",
        "{team} asked for the same",
        "the review found nothing to change",
        "shown to all teams in the monthly demo",
        "{team} named it in writing",
        "more than was agreed",
    ),
)


@dataclass(frozen=True, slots=True)
class Bank:
    """What one trade works on, does and aims for."""

    things: Fragments
    """What stands in for ``{thing}``."""
    deeds: ByBand
    goals: tuple[tuple[str, str], ...]
    """Each goal with the priority of the organisation it serves."""
    results: ByBand = RESULTS
    tails: ByBand = TAILS
