"""Every workbook there is, of one meeting."""

from calibrate.domain.audience import Audience, Stage
from calibrate.exports import files
from calibrate.exports.hand_off import Briefing, HandOff, hand_off_files, hand_offs
from tests.exports.follow_up import follow_up, whole
from tests.exports.meeting import Meeting, held

BRIEFING = Briefing(
    questions=(
        ("Performance", ("not yet what was agreed", "what was agreed", "beyond it")),
        ("Potential", ("grows best in this role", "ready for the next size", "ready for more")),
    ),
    rules=("What the person did, in this role.", "Two questions, asked apart."),
)


def followed(people: int = 60, names: tuple[str, ...] = (), words: str = "") -> Meeting:
    """Return a meeting that was held, and what followed from it."""
    return follow_up(held(people, names), words)


def handed(meeting: Meeting, *, stage: Stage = Stage.AGREED, shared: bool = False) -> tuple[HandOff, ...]:
    """Return every manager's file, as values."""
    return hand_offs(
        whole(meeting, audience=Audience.MANAGER, stage=stage, sealed=stage is Stage.AGREED, shared=shared)
    )


def hand_off(
    meeting: Meeting, place: int = 0, *, stage: Stage = Stage.AGREED, shared: bool = False
) -> dict[str, bytes]:
    """Return one manager's files by their names in the manager's folder."""
    made = whole(meeting, audience=Audience.MANAGER, stage=stage, sealed=stage is Stage.AGREED, shared=shared)
    one = hand_offs(made)[place]
    written = hand_off_files(made, one, BRIEFING, ("xlsx", "csv"))
    return {name.removeprefix(f"{one.folder}/"): content for name, content in written.items()}


def every_workbook(meeting: Meeting) -> dict[str, bytes]:
    """Return every workbook of a meeting: for the facilitator, for leadership, for each manager, before and after."""
    found: dict[str, bytes] = {}
    for stage in Stage:
        for audience in (Audience.FACILITATOR, Audience.LEADERSHIP):
            made = whole(meeting, audience=audience, stage=stage, sealed=stage is Stage.AGREED)
            found |= {f"{audience} {stage} {name}": content for name, content in files(made, ["xlsx"]).items()}
        for place in range(len(handed(meeting, stage=stage))):
            written = hand_off(meeting, place, stage=stage, shared=True)
            found |= {f"{place} {name}": content for name, content in written.items() if name.endswith(".xlsx")}
    return {name: content for name, content in found.items() if name.endswith(".xlsx")}
