"""Who reports to whom: by id where there is one, by name where exactly one person has it."""

from dataclasses import dataclass

import polars as pl

from calibrate.intake.findings import Findings, counted
from calibrate.intake.fold import fold
from calibrate.intake.part import ROW, TABLE, Part

_NOBODY = frozenset(("nomgr", "nomanager", "none", "na", "null", "nan", "nil", "tbd", "vacant", "keine", "无", "-"))


@dataclass(frozen=True)
class Managers:
    """Everybody's manager, in file order."""

    ids: tuple[str | None, ...]
    names: tuple[str | None, ...]


def find_managers(frame: pl.DataFrame, names: tuple[str, ...], parts: list[Part], findings: Findings) -> Managers:
    """Return each person's manager id and manager's name, as far as the file tells."""
    people = frame["person_id"].to_list()
    by_id = dict(zip(people, names, strict=True))
    by_name = _by_name(people, names)
    ids: list[str | None] = []
    called: list[str | None] = []
    own: list[int] = []
    shared = 0
    for at, (person, given_id, given_name) in enumerate(zip(people, *_given(frame), strict=True)):
        manager, several = _found(given_id, given_name, by_id, by_name)
        shared += several
        if manager == person:
            own.append(at)
            ids.append(None)
            called.append(None)
            continue
        ids.append(manager)
        called.append(by_id.get(manager or "") or given_name or None)
    _warn(frame, parts, own, shared, findings)
    return Managers(tuple(ids), tuple(called))


def _given(frame: pl.DataFrame) -> tuple[list[str], list[str]]:
    given: list[list[str]] = []
    for column in ("manager_id", "manager"):
        if column not in frame.columns:
            given.append([""] * frame.height)
            continue
        given.append(["" if _is_nobody(cell) else cell for cell in frame[column].fill_null("").to_list()])
    return given[0], given[1]


def _is_nobody(cell: str) -> bool:
    return fold(cell) in _NOBODY or not any(map(str.isalnum, cell)) if len(cell) < 12 else False


def _by_name(people: list[str], names: tuple[str, ...]) -> dict[str, list[str]]:
    by_name: dict[str, list[str]] = {}
    for person, name in zip(people, names, strict=True):
        by_name.setdefault(name_key(name), []).append(person)
    return by_name


def name_key(name: str) -> str:
    """Return a name comparable: ``Last, First`` and ``First Last`` are one."""
    last, comma, first = name.partition(",")
    return fold(f"{first} {last}" if comma else name)


def _found(
    given_id: str, given_name: str, by_id: dict[str, str], by_name: dict[str, list[str]]
) -> tuple[str | None, bool]:
    """Return the manager's id, and whether several people have the name given."""
    if given_id:
        return given_id, False
    if not given_name:
        return None, False
    if given_name in by_id:
        return given_name, False
    found = by_name.get(name_key(given_name), [])
    return (found[0], False) if len(found) == 1 else (None, len(found) > 1)


def _warn(frame: pl.DataFrame, parts: list[Part], own: list[int], shared: int, findings: Findings) -> None:
    for number, row in frame[own].select(TABLE, ROW).rows() if own else ():
        headers = parts[number].columns.headers()
        text = "This person is given as their own manager. Read as having no manager."
        findings.warn(
            parts[number].place, "own_manager", text, row=row, column=headers.get("manager_id", headers.get("manager"))
        )
    if shared:
        text = f"{counted(shared, 'row names', 'rows name')} a manager whose name several people have. No manager is linked there."
        findings.warn(parts[0].place, "manager_shared_name", text)
