from textual.binding import ActiveBinding, Binding
from textual.screen import Screen

from calibrate.widgets.key_line import key_items, key_name


def _active(*bindings: Binding) -> dict[str, ActiveBinding]:
    node: Screen[None] = Screen()
    return {binding.key: ActiveBinding(node, binding, enabled=True, tooltip=binding.tooltip) for binding in bindings}


def test_an_action_stands_once_under_its_first_key_and_hidden_ones_not_at_all() -> None:
    items = key_items(
        _active(
            Binding("m", "lift", "move"),
            Binding("shift+up", "lift", "move"),
            Binding("escape", "leave", "grid"),
            Binding("home", "first", "first", show=False),
        )
    )

    assert [(item.shown, item.does) for item in items] == [("m", "move"), ("esc", "grid")]


def test_a_key_is_written_as_its_author_says_else_by_what_it_types() -> None:
    items = key_items(
        _active(Binding("left", "turn", "next", key_display="←→"), Binding("question_mark", "help", "keys"))
    )

    assert [item.shown for item in items] == ["←→", "?"]


def test_held_keys_are_named_before_the_key_itself() -> None:
    assert [key_name(key) for key in ("ctrl+l", "shift+left", "plus", "enter")] == ["ctrl+l", "shift+←", "+", "enter"]
