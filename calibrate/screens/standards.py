"""What each band means, one key away all meeting long."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widget import Widget

from calibrate.config import Standards
from calibrate.domain.axis import Axis, Band
from calibrate.domain.board import Seat
from calibrate.domain.inert import inert
from calibrate.domain.naming import Naming
from calibrate.screens.sheet import Sheet
from calibrate.widgets.page import Page
from calibrate.widgets.room import Room
from calibrate.widgets.row import Row, Run
from calibrate.widgets.theme import Tone

_ASKS = {Axis.PERFORMANCE: "how well now, in this role", Axis.POTENTIAL: "how far from here"}
_NAME, _MEANS = 4, 26


class StandardsScreen(Sheet[None]):
    """The two questions and their bands; where somebody stands is lit."""

    shareable: ClassVar[bool] = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,enter,w", "leave", "back", id="standards.back", tooltip="Back to where you were"),
    ]

    def __init__(self, room: Room, naming: Naming, standards: Standards, seat: Seat | None) -> None:
        """Take the words, and who is being talked about, if anybody is."""
        super().__init__(room)
        self._naming = naming
        self._standards = standards
        self._seat = seat

    def compose_sheet(self) -> list[Widget]:
        """Return the page."""
        page = Page(self.room, self._draw, ground=Tone.HERE, id="standards")
        page.styles.height = len(self._draw(80, 0))
        return [page]

    def _draw(self, width: int, height: int) -> list[Row]:
        del height
        rows = [Row(Tone.HERE)]
        for axis in Axis:
            head = Row(Tone.HERE).put(2, Run(axis.value, bold=True))
            rows.append(head.add(Run(_ASKS[axis], Tone.SECOND), after=2))
            for band in reversed(Band):
                rows += self._band(axis, band, width)
            rows.append(Row(Tone.HERE))
        return rows

    def _band(self, axis: Axis, band: Band, width: int) -> list[Row]:
        here = self._seat is not None and self._seat.axis(axis).band is band
        means = self._standards.performance if axis is Axis.PERFORMANCE else self._standards.potential
        lines = [inert(line) for line in means[band - 1].splitlines()[:2]] or [""]
        rows = [Row(Tone.HERE) for _ in lines]
        mark = self.room.glyphs.cut
        if here:
            rows[0].put(2, Run(self.room.glyphs.here, Tone.ACCENT))
        name = Run(inert(self._naming.band(axis, band)), Tone.ACCENT if here else Tone.INK, bold=here)
        rows[0].put_cut(_NAME, _MEANS - 2, mark, name)
        for row, line in zip(rows, lines, strict=True):
            row.put_cut(_MEANS, width - 1, mark, Run(line, Tone.DONE))
        return rows

    def action_leave(self) -> None:
        """Go back."""
        self.dismiss(None)
