"""A file of group attributes: one row for each person, one column for each attribute."""

from types import MappingProxyType

import polars as pl

from calibrate.domain.groups import Groups
from calibrate.domain.person import PersonId
from calibrate.domain.population import EXTRA, Population
from calibrate.intake.aliases import PEOPLE
from calibrate.intake.entries import Entries, FileKind
from calibrate.intake.findings import UnreadableError, counted
from calibrate.intake.fold import fold
from calibrate.intake.vocabulary import vocabulary

MOST_VALUES = 20
"""A column with more different values than this tells people, not groups."""

_BIRTHDAYS = frozenset(map(fold, ("date of birth", "birth date", "birthday", "dob", "geburtsdatum", "出生日期")))
_PERSONAL = (
    "name",
    "first_name",
    "last_name",
    "manager",
    "manager_id",
    "performance",
    "potential",
    "title",
    "hired_on",
)
_ALIASES = MappingProxyType({"person_id": PEOPLE["person_id"], **{field: PEOPLE[field] for field in _PERSONAL}})


def _groups(entries: Entries, people: Population) -> Groups:
    entries.refuse_blank("person_id", "no_id", "There is no id in this row. Fill it in, or leave the row out.")
    entries.refuse_notation("person_id")
    entries.skip_elsewhere(people.ids)
    entries.merge_same()
    entries.refuse_twice("person_id", "The id")
    rows = entries.kept
    return Groups(
        person_ids=tuple(map(PersonId, rows["person_id"].to_list())),
        attributes={name.removeprefix(EXTRA): tuple(rows[name].to_list()) for name in _attributes(entries, rows)},
    )


def _attributes(entries: Entries, rows: pl.DataFrame) -> list[str]:
    """Return the columns that are groups; say of the others why they are not."""
    columns = [name for name in rows.columns if name.startswith(EXTRA)]
    taken = []
    for name in columns:
        different = rows[name].filter(rows[name] != "").n_unique()
        header = name.removeprefix(EXTRA)
        if different > MOST_VALUES or fold(header) in _BIRTHDAYS:
            text = f"{counted(different, 'value', 'different values')}: no groups, not read. Make bands of them first."
            entries.note_column("not_groups", text, header)
        else:
            taken.append(name)
    if not taken:
        raise UnreadableError("no_groups", "No column holds groups: one column for each attribute, beside person_id.")
    return taken


GROUPS = FileKind(vocabulary("person_id", "No column holds the id of a person.", _ALIASES), _groups, takes_others=True)
