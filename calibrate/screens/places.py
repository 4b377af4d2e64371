"""The screens of a meeting that a place opens; each is imported when somebody goes there."""

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


def read_places() -> None:
    """Import the largest of these while somebody reads the list of places: they open at once then."""
    for largest in ("bench", "actions"):
        import_module(f"calibrate.screens.{largest}")


def screen_at(place: str, meeting: Meeting, room: Room, settings: Settings) -> Screen[Any] | None:
    """Return a new screen for a place, or None where a place is more than a screen."""
    if place in _PLAIN:
        module, _, name = _PLAIN[place].partition(":")
        screen: Screen[Any] = getattr(import_module(f"calibrate.screens.{module}"), name)(meeting, room)
        return screen
    match place:
        case "opening":
            from calibrate.screens.opening import OpeningScreen  # noqa: PLC0415 - a start on the grid needs none of these

            return OpeningScreen(meeting, room, settings)
        case "spread":
            from calibrate.screens.spread import SpreadScreen  # noqa: PLC0415 - as above

            return SpreadScreen(meeting, room, settings)
        case "fairness":
            from calibrate.screens.fairness import FairnessScreen  # noqa: PLC0415 - as above

            return FairnessScreen(meeting, room, settings)
        case "export":
            from calibrate.screens.export import ExportScreen  # noqa: PLC0415 - as above, and it brings the writers

            return ExportScreen(meeting, room, Path.home())
        case _:
            return None
