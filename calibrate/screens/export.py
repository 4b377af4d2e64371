"""Where an export goes, for whom, and as what: one folder, asked once; the rest is filled in."""

import asyncio
from pathlib import Path
from typing import ClassVar

from textual import on, work
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.types import CSSPathType
from textual.widget import Widget
from textual.widgets import Input

from calibrate.config import Settings
from calibrate.domain.audience import Audience, Stage
from calibrate.domain.inert import inert
from calibrate.errors import CalibrateError
from calibrate.screens.sheet import Sheet
from calibrate.services.exporting import FORMATS_FOR, PICTURES, ExportRequest, export, suggested_folder
from calibrate.services.meeting import Meeting
from calibrate.widgets.cells import wrapped
from calibrate.widgets.choice import Choice
from calibrate.widgets.page import Page
from calibrate.widgets.room import Room
from calibrate.widgets.row import Row, Run
from calibrate.widgets.theme import Tone
from calibrate.widgets.ticks import Ticks

_FOR = {"the facilitator": Audience.FACILITATOR, "leadership": Audience.LEADERSHIP, "managers": Audience.MANAGER}
_STAGES = {"as agreed": Stage.AGREED, "as loaded": Stage.BEFORE}
_NAMES = ("counts", "names")
_HOLDS = {
    Audience.FACILITATOR: "everything: boxes, moves and reasons, for you alone",
    Audience.LEADERSHIP: "boxes, reasons and the bench, no private note",
    Audience.MANAGER: "a folder for each manager, of their own people, without boxes",
}


class ExportScreen(Sheet[str | None]):
    """Asks for a folder and writes an export there; its answer is what was done. Not for the wall.

    Everything is filled in, so that Enter is enough; what is refused stays to be mended.
    """

    CSS_PATH: ClassVar[CSSPathType | None] = ["sheet.tcss", "export.tcss"]
    shareable: ClassVar[bool] = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "write", "write the files", id="export.write", tooltip="Write the files there", priority=True),
        Binding("tab", "app.focus_next", "next field", id="export.next", tooltip="The next field"),
        Binding("shift+tab", "app.focus_previous", "field before", id="export.previous", tooltip="Back", show=False),
        Binding("escape", "leave", "not now", id="export.leave", tooltip="Write nothing"),
    ]

    def __init__(self, meeting: Meeting, room: Room, home: Path, settings: Settings | None = None) -> None:
        """Take the meeting, what may be seen now, where the folder that is filled in lies, and the settings."""
        super().__init__(room, always_private=True)
        self._meeting = meeting
        self._settings = settings or Settings()
        self._refusal = ""
        self._folder = Input(
            str(suggested_folder(meeting.session, home)), compact=True, id="export-folder", select_on_focus=False
        )
        self._for = Choice(room, "for    ", tuple(_FOR), changed=self._audience_changed, id="export-for")
        self._stage = Choice(room, "ratings", tuple(_STAGES), changed=self._changed, id="export-stage")
        self._names = Choice(room, "pictures show", _NAMES, changed=self._changed, id="export-names")
        self._formats = Ticks(room, "files  ", self._changed, id="export-formats")

    def compose_sheet(self) -> list[Widget]:
        """Return the fields and what they come to."""
        label = Page(self.room, lambda *_: [Row(Tone.HERE).put(0, Run("folder", Tone.SECOND))], ground=Tone.HERE)
        label.id = "export-label"
        return [
            Page(self.room, self._draw_head, ground=Tone.HERE, id="export-head"),
            Horizontal(label, self._folder),
            Horizontal(self._for, self._stage, self._names),
            Horizontal(self._formats),
            Page(self.room, self._draw_foot, ground=Tone.HERE, id="export-foot"),
        ]

    def on_mount(self) -> None:
        """Fill the fields in."""
        self._for.offer(tuple(_FOR), "the facilitator")
        self._stage.offer(tuple(_STAGES), "as agreed")
        self._names.offer(_NAMES, "counts")
        self._audience_changed()

    def _draw_head(self, width: int, height: int) -> list[Row]:
        del height
        row = Row(Tone.HERE).put(0, Run(self.room.glyphs.edge, Tone.ACCENT))
        row.put_cut(2, width - 1, self.room.glyphs.cut, Run("Export: for whom, and where to?", bold=True))
        return [Row(Tone.HERE), row, Row(Tone.HERE)]

    def _draw_foot(self, width: int, height: int) -> list[Row]:
        tone = Tone.AMBER if self._refusal else Tone.SECOND
        lines = wrapped(self._refusal or self._comes_to, width - 4)[: height - 1]
        rows = [Row(Tone.HERE).put(2, Run(line, tone, bold=bool(self._refusal))) for line in lines]
        return [Row(Tone.HERE), *rows, *(Row(Tone.HERE) for _ in range(height - 1 - len(rows)))]

    @property
    def _audience(self) -> Audience:
        return _FOR[self._for.value or "the facilitator"]

    @property
    def _comes_to(self) -> str:
        """What would be written, and where."""
        listed = ", ".join(self._formats.value) or "nothing but about.json"
        says = f"{_HOLDS[self._audience].capitalize()}: {listed}"
        if set(PICTURES) & set(self._formats.value):
            says += f", pictures with {self._names.value}"
        seal = "." if self._meeting.is_sealed else ", marked NOT SEALED."
        return f"{says}{seal} All of it goes to {inert(self._folder.value.strip())}."

    def _audience_changed(self) -> None:
        usual = ExportRequest(Path(), self._audience).wanted
        self._formats.offer(FORMATS_FOR[self._audience], usual)
        self._changed()

    @on(Input.Changed)
    def _changed(self) -> None:
        self._say("")

    def _say(self, refusal: str) -> None:
        self._refusal = inert(refusal)
        self.query_one("#export-foot", Page).draw_again()

    @property
    def _request(self) -> ExportRequest:
        return ExportRequest(
            Path(self._folder.value.strip()).expanduser(),
            self._audience,
            _STAGES[self._stage.value or "as agreed"],
            self._formats.value,
            names=self._names.value == "names",
            settings=self._settings,
        )

    @work(group="writes")
    async def action_write(self) -> None:
        """Write the files, or say why not."""
        if not self._folder.value.strip():
            self._say("still needed: a folder")
            return
        request = self._request
        try:
            done = await asyncio.to_thread(export, self._meeting, request)
        except CalibrateError as error:
            self._say(error.text)
        else:
            listed = ", ".join(done.files) if len(done.files) <= 8 else f"{len(done.files)} of them"
            self.dismiss(inert(f"{len(done.files)} files written to {request.directory}: {listed}."))

    def action_leave(self) -> None:
        """Write nothing."""
        self.dismiss(None)
