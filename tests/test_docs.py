"""The pages are held to the code: what they name is there, and what is there they name."""

import importlib
import inspect
import json
import pkgutil
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
import pytest
from PIL import Image
from textual.binding import Binding

import calibrate
import calibrate.screens
from calibrate.app import CalibrateApp
from calibrate.cli import calibrate_command
from calibrate.config import Settings
from calibrate.domain import event, item
from calibrate.domain.rationale.help_words import HelpWords
from calibrate.domain.rationale.hint import Hint
from calibrate.domain.record import Record
from calibrate.errors import CalibrateError
from calibrate.store.header import CREATE
from calibrate.widgets.key_line import key_name
from tests.store.vaults import CHEAP, PASSPHRASE, VaultFolder, note_event

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
PAGES = sorted([*(ROOT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")), *DOCS.rglob("*.md")])
PICTURES = sorted((DOCS / "pictures").glob("*.png"))

SHARED_OPTIONS = {"--json", "--passphrase-file"}
FENCE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"(?<!\\)\[[^\]]*\]\(([^)\s]+)\)")
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)


def page(name: str) -> str:
    return (DOCS / name).read_text(encoding="utf-8")


def section(text: str, heading: str) -> str:
    """Return what stands under a heading, up to the next one of its level or above."""
    found = re.search(rf"^(#+) {re.escape(heading)}$(.*?)(?=^#{{1,3}} |\Z)", text, re.MULTILINE | re.DOTALL)
    assert found is not None, f"no heading {heading!r}"
    return found[2]


def code_words(text: str) -> set[str]:
    """Return everything that stands between single backticks."""
    return set(re.findall(r"`([^`\n]+)`", text))


def rows(text: str) -> list[list[str]]:
    """Return the cells of every table row, heads included."""
    lines = [line for line in text.splitlines() if line.startswith("|") and not line.startswith("|--")]
    return [[cell.strip() for cell in line.strip("|").split(" | ")] for line in lines]


# Commands


def verbs(group: click.Group = calibrate_command, before: str = "") -> dict[str, click.Command]:
    """Return every verb by its whole name: a group of verbs is none itself."""
    found: dict[str, click.Command] = {}
    for name, verb in group.commands.items():
        found |= verbs(verb, f"{name} ") if isinstance(verb, click.Group) else {f"{before}{name}": verb}
    return found


def test_every_verb_has_its_section_with_every_option() -> None:
    text = page("commands.md")
    for name, verb in verbs().items():
        under = section(text, name)
        options = {option for each in verb.params if isinstance(each, click.Option) for option in each.opts}
        for option in options - SHARED_OPTIONS:
            assert f"`{option}`" in under, f"{name} {option}"
        assert f"calibrate {name}" in under


def test_no_verb_is_told_of_that_there_is_not() -> None:
    headings = re.findall(r"^### ([a-z -]+)$", page("commands.md"), re.MULTILINE)
    assert set(headings) == set(verbs())
    for path in PAGES:
        named = re.findall(r"^calibrate ([a-z][a-z-]*)", path.read_text(encoding="utf-8"), re.MULTILINE)
        assert set(named) <= set(calibrate_command.commands), path.name


def test_no_option_is_told_of_that_there_is_not() -> None:
    text = page("commands.md")
    for name, verb in verbs().items():
        known = {option for each in verb.params if isinstance(each, click.Option) for option in each.opts}
        (usage,) = re.findall(r"^```\n(calibrate .*?)\n```", section(text, name), re.MULTILINE | re.DOTALL)[:1]
        assert set(re.findall(r"--[a-z-]+", usage)) == known - SHARED_OPTIONS, name


def _refusals(kind: type[CalibrateError] = CalibrateError) -> Iterator[str]:
    yield kind.code
    for below in kind.__subclasses__():
        yield from _refusals(below)


def test_every_refusal_has_its_code_in_the_table() -> None:
    assert set(_refusals()) == code_words(section(page("commands.md"), "Error codes"))


def test_every_kind_of_event_stands_in_the_log_and_in_the_vault() -> None:
    for name, heading in (("commands.md", "log"), ("vault.md", "An event")):
        table = next(group for group in re.split(r"\n\n", section(page(name), heading)) if group.startswith("| kind "))
        assert {word for row in rows(table)[1:] for word in code_words(row[0])} == event.KINDS, name


def _details() -> Iterator[type[Record]]:
    for module in {event, item, *(inspect.getmodule(event.class_of(kind)) for kind in event.KINDS)}:
        for name, kind in inspect.getmembers(module, inspect.isclass):
            if issubclass(kind, Record) and name.endswith("Detail"):
                yield kind


def test_everything_kept_beside_a_decision_stands_on_both_pages() -> None:
    details = set(_details())
    assert details
    for name, heading in (("commands.md", "log"), ("vault.md", "An event")):
        told = {word.partition(".")[2] or word for word in code_words(section(page(name), heading))}
        for kind in details:
            fields = {field.alias or name for name, field in kind.model_fields.items()}
            assert fields <= told, (name, kind.__name__)


# Settings


def test_every_setting_has_its_row() -> None:
    table = rows(section(page("settings.md"), "The fields"))[1:]
    assert [row[0].strip("`") for row in table] == list(Settings.model_fields)


def test_every_default_is_the_one_told() -> None:
    told = {row[0].strip("`"): row[1] for row in rows(section(page("settings.md"), "The fields"))[1:]}
    defaults = Settings().model_dump(mode="json")
    for field, said in told.items():
        if said == "none":
            assert defaults[field] is None
        elif said.startswith("`"):
            assert tomllib.loads(f"it = {said.strip('`')}")["it"] == defaults[field], field
    (block,) = re.findall(r"```toml\n(.*?)```", section(page("settings.md"), "Everything at its default"), re.DOTALL)
    written = tomllib.loads(block)
    assert Settings.model_validate(written) == Settings()
    assert set(written) == {field for field in defaults if defaults[field] is not None}


def test_every_example_of_a_settings_file_is_one() -> None:
    for block in re.findall(r"```toml\n(.*?)```", page("settings.md"), re.DOTALL):
        Settings.model_validate(tomllib.loads(block))


def test_every_hint_and_its_list_are_told() -> None:
    table = rows(section(page("settings.md"), "Words for the hints on a reason"))[1:]
    assert [row[0] for row in table] == [hint.sentence for hint in Hint]
    assert {word for row in table for word in code_words(row[2])} == set(HelpWords.model_fields)


# Keys


def _bindings() -> Iterator[Binding]:
    modules = [
        importlib.import_module(f"calibrate.screens.{found.name}")
        for found in pkgutil.iter_modules(calibrate.screens.__path__)
    ]
    classes = {kind for module in modules for _, kind in inspect.getmembers(module, inspect.isclass)}
    for kind in (CalibrateApp, *classes):
        if kind.__module__.startswith("calibrate."):
            for binding in vars(kind).get("BINDINGS", ()):
                assert isinstance(binding, Binding)
                yield binding


def test_every_key_is_in_the_guide() -> None:
    told = code_words(section(page("guide.md"), "Every key"))
    keys = {key_name(key) for binding in _bindings() for key in binding.key.split(",")}
    assert keys <= told


def test_every_id_of_a_grid_key_is_in_the_settings() -> None:
    told = code_words(section(page("settings.md"), "Keys"))
    ids = {str(binding.id) for binding in _bindings()}
    of_screens = {name for name in ids if name.partition(".")[0] in {"app", "grid", "reason", "person", "sessions"}}
    assert of_screens - {f"grid.carry-to-{digit}" for digit in range(2, 9)} <= told
    assert {word for word in told if re.fullmatch(r"[a-z]+\.[a-z-]+(?:-\d)?", word)} <= ids


# The vault


def test_the_reader_on_the_page_reads_a_vault(tmp_path: Path) -> None:
    folder = VaultFolder(tmp_path / "home").create()
    with folder.open() as vault:
        vault.append(note_event("ask Pia Weiss about the audit"))
    (code,) = re.findall(r"```python\n(.*?)```", section(page("vault.md"), "A reader"), re.DOTALL)
    names: dict[str, Any] = {}
    exec(compile(code, "vault.md", "exec"), names)  # noqa: S102 - the page's own words
    events, parts = names["read_vault"](str(folder.vault), PASSPHRASE)
    assert [event["kind"] for event in events] == ["load", "note"]
    assert json.loads(parts[0])["names"][0] == "Ana Ito"
    assert CHEAP.passes == 1


def test_the_tables_on_the_page_are_the_vaults() -> None:
    (sql,) = re.findall(r"```sql\n(.*?)```", page("vault.md"), re.DOTALL)
    assert _columns(sql) == _columns(CREATE)


def _columns(sql: str) -> dict[str, list[str]]:
    """Return each table's columns with their types."""
    bare = re.sub(r"--[^\n]*", "", sql)
    found = re.findall(r"CREATE TABLE (\w+)\s*\((.*?)\)\s*;", bare, re.DOTALL)
    return {
        table: [" ".join(column.split()[:2]) for column in columns.split(",") if column.strip()]
        for table, columns in found
    }


# Links and pictures


def _slug(heading: str) -> str:
    plain = re.sub(r"[^\w\- ]", "", heading.replace("`", "").lower())
    return plain.replace(" ", "-")


@pytest.mark.parametrize("path", PAGES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_link_leads_somewhere(path: Path) -> None:
    text = FENCE.sub("", path.read_text(encoding="utf-8"))
    for link in LINK.findall(text):
        assert not link.startswith(("http:", "https:", "/")), link
        name, _, anchor = link.partition("#")
        target = path if not name else (path.parent / name).resolve()
        assert target.is_relative_to(ROOT)
        assert target.exists(), link
        if anchor:
            headings = HEADING.findall(FENCE.sub("", target.read_text(encoding="utf-8")))
            assert anchor in {_slug(heading) for heading in headings}, link


def test_every_picture_is_shown_and_every_page_has_a_way_to_it() -> None:
    shown = {
        (path.parent / link).resolve()
        for path in PAGES
        for link in LINK.findall(FENCE.sub("", path.read_text(encoding="utf-8")))
    }
    assert PICTURES
    assert set(PICTURES) <= shown
    pages = {path for path in PAGES if path.parent != DOCS / "decisions" and path.is_relative_to(DOCS)}
    assert pages <= shown


def test_the_pictures_are_those_the_command_takes_and_each_says_what_it_is() -> None:
    command = [sys.executable, str(DOCS / "make_pictures.py"), "--list"]
    printed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.splitlines()
    titles = dict(line.split("\t") for line in printed)
    assert set(titles) == {path.stem for path in PICTURES}
    for path in PICTURES:
        with Image.open(path) as picture:
            assert picture.info["Title"] == titles[path.stem]
            assert picture.format == "PNG"
            assert min(picture.size) > 700


def test_the_pictures_are_small_enough_to_keep() -> None:
    sizes = {path.name: path.stat().st_size for path in PICTURES}
    assert max(sizes.values()) < 150_000, sizes
    assert sum(sizes.values()) < 2_000_000


@pytest.mark.parametrize("name", ["architecture.md", "threats.md"])
def test_every_file_a_page_points_into_is_there(name: str) -> None:
    roots = (ROOT, ROOT / "calibrate", ROOT / "tests")
    named = {
        word for word in code_words(FENCE.sub("", page(name))) if re.fullmatch(r"[a-z_./]+/[a-z_]*(?:\.py)?", word)
    }
    assert named
    for path in named:
        assert any((root / path).exists() for root in roots), path
