"""What is worth a look before a load is accepted: warnings, then notes, alike ones together."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from calibrate.domain.inert import inert
from calibrate.services.loading import Item, Report
from calibrate.widgets.cells import wrapped
from calibrate.widgets.load_lines import head
from calibrate.widgets.room import Room
from calibrate.widgets.row import Row, Run
from calibrate.widgets.theme import Tone

_LISTED = 4
_COUNTED = re.compile(r"(\d[\d,]*) (.+)")
_COUNT = 9
_ASKED_ON_SCREEN = "other_sheets_with_people"


class Look(NamedTuple):
    """One thing worth a look."""

    number: str
    says: str
    is_warning: bool


def looks(report: Report) -> list[Look]:
    """Return what is worth a look, warnings first."""
    warnings = [item for item in report.warnings if item.code != _ASKED_ON_SCREEN]
    return [*_together(warnings, is_warning=True), *_together(report.notes, is_warning=False)]


def draw_notes(report: Report, room: Room, cells: int) -> list[Row]:
    """Draw what is worth a look; nothing where nothing is."""
    found = looks(report)
    if not found:
        return []
    rows = head(room, "Worth a look", f"{len(found):,}", cells)
    for look in found:
        lines = wrapped(inert(look.says), cells - _COUNT - 1)
        tone = Tone.INK if look.is_warning else Tone.DONE
        rows.append(Row().put_right(_COUNT - 2, Run(look.number, bold=True)).put(_COUNT, Run(lines[0], tone)))
        rows += [Row().put(_COUNT, Run(line, tone)) for line in lines[1:]]
    return rows


def _together(items: Iterable[Item], *, is_warning: bool) -> list[Look]:
    alike: dict[tuple[str, str], list[Item]] = {}
    for item in items:
        alike.setdefault((item.code, item.text), []).append(item)
    return [_look(text, found, is_warning=is_warning) for (_, text), found in alike.items()]


def _look(text: str, items: Sequence[Item], *, is_warning: bool) -> Look:
    counted = _COUNTED.fullmatch(text)
    if counted and len(items) == 1:
        return Look(counted[1], counted[2], is_warning)
    return Look(f"{len(items):,}", f"{_places(items)}{text}", is_warning)


def _places(items: Sequence[Item]) -> str:
    """Return which columns and rows, a few of them."""
    columns = _few([item.column for item in items if item.column])
    rows = _few([f"{item.row:,}" for item in items if item.row])
    said = [columns] if columns else []
    said += [f"row {rows}" if rows.isdigit() else f"rows {rows}"] if rows else []
    return f"{', '.join(said)}: " if said else ""


def _few(words: Sequence[str]) -> str:
    different = list(dict.fromkeys(words))
    return ", ".join(different[:_LISTED]) + (" and more" if len(different) > _LISTED else "")
