"""What is done with each file, and what must hold whatever is in it."""

import json
import random
import tomllib
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from calibrate.domain.axis import Axis, Band
from calibrate.domain.load_kind import LoadKind
from calibrate.errors import CalibrateError
from calibrate.intake import read_beside
from calibrate.intake.answers import Answer, BoxCell, ColumnOf, Cuts, DateOrder, Direction, Placing, SheetOf
from calibrate.intake.asked import Asked, Form
from calibrate.intake.draft import Draft
from calibrate.intake.mapping import Mapping, mapping_from_toml
from calibrate.intake.report import Report
from tests import sample
from tests.fuzz import material

Case = Callable[[random.Random, Path], None]

PEOPLE = sample.population(6)
_WORDS = ("low", "middle", "high", "unrated", "")


def tables(dice: random.Random, folder: Path) -> None:
    """Read a table, answer what is asked and mend what is refused."""
    _explore(dice, _written(folder, material.text(dice)))


def bytes_of_any_kind(dice: random.Random, folder: Path) -> None:
    """Read bytes that are hardly a file."""
    _explore(dice, _written(folder, material.noise(dice)))


def changed_texts(dice: random.Random, folder: Path) -> None:
    """Read a ready file after an accident."""
    ready = material.known(material.TEXTS)
    content, donor = (dice.choice(ready).read_bytes() for _ in range(2))
    _explore(dice, _written(folder, material.mutated(dice, content, donor)))


def changed_workbooks(dice: random.Random, folder: Path) -> None:
    """Read a ready workbook or Parquet file after an accident."""
    ready = material.known((".xlsx", ".xls", ".parquet"))
    content, donor = (dice.choice(ready).read_bytes() for _ in range(2))
    _explore(dice, _written(folder, material.mutated(dice, content, donor)))


def files_beside(dice: random.Random, folder: Path) -> None:
    """Read a table as roles, goals, groups or a panel."""
    kind = dice.choice([kind for kind in LoadKind if kind is not LoadKind.PEOPLE])
    reading = read_beside(kind, [_written(folder, material.text(dice))], PEOPLE, leave_out_refused=True)
    _check(reading.report)
    assert reading.content is None or len(reading.content) == reading.report.people


def maps(dice: random.Random, folder: Path) -> None:
    """Read a table under a map that says anything."""
    said = {
        "columns": {dice.choice(("person_id", "performance", "name", "shoe")): material.header(dice)},
        "performance": {dice.choice(("low", "high", "unrated")): [material.cell(dice) for _ in range(3)]},
        "potential": {"cuts": [dice.randint(0, 9), dice.randint(0, 9)], "direction": dice.choice(("", "1 is best"))},
        "box": {"column": material.header(dice), "legend": {material.cell(dice): [dice.choice(_WORDS)] * 2}},
        "header_row": dice.randint(-1, 9),
        "date": material.header(dice),
        "long": {name: material.header(dice) for name in ("id", "question", "answer")},
    }
    toml = folder / "map.toml"
    keys = sorted(dice.sample(sorted(said), dice.randint(0, 3)))
    toml.write_text(_toml({key: said[key] for key in keys}), encoding="utf-8", errors="replace")
    with suppress(CalibrateError):
        mapping = mapping_from_toml(toml)
        _explore(dice, _written(folder, material.text(dice)), mapping)


QUICK: tuple[Case, ...] = (tables, bytes_of_any_kind, changed_texts, files_beside, maps)
SLOW: tuple[Case, ...] = (changed_workbooks,)
"""Each of these starts a process."""


def _written(folder: Path, content: bytes) -> Path:
    file = folder / "people"
    file.write_bytes(content)
    return file


