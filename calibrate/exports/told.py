"""Whether people have heard: in words for a cell."""

from datetime import date

from calibrate.domain.person import PersonId
from calibrate.exports.extract import Extract

NOT_YET = "not yet"


def told_on(extract: Extract, person_id: PersonId, since: int) -> date | str:
    """Return the day somebody was told of a decision with this number, or that they were not yet."""
    telling = extract.telling.told.get(person_id)
    return telling.on if telling is not None and telling.number > since else NOT_YET
