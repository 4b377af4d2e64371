"""The report below its sum: the question, the refused rows, what is worth a look; side by side where there is room."""

from dataclasses import dataclass

from calibrate.domain.naming import Naming
from calibrate.errors import CalibrateError
from calibrate.services.loading import Asked, BandCounts, Draft, RefusedRow
from calibrate.widgets.load_lines import beside
from calibrate.widgets.load_notes import draw_notes
from calibrate.widgets.load_question import QuestionView, draw_question
from calibrate.widgets.load_refused import RefusedView, draw_refused
from calibrate.widgets.room import Room
from calibrate.widgets.row import Row

_WIDE = 100
_GAP = 4


@dataclass(frozen=True)
class PageView:
    """A draft, and where the cursor is in it."""

    draft: Draft
    stop: int | None
    line: int
    typed: tuple[str, str] = ("", "")
    counts: BandCounts | None = None
    half: str = ""
    said: str = ""

    @property
    def is_at_refused(self) -> bool:
        """Whether the cursor is among the refused rows."""
        return self.stop is not None and self.stop >= len(self.draft.asked)


def draw_body(view: PageView, naming: Naming, room: Room, width: int, height: int) -> list[Row]:
    """Draw everything below the sum."""
    if width < _WIDE:
        return _one_at_a_time(view, naming, room, width, height)
    notes = draw_notes(view.draft.report, room, width - 2)
    places = max(10, height - len(notes) - 2)
    left_cells = (width - _GAP) * 55 // 100
    right_cells = width - 1 - left_cells - _GAP
    left = _question(view, view.stop or 0, naming, room, left_cells, places)
    right = _right(view, naming, room, right_cells, places)
    if not left:
        left, right = right, []
    rows = beside(left, right, left_cells + _GAP)
    return [*rows, *([Row(), Row()] if notes and rows else []), *notes]


def _right(view: PageView, naming: Naming, room: Room, cells: int, height: int) -> list[Row]:
    """Draw the refused rows; without any, how the other question was read."""
    if view.draft.refused:
        return _refused(view, room, cells, height)
    shown = _shown_at(view, view.stop or 0)
    others = [number for number in range(len(view.draft.asked)) if number != shown]
    return _question(view, others[0], naming, room, cells, height) if others else []


def _one_at_a_time(view: PageView, naming: Naming, room: Room, width: int, height: int) -> list[Row]:
    if view.is_at_refused:
        rows = _refused(view, room, width - 1, height - 2)
    else:
        rows = _question(view, view.stop or 0, naming, room, width - 1, height - 2)
    notes = draw_notes(view.draft.report, room, width - 1)
    return [*rows, *([Row()] if rows and notes else []), *notes]


def _shown_at(view: PageView, stop: int) -> int:
    """Return which question is in sight: the cursor's, else the last one."""
    return min(stop, max(0, len(view.draft.asked) - 1))


def _question(view: PageView, stop: int, naming: Naming, room: Room, cells: int, height: int) -> list[Row]:
    every = view.draft.asked
    if not every:
        return []
    at = _shown_at(view, stop)
    asked = every[at]
    is_here = view.stop == at
    question = QuestionView(
        asked=asked,
        place=_place(every, at),
        is_here=is_here,
        line=view.line if is_here else 0,
        typed=view.typed if is_here else _written(asked.cuts),
        counts=(view.counts if is_here else None) or asked.counts,
        half=view.half if is_here else "",
        said=view.said if is_here else "",
    )
    return draw_question(question, naming, room, cells, height)


def _written(cuts: tuple[float, ...]) -> tuple[str, str]:
    return (f"{cuts[0]:g}", f"{cuts[1]:g}") if len(cuts) == 2 else ("", "")


def _place(every: tuple[Asked, ...], at: int) -> str:
    if every[at].is_open:
        return f"{at + 1} of {sum(asked.is_open for asked in every)}"
    return str(every[at].axis or every[at].field)


def _refused(view: PageView, room: Room, cells: int, height: int) -> list[Row]:
    draft = view.draft

    def cells_of(row: RefusedRow) -> str:
        try:
            return f" {room.glyphs.dot} ".join(cell for _, cell in draft.cells(row.place) if cell.strip())
        except CalibrateError:
            return ""

    refused = RefusedView(
        rows=draft.refused,
        cells_of=cells_of,
        is_twin=lambda row: len(draft.same_id(row.place)) > 1,
        line=view.line if view.is_at_refused else 0,
        is_here=view.is_at_refused,
        has_many_files=len(draft.report.files) > 1,
    )
    return draw_refused(refused, room, cells, height)
