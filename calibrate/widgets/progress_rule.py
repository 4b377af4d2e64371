"""The second row: how far the meeting is, as one line."""

from textual.strip import Strip

from calibrate.widgets.room import Room
from calibrate.widgets.room_widget import RoomWidget
from calibrate.widgets.row import Row, Run
from calibrate.widgets.theme import Tone


class ProgressRule(RoomWidget):
    """Agreed people as a heavy line, parked ones dashed, the rest thin."""

    DEFAULT_CSS = "ProgressRule { height: 1; width: 1fr; }"

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self._shares = (0, 0, 0)

    def show(self, agreed: int, parked: int, people: int) -> None:
        """Set how many of the people are agreed and parked."""
        if self._shares != (agreed, parked, people):
            self._shares = (agreed, parked, people)
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """Paint the row."""
        del y
        cells, glyphs = self.size.width, self.room.glyphs
        agreed, parked = rule_cells(*self._shares, cells)
        row = Row().put(
            0,
            Run(glyphs.progress_agreed * agreed, Tone.DONE),
            Run(glyphs.progress_parked * parked, Tone.SECOND),
            Run(glyphs.progress_open * (cells - agreed - parked), Tone.LINE),
        )
        return row.strip(cells, self.room.palette)


def rule_cells(agreed: int, parked: int, people: int, cells: int) -> tuple[int, int]:
    """Return how many of the cells agreed and parked people take; anybody at all takes one, the most give way."""
    if not people:
        return 0, 0
    parts = (agreed, parked, people - agreed - parked)
    shares = [max(1, round(cells * part / people)) if part else 0 for part in parts]
    shares[parts.index(max(parts))] += cells - sum(shares)
    return shares[0], shares[1]
