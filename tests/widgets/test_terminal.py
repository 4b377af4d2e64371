import pytest

from calibrate.widgets.terminal import ENVIRONMENT, Depth, colour_depth


@pytest.mark.parametrize(
    ("environment", "depth"),
    [
        ({"COLORTERM": "truecolor", "TERM": "xterm-256color"}, Depth.TRUE),
        ({"COLORTERM": "24bit", "TERM": "xterm"}, Depth.TRUE),
        ({"TERM": "xterm-kitty"}, Depth.TRUE),
        ({"TERM": "xterm-256color"}, Depth.INDEXED),
        ({"TERM": "screen"}, Depth.SIXTEEN),
        ({"TERM": "linux"}, Depth.SIXTEEN),
        ({"TERM": "dumb"}, Depth.NONE),
        ({}, Depth.NONE),
        ({"NO_COLOR": "", "COLORTERM": "truecolor"}, Depth.NONE),
    ],
)
def test_the_terminal_says_how_many_colours_it_has(environment: dict[str, str], depth: Depth) -> None:
    assert colour_depth(environment) is depth


def test_no_switch_of_textual_that_writes_the_screen_down_survives() -> None:
    assert all(not ENVIRONMENT[name] for name in ("TEXTUAL", "TEXTUAL_LOG", "TEXTUAL_SCREENSHOT", "TEXTUAL_DEBUG"))
