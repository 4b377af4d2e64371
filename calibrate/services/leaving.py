"""What must be so before anything leaves for people: nothing in it tells what only the room may know."""

from collections.abc import Iterable, Sequence

from calibrate.domain import leak as guard
from calibrate.domain.leak import Leak, Outgoing, Secrets
from calibrate.domain.watching import Watcher, each_watched, unwatched
from calibrate.errors import LeakError
from calibrate.services.meeting import Meeting

_LISTED = 10
_AT_A_TIME = 200


def secrets_of(meeting: Meeting, *, shares_performance: bool) -> Secrets:
    """Gather what a session's texts must not tell.

    Args:
        meeting: The open session.
        shares_performance: Whether those who read them may know their agreed performance.
    """
    return Secrets.of(
        meeting.population,
        meeting.ledger,
        meeting.bench,
        panel=meeting.panel,
        shares_performance=shares_performance,
        changes=meeting.rules.help_words,
    )


def found_leaks(texts: Sequence[Outgoing], secrets: Secrets, told: Watcher = unwatched) -> tuple[Leak, ...]:
    """Return what texts would tell that they must not, in their order."""
    found: list[Leak] = []
    turns = [texts[first : first + _AT_A_TIME] for first in range(0, len(texts), _AT_A_TIME)]
    for some, _ in each_watched(turns, [len(turn) for turn in turns], told):
        found += guard.leaks(some, secrets)
    return tuple(found)


def refuse_leaks(leaks: Iterable[Leak]) -> None:
    """Refuse what would tell too much, pointing at whose it is, where and which words, and not repeating them.

    Raises:
        LeakError: There is any.
    """
    found = list(leaks)
    if found:
        listed = "; ".join(leak.sentence for leak in found[:_LISTED])
        more = f"; and {len(found) - _LISTED} more" if len(found) > _LISTED else ""
        raise LeakError(
            f"Nothing was written, for it would tell too much: {listed}{more}. Say it in other words, then try again."
        )
