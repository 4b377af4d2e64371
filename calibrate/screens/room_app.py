"""What the room sees of any screen: less of every name, another light, or nothing at all."""

from collections.abc import Mapping
from typing import ClassVar

from textual import events, work
from textual.binding import Binding, BindingType

from calibrate.screens.black import BlackScreen
from calibrate.screens.confirm import ConfirmScreen
from calibrate.widgets.curtain import CurtainApp
from calibrate.widgets.key_line import KeyLine
from calibrate.widgets.room import NamesShown, Room
from calibrate.widgets.theme import Tone, theme_name
from calibrate.widgets.typed_ahead import TypedEvent

_BLACK_ANYWHERE = "app.black-anywhere"


class RoomApp(CurtainApp):
    """An application over a room, with the keys that change what the room sees."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("b,full_stop", "black", "black", id="app.black", tooltip="Nothing on the screen, at once"),
        Binding(
            "ctrl+l", "black", "black", id=_BLACK_ANYWHERE, show=False, priority=True,
            tooltip="Nothing on the screen, also while typing",
        ),
        Binding("i", "hide_more", "hide names", id="app.hide", show=False, tooltip="Less of every name"),
        Binding("I", "show_more", "show names", id="app.show", show=False, tooltip="Names again, after Enter"),
        Binding("l", "light", "light or dark", id="app.light", show=False, tooltip="Dark, or paper for a lit room"),
    ]  # fmt: skip

    def __init__(self, room: Room, keys: Mapping[str, str], *, ansi_color: bool = False) -> None:
        """Take the room, and other keys by the id of their binding."""
        super().__init__(ansi_color=ansi_color)
        self.room = room
        self._black_keys = {key.strip() for key in keys.get(_BLACK_ANYWHERE, "ctrl+l").split(",")}
        self.set_keymap(keys)

    def on_mount(self) -> None:
        """Listen to the room."""
        self.room.subscribe(self._room_changed)

    def _room_changed(self) -> None:
        self.theme = theme_name(self.room.theme)

    def say(self, sentence: str, tone: Tone = Tone.AMBER) -> None:
        """Say something in the place of the screen's keys until the next key."""
        for line in self.screen.query(KeyLine):
            line.say(sentence, tone)

    def hush(self) -> None:
        """Show the screen's keys again."""
        for line in self.screen.query(KeyLine):
            line.hush()

    def answers_at_once(self, event: TypedEvent) -> bool:
        """Tell whether what was typed waits for nothing: the key that makes the screen black, and what lifts it."""
        return super().answers_at_once(event) or (isinstance(event, events.Key) and event.key in self._black_keys)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Allow nothing but lifting the black while the screen is black."""
        if self.is_covered and action != "black":
            return False
        return super().check_action(action, parameters)

    def action_black(self) -> None:
        """Make the screen black, or lift the black."""
        if isinstance(self.screen, BlackScreen):
            self.screen.action_lift()
        else:
            self.push_screen(BlackScreen(self.room))

    def action_hide_more(self) -> None:
        """Show less of every name; from codes on, ask to show names again."""
        if self.room.names is NamesShown.CODES:
            self.action_show_more()
            return
        self.room.hide_more()
        self.say(f"Now {self.room.names.value}; words are hidden too. I shows names, after Enter.", Tone.DONE)

    @work(group="asking")
    async def action_show_more(self) -> None:
        """Show names again, once Enter says so."""
        if self.room.names is NamesShown.NAMES:
            self.say("Names are shown already.", Tone.DONE)
        elif await self.push_screen_wait(ConfirmScreen(self.room, "Show whole names on this screen?")):
            self.room.show_names()

    def action_light(self) -> None:
        """Change from dark to paper, or back."""
        self.room.switch_theme()
