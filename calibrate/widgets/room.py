"""What the room may see now: shared or private, names or less, light or dark. Told to whoever paints."""

from collections.abc import Callable
from enum import StrEnum

from calibrate.config import Glyphs as GlyphChoice
from calibrate.config import ThemeChoice
from calibrate.domain.inert import inert
from calibrate.domain.person import PersonId
from calibrate.domain.population import Population
from calibrate.widgets.glyphs import DRAWN, PLAIN, Glyphs
from calibrate.widgets.terminal import Depth
from calibrate.widgets.theme import Palette, palette


class Mode(StrEnum):
    """Whether others see this screen."""

    SHARED = "shared"
    PRIVATE = "private"


class NamesShown(StrEnum):
    """How much of a name is shown, most first."""

    NAMES = "names"
    INITIALS = "initials"
    CODES = "codes"


_LESS = {NamesShown.NAMES: NamesShown.INITIALS, NamesShown.INITIALS: NamesShown.CODES}


class Room:
    """The state every screen paints by. One per application; it changes, and tells its subscribers."""

    def __init__(
        self,
        *,
        theme: ThemeChoice = ThemeChoice.DARK,
        glyphs: GlyphChoice = GlyphChoice.DRAWN,
        depth: Depth = Depth.TRUE,
    ) -> None:
        self.mode = Mode.SHARED
        self.names = NamesShown.NAMES
        self.theme = theme
        self.depth = depth
        self._plain = glyphs is GlyphChoice.PLAIN
        self._subscribers: list[Callable[[], object]] = []

    @property
    def is_private(self) -> bool:
        """The facilitator said that nobody else sees this screen."""
        return self.mode is Mode.PRIVATE

    @property
    def is_ledger(self) -> bool:
        """Rules instead of tinted panels, and plain marks: too few colours, or asked for."""
        return self._plain or not self.depth.has_tints

    @property
    def glyphs(self) -> Glyphs:
        """The marks to draw with."""
        return PLAIN if self.is_ledger else DRAWN

    @property
    def palette(self) -> Palette:
        """The colours to paint with."""
        return palette(self.theme, self.depth)

    @property
    def shows_words(self) -> bool:
        """Free text (reasons, evidence, notes) may be shown: it may name people, so it goes with the names."""
        return self.names is NamesShown.NAMES

    def name(self, population: Population, person_id: PersonId) -> str:
        """Return what may be shown of somebody's name now, inert and uncut.

        Raises:
            UnknownPersonError: Nobody has that id.
        """
        row = population.row(person_id)
        if self.names is NamesShown.CODES:
            return f"P{row + 1:0{max(3, len(str(len(population))))}d}"
        return self.other_name(population.names[row] or person_id)

    def other_name(self, name: str) -> str:
        """Return what may be shown of a name the file gives without an id: a manager, a rater, a proposer."""
        if self.names is NamesShown.NAMES:
            return inert(name)
        if self.names is NamesShown.INITIALS:
            return inert(" ".join(f"{word[0]}." for word in name.split()[:4]))
        return "not shown"

    def words(self, text: str) -> str:
        """Return free text, inert, or nothing while names are hidden."""
        return inert(text) if self.shows_words else ""

    def hide_more(self) -> None:
        """Show less of every name; codes are the least."""
        self._become(names=_LESS.get(self.names, self.names))

    def show_names(self) -> None:
        """Show whole names again; whoever calls this has asked first."""
        self._become(names=NamesShown.NAMES)

    def go_private(self) -> None:
        """Open what is not for the wall; whoever calls this has asked first."""
        self._become(mode=Mode.PRIVATE)

    def share(self) -> None:
        """Close what is not for the wall."""
        self._become(mode=Mode.SHARED)

    def switch_theme(self) -> None:
        """Change from dark to paper, or back."""
        self._become(theme=ThemeChoice.PAPER if self.theme is ThemeChoice.DARK else ThemeChoice.DARK)

    def subscribe(self, changed: Callable[[], object]) -> Callable[[], None]:
        """Have something called after every change; the function returned ends that."""
        self._subscribers.append(changed)
        return lambda: self._subscribers.remove(changed)

    def _become(
        self, *, mode: Mode | None = None, names: NamesShown | None = None, theme: ThemeChoice | None = None
    ) -> None:
        before = (self.mode, self.names, self.theme)
        self.mode, self.names, self.theme = mode or self.mode, names or self.names, theme or self.theme
        if before != (self.mode, self.names, self.theme):
            for changed in tuple(self._subscribers):
                changed()
