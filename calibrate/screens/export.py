"""Where an export goes: one folder, asked once."""

import asyncio
from pathlib import Path
from typing import ClassVar

from textual import on, work
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.types import CSSPathType
from textual.widget import Widget
from textual.widgets import Input

from calibrate.domain.inert import inert
from calibrate.errors import CalibrateError
from calibrate.screens.sheet import Sheet
from calibrate.services.exporting import ExportRequest, export, suggested_folder
from calibrate.services.meeting import Meeting
from calibrate.widgets.page import Page
from calibrate.widgets.room import Room
from calibrate.widgets.row import Row, Run
from calibrate.widgets.theme import Tone

_WHAT = "The agreed grid as a workbook, people and moves as CSV. For the facilitator only."


class ExportScreen(Sheet[str | None]):
    """Asks for a folder and writes an export there; its answer is what was done. Not for the wall.

    One folder is filled in, so that Enter is enough; a refused one stays to be mended.
    """

    CSS_PATH: ClassVar[CSSPathType | None] = ["sheet.tcss", "export.tcss"]
    shareable: ClassVar[bool] = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "write", "write the files", id="export.write", tooltip="Write the files there", priority=True),
        Binding("escape", "leave", "not now", id="export.leave", tooltip="Write nothing"),
    ]

    def __init__(self, meeting: Meeting, room: Room, home: Path) -> None:
        """Take the meeting, what may be seen now, and where the folder that is filled in lies."""
        super().__init__(room, always_private=True)
        self._meeting = meeting
        self._suggested = suggested_folder(meeting.session, home)
        self._refusal = ""

    def compose_sheet(self) -> list[Widget]:
        """Return the field and what it is for."""
        return [
            Page(self.room, self._draw_head, ground=Tone.HERE, id="export-head"),
            Horizontal(
                Page(
                    self.room,
                    lambda *_: [Row(Tone.HERE).put(0, Run("folder", Tone.SECOND))],
                    ground=Tone.HERE,
                    id="export-label",
                ),
                Input(str(self._suggested), compact=True, id="export-folder", select_on_focus=False),
            ),
            Page(self.room, self._draw_foot, ground=Tone.HERE, id="export-foot"),
        ]

    def _draw_head(self, width: int, height: int) -> list[Row]:
        del height
        row = Row(Tone.HERE).put(0, Run(self.room.glyphs.edge, Tone.ACCENT))
        row.put_cut(2, width - 1, self.room.glyphs.cut, Run("Export: where to?", bold=True))
        return [Row(Tone.HERE), row, Row(Tone.HERE)]

    def _draw_foot(self, width: int, height: int) -> list[Row]:
        del height
        said = Run(self._refusal, Tone.AMBER, bold=True) if self._refusal else Run(_WHAT, Tone.SECOND)
        return [Row(Tone.HERE), Row(Tone.HERE).put_cut(2, width - 1, self.room.glyphs.cut, said), Row(Tone.HERE)]

    @on(Input.Changed)
    def _changed(self) -> None:
        self._say("")

    def _say(self, refusal: str) -> None:
        self._refusal = inert(refusal)
        self.query_one("#export-foot", Page).draw_again()

    @work(group="writes")
    async def action_write(self) -> None:
        """Write the files, or say why not."""
        folder = self.query_one("#export-folder", Input).value.strip()
        if not folder:
            self._say("still needed: a folder")
            return
        request = _into(folder)
        try:
            done = await asyncio.to_thread(export, self._meeting, request)
        except CalibrateError as error:
            self._say(error.text)
        else:
            self.dismiss(f"{len(done.files)} files written to {inert(folder)}.")

    def action_leave(self) -> None:
        """Write nothing."""
        self.dismiss(None)


def _into(folder: str) -> ExportRequest:
    return ExportRequest(Path(folder).expanduser())
