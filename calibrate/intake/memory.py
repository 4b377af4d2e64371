"""Answers remembered for each shape of file: headers and rating labels only, never a name or an id."""

import contextlib
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from calibrate.domain.axis import Axis
from calibrate.domain.mend import Mend
from calibrate.domain.watching import Watcher, unwatched
from calibrate.errors import BadMapError
from calibrate.intake.headers import named
from calibrate.intake.mapping import AxisMap, BoxMap, LongMap, Mapping, squeezed
from calibrate.intake.opening import Opened
from calibrate.intake.part import Part
from calibrate.intake.reading import Judged, judge
from calibrate.intake.report import Item
from calibrate.intake.shapes import labels_of, moved_to, opening_of, shape_of
from calibrate.intake.sheets import EVERY_SHEET
from calibrate.intake.toml import quoted_list, to_toml
from calibrate.platform import private_directory, replace_file

_HEADERS = "headers"
_REMARK = "What was answered about files with these headers. Delete this file to be asked again."
_SAID = "Files with these headers were loaded before: read with the answers given then. A map given with --map wins."


def judged_as_before(
    opened: Opened, sheet: str, mends: Sequence[Mend], folder: Path, told: Watcher = unwatched
) -> tuple[Mapping, Opened, Judged] | None:
    """Return what files come to under the answers given about their shapes, noted on them; None if there are none.

    None too where those answers no longer fit: then everything is asked anew.

    Raises:
        StaleMendError: A row mended by hand is not there, or is not what it was.
    """
    mapping, notes = _recalled(opened, folder)
    if mapping is None:
        return None
    noted = replace(opened, notes=(*opened.notes, *notes))
    try:
        judged = judge(noted, mapping, sheet, mends, told)
    except BadMapError:
        return None
    return None if judged.report.fault else (mapping, noted, judged)


def _recalled(opened: Opened, folder: Path) -> tuple[Mapping | None, tuple[Item, ...]]:
    known = {path.stem: path for path in folder.glob("*.toml")} if folder.is_dir() else {}
    found: list[Mapping] = []
    notes: list[Item] = []
    for table in (table for tables in opened.tables if known for table in tables):
        for index, record in enumerate(opening_of(table)):
            path = known.get(shape_of(record))
            said = _read(path, labels_of(record), table.grid.row(index)) if path else None
            if said is not None:
                found.append(said)
                notes.append(Item(file=table.file, sheet=table.sheet, code="remembered", text=_SAID))
                break
    return _merged(found), tuple(notes)


def remember(judged: Judged, mapping: Mapping, folder: Path) -> None:
    """Keep what was answered, once for each shape; where the disk refuses, it is asked again next time."""
    nobody = frozenset(judged.population.names if judged.population is not None else ())
    for part in judged.parts:
        record = opening_of(part.table)[part.heading.index]
        if not nobody.isdisjoint(record):
            continue  # Somebody's name stands in it: whatever it is, it is no header to keep.
        path = folder / f"{shape_of(record)}.toml"
        before = _read(path, (), None) or Mapping()
        said = _about(part, judged, mapping, before)
        if said != Mapping():
            headers = f"# {_REMARK}\n{_HEADERS} = {quoted_list(labels_of(record))}\n"
            content = (headers + to_toml(said)).encode("utf-8", "surrogatepass")
            with contextlib.suppress(OSError):
                private_directory(folder)
                replace_file(path, content)


def _read(path: Path, labels: tuple[str, ...], row: int | None) -> Mapping | None:
    try:
        said = tomllib.loads(path.read_text(encoding="utf-8"))
        before = [header for header in said.pop(_HEADERS, ()) if isinstance(header, str)]
        mapping = Mapping.model_validate(said)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, ValidationError, TypeError):
        return None
    return _moved(mapping, before, labels, row)


