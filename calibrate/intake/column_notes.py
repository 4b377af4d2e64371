"""What is said about columns without asking: one axis missing, group attributes set aside."""

from collections.abc import Sequence

from calibrate.intake.aliases import PEOPLE, RATED
from calibrate.intake.findings import Findings
from calibrate.intake.fold import fold
from calibrate.intake.part import Part

_NAMED, _LONGEST = 3, 60
_TOO_COMMON = frozenset({"perf", "rating", "rendement", "pot", "ocena", "оценка", "評価"})


def note_columns(parts: Sequence[Part], findings: Findings) -> None:
    """Say which axis nobody is rated on, and which columns were set aside."""
    for part in parts:
        held = {*part.columns.fields, *part.columns.rivals}
        missing = [axis for axis in RATED if axis not in held]
        if len(missing) == 1:
            text = f"No column is recognised as {missing[0]}: everybody is not yet rated on it."
            if likely := _likely(missing[0], part):
                text += f" Should {' or '.join(likely)} hold it: name that in a map as {missing[0]}."
            findings.note(part.place, "axis_missing", text)
        if part.columns.own:
            text = "This file is an export of this program: what the meeting decided is not read again."
            findings.note(part.place, "own_export", text)
        for at in part.columns.set_aside:
            text = "A group attribute: set aside, and loaded only for the fairness screen when asked."
            findings.note(part.place, "set_aside", text, column=part.columns.labels[at])


def _likely(axis: str, part: Part) -> list[str]:
    """Return headers of columns that are no field and have a word for an axis in them, as they are quoted."""
    words = [fold(alias) for alias in (axis, *PEOPLE[axis]) if alias not in _TOO_COMMON]
    free = [part.columns.labels[at] for at in part.columns.extras().values()]
    found = [label for label in free if len(label) <= _LONGEST and any(word in fold(label) for word in words)]
    return [f"“{label}”" for label in found[:_NAMED]]
