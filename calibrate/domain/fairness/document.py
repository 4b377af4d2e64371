"""The JSON document of fairness: groups and figures, never a name or an id."""

from collections.abc import Mapping
from typing import Any

from calibrate.domain.fairness.outcome import Outcome
from calibrate.domain.fairness.shown import Shown
from calibrate.domain.fairness.suppression import Selection

Document = dict[str, Any]
"""JSON values by name."""


def fairness_document(attributes: Mapping[str, Mapping[Outcome, Shown]]) -> Document:
    """Return what may be shown of every attribute as the contract writes it; what is left out is null."""
    return {
        "attributes": {
            attribute: {outcome.value: _of_outcome(found) for outcome, found in outcomes.items()}
            for attribute, outcomes in attributes.items()
        }
    }


def _of_outcome(found: Shown) -> Document:
    return {
        "state": found.state.value,
        "ratio": found.ratio,
        "p": found.p,
        "groups": [_of_group(group, selection) for group, selection in found.groups.items()],
        "interval": found.interval,
    }


def _of_group(group: str, selection: Selection | None) -> Document:
    if selection is None:
        return {"group": group, "people": None, "selected": None, "rate": None}
    selected, people = selection
    return {"group": group, "people": people, "selected": selected, "rate": selected / people}
