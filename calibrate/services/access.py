"""A subject-access request answered: the extract is made, and that it was is recorded."""

from typing import NamedTuple

from calibrate.domain.documents import Document
from calibrate.domain.item import PersonItem
from calibrate.domain.leak.names import NamesInFile
from calibrate.domain.leaving import access as extract
from calibrate.domain.leaving.events import Accessed
from calibrate.domain.leaving.redaction import Redaction
from calibrate.domain.person import PersonId
from calibrate.services.meeting import Meeting, Recorded


class Access(NamedTuple):
    """An extract, and the acknowledgement that it was made."""

    recorded: Recorded
    document: Document


def access(meeting: Meeting, person_id: PersonId) -> Access:
    """Return everything recorded on one person, as they may have it; an open or a sealed session gives it.

    Raises:
        UnknownPersonError: Nobody has that id.
        CalibrateError: The disk refused to record it; then nothing is given.
    """
    population = meeting.population
    everybody = (*population.names, *{name for name in population.managers if name})
    names = NamesInFile.of(
        (*everybody, *(member.name for member in meeting.panel)), population.ids, meeting.rules.help_words
    )
    held = extract.Held(
        session=meeting.session,
        cycle=meeting.cycle,
        board=meeting.board,
        ledger=meeting.ledger,
        goals=meeting.goals,
        groups=meeting.open_groups(),
        roles=meeting.roles,
        panel=meeting.panel,
    )
    at = meeting.clock()
    document = extract.access_document(
        held, person_id, Redaction(names, (*population.own_names(person_id), person_id)), at
    )
    event = Accessed(at=at, items=(PersonItem(person_id=person_id),))
    return Access(meeting.decide(lambda: event, sealed_too=True), document)
