"""The application: which screen leads to which, and what holds on every one of them."""

import os

from calibrate.widgets.terminal import ENVIRONMENT, colour_depth

os.environ.update(ENVIRONMENT)

import asyncio
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Any, ClassVar

from textual import events, work
from textual.binding import Binding, BindingType
from textual.command import Provider
from textual.screen import Screen

from calibrate.config import Settings, ThemeChoice
from calibrate.domain.axis import Axis
from calibrate.domain.person import PersonId
from calibrate.errors import CalibrateError
from calibrate.palette import EveryCommand, KeysProvider, PeopleProvider, PlacesProvider
from calibrate.screens.confirm import ConfirmScreen
from calibrate.screens.goto import Destination, GotoScreen, places_from
from calibrate.screens.grid import GridScreen
from calibrate.screens.keys import KeysScreen
from calibrate.screens.opening import OpeningScreen
from calibrate.screens.pass_screen import PassScreen
from calibrate.screens.person import PersonScreen
from calibrate.screens.places import screen_at
from calibrate.screens.room_app import RoomApp
from calibrate.screens.sessions import SessionsScreen
from calibrate.services.axis_pass import AxisPass
from calibrate.services.meeting import Meeting
from calibrate.services.sessions import Sessions
from calibrate.widgets.idle import IdleWatch
from calibrate.widgets.room import Room
from calibrate.widgets.terminal import Depth
from calibrate.widgets.theme import Tone, textual_theme, theme_name

_LOOK_SECONDS = 5


