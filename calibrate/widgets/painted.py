"""A widget that keeps its painted lines until they change: what is shown again is not painted again."""

from abc import abstractmethod
from collections.abc import Iterable
from typing import Self

from textual.geometry import Region, Size
from textual.strip import Strip

from calibrate.widgets.room_widget import RoomWidget


class Painted(RoomWidget):
    """The base of what the room looks at all the time, and changes with every key.

    Its lines come whole from `paint`, in the room's palette: no style sheet
    is laid over them, so none of Textual's work for that is done.
    """

    _lines: dict[int, Strip]
    _painted_for = Size(0, 0)

    @abstractmethod
    def paint(self, y: int) -> Strip:
        """Return one line, as wide as the widget."""

    def resized(self) -> None:
        """Take in that the next lines are of another size."""

    def refresh(self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False) -> Self:
        """Paint again, some regions or everything."""
        if repaint:
            self._forget(regions)
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    def _forget(self, regions: Iterable[Region]) -> None:
        lines = [y for region in regions for y in region.line_range]
        if not lines or not hasattr(self, "_lines"):
            self._lines = {}
        for y in lines:
            self._lines.pop(y, None)

    def render_line(self, y: int) -> Strip:
        """Return one line, painted now or before."""
        found = self._lines.get(y)
        if found is None:
            found = self._lines[y] = self.paint(y)
        return found

    def render_lines(self, crop: Region) -> list[Strip]:
        """Return a part of the widget."""
        if self._painted_for != self.size:
            self._painted_for = self.size
            self._lines = {}
            self.resized()
        lines = [self.render_line(y) for y in crop.line_range]
        if crop.width == self.size.width:
            return lines
        return [line.crop(crop.x, crop.right) for line in lines]
