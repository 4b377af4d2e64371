"""Where to go: a short named list. What is not for the wall says so."""

from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.types import CSSPathType
from textual.widget import Widget

from calibrate.screens.places import read_places
from calibrate.screens.sheet import Sheet
from calibrate.widgets.key_line import KeyLine
from calibrate.widgets.page import Page
from calibrate.widgets.room import Room
from calibrate.widgets.row import Row, Run
from calibrate.widgets.theme import Tone

_SAYS = 28
"""Where it says what is at a place: one blank or more behind the longest name."""
_ONLY = "PRIVATE only"


@dataclass(frozen=True)
class Destination:
    """Somewhere to go."""

    id: str
    name: str
    says: str
    """What is there, in a few words."""
    private: bool = False
    """Opens only when nobody else sees the screen."""


def places_from(room: Room, *, in_meeting: bool, from_list: bool) -> tuple[Destination, ...]:
    """Return where one may go.

    Args:
        room: What may be seen now.
        in_meeting: Whether a session is open.
        from_list: Whether it was opened from the list of sessions, so that one can go back there.
    """
    if not in_meeting:
        return ()
    places = [
        Destination("grid", "grid", "the nine boxes"),
        Destination("performance", "performance pass", "one question alone: how well now, in this role"),
        Destination("potential", "potential pass", "one question alone: how far from here"),
        Destination("opening", "opening page", "why we are here, and counts without names"),
        Destination("replay", "replay", "the decisions in order, for sign-off"),
        Destination("spread", "spread", "how ratings are distributed; by manager in PRIVATE"),
        Destination("itself", "the meeting itself", "raised and lowered, before and after, who was not heard"),
        Destination("bench", "bench", "critical roles: who could take them, and when"),
        Destination("actions", "actions", "who does what, when, and what is due"),
        Destination("plans", "support plans", "what drags, check-ins, decisions", private=True),
        Destination("care", "growth by manager", "who has an action, who looks at it", private=True),
        Destination("fairness", "fairness", "whether groups come out alike", private=True),
        Destination("telling", "no surprise", "who was told, what may be said", private=True),
        Destination("release", "release", "what each person may see", private=True),
        Destination("export", "export", "files for you, leadership, managers", private=True),
        Destination("log", "log", "every decision, in order", private=True),
        Destination("load", "load", "the file again; decisions stay", private=True),
    ]
    if from_list:
        places.append(Destination("sessions", "sessions", "close this one, back to the list", private=True))
    if room.is_private:
        return (*places, Destination("share", "I am sharing this screen", "SHARED: only what the wall may show"))
    return (*places, Destination("private", "I am not sharing", "PRIVATE: nobody else sees this screen"))


class GotoScreen(Sheet[Destination | None]):
    """The list of places. Enter goes; a letter goes to the next place that begins with it."""

    CSS_PATH: ClassVar[CSSPathType | None] = "sheet.tcss"
    shareable: ClassVar[bool] = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "step(-1)", "choose", id="goto.up", tooltip="The place above", key_display="↑↓"),
        Binding("down", "step(1)", "choose", id="goto.down", tooltip="The place below", show=False),
        Binding("enter", "go", "go", id="goto.go", tooltip="Go there"),
        Binding("escape", "leave", "stay", id="goto.stay", tooltip="Stay here"),
    ]

    def __init__(self, room: Room, places: tuple[Destination, ...]) -> None:
        super().__init__(room)
        self._places = places
        self._at = 0

    def compose_sheet(self) -> list[Widget]:
        """Return the list."""
        page = Page(self.room, self._draw, ground=Tone.HERE, id="places")
        page.styles.height = self._height
        return [page]

    @property
    def _height(self) -> int:
        """Rows of the list with one above and one below, as far as the mode, a rule and the keys leave them."""
        return max(3, min(len(self._places) + 2, self.app.size.height - 3))

    def on_resize(self) -> None:
        """Fit the list into the window."""
        self.query_one(Page).styles.height = self._height

    def on_mount(self) -> None:
        """Make the places ready while the list is read."""
        self.run_worker(read_places, name="read_places", group="reading", thread=True)

    @property
    def _shown(self) -> int:
        return max(1, self.query_one(Page).size.height - 2)

    @property
    def _top(self) -> int:
        """The first place shown: where not all of them fit, the chosen one stays in sight."""
        return max(0, min(self._at - self._shown // 2, len(self._places) - self._shown))

    def _draw(self, width: int, height: int) -> list[Row]:
        del height
        top, end = self._top, self._top + self._shown
        lines = [
            self._row(place, width, here=number == self._at)
            for number, place in enumerate(self._places[top:end], start=top)
        ]
        above, below = self._edge(top, self.room.glyphs.up), self._edge(len(self._places) - end, self.room.glyphs.down)
        return [above, *lines, below]

    def _edge(self, hidden: int, mark: str) -> Row:
        """Return the row above the first place or below the last: how many more there are that way."""
        return Row(Tone.HERE).put(2, Run(f"{mark} {hidden} more" if hidden > 0 else "", Tone.SECOND))

    def _row(self, place: Destination, width: int, *, here: bool) -> Row:
        row, quiet = Row(Tone.ACCENT if here else Tone.HERE), Tone.ON_ACCENT if here else Tone.SECOND
        row.put(2, Run(place.name, Tone.ON_ACCENT if here else Tone.INK, bold=here))
        end = width - 1
        if place.private and not self.room.is_private:
            row.put_right(end, Run(_ONLY, quiet))
            end -= len(_ONLY) + 2
        return row.put_cut(_SAYS, end, self.room.glyphs.cut, Run(place.says, quiet))

    def _move_to(self, number: int) -> None:
        self._at = number % len(self._places)
        self.query_one(Page).draw_again()

    def action_step(self, step: int) -> None:
        """Choose the place above or below."""
        self._move_to(self._at + step)

    def action_go(self) -> None:
        """Go to the chosen place, unless it is not for this wall."""
        place = self._places[self._at]
        if place.private and not self.room.is_private:
            opened, closed = self.room.glyphs.quotes
            first = f"Choose {opened}I am not sharing{closed} first."
            self.query_one(KeyLine).say(f"The {place.name} opens in PRIVATE only. {first}")
            return
        self.dismiss(place)

    def action_leave(self) -> None:
        """Stay here."""
        self.dismiss(None)

    def on_key(self, event: events.Key) -> None:
        """Go to the next place that begins with a letter."""
        letter = (event.character or "").casefold()
        after = [(self._at + step) % len(self._places) for step in range(1, len(self._places) + 1)]
        found = next(
            (number for number in after if letter and self._places[number].name.casefold().startswith(letter)), None
        )
        if found is not None:
            event.stop()
            self._move_to(found)

    def on_click(self, event: events.Click) -> None:
        """Choose what is clicked; go there at a second click."""
        page = self.query_one(Page)
        number = event.screen_y - page.region.y - 1 + self._top
        if page.region.contains(event.screen_x, event.screen_y) and 0 <= number < len(self._places):
            if number == self._at:
                self.action_go()
            else:
                self._move_to(number)
