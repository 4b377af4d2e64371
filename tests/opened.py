"""Open the application on a throw-away session, for tests in a real terminal: python -m tests.opened HOME ..."""

import argparse
import asyncio
from pathlib import Path
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.strip import Strip
from textual.widget import Widget

import calibrate
from calibrate.app import CalibrateApp
from calibrate.config import Glyphs, Settings, ThemeChoice
from calibrate.domain.axis import Axis, Band
from calibrate.platform import keep_private
from tests import sample

REASON = "Closed the audit alone, two weeks early."
CANARY = "canary-in-a-local"


def _break() -> None:
    secret = CANARY
    raise ValueError(f"about {secret}")


class Broken(Widget):
    """A widget that cannot be painted."""

    def render_line(self, y: int) -> Strip:
        """Raise while painting."""
        _break()
        return Strip.blank(y)


class Breaking(CalibrateApp):
    """The application with keys that break it, each holding a value that must never be seen."""

    CSS_PATH = str(Path(calibrate.__file__).with_name("app.tcss"))
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f6", "break_here", "", id="test.here", tooltip="Raise in a handler"),
        Binding("f7", "break_later", "", id="test.later", tooltip="Raise in a worker"),
        Binding("f8", "break_paint", "", id="test.paint", tooltip="Raise while painting"),
        Binding("f9", "break_stray", "", id="test.stray", tooltip="Raise where nobody waits"),
    ]

    def action_break_here(self) -> None:
        """Raise in a handler."""
        _break()

    def action_break_later(self) -> None:
        """Raise in a worker."""
        self.run_worker(asyncio.to_thread(_break))

    def action_break_paint(self) -> None:
        """Raise while painting."""
        self.screen.mount(Broken())

    def action_break_stray(self) -> None:
        """Raise where nobody waits for it, and lose what was raised."""
        asyncio.get_running_loop().call_soon(_break)


def main() -> None:
    """Make the session and open it."""
    parser = argparse.ArgumentParser()
    parser.add_argument("home", type=Path)
    for flag in ("hostile", "paper", "plain", "list"):
        parser.add_argument(f"--{flag}", action="store_true")
    given = parser.parse_args()
    keep_private()
    settings = Settings(
        theme=ThemeChoice.PAPER if given.paper else ThemeChoice.DARK,
        glyphs=Glyphs.PLAIN if given.plain else Glyphs.DRAWN,
    )
    sessions = sample.sessions_under(given.home, settings=settings)
    people = sample.population(24, hostile=given.hostile, unrated=2)
    if given.list:
        sample.make_session(sessions, people)
        raise SystemExit(Breaking(sessions, settings).run_to_the_end())
    with sample.new_meeting(sessions, people) as meeting:
        person = people.ids[1]
        reasons = {Axis.PERFORMANCE: REASON}
        meeting.move(*meeting.drafts(person, {Axis.PERFORMANCE: Band.HIGH}, reasons, by="Ivo Costa"))
        meeting.agree((person,), (Axis.PERFORMANCE,))
        meeting.park(people.ids[3], "Marek Dvořák")
        meeting.agree((people.ids[4],))
        meeting.undo()
        raise SystemExit(Breaking(sessions, settings, meeting=meeting).run_to_the_end())


if __name__ == "__main__":
    main()