def _explore(dice: random.Random, file: Path, mapping: Mapping | None = None) -> None:
    draft = Draft.of([file], mapping=mapping, memory=file.parent / "memory")
    _check_draft(draft)
    for _ in range(4):
        if draft.report.fault is not None:
            return
        with suppress(CalibrateError):
            draft = _next(dice, draft)
        _check_draft(draft)
    if draft.is_ready:
        draft.remember()
        _check_draft(Draft.of([file], memory=draft.memory))


def _next(dice: random.Random, draft: Draft) -> Draft:
    """Return a draft after one thing that a facilitator might do, sensible or not."""
    if draft.refused and dice.random() < 0.5:
        place = dice.choice(draft.refused).place
        cells = draft.cells(place)
        deeds: tuple[Callable[[], Draft], ...] = (
            lambda: draft.left_out(place),
            lambda: draft.keeping(place),
            lambda: draft.unmended(place),
            lambda: draft.corrected(place, dice.choice(cells or (("x", ""),))[0], material.cell(dice)),
            lambda: draft.retyped(place, [material.cell(dice) for _ in draft.headers(place)]),
        )
        return dice.choice(deeds)()
    return draft.answered(_answer(dice, dice.choice(draft.asked))) if draft.asked else draft


def _answer(dice: random.Random, asked: Asked) -> Answer:
    axis = asked.axis or dice.choice(list(Axis))
    label = dice.choice([label.value for label in asked.labels] or [material.cell(dice)])
    answers: dict[Form, Answer] = {
        Form.LABELS: Placing(axis=axis, label=label, band=dice.choice([*Band, None])),
        Form.CUTS: Cuts(axis=axis, middle=dice.randint(0, 50), high=dice.randint(0, 120)),
        Form.DIRECTION: Direction(axis=axis, one_is_best=dice.random() < 0.5),
        Form.COLUMN: ColumnOf(field=asked.field, header=dice.choice([c.header for c in asked.choices] or [""])),
        Form.BOX: BoxCell(
            column=asked.column,
            cell=dice.choice([cell.value for cell in asked.cells] or ["x"]),
            performance=dice.choice(("low", "middle", "high", "unrated", "")),
            potential=dice.choice(("low", "middle", "high", "unrated", "")),
        ),
        Form.DATES: DateOrder(day_first=dice.random() < 0.5),
        Form.SHEET: SheetOf(sheet=dice.choice(["*", "no such sheet", *(c.header for c in asked.choices)])),
    }
    return answers[asked.form if dice.random() < 0.9 else dice.choice(list(Form))]


def _check_draft(draft: Draft) -> None:
    _check(draft.report)
    people = draft.judged.population
    if people is not None:
        assert len(people) == draft.report.people
        assert len(set(people.ids)) == len(people)
    assert draft.report.fault is not None or people is not None or draft.report.needs
    for asked in draft.asked:
        counts = asked.counts
        assert min(counts.low, counts.middle, counts.high, counts.not_rated, counts.to_place) >= 0
    for row in draft.refused:
        draft.cells(row.place)


def _check(report: Report) -> None:
    assert report.adds_up
    assert report.fault is None or (report.rows, report.people, report.refused) == (0, 0, ())
    json.dumps(report.document())
    for sentence in report.sentences():
        assert "\x1b" not in sentence
    for need in report.needs:
        Mapping.model_validate(tomllib.loads(need.map))


def _toml(said: dict[str, object]) -> str:
    plain = [f"{key} = {json.dumps(value)}" for key, value in said.items() if not isinstance(value, dict)]
    tables = [line for key, value in said.items() if isinstance(value, dict) for line in _table(key, value)]
    return "\n".join([*plain, *tables]) + "\n"


def _table(name: str, said: dict[str, object]) -> list[str]:
    lines = [f"[{name}]"]
    lines += [f"{json.dumps(key)} = {json.dumps(value)}" for key, value in said.items() if not isinstance(value, dict)]
    nested = ((key, value) for key, value in said.items() if isinstance(value, dict))
    return lines + [line for key, value in nested for line in _table(f"{name}.{key}", value)]
