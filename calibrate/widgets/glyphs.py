"""Every mark on every screen, as drawn and in plain letters; each is one cell wide."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Glyphs:
    """One set of marks."""

    agreed: str
    consent: str
    """Agreed without discussion, as loaded."""
    parked: str
    right: str
    left: str
    up: str
    down: str
    both: tuple[str, str, str, str]
    """Moved on both axes: up right, down right, up left, down left."""
    here: str
    """On a scale: where the person stands."""
    was: str
    """On a scale: where the person came from."""
    path: str
    """On a scale: the line from there to here; its head is an arrow."""
    ghost: str
    trail: str
    cut: str
    """Ends a name that does not fit."""
    menu: str
    edge: str
    """Stands left of what the cursor is on."""
    hatch: str
    """Fills the PRIVATE row."""
    nothing: str
    hint: str
    """Before a hint not met yet."""
    progress_agreed: str
    progress_parked: str
    progress_open: str
    range: str
    everyone: str
    rule: str
    """A thin line across."""
    top: str
    """Upper edge of a panel: its lower half is the panel."""
    bottom: str
    """Lower edge of a panel: its upper half is the panel."""
    dot: str
    """Between two facts on one line."""
    quotes: tuple[str, str]

    def arrow(self, right: int, up: int) -> str:
        """Return the mark of a move by bands to the right and up; blank for no move."""
        if right and up:
            return self.both[(0 if right > 0 else 2) + (0 if up > 0 else 1)]
        if right:
            return self.right if right > 0 else self.left
        if up:
            return self.up if up > 0 else self.down
        return " "

    def arrows(self, text: str) -> str:
        """Return a text with its arrows in this set's marks."""
        return text.translate({ord("→"): self.right, ord("←"): self.left, ord("↑"): self.up, ord("↓"): self.down})

    def path_line(self, cells: int) -> str:
        """Return a line of some cells that ends in an arrow to the right."""
        return self.path * (cells - 1) + self.right if cells > 0 else ""

    def path_back(self, cells: int) -> str:
        """Return a line of some cells that begins with an arrow to the left."""
        return self.left + self.path * (cells - 1) if cells > 0 else ""


DRAWN = Glyphs(
    agreed="✓", consent="=", parked="‖",
    right="→", left="←", up="↑", down="↓", both=("↗", "↘", "↖", "↙"),
    here="●", was="○", path="─", ghost="◌", trail="┄", cut="…", menu="▾", edge="▌", hatch="╱", nothing="–", hint="·",
    progress_agreed="━", progress_parked="╍", progress_open="─", range="━", everyone="┊", rule="─",
    top="▄", bottom="▀", dot="·", quotes=("“", "”"),
)  # fmt: skip

PLAIN = Glyphs(
    agreed="+", consent="=", parked="#",
    right=">", left="<", up="^", down="v", both=("x", "x", "x", "x"),
    here="*", was="o", path="-", ghost="o", trail=".", cut="~", menu="v", edge="|", hatch="/", nothing="-", hint=".",
    progress_agreed="=", progress_parked="#", progress_open="-", range="-", everyone=":", rule="-",
    top="-", bottom=" ", dot="-", quotes=('"', '"'),
)  # fmt: skip
