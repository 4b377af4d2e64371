"""The verb that answers a subject-access request."""

import json
from collections.abc import Iterator, Mapping

from calibrate.cli.call import Call, document, say, show
from calibrate.cli.decisions import PERSON, SESSION
from calibrate.cli.verb import verb
from calibrate.domain.person import PersonId

_HEADS = {
    "loaded": "What was loaded",
    "groups": "Attributes kept for fairness alone, counted and never shown beside anybody",
    "goals": "Goals",
    "roles": "Critical roles held",
    "panel": "In the room as",
    "stands": "Where it stands",
    "decisions": "What was decided and noted, in order",
    "loads": "What changed when files were loaded again",
    "left": "Where it went",
    "withheld": "Kept back for now, and until when",
}


@verb("access")
@SESSION
@PERSON
def access(call: Call, session: str, person_id: str) -> None:
    """Show everything recorded on one person, for that person; other people's names are taken out."""
    from calibrate.services.access import access as given

    with call.open(session) as meeting:
        recorded, extract = given(meeting, PersonId(person_id))
    if call.json:
        document({"number": recorded.number, "head": str(recorded.head), "extract": extract})
        return
    show(f"Recorded on {extract['person_id']} in {extract['session']}, {extract['cycle']}, as of {extract['made_at']}")
    for part, head in _HEADS.items():
        show()
        show(head)
        for line in _lines(extract[part]):
            show(f"  {line}")
    say(f"The extract is recorded. Number {recorded.number}.")


def _lines(content: object) -> Iterator[str]:
    if not content:
        yield "nothing"
    elif isinstance(content, Mapping):
        yield from (f"{name}: {_said(value)}" for name, value in content.items())
    elif isinstance(content, list):
        yield from (f"- {_said(one)}" for one in content)


def _said(value: object) -> str:
    if isinstance(value, Mapping):
        return "; ".join(f"{name}: {_said(part)}" for name, part in value.items() if part not in (None, "", [], {}))
    if isinstance(value, list):
        return ", ".join(_said(part) for part in value)
    return value if isinstance(value, str) else json.dumps(value)