class CalibrateApp(RoomApp, inherit_bindings=False):
    """The application over the sessions of this machine."""

    TITLE = "Calibrate"
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {
        KeysProvider,
        PeopleProvider,
        PlacesProvider,
    }
    DEFAULT_MODE = "home"
    CSS_PATH = "app.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]  # noqa: RUF012 - Textual's own declaration
    VERTICAL_BREAKPOINTS = [(0, "-low"), (30, "-tall")]  # noqa: RUF012 - Textual's own declaration
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("g", "goto", "go to", id="app.goto", tooltip="Another screen, or say that nobody else sees this one"),
        *RoomApp.BINDINGS,
        Binding("question_mark", "keys", "keys", id="app.keys", show=False, tooltip="Every key of this screen"),
        Binding(
            "ctrl+p", "command_palette", "commands", id="app.palette", show=False, priority=True,
            tooltip="Every command of this screen, and everybody by name",
        ),
        Binding("q", "ask_quit", "quit", id="app.quit", show=False, tooltip="Leave, after Enter; everything is saved"),
        Binding(
            "ctrl+q,ctrl+c", "ask_quit", "quit", id="app.quit-anywhere", show=False, priority=True,
            tooltip="Leave, after Enter, also while typing",
        ),
    ]  # fmt: skip

    def __init__(
        self,
        sessions: Sessions,
        settings: Settings,
        *,
        meeting: Meeting | None = None,
        at_grid: bool = False,
        seconds_now: Callable[[], float] = time.monotonic,
    ) -> None:
        """Take what there is to open.

        Args:
            sessions: The sessions of this machine.
            settings: The organisation's settings.
            meeting: The one session this run is about; without one, the list of sessions is home.
            at_grid: Whether to begin on the grid even if nothing is decided yet.
            seconds_now: The clock that tells how long nobody was at the keys.
        """
        depth = colour_depth(os.environ)
        room = Room(theme=settings.theme, glyphs=settings.glyphs, depth=depth)
        super().__init__(room, settings.keys, ansi_color=depth is not Depth.TRUE)
        self.meeting = meeting
        self._sessions = sessions
        self._settings = settings
        self._at_grid = at_grid
        self._close: Callable[[], None] | None = None
        self._idle = IdleWatch(settings.idle_minutes, seconds_now)
        for choice in ThemeChoice:
            self.register_theme(textual_theme(choice, depth))
        self.theme = theme_name(self.room.theme)
        self.add_mode(self.DEFAULT_MODE, self._home)

    def _home(self) -> Screen[Any]:
        if self.meeting is None:
            return SessionsScreen(self._sessions, self.room)
        return self._first_screen(self.meeting, at_grid=self._at_grid)

    def _first_screen(self, meeting: Meeting, *, at_grid: bool) -> Screen[Any]:
        if at_grid or meeting.ledger.has_decisions:
            return GridScreen(meeting, self.room, self._settings.standards)
        return OpeningScreen(meeting, self.room, self._settings)

    def on_mount(self) -> None:
        """Look from time to time whether anybody is there."""
        self.set_interval(_LOOK_SECONDS, self.look_after_nobody)

    async def on_event(self, event: events.Event) -> None:
        """Note that somebody is there, and end what is being said, before a key does its work."""
        if isinstance(event, events.InputEvent) and not event.is_forwarded:
            self._idle.touched()
            if isinstance(event, events.Key) and self.screen_stack:
                self.hush()
        await super().on_event(event)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Allow going places only in a meeting."""
        if action == "goto" and self.meeting is None:
            return False
        return super().check_action(action, parameters)

    def look_after_nobody(self) -> None:
        """Fold the log in a pause; go SHARED and black when nobody has been there for the minutes the settings say."""
        if self._idle.is_idle:
            self.room.share()
            if not self.is_covered:
                self.action_black()
        if self._idle.is_pausing and self.meeting is not None and not self.is_deciding:
            self._fold(self.meeting)

    @work(thread=True, group="folding", exclusive=True)
    def _fold(self, meeting: Meeting) -> None:
        with suppress(CalibrateError, OSError):  # The log is whole as it is: it is folded another time.
            meeting.rest()

    # Going places

    def action_command_palette(self) -> None:
        """Show every command, and find everybody by name."""
        if not isinstance(self.screen, EveryCommand):
            self.push_screen(EveryCommand(self.room))

    def action_keys(self) -> None:
        """Show the keys of this screen."""
        self.push_screen(KeysScreen(self.room, self.screen.active_bindings))

    @work(group="asking")
    async def action_goto(self) -> None:
        """Ask where to go, and go there."""
        places = self.places()
        if places:
            chosen = await self.push_screen_wait(GotoScreen(self.room, places))
            if chosen is not None:
                self.go(chosen.id)

    def places(self) -> tuple[Destination, ...]:
        """Return where one may go now."""
        return places_from(self.room, in_meeting=self.meeting is not None, from_list=self._close is not None)

    def go(self, place: str) -> None:
        """Go to a place by its id."""
        match place:
            case "private":
                self.room.go_private()
            case "share":
                self.room.share()
            case "sessions":
                self._back_to_list()
            case _ if self.meeting is not None:
                self._go_in_meeting(place, self.meeting)

    def _go_in_meeting(self, place: str, meeting: Meeting) -> None:
        self._back_to_grid(meeting)
        screen = screen_at(place, meeting, self.room, self._settings, self._sessions.places.confidential)
        if screen is not None:
            self.push_screen(screen, self._say_done)
        elif place in set(Axis):
            self._open_pass(meeting, Axis(place))
        elif place == "load":
            self._load_again(meeting)

    @work(group="asking")
    async def _load_again(self, meeting: Meeting) -> None:
        from calibrate.screens.load import LoadScreen  # noqa: PLC0415 - whoever loads nothing waits for nothing

        load = LoadScreen(self.room, self._sessions, meeting)
        await self.push_screen_wait(load)
        self._say_done(load.done)

    @work(group="asking")
    async def _open_pass(self, meeting: Meeting, axis: Axis) -> None:
        one = await asyncio.to_thread(AxisPass, meeting, axis)
        await self.push_screen(PassScreen(one, self.room, self._settings.standards))

    def _say_done(self, answer: object) -> None:
        if isinstance(answer, str) and answer:
            self.say(answer, Tone.DONE)

    def _back_to_grid(self, meeting: Meeting) -> None:
        """Leave every screen above the grid; where there is no grid yet, go on to one."""
        first = 1 if self._close is None else 2
        while len(self.screen_stack) > first and not isinstance(self.screen, GridScreen):
            self.pop_screen()
        if not isinstance(self.screen, GridScreen):
            self.push_screen(GridScreen(meeting, self.room, self._settings.standards))

    def open_person(self, person_id: PersonId) -> None:
        """Go to somebody in a pass; anywhere else open their card, within a pass one of its question alone."""
        passes = [screen for screen in self.screen_stack if isinstance(screen, PassScreen)]
        if isinstance(self.screen, PassScreen):
            self.screen.show_at(person_id)
        elif self.meeting is not None:
            self.push_screen(PersonScreen(passes[-1].meeting if passes else self.meeting, self.room, person_id))

    def on_opening_screen_gone_on(self) -> None:
        """Go on from the opening page to the grid."""
        if self.meeting is not None:
            self._back_to_grid(self.meeting)

    def on_sessions_screen_opened(self, event: SessionsScreen.Opened) -> None:
        """Enter a meeting that was opened from the list: SHARED, whatever went before."""
        self.meeting, self._close = event.meeting, event.close
        self.room.share()
        self.push_screen(self._first_screen(event.meeting, at_grid=event.at_grid))

    def _back_to_list(self) -> None:
        while len(self.screen_stack) > 1:
            self.pop_screen()
        self._close_own_meeting()

    @work(group="asking")
    async def action_ask_quit(self) -> None:
        """Leave, once Enter says so."""
        if isinstance(self.screen, ConfirmScreen):
            return
        detail = "Every decision is saved." if self.meeting is not None else ""
        if await self.push_screen_wait(ConfirmScreen(self.room, "Leave Calibrate?", detail)):
            self.exit()

    def on_unmount(self) -> None:
        """Close the meeting that was opened from the list; one that was handed in is its owner's to close."""
        self._close_own_meeting()

    def _close_own_meeting(self) -> None:
        if self._close is not None:
            self._close()
            self.meeting = self._close = None


def run(sessions: Sessions, settings: Settings, *, meeting: Meeting | None = None, at_grid: bool = False) -> int:
    """Run the application until it is left, and return the exit code."""
    return CalibrateApp(sessions, settings, meeting=meeting, at_grid=at_grid).run_to_the_end()
