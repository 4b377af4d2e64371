"""Where an export goes, for whom, and as what: one folder, asked once; the rest is filled in."""

import asyncio
from collections import Counter
from collections.abc import Callable
from functools import partial
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
from calibrate.domain.folded import folded
from calibrate.domain.inert import inert
from calibrate.errors import CalibrateError
from calibrate.screens.confirm import ConfirmScreen
from calibrate.screens.pick import Pick, PickScreen
from calibrate.screens.sheet import Sheet
from calibrate.services.exporting import (
    FORMATS_FOR,
    PICTURES,
    Export,
    ExportRequest,
    can_write,
    export,
    suggested_folder,
)
from calibrate.services.meeting import Meeting
from calibrate.widgets.cells import wrapped
from calibrate.widgets.choice import Choice
from calibrate.widgets.load_share import TICKS, Working
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
_NEEDS_SEAL = (
    "Managers get their hand-off once the session is sealed: s on the grid seals it. Or choose ratings as loaded: "
    "what they rated, for the evening before."
)
_LISTED = 8


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
        Binding("f", "manager", "one manager", id="export.manager", tooltip="Only one manager's files; again: all"),
        Binding("escape", "leave", "not now", id="export.leave", tooltip="Write nothing"),
    ]

    def __init__(self, meeting: Meeting, room: Room, home: Path, settings: Settings | None = None) -> None:
        """Take the meeting, what may be seen now, where the folder that is filled in lies, and the settings."""
        super().__init__(room, always_private=True)
        self._meeting = meeting
        self._settings = settings or Settings()
        self._began_private = room.is_private
        self._refusal = ""
        self._manager: str | None = None
        self._working: Working | None = None
        self._unsubscribe: Callable[[], None] = lambda: None
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
        self._unsubscribe = self.room.subscribe(self._leave_with_private)

    def on_unmount(self) -> None:
        """Follow the room no longer."""
        self._unsubscribe()

    def on_screen_resume(self) -> None:
        """Leave, if the room became shared while another sheet lay on top."""
        self._leave_with_private()

    def _leave_with_private(self) -> None:
        left = self._began_private and not self.room.is_private
        if left and self.app.screen is self and self._working is None:
            self.action_leave()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Tell which keys there are: one manager alone can be chosen where the files are for managers."""
        del parameters
        return action != "manager" or self._audience is Audience.MANAGER

    def _draw_head(self, width: int, height: int) -> list[Row]:
        del height
        row = Row(Tone.HERE).put(0, Run(self.room.glyphs.edge, Tone.ACCENT))
        row.put_cut(2, width - 1, self.room.glyphs.cut, Run("Export: for whom, and where to?", bold=True))
        return [Row(Tone.HERE), row, Row(Tone.HERE)]

    def _draw_foot(self, width: int, height: int) -> list[Row]:
        if self._working is not None:
            rows = self._working.draw(self.room, width, ground=Tone.HERE)
        else:
            refusal = self._refusal or self._refused_yet
            tone = Tone.AMBER if refusal else Tone.SECOND
            lines = wrapped(refusal or self._comes_to, width - 4)[: height - 1]
            rows = [Row(Tone.HERE).put(2, Run(line, tone, bold=bool(refusal))) for line in lines]
        return [Row(Tone.HERE), *rows, *(Row(Tone.HERE) for _ in range(height - 1 - len(rows)))]

    @property
    def _refused_yet(self) -> str:
        """What would be refused as it stands, said before anybody asks for it."""
        is_early = not self._meeting.is_sealed and self._stage.value == "as agreed"
        return _NEEDS_SEAL if is_early and self._audience is Audience.MANAGER else ""

    @property
    def _audience(self) -> Audience:
        return _FOR[self._for.value or "the facilitator"]

    @property
    def _comes_to(self) -> str:
        """What would be written, and where."""
        listed = ", ".join(self._formats.value) or "nothing but about.json"
        holds = _HOLDS[self._audience]
        if self._audience is Audience.MANAGER and self._manager is not None:
            holds = f"a folder for {self._name_of(self._manager)} alone, of their own people, without boxes"
        says = f"{holds[0].upper()}{holds[1:]}: {listed}"
        if set(PICTURES) & set(self._formats.value):
            says += f", pictures with {self._names.value}"
        seal = "." if self._meeting.is_sealed else ", marked NOT SEALED."
        return f"{says}{seal} All of it goes to {inert(self._folder.value.strip())}."

    def _audience_changed(self) -> None:
        usual = ExportRequest(Path(), self._audience).wanted
        self._formats.offer(tuple(filter(can_write, FORMATS_FOR[self._audience])), usual)
        self._changed()
        self.refresh_bindings()

    def _name_of(self, manager_id: str) -> str:
        """Return what may be shown of a manager's name now: as their people's rows have it, else the id."""
        population = self._meeting.population
        name = population.managers[population.manager_ids.index(manager_id)]
        return self.room.other_name(name or manager_id)

    @work(group="asking")
    async def action_manager(self) -> None:
        """Ask whose files alone are written; with one chosen already, write everybody's again."""
        counted = Counter(filter(None, self._meeting.population.manager_ids))
        if self._manager is not None or not counted:
            self._manager = None
        else:
            ids = sorted(counted, key=lambda one: folded(self._name_of(one)))
            picks = [self._pick(manager_id, counted[manager_id]) for manager_id in ids]
            asked = PickScreen(self.room, "Files for which manager alone?", picks, always_private=True)
            picked = await self.app.push_screen_wait(asked)
            self._manager = None if picked is None else ids[picked]
        self._say("")

    def _pick(self, manager_id: str, people: int) -> Pick:
        population = self._meeting.population
        name = population.managers[population.manager_ids.index(manager_id)] or manager_id
        count = "1 person" if people == 1 else f"{people} people"
        return Pick("manager", name, partial(self._name_of, manager_id), count)

    @on(Input.Changed)
    def _changed(self) -> None:
        self._say("")

    def _say(self, refusal: str) -> None:
        self._refusal = inert(refusal)
        self.query_one("#export-foot", Page).draw_again()

    def _request(self, *, replace: bool) -> ExportRequest:
        is_for_managers = self._audience is Audience.MANAGER
        return ExportRequest(
            self._directory,
            self._audience,
            _STAGES[self._stage.value or "as agreed"],
            self._formats.value,
            replace=replace,
            names=self._names.value == "names",
            manager_id=self._manager if is_for_managers else None,
            settings=self._settings,
        )

    @property
    def _directory(self) -> Path:
        return Path(self._folder.value.strip()).expanduser()

    @work(group="writes")
    async def action_write(self) -> None:
        """Write the files, or say why not."""
        if not self._folder.value.strip():
            self._say("still needed: a folder")
        elif self._working is None and not self._refused_yet:
            is_filled = _has_something(self._directory)
            if is_filled and not await self._may_replace():
                return
            await self._write(self._request(replace=is_filled))

    async def _may_replace(self) -> bool:
        asked = ConfirmScreen(
            self.room, "There is something in that folder. Write into it?", "A file of the same name is replaced."
        )
        return await self.app.push_screen_wait(asked)

    async def _write(self, request: ExportRequest) -> None:
        self._working = Working("writing")
        timer = self.set_interval(1 / TICKS, partial(self._working.tick, self._show_working))
        try:
            done = await asyncio.to_thread(export, self._meeting, request, self._working)
        except CalibrateError as error:
            self._working = None
            self._say(error.text)
        else:
            self._working = None
            self.dismiss(_said(done, request.directory))
        finally:
            timer.stop()

    def _show_working(self, working: Working) -> None:
        del working
        self.query_one("#export-foot", Page).draw_again()

    def action_leave(self) -> None:
        """Write nothing."""
        self.dismiss(None)


def _said(done: Export, directory: Path) -> str:
    listed = ", ".join(done.files) if len(done.files) <= _LISTED else f"{', '.join(done.files[:_LISTED])} and more"
    said = f"{len(done.files)} files written to {directory}: {listed}."
    if done.without_manager:
        who = "1 person has" if done.without_manager == 1 else f"{done.without_manager} people have"
        said += f" {who} no manager in the file, and so stand in nobody's folder."
    return inert(said)


def _has_something(directory: Path) -> bool:
    try:
        return directory.is_dir() and any(directory.iterdir())
    except OSError:
        return False  # The export itself says what is wrong with the place.
