"""The screens of a meeting that a place opens; each is imported when somebody goes there."""

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

from textual.screen import Screen

from calibrate.config import Settings
from calibrate.services.meeting import Meeting
from calibrate.widgets.room import Room

_PLAIN = {
    "bench": "bench:BenchScreen",
    "replay": "replay:ReplayScreen",
    "itself": "bias_check:BiasCheckScreen",
    "actions": "actions:ActionsScreen",
    "plans": "plans:PlansScreen",
    "care": "actions_care:CareScreen",
    "log": "log:LogScreen",
}
"""Where the screens are that need the meeting and the room alone."""

_SET = {
    "opening": "opening:OpeningScreen",
    "spread": "spread:SpreadScreen",
    "fairness": "fairness:FairnessScreen",
}
"""Where those are that need the organisation's settings too."""


def read_places() -> None:
    """Import the largest of these while somebody reads the list of places: they open at once then."""
    for largest in ("bench", "actions", "spread", "release"):
        import_module(f"calibrate.screens.{largest}")


def screen_at(place: str, meeting: Meeting, room: Room, settings: Settings, confidential: Path) -> Screen[Any] | None:
    """Return a new screen for a place, or None where a place is more than a screen.

    Args:
        place: Its id.
        meeting: The open session.
        room: What may be seen now.
        settings: The organisation's settings.
        confidential: Where the vaults are: nothing is released to there.
    """
    screen: Screen[Any] | None = None
    if place in _PLAIN:
        screen = _class(_PLAIN[place])(meeting, room)
    elif place in _SET:
        screen = _class(_SET[place])(meeting, room, settings)
    elif place == "telling":
        shares = settings.share_agreed_performance
        screen = _class("telling:TellingScreen")(meeting, room, shares_performance=shares)
    elif place == "release":
        shares = settings.share_agreed_performance
        made = _class("release:ReleaseScreen")
        screen = made(meeting, room, Path.home(), confidential, shares_performance=shares)
    elif place == "export":
        screen = _class("export:ExportScreen")(meeting, room, Path.home(), settings)
    return screen


def _class(where: str) -> Callable[..., Screen[Any]]:
    module, _, name = where.partition(":")
    found: Callable[..., Screen[Any]] = getattr(import_module(f"calibrate.screens.{module}"), name)
    return found