def _moved(mapping: Mapping, before: list[str], now: tuple[str, ...], row: int | None) -> Mapping:
    """Return a map with the headers and the header row of the file at hand."""

    def here(header: str) -> str:
        return moved_to(header, before, now)

    box, long = mapping.box, mapping.long
    return mapping.model_copy(
        update={
            "columns": {field: here(header) for field, header in mapping.columns.items()},
            "date": here(mapping.date),
            "box": box and box.model_copy(update={"column": here(box.column)}),
            "long": long and LongMap(**{name: here(header) for name, header in dict(long).items()}),
            "header_row": row if mapping.header_row is not None else None,
        }
    )


def _merged(found: Iterable[Mapping]) -> Mapping | None:
    """Return several maps as one; None where there is none, or where two say different things."""
    said: dict[str, Any] = {}
    for mapping in found:
        if not _agrees(said, mapping.model_dump(exclude_defaults=True)):
            return None
    try:
        return Mapping.model_validate(said) if said else None
    except ValidationError:
        return None


def _agrees(into: dict[str, Any], more: dict[str, Any]) -> bool:
    """Put more into a map; tell whether they agree."""
    for key, value in more.items():
        held = into.setdefault(key, value)
        if isinstance(held, dict) and isinstance(value, dict):
            if not _agrees(held, value):
                return False
        elif isinstance(held, tuple) and isinstance(value, tuple) and key != "cuts":
            into[key] = tuple(dict.fromkeys((*held, *value)))
        elif held != value:
            return False
    return True


def _about(part: Part, judged: Judged, mapping: Mapping, before: Mapping) -> Mapping:
    """Return the part of a map that is about one file's headers and labels, those remembered before included."""
    columns = {name: header for name, header in mapping.columns.items() if not header or _has(part, header)}
    box = mapping.box if mapping.box and _has(part, mapping.box.column) else None
    long = mapping.long if mapping.long and mapping.long.question in part.found_labels else None
    labels = _labels_in(part, judged).union(*(before.axis(axis).placed() for axis in Axis))
    labels |= {squeezed(cell) for cell in (before.box.legend if before.box else ())}
    said: dict[str, Any] = {"columns": columns} if columns else {}
    said |= {axis.value: about for axis in Axis if (about := _labels_of(mapping.axis(axis), labels)) != AxisMap()}
    said |= {"box": BoxMap(column=box.column, legend=_of(box, labels))} if box else {}
    said |= {"long": long} if long else {}
    said |= {key: getattr(mapping, key) for key in ("date", "date_order", "header_row") if getattr(mapping, key)}
    # A sheet's own name may be a manager's: that one is asked again.
    said |= {"sheet": EVERY_SHEET} if mapping.sheet == EVERY_SHEET and part.table.sheet is not None else {}
    return Mapping.model_validate(said)


def _has(part: Part, header: str) -> bool:
    return header in part.found_labels or named(part.heading, header) is not None


def _labels_in(part: Part, judged: Judged) -> frozenset[str]:
    """Return the rating labels of one file; what is somebody's name or id is none."""
    scales = judged.rated.scales[judged.parts.index(part)].values() if judged.rated else ()
    labels = {label for scale in scales for label in scale.bands if not label.isdecimal()}
    if judged.population is not None:
        labels -= {*judged.population.names, *judged.population.ids}
    numbers = {label for scale in scales for label in scale.bands if label.isdecimal()}
    return frozenset(map(squeezed, labels | numbers))


def _labels_of(said: AxisMap, labels: frozenset[str]) -> AxisMap:
    kept = {label: band for label, band in said.written().items() if squeezed(label) in labels}
    about = AxisMap.placing(kept).model_dump(exclude_defaults=True)
    about |= said.model_dump(include={"cuts", "direction"}, exclude_defaults=True)
    return AxisMap.model_validate(about)


def _of(box: BoxMap, labels: frozenset[str]) -> dict[str, Any]:
    return {cell: words for cell, words in box.legend.items() if squeezed(cell) in labels}
