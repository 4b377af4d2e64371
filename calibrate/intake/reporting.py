"""What is odd about reporting lines: told in counts and rows, never in names or ids."""

from collections.abc import Mapping, Sequence

import polars as pl

from calibrate.intake.findings import Findings, counted
from calibrate.intake.managers import Managers, name_keys
from calibrate.intake.part import ROW, TABLE, Part

_LISTED = 10


def say_who_reports_oddly(frame: pl.DataFrame, managers: Managers, parts: Sequence[Part], findings: Findings) -> None:
    """Warn of people who are their own manager, of circles, of managers under two keys; count managers not here."""
    places = list(zip(frame[TABLE].to_list(), frame[ROW].to_list(), strict=True))
    for at in managers.own:
        number, row = places[at]
        headers = parts[number].columns.headers()
        text = "This person is given as their own manager. Read as having no manager."
        column = headers.get("manager_id", headers.get("manager"))
        findings.warn(parts[number].place, "own_manager", text, row=row, column=column)
    here = parts[0].place
    if managers.shared:
        rows = counted(managers.shared, "row names", "rows name")
        text = f"{rows} a manager whose name several people have. No manager is linked there."
        findings.warn(here, "manager_shared_name", text)
    if managers.misses:
        rows = counted(managers.misses, "row has", "rows have")
        text = (
            f"{rows} a manager id that is nobody's in the file, beside the name of one person in it. "
            'If these ids are of another kind, write manager_id = "" under [columns] of a map: then names are read.'
        )
        findings.warn(here, "manager_ids_miss", text)
    ids = frame["person_id"].to_list()
    for circle in _circles(ids, managers.ids):
        people = counted(len(circle), "person reports", "people report")
        text = f"{people} to each other in a circle: {_rows(circle, places)}."
        number, row = places[circle[0]]
        findings.warn(parts[number].place, "reporting_circle", text, row=row)
    _count_strangers(set(ids), places, managers, parts, findings)
    _warn_of_two_keys(frame, parts, findings)


def _circles(ids: Sequence[str], managers: Sequence[str | None]) -> list[list[int]]:
    """Return the places of the people in each circle of reporting lines."""
    place = dict(zip(ids, range(len(ids)), strict=True))
    # Whoever nobody reports to stands in no circle: of 100,000 people most are left out.
    reported_to = {place[manager] for manager in set(managers) if manager in place}
    above = {at: None if (manager := managers[at]) is None else place.get(manager) for at in sorted(reported_to)}
    seen_in: dict[int, int] = {}
    circles = []
    for start in above:
        at: int | None = start
        while at is not None and at not in seen_in:
            seen_in[at] = start
            at = above[at]
        if at is not None and seen_in[at] == start:
            circles.append(_around(at, above))
    return circles


def _around(start: int, above: Mapping[int, int | None]) -> list[int]:
    circle = [start]
    at = above[start]
    while at is not None and at != start:
        circle.append(at)
        at = above[at]
    return sorted(circle)


def _rows(people: Sequence[int], places: Sequence[tuple[int, int]]) -> str:
    """Return the rows of people, the first few of them."""
    listed = ", ".join(str(places[at][1]) for at in people[:_LISTED])
    return f"{'row' if len(people) == 1 else 'rows'} {listed}{' and more' if len(people) > _LISTED else ''}"


def _count_strangers(
    ids: set[str],
    places: Sequence[tuple[int, int]],
    managers: Managers,
    parts: Sequence[Part],
    findings: Findings,
) -> None:
    """Note managers who are not in the files: normal, but worth a number."""
    strange = [manager for manager in managers.ids if manager is not None and manager not in ids]
    if strange:
        text = (
            f"{counted(len(strange), 'person has', 'people have')} a manager whose id is not in the file "
            f"({counted(len(set(strange)), 'manager', 'managers')})."
        )
        findings.note(parts[0].place, "manager_not_here", text)
    unlinked = [at for at, name in enumerate(managers.names) if name is not None and managers.ids[at] is None]
    if unlinked:
        names = {managers.names[at] for at in unlinked}
        text = (
            f"{counted(len(unlinked), 'person names', 'people name')} a manager who is nobody in the file "
            f"({counted(len(names), 'manager', 'managers')}): {_rows(unlinked, places)}."
        )
        findings.note(parts[0].place, "manager_not_here", text)


def _warn_of_two_keys(frame: pl.DataFrame, parts: Sequence[Part], findings: Findings) -> None:
    """Warn of one manager's name under several ids, and one id under several names."""
    if not {"manager_id", "manager"} <= set(frame.columns):
        return
    both = frame.select("manager_id", "manager").unique().filter(pl.all_horizontal(pl.all() != ""))
    pairs = set(zip(both["manager_id"].to_list(), name_keys(both["manager"].to_list()), strict=True))
    ids, names = {pair[0] for pair in pairs}, {pair[1] for pair in pairs}
    if len(ids) < len(pairs):
        text = f"{counted(len(pairs) - len(ids), 'manager id stands', 'manager ids stand')} beside more than one name."
        findings.warn(parts[0].place, "manager_two_names", text)
    if len(names) < len(pairs):
        count = counted(len(pairs) - len(names), "manager name stands", "manager names stand")
        text = f"{count} beside more than one id: two people, or one under two keys."
        findings.warn(parts[0].place, "manager_two_ids", text)
