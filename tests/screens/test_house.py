"""The rules of the house that every screen keeps, also one nobody has written yet."""

import ast
import importlib
import pkgutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from textual.binding import Binding
from textual.dom import DOMNode
from textual.screen import Screen

import calibrate.screens
import calibrate.widgets
from calibrate.app import CalibrateApp
from calibrate.palette import KeysProvider, PeopleProvider, PlacesProvider
from calibrate.screens.narrowing import NarrowingScreen
from calibrate.screens.private import PrivateScreen
from calibrate.screens.sessions import SessionsScreen
from calibrate.screens.sheet import Sheet

BASES = {NarrowingScreen, PrivateScreen, Sheet}


def _modules() -> Iterator[object]:
    for package in (calibrate.screens, calibrate.widgets):
        for found in pkgutil.iter_modules(package.__path__):
            yield importlib.import_module(f"{package.__name__}.{found.name}")
    yield importlib.import_module("calibrate.palette")
    yield importlib.import_module("calibrate.app")


def _ours(kind: type[DOMNode]) -> list[type[DOMNode]]:
    found = {
        value
        for module in _modules()
        for value in vars(module).values()
        if isinstance(value, type) and issubclass(value, kind) and value.__module__.startswith("calibrate.")
    }
    return sorted(found, key=lambda one: one.__name__)


NODES = _ours(DOMNode)
SCREENS = [screen for screen in _ours(Screen) if screen not in BASES]


SOURCES = sorted(
    path for package in (calibrate.screens, calibrate.widgets) for path in Path(package.__path__[0]).glob("*.py")
)


def _own_bindings(node: type[DOMNode]) -> list[Binding]:
    declared = [entry for entry in vars(node).get("BINDINGS", []) if isinstance(entry, Binding)]
    return list(Binding.make_bindings(declared))


def test_there_is_something_to_look_at() -> None:
    assert len(SCREENS) > 10
    assert sum(len(_own_bindings(node)) for node in NODES) > 50


@pytest.mark.parametrize("node", NODES, ids=lambda node: node.__name__)
def test_every_binding_is_a_binding_with_an_id_and_a_tooltip(node: type[DOMNode]) -> None:
    for entry in vars(node).get("BINDINGS", []):
        assert isinstance(entry, Binding)
        assert entry.id, entry
        assert entry.tooltip, entry
        assert "." in entry.id


@pytest.mark.parametrize("node", NODES, ids=lambda node: node.__name__)
def test_a_letter_is_never_a_priority_binding(node: type[DOMNode]) -> None:
    assert not [binding for binding in _own_bindings(node) if binding.priority and len(binding.key) == 1]


def test_no_two_actions_share_an_id() -> None:
    actions: dict[str, set[tuple[str, str]]] = {}
    for node in NODES:
        for binding in _own_bindings(node):
            actions.setdefault(binding.id or "", set()).add((binding.action, binding.tooltip))
    assert not {name: found for name, found in actions.items() if len(found) > 1}


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen.__name__)
def test_every_screen_says_whether_the_wall_may_see_it(screen: type[DOMNode]) -> None:
    assert isinstance(getattr(screen, "shareable", None), bool)


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen.__name__)
def test_what_the_wall_may_not_see_is_made_so_that_it_cannot(screen: type[DOMNode]) -> None:
    """Home makes the room private by itself; a sheet shows PRIVATE; everything else is a PrivateScreen."""
    if not getattr(screen, "shareable", False):
        assert screen is SessionsScreen or issubclass(screen, (PrivateScreen, Sheet))


_PARSES_MARKUP = {"Static", "Label", "Option", "Button", "Checkbox", "RadioButton", "Digits", "Link", "Collapsible"}


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.name)
def test_no_text_reaches_a_widget_that_would_read_markup_in_it(source: Path) -> None:
    """Rows and pages paint characters; whatever else takes a text is given `Content`, or told not to parse it."""
    tree = list(ast.walk(ast.parse(source.read_text("utf-8"))))
    imported = {
        name.name
        for node in tree
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("textual.")
        for name in node.names
    }
    parsing = (_PARSES_MARKUP & imported) | {"notify", "from_markup"}
    for call in (node for node in tree if isinstance(node, ast.Call)):
        name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
        unmarked = any(
            keyword.arg == "markup" and isinstance(keyword.value, ast.Constant) and keyword.value.value is False
            for keyword in call.keywords
        )
        assert unmarked or name not in parsing, f"line {call.lineno}: {name}"


def test_nothing_on_a_screen_can_be_selected_and_the_palette_holds_our_commands_only() -> None:
    assert CalibrateApp.ALLOW_SELECT is False
    assert {KeysProvider, PeopleProvider, PlacesProvider} == CalibrateApp.COMMANDS
