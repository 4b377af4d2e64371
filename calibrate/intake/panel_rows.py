"""A file of who is in the room."""

from collections import Counter
from types import MappingProxyType

from calibrate.domain.panel import Member, PanelRole
from calibrate.domain.person import PersonId
from calibrate.domain.population import Population
from calibrate.intake.aliases import PEOPLE
from calibrate.intake.entries import Entries, FileKind
from calibrate.intake.findings import counted
from calibrate.intake.fold import fold
from calibrate.intake.managers import name_key
from calibrate.intake.vocabulary import vocabulary

_ALIASES = MappingProxyType({
    "name": (*PEOPLE["name"], "member", "panel member", "member name", "participant", "attendee", "who"),
    "person_id": PEOPLE["person_id"],
    "role": ("panel role", "role in the room", "role in meeting", "in the room as", "function", "rolle", "角色"),
})  # fmt: skip
_ROLES = MappingProxyType({
    PanelRole.LEADER: ("leader", "lead", "senior leader", "chair", "head", "sponsor", "executive", "leitung"),
    PanelRole.DECIDER: ("decider", "decision maker", "decides", "final say"),
    PanelRole.MANAGER: ("manager", "people manager", "line manager", "supervisor", "rater", "führungskraft"),
    PanelRole.HR: ("hr", "hrbp", "hr business partner", "people partner", "human resources", "people team"),
    PanelRole.SCRIBE: ("scribe", "note taker", "secretary", "protokoll"),
})  # fmt: skip
_BY_WORD = {fold(word): role for role, words in _ROLES.items() for word in words}


def _panel(entries: Entries, people: Population) -> tuple[Member, ...]:
    entries.refuse_blank("name", "no_name", "There is no name in this row. Fill it in, or leave the row out.")
    entries.refuse_notation("person_id")
    entries.refuse_blank("role", "no_role", "There is no role in this row: leader, decider, manager, HR or scribe.")
    said = "A role in the room is leader, decider, manager, HR or scribe. Correct it."
    roles = entries.read("role", lambda label: _BY_WORD.get(fold(label)), said, is_needed=True)
    entries.merge_same()
    rows = entries.kept
    columns = [entries.text_of(rows, name) for name in _ALIASES]
    members = tuple(
        Member(name=name, person_id=PersonId(person_id) if person_id else None, role=role)
        for name, person_id, label in zip(*columns, strict=True)
        if (role := roles[label]) is not None
    )
    entries.count_strangers([member.person_id for member in members], people, "member is", "members are")
    _warn_of_namesakes(entries, members, people)
    return members


def _warn_of_namesakes(entries: Entries, members: tuple[Member, ...], people: Population) -> None:
    """Warn where a member without an id has the name of somebody here: their own card could open."""
    names = Counter(map(name_key, people.names))
    alike = sum(1 for member in members if member.person_id is None and names[name_key(member.name)])
    if alike:
        text = (
            f"{counted(alike, 'member has', 'members have')} no id and the name of somebody in this session. "
            "Give the id if it is the same person: then their own card stays closed in the room."
        )
        entries.warn("namesake", text)


PANEL = FileKind(
    vocabulary("name", "No column holds a name.", _ALIASES),
    _panel,
    needed={"role": ("no_role", "No column holds a role in the room: leader, decider, manager, HR or scribe.")},
)
