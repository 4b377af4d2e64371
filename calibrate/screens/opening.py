"""The opening page: why we are here and how we talk, and nine counts. Not a single name."""

from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.screen import Screen

from calibrate.config import DecisionRule, Settings, ThemeChoice
from calibrate.services.meeting import Meeting
from calibrate.widgets.cells import width as cells_of
from calibrate.widgets.cells import wrapped_inert
from calibrate.widgets.key_line import KeyLine
from calibrate.widgets.mode_line import ModeLine, session_title
from calibrate.widgets.page import Page
from calibrate.widgets.progress_rule import ProgressRule
from calibrate.widgets.room import Room
from calibrate.widgets.row import Row, Run
from calibrate.widgets.theme import Tone
from calibrate.widgets.tiles import FULL, LOW, put_tiles, tiles_height, tiles_width

_BLOCK = 120
"""The width the page is laid out for."""

_DECIDES = {
    DecisionRule.CONSENSUS: "Consensus. If not, the manager decides and the chair notes who saw it otherwise.",
    DecisionRule.MANAGER: "The manager decides, once everyone was heard; the chair notes who saw it otherwise.",
    DecisionRule.LEADER: "The leader decides, once everyone was heard; the chair notes who saw it otherwise.",
}


class OpeningScreen(Screen[None]):
    """What a session opens on until the room has decided something. Enter goes on to the grid."""

    CSS_PATH = "opening.tcss"
    shareable: ClassVar[bool] = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "go_on", "on to the grid", id="opening.grid", tooltip="Go on to the grid"),
        Binding("pagedown,down", "scroll(1)", "further down", id="opening.down", tooltip="Further down", show=False),
        Binding("pageup,up", "scroll(-1)", "further up", id="opening.up", tooltip="Further up", show=False),
    ]

    @dataclass
    class GoneOn(Message):
        """The facilitator wants the grid."""

    def __init__(self, meeting: Meeting, room: Room, settings: Settings) -> None:
        super().__init__()
        self._meeting = meeting
        self._room = room
        self._settings = settings

    def compose(self) -> ComposeResult:
        """Lay the page."""
        yield ModeLine(self._room, shown="no names")
        yield ProgressRule(self._room)
        yield Page(self._room, self._draw)
        yield KeyLine(self._room)

    def on_mount(self) -> None:
        """Say that everything is on the disk."""
        self.query_one(ModeLine).show_right([Run("saved", Tone.SECOND)])

    def action_go_on(self) -> None:
        """Go on to the grid."""
        self.post_message(self.GoneOn())

    def action_scroll(self, pages: int) -> None:
        """Scroll where the page is longer than the screen."""
        page = self.query_one(Page)
        page.scroll_lines(pages * (page.size.height - 1))

    def _draw(self, width: int, height: int) -> list[Row]:
        roomy = width >= 110 and height >= 31
        margin = max(0, width - _BLOCK) // 2  # Wider screens get margins, never wider gaps.
        left, tile, full = (9 + margin, 13, FULL) if roomy else (1, 8, LOW)
        tiles_left = width - tiles_width(tile) - (10 + margin if roomy else 1)
        beside = tiles_left - left >= 40
        text = self._text(
            (tiles_left - left - (4 if roomy else 1)) if beside else width - left - 1, roomy=roomy, height=height
        )
        tiles_top = 2 if roomy else 1
        below = tiles_top if beside else len(text) + 1
        rows = [Row() for _ in range(max(len(text) + (2 if roomy else 0), below + tiles_height(full) + 5))]
        for row, runs in zip(rows[2 if roomy else 0 :], text, strict=False):
            row.put(left, *runs)
        self._put_counts(rows, below, tiles_left if beside else left, tile=tile, full=full)
        return rows[: max(height, len(text))] if beside else rows

    def _put_counts(self, rows: list[Row], top: int, left: int, *, tile: int, full: int) -> None:
        board, glyphs = self._meeting.board, self._room.glyphs
        put_tiles(rows, top, left, board.counts(), self._room, tile=tile, full=full)
        progress = board.progress()
        under = rows[top + tiles_height(full) + 1 :]
        under[0].put(left, Run(f"{glyphs.up} potential", Tone.SECOND))
        under[0].put_right(left + tiles_width(tile), Run(f"performance {glyphs.right}", Tone.SECOND))
        stage = "as it stands now" if self._meeting.ledger.has_decisions else "as loaded"
        rest = f"{progress.not_rated} not yet rated" if progress.not_rated else ""
        lines = [f"{stage} {glyphs.dot} {rest}"] if rest and full == FULL else [stage, rest]
        for row, line in zip(under[1:], lines, strict=False):
            row.put(left, Run(line, Tone.SECOND))
        self._put_question(under[1 + len([line for line in lines if line])], left)

    def _put_question(self, row: Row, left: int) -> None:
        """Ask whether the light suits the room."""
        dark = self._room.theme is ThemeChoice.DARK
        row.put(left, Run("in a lit room? " if dark else "in a dark room? ", Tone.SECOND))
        row.add(Run("l", Tone.ACCENT, bold=True), Run(" for paper" if dark else " for dark", Tone.SECOND))

    def _text(self, cells: int, *, roomy: bool, height: int) -> list[list[Run]]:
        opening = self._settings.opening
        paragraphs = [
            ("Why we are here", _lines(opening.why, cells)),
            ("How we talk", _numbered(opening.talk, cells)),
            ("How we decide", _lines(opening.decide or _DECIDES[self._settings.decision_rule], cells)),
            ("Who hears what", _lines(opening.hears, cells)),
        ]
        text = self._head(cells) + ([[], []] if roomy else [[]])
        for head, lines in paragraphs:
            text += [[Run(head, Tone.ACCENT, bold=True)], *lines, []]
        text.pop()
        return text if len(text) <= height or roomy else [runs for runs in text if runs]

    def _head(self, cells: int) -> list[list[Run]]:
        board, dot = self._meeting.board, self._room.glyphs.dot
        people = board.progress().people
        managers = len({seat for seat in self._meeting.population.manager_ids if seat})
        facts = [
            f"{people} {'person' if people == 1 else 'people'}",
            f"{managers} {'manager' if managers == 1 else 'managers'}",
        ]
        title = Run(session_title(self._meeting.session, self._meeting.cycle), bold=True)
        meeting = f"calibration meeting {dot} "
        said = f" {dot} ".join(facts)
        fits = cells_of(meeting + said) <= cells
        return [[title], [Run((meeting if fits else "") + said, Tone.SECOND)]]


def _lines(text: str, cells: int) -> list[list[Run]]:
    return [[Run(line)] for line in wrapped_inert(text, cells)]


def _numbered(texts: tuple[str, ...], cells: int) -> list[list[Run]]:
    lines: list[list[Run]] = []
    for number, text in enumerate(texts, start=1):
        first, *more = wrapped_inert(text, cells - 3)
        lines.append([Run(f"{number}  ", Tone.SECOND), Run(first)])
        lines += [[Run("   "), Run(line)] for line in more]
    return lines
