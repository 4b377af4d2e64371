"""What a release would carry, and everything that still stands in its way: read before it is asked for."""

from dataclasses import dataclass
from typing import NamedTuple

from calibrate.domain.leak import Leak
from calibrate.domain.person import PersonId
from calibrate.domain.telling import showing
from calibrate.domain.telling.untold import Untold, unsaid, untold_by_manager
from calibrate.domain.watching import Watcher, unwatched
from calibrate.services.leaving import found_leaks, secrets_of
from calibrate.services.meeting import Meeting
from calibrate.services.telling import carried


class Carries(NamedTuple):
    """How much a release would carry."""

    people: int
    ratings: int
    actions: int
    plans: int
    thanks: int


class Finding(NamedTuple):
    """What in a text would tell too much, and the text it stands in."""

    leak: Leak
    text: str


@dataclass(frozen=True)
class Outlook:
    """A release as it would go now."""

    is_sealed: bool
    carries: Carries
    untold: dict[str | None, tuple[Untold, ...]]
    """Who has not been told, under each manager's id; None for people without one."""
    unsaid: tuple[PersonId, ...]
    """Whose lowered rating is shared without a line of what may be said of it."""
    findings: tuple[Finding, ...]

    @property
    def late(self) -> int:
        """How many have not been told."""
        return sum(len(people) for people in self.untold.values())

    @property
    def is_clear(self) -> bool:
        """Nothing is in its way but, perhaps, people who have not been told."""
        return self.is_sealed and not self.unsaid and not self.findings


def outlook(meeting: Meeting, *, shares_performance: bool, told: Watcher = unwatched) -> Outlook:
    """Read a session as a release would, and change nothing.

    Args:
        meeting: The open session.
        shares_performance: Whether agreed performance is shared: the organisation's setting.
        told: Hears of the share of the texts that is read.
    """
    going = carried(meeting, shares_performance=shares_performance)
    shown = showing.visible(going, meeting.cycle)
    texts = list(showing.texts(going))
    stands = {(text.person_id, text.field): text.text for text in texts}
    found = found_leaks(texts, secrets_of(meeting, shares_performance=shares_performance), told)
    return Outlook(
        is_sealed=meeting.is_sealed,
        carries=Carries(
            len(shown.people), len(shown.performance), len(shown.actions), len(shown.support_plans), len(shown.thanks)
        ),
        untold=untold_by_manager(going),
        unsaid=unsaid(going),
        findings=tuple(Finding(leak, stands[leak.person_id, leak.field]) for leak in found),
    )
