"""A map written down as TOML, so that a question can carry its own answer half filled in."""

import json
import tomllib
from collections.abc import Sequence
from typing import Any

from calibrate.domain.inert import inert
from calibrate.intake.mapping import AxisMap, BoxMap, LongMap, Mapping


def quoted(text: str) -> str:
    """Return a TOML string."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def to_toml(mapping: Mapping, *, remarks: tuple[str, ...] = ()) -> str:
    """Return a map as TOML, remarks first; what it does not say is left out."""
    lines = [f"# {' '.join(inert(remark).split())}" for remark in remarks]
    said = mapping.model_fields_set
    lines += [f"{key} = {quoted(getattr(mapping, key))}" for key in ("date", "date_order", "sheet") if key in said]
    if mapping.header_row is not None:
        lines.append(f"header_row = {mapping.header_row}")
    if mapping.columns:
        lines += ["[columns]", *_pairs(mapping.columns)]
    for name in ("performance", "potential"):
        lines += _axis(name, getattr(mapping, name))
    return "\n".join([*lines, *_box(mapping.box), *_long(mapping.long)]) + "\n"


def merged_toml(maps: Sequence[str]) -> str:
    """Return several half-filled maps as one, so that one file answers every question."""
    said: dict[str, Any] = {}
    remarks: list[str] = []
    for text in maps:
        _merge(said, tomllib.loads(text))
        remarks += [line.removeprefix("# ") for line in text.splitlines() if line.startswith("# ")]
    return to_toml(Mapping.model_validate(said), remarks=tuple(dict.fromkeys(remarks)))


def _merge(into: dict[str, Any], more: dict[str, Any]) -> None:
    for key, value in more.items():
        if isinstance(value, dict) and isinstance(into.get(key), dict):
            _merge(into[key], value)
        elif value or not into.get(key):
            into[key] = value


def _pairs(said: dict[str, str]) -> list[str]:
    return [f"{_key(key)} = {quoted(value)}" for key, value in said.items()]


def _key(key: str) -> str:
    return key if key.isascii() and key.replace("_", "").isalnum() else quoted(key)


def quoted_list(values: Sequence[str]) -> str:
    """Return a TOML list of strings."""
    return f"[{', '.join(map(quoted, values))}]"


def _axis(name: str, said: AxisMap) -> list[str]:
    asked = said.model_fields_set
    if not asked:
        return []
    lines = [f"[{name}]"]
    if "cuts" in asked:
        lines.append(f"cuts = [{', '.join(str(cut) for cut in said.cuts)}]")
    if "direction" in asked:
        lines.append(f"direction = {quoted(said.direction)}")
    lists = ("low", "middle", "high", "unrated")
    return lines + [f"{band} = {quoted_list(getattr(said, band))}" for band in lists if band in asked]


def _box(said: BoxMap | None) -> list[str]:
    if said is None:
        return []
    legend = [f"{quoted(cell)} = {quoted_list(bands)}" for cell, bands in said.legend.items()]
    return ["[box]", f"column = {quoted(said.column)}", "[box.legend]", *legend]


def _long(said: LongMap | None) -> list[str]:
    if said is None:
        return []
    keys = ("id", "question", "answer", "date")
    return ["[long]", *(f"{key} = {quoted(getattr(said, key))}" for key in keys if key in said.model_fields_set)]
