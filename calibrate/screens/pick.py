"""Picking one of some named things, by typing a part of its name."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType

from calibrate.domain.folded import folded
from calibrate.screens.narrowing import NarrowingScreen
from calibrate.widgets.cells import cut
from calibrate.widgets.room import Room
from calibrate.widgets.row import Row, Run
from calibrate.widgets.theme import Tone


@dataclass(frozen=True)
class Pick:
    """One thing that can be picked."""

    kind: str
    """What it is, in a word that may be typed too."""
    name: str
    """Its name as stored: what is typed is looked for here."""
    shown: Callable[[], str]
    """What the room may see of the name now."""
    count: str
    """How many it stands for, in words."""


class PickScreen(NarrowingScreen[int]):
    """Typing narrows the list; Enter picks what is lit. Gives back the number of what was picked."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "step(-1)", "choose", id="pick.up", tooltip="The line above", key_display="↑↓", priority=True),
        Binding("down", "step(1)", "choose", id="pick.down", tooltip="The line below", show=False, priority=True),
        Binding("enter", "choose", "only this", id="pick.pick", tooltip="Only what is lit", priority=True),
        Binding("escape", "leave", "show all", id="pick.leave", tooltip="Everything, as before"),
    ]

    def __init__(self, room: Room, question: str, picks: Sequence[Pick], *, always_private: bool = False) -> None:
        """Take what is asked, and what there is to pick from, in order."""
        super().__init__(
            room, question, "a part of a name", "Nothing here has that in its name.", private=always_private
        )
        self._picks = picks
        self._texts = [folded(f"{pick.kind}\n{pick.name}") for pick in picks]

    def matching(self, typed: str) -> list[int]:
        """Return the numbers of what has every word typed in its name or kind."""
        words = folded(typed).split()
        return [number for number, text in enumerate(self._texts) if all(word in text for word in words)]

    def counted(self, count: int) -> str:
        """Return how many there are to pick from."""
        return f"{count} to pick from"

    def answer(self, number: int) -> int:
        """Return the number itself."""
        return number

    def draw_line(self, number: int, width: int, *, here: bool) -> Row:
        """Return what it is, its name, and how many it stands for."""
        pick = self._picks[number]
        row = Row(Tone.ACCENT if here else Tone.HERE)
        tone, quiet = (Tone.ON_ACCENT, Tone.ON_ACCENT) if here else (Tone.INK, Tone.SECOND)
        row.put(4, Run(pick.kind, quiet))
        name = cut(pick.shown(), min(48, width - 34), self.room.glyphs.cut)
        return row.put(18, Run(name, tone, bold=here)).put_right(min(84, width - 2), Run(pick.count, quiet))
