"""What is said about columns without asking: one axis missing, group attributes set aside."""

from collections.abc import Sequence

from calibrate.intake.aliases import RATED
from calibrate.intake.findings import Findings
from calibrate.intake.part import Part


def note_columns(parts: Sequence[Part], findings: Findings) -> None:
    """Say which axis nobody is rated on, and which columns were set aside."""
    for part in parts:
        held = {*part.columns.fields, *part.columns.rivals}
        missing = [axis for axis in RATED if axis not in held]
        if len(missing) == 1:
            text = f"No column is recognised as {missing[0]}: everybody is not yet rated on it."
            findings.note(part.place, "axis_missing", text)
        if part.columns.own:
            text = "This file is an export of this program: what the meeting decided is not read again."
            findings.note(part.place, "own_export", text)
        for at in part.columns.set_aside:
            text = "A group attribute: set aside, and loaded only for the fairness screen when asked."
            findings.note(part.place, "set_aside", text, column=part.columns.labels[at])
