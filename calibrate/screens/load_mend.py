"""A refused row put right: the cell at fault, or the whole row written anew."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.types import CSSPathType
from textual.widget import Widget
from textual.widgets import Input

from calibrate.domain.inert import inert
from calibrate.screens.sheet import Sheet
from calibrate.services.loading import Draft, RefusedRow, RowPlace
from calibrate.widgets.cells import wrapped
from calibrate.widgets.page import Page
from calibrate.widgets.room import Room
from calibrate.widgets.row import Row, Run
from calibrate.widgets.theme import Tone
from calibrate.widgets.words_field import typed_text

Change = Callable[[Draft], Draft]
_FIELDS = 12


class MendScreen(Sheet[Change | None]):
    """One field for each cell that is wrong; its answer is the change. Not for the wall."""

    CSS_PATH: ClassVar[CSSPathType | None] = ["sheet.tcss", "load.tcss"]
    shareable: ClassVar[bool] = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "mend", "take it", id="mend.take", tooltip="Read the row like this", priority=True),
        Binding("tab", "app.focus_next", "next cell", id="mend.next", tooltip="The next cell"),
        Binding("escape", "leave", "not now", id="mend.leave", tooltip="Leave the row as it is"),
    ]

    def __init__(self, room: Room, draft: Draft, refused: RefusedRow) -> None:
        """Take the draft, and which of its rows is mended."""
        super().__init__(room, always_private=True)
        self._refused = refused
        self._is_whole = refused.needs_retyping
        found = draft.cells(refused.place)
        if self._is_whole:
            cells = [cell for _, cell in found]
            headers = draft.headers(refused.place)
            self._before = [(header, cells[at] if at < len(cells) else "") for at, header in enumerate(headers)]
        else:
            wrong = {item.column for item in refused.items}
            self._before = [pair for pair in found if pair[0] in wrong] or list(found)

    def on_mount(self) -> None:
        """Leave when the screen is shared: cells are for nobody else."""
        self._unsubscribe = self.room.subscribe(self._leave_if_shared)

    def on_unmount(self) -> None:
        """Follow the room no longer."""
        self._unsubscribe()

    def on_screen_resume(self) -> None:
        """Leave, if the room became shared while another screen lay on top."""
        self._leave_if_shared()

    def _leave_if_shared(self) -> None:
        if not self.room.is_private and self.app.screen is self:
            self.dismiss(None)

    def compose_sheet(self) -> list[Widget]:
        """Return the fields."""
        fields = VerticalScroll(*(self._field(at) for at in range(len(self._before))), id="mend-fields")
        fields.styles.height = min(_FIELDS, max(1, len(self._before)))
        fields.can_focus = False
        return [Page(self.room, self._draw_head, ground=Tone.HERE, id="mend-head"), fields]

    def _field(self, at: int) -> Widget:
        header, cell = self._before[at]
        label = Run(inert(header) or "the row", Tone.SECOND)
        return Horizontal(
            Page(
                self.room,
                lambda width, _: [Row(Tone.HERE).put_cut(0, width - 1, self.room.glyphs.cut, label)],
                ground=Tone.HERE,
                id=f"mend-label-{at}",
            ),
            Input(typed_text(cell), compact=True, id=f"mend-cell-{at}", select_on_focus=False),
            classes="field",
        )

    def _draw_head(self, width: int, height: int) -> list[Row]:
        del height
        asked = "write it anew, one cell for each column" if self._is_whole else "what should stand there?"
        row = Row(Tone.HERE).put(0, Run(self.room.glyphs.edge, Tone.ACCENT))
        row.put_cut(2, width - 1, self.room.glyphs.cut, Run(f"Row {self._refused.place.row:,}: {asked}", bold=True))
        said = wrapped(inert(" ".join(item.text for item in self._refused.items)), width - 4)[:1]
        return [Row(Tone.HERE), row, *(Row(Tone.HERE).put(2, Run(line, Tone.SECOND)) for line in said)]

    def action_mend(self) -> None:
        """Give the change; nothing changed is none."""
        now = [self.query_one(f"#mend-cell-{at}", Input).value for at in range(len(self._before))]
        place, before = self._refused.place, self._before
        if self._is_whole:
            self.dismiss(lambda draft: draft.retyped(place, now))
            return
        changed = [(header, new) for (header, old), new in zip(before, now, strict=True) if new != typed_text(old)]
        self.dismiss((lambda draft: _corrected(draft, place, changed)) if changed else None)

    def action_leave(self) -> None:
        """Leave the row as it is."""
        self.dismiss(None)


def _corrected(draft: Draft, place: RowPlace, changed: Sequence[tuple[str, str]]) -> Draft:
    for header, new in changed:
        draft = draft.corrected(place, header, new)
    return draft
