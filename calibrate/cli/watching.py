"""Decisions that may change the bench: acknowledged first, then what the bench newly warns of is said on stderr."""

from collections.abc import Callable

from calibrate.cli.call import Call, say
from calibrate.services.meeting import Meeting, Recorded


def watched(call: Call, meeting: Meeting, verb: Callable[[], Recorded], sentence: str) -> None:
    """Make a decision, acknowledge it, and say what the bench newly warns of because of it.

    Raises:
        CalibrateError: As for the verb.
    """
    if not meeting.roles:
        call.acknowledge(verb(), sentence)
        return
    from calibrate.domain.bench.warnings import warning_words
    from calibrate.services.succession import Succession

    done = Succession(meeting).watched(verb)
    call.acknowledge(done.recorded, sentence)
    for warning in done.warnings:
        # By id, as every refusal does it: what is said on stderr may end in a file.
        say(warning_words(warning, str, meeting.bench.title))
