"""What the grid says of the bench after a move; nothing of the bench is imported or read where no roles are loaded."""

from calibrate.domain.board import Seat
from calibrate.domain.inert import inert
from calibrate.services.meeting import Meeting
from calibrate.widgets.room import Room


def bench_words(meeting: Meeting, room: Room, before: Seat) -> str:
    """Return a sentence where a move took a nominee out of a high box, names as the room may see them; else nothing.

    Args:
        meeting: The open session, the move recorded.
        room: What may be seen now.
        before: Where the person stood before the move.
    """
    if not meeting.roles:
        return ""
    from calibrate.domain.bench.warnings import warning_words  # noqa: PLC0415 - a meeting without roles needs none of it
    from calibrate.services.succession import Succession  # noqa: PLC0415 - as above

    warning = Succession(meeting).left_high_box(before)
    if warning is None:
        return ""
    bench, people = meeting.bench, meeting.population
    return warning_words(warning, lambda one: room.name(people, one), lambda role_id: inert(bench.title(role_id)))
