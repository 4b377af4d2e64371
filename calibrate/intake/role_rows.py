"""A file of critical roles."""

from types import MappingProxyType

from calibrate.domain.axis import Axis
from calibrate.domain.person import PersonId
from calibrate.domain.population import Population
from calibrate.domain.role import Role
from calibrate.intake.aliases import PEOPLE
from calibrate.intake.entries import Entries, FileKind, number_of_days
from calibrate.intake.fold import fold
from calibrate.intake.labels import band_of, is_unrated
from calibrate.intake.vocabulary import vocabulary

_ALIASES = MappingProxyType({
    "role_id": (
        "role", "role code", "role number", "position id", "position code", "position number", "position no", "job id",
        "job code", "seat id", "id", "stellen id", "stellennummer", "岗位编号", "职位编号",
    ),
    "title": ("role title", "role name", "position title", "position name", "position", *PEOPLE["title"], "name"),
    "incumbent_id": (
        "incumbent", "incumbent person id", "incumbent employee id", "holder id", "current holder id", "held by",
        "current incumbent id", "incumbent number", *PEOPLE["person_id"][:-1], "person_id",
    ),
    "risk_of_loss": (*PEOPLE["risk_of_loss"], "risk", "vacancy risk", "risk of vacancy"),
    "impact_of_loss": (*PEOPLE["impact_of_loss"], "impact", "criticality", "impact of vacancy"),
    "vacancy_tolerance": (
        "vacancy tolerance days", "tolerance", "tolerable vacancy", "days vacant tolerated", "max vacancy",
        "max days vacant",
    ),
    "leads_people": ("leads team", "manages people", "people leader", "people manager role", "has reports"),
})  # fmt: skip
_NOBODY = frozenset(map(fold, ("vacant", "open", "nobody", "unbesetzt", "空缺")))
_YES = frozenset(map(fold, ("yes", "y", "true", "1", "x", "ja", "oui", "sí", "si", "sim", "是", "はい")))
_NO = frozenset(map(fold, ("no", "n", "false", "0", "nein", "non", "não", "否", "いいえ")))


def _roles(entries: Entries, people: Population) -> tuple[Role, ...]:
    entries.refuse_blank("role_id", "no_id", "There is no id of a role in this row. Fill it in, or leave the row out.")
    entries.refuse_notation("role_id")
    risk = entries.read("risk_of_loss", _grade, "Risk of loss is 1, 2 or 3, or low, middle or high. Correct it.")
    impact = entries.read("impact_of_loss", _grade, "Impact of loss is 1, 2 or 3, or low, middle or high. Correct it.")
    days = entries.read("vacancy_tolerance", number_of_days, "Vacancy tolerance is a number of days. Correct it.")
    leads = entries.read("leads_people", _yes_or_no, "Whether a role leads people is yes or no. Correct it.")
    entries.merge_same()
    entries.refuse_twice("role_id", "The id")
    rows = entries.kept
    columns = [entries.text_of(rows, name) for name in _ALIASES]
    roles = tuple(
        Role(
            role_id=role_id,
            title=title or role_id,
            incumbent_id=_holder(incumbent),
            risk_of_loss=risk[at_risk],
            impact_of_loss=impact[hit],
            vacancy_tolerance=days[tolerance],
            leads_people=leads[leading],
        )
        for role_id, title, incumbent, at_risk, hit, tolerance, leading in zip(*columns, strict=True)
    )
    holders = [role.incumbent_id for role in roles]
    entries.count_strangers(holders, people, "role has an incumbent who is", "roles have incumbents who are")
    return roles


def _holder(cell: str) -> PersonId | None:
    return None if not cell or is_unrated(cell) or fold(cell) in _NOBODY else PersonId(cell)


def _grade(label: str) -> int | None:
    if label.removesuffix(".0") in {"1", "2", "3"}:
        return int(label.removesuffix(".0"))
    band = band_of(Axis.POTENTIAL, label)
    return None if band is None else int(band)


def _yes_or_no(label: str) -> bool | None:
    return True if fold(label) in _YES else False if fold(label) in _NO else None


ROLES = FileKind(
    vocabulary("role_id", "No column holds the id of a role.", _ALIASES),
    _roles,
)
