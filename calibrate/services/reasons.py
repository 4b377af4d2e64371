"""Who reads a reason while it is typed: everybody's names, the period and the organisation's words, made ready once."""

from threading import Lock

from calibrate.domain.person import PersonId
from calibrate.domain.rationale.names import NameIndex
from calibrate.domain.rationale.reader import ReasonReader, index_of, reader_of
from calibrate.services.axis_pass import AnyMeeting


class ReasonReaders:
    """What reads the reasons of one meeting. Nothing is written, and nothing leaves it."""

    def __init__(self, meeting: AnyMeeting) -> None:
        self._meeting = meeting
        self._names: tuple[str, ...] = ()
        self._index: NameIndex | None = None
        self._lock = Lock()

    def ready(self) -> NameIndex:
        """Make everybody's names ready, unless they are: half a second for 100,000, so do it beside the screen."""
        population = self._meeting.population
        with self._lock:
            if self._index is None or self._names is not population.names:
                managers = {name for name in population.managers if name}
                self._index = index_of((*population.names, *managers), self._meeting.rules.help_words)
                self._names = population.names
            return self._index

    def of(self, person_id: PersonId) -> ReasonReader:
        """Return what reads the reasons of one person.

        Raises:
            UnknownPersonError: Nobody has that id.
        """
        population = self._meeting.population
        own = population.own_names(person_id)
        return reader_of(self._meeting.cycle, self.ready(), own, self._meeting.rules.help_words)
