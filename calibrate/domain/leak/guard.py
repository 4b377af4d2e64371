"""The leak guard: reads every text on its way out, and points at the words that would tell too much."""

from collections.abc import Iterable, Iterator

from calibrate.domain.leak.boxes import box_spans
from calibrate.domain.leak.outgoing import Leak, LeakKind, Outgoing
from calibrate.domain.leak.reading import Reading, read
from calibrate.domain.leak.secrets import Secrets
from calibrate.domain.leak.terms import our_terms

_Found = tuple[LeakKind, range]


def leaks(outgoing: Iterable[Outgoing], secrets: Secrets) -> tuple[Leak, ...]:
    """Return what texts would tell that they must not, in the order of the texts and of their words.

    It reads word by word, without case and accents. It cannot know what
    other words mean: it helps whoever writes, and takes nobody's place.
    """
    return tuple(leak for one in outgoing for leak in _leaks(one, secrets))


def _leaks(one: Outgoing, secrets: Secrets) -> Iterator[Leak]:
    reading = read(one.text)
    if not reading.words:
        return
    for kind, span in sorted(set(_found(one, reading, secrets)), key=lambda found: (found[1].start, found[1].stop)):
        yield Leak(one.person_id, one.field, kind, reading.shown(span), span.start + 1, span.stop)


def _found(one: Outgoing, reading: Reading, secrets: Secrets) -> Iterator[_Found]:
    for kind, span in our_terms().found(reading.words):
        if kind is not LeakKind.RATING or not secrets.shares_performance:
            yield kind, span
    yield from ((LeakKind.BOX, span) for span in box_spans(reading))
    yield from ((LeakKind.POTENTIAL, span) for span in _bands(reading, secrets))
    yield from ((LeakKind.NAME, span) for span in secrets.names.spans(reading, (*one.may_name, one.person_id)))
    yield from ((LeakKind.ROLE, span) for span in secrets.roles.spans(reading, one.person_id))
    yield from ((LeakKind.QUOTED, span) for span in secrets.quotable.spans(reading))
    if one.is_of_action and secrets.is_default(one.text):
        yield LeakKind.DEFAULT, range(len(reading.words))


def _bands(reading: Reading, secrets: Secrets) -> Iterator[range]:
    for band in secrets.bands:
        for place in range(len(reading.words) - len(band) + 1):
            if reading.words[place : place + len(band)] == band:
                yield range(place, place + len(band))
