"""Whether groups of people come out alike: for the facilitator alone, in aggregates, and only when asked for.

Nothing here adjusts a rating or predicts one. What each figure can and
cannot tell: docs/method.md.
"""

from calibrate.domain.fairness.beside import Beside, beside
from calibrate.domain.fairness.common_odds import (
    CommonOdds,
    SideBySide,
    Stratum,
    cmh_exact,
    potential_given_performance,
    side_by_side,
)
from calibrate.domain.fairness.document import fairness_document
from calibrate.domain.fairness.impact import FOUR_FIFTHS, Impact, State, impact
from calibrate.domain.fairness.intervals import hedges_g, newcombe
from calibrate.domain.fairness.outcome import Outcome
from calibrate.domain.fairness.shown import Shown, shown
from calibrate.domain.fairness.suppression import SMALL_GROUP, Selection, hidden, suppressed

__all__ = [
    "FOUR_FIFTHS",
    "SMALL_GROUP",
    "Beside",
    "CommonOdds",
    "Impact",
    "Outcome",
    "Selection",
    "Shown",
    "SideBySide",
    "State",
    "Stratum",
    "beside",
    "cmh_exact",
    "fairness_document",
    "hedges_g",
    "hidden",
    "impact",
    "newcombe",
    "potential_given_performance",
    "shown",
    "side_by_side",
    "suppressed",
]
