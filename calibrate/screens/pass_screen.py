"""One question alone, on three columns. The other question is not given to this screen at all."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widget import Widget

from calibrate.config import Standards
from calibrate.domain.axis import Axis
from calibrate.screens.standards import StandardsScreen
from calibrate.screens.viewing import ViewingScreen
from calibrate.services.axis_pass import AxisPass
from calibrate.widgets.axis_strip import AxisShown, AxisStrip
from calibrate.widgets.person_facts import goals_of
from calibrate.widgets.room import Room
from calibrate.widgets.strip import last_reasons
from calibrate.widgets.three_columns import ThreeColumns


class PassScreen(ViewingScreen):
    """The board of a pass, and everything that happens to a person in it."""

    CSS_PATH: ClassVar[str] = "grid.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "set_down", "set down and say why", id="grid.set-down", tooltip="Set the person down"),
        Binding(
            "escape", "put_back", "put back", id="grid.put-back", tooltip="Put the person back: nothing is recorded"
        ),
        Binding("enter", "open_person", "person", id="pass.person", tooltip="The person, as far as this question goes"),
        Binding("slash", "find", "find", id="grid.find", tooltip="Find by any part of a name or id", key_display="/"),
        Binding("w", "standards", "what a band means", id="grid.standards", tooltip="What each band means"),
        Binding("z", "zoom", "one column", id="pass.zoom", tooltip="One column in full, and back", show=False),
        Binding("escape", "whole", "all three", id="pass.whole", tooltip="The three columns again"),
        Binding("escape", "leave", "grid", id="pass.leave", tooltip="Back to the grid"),
    ]

    def __init__(self, meeting: AxisPass, room: Room, standards: Standards) -> None:
        """Take the pass, what may be seen of it, and what each band means."""
        self._pass = meeting
        self._standards = standards
        means = standards.performance if meeting.axis is Axis.PERFORMANCE else standards.potential
        self._means = means
        super().__init__(meeting, room)
        self.HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]
        self.VERTICAL_BREAKPOINTS = [(0, "-low"), (30, "-tall")]

    @property
    def here(self) -> str:
        """The screen's own name in the first row."""
        return f"{self._pass.axis.value} pass"

    def make_board(self) -> ThreeColumns:
        """Return the three columns."""
        return ThreeColumns(self.room, self._pass.view, self._pass.naming, self._means)

    def make_strip(self) -> Widget:
        """Return the strip of one question."""
        self._one = AxisStrip(self.room)
        return self._one

    def show_person(self) -> None:
        """Show who the cursor is on, or who is held."""
        person = self.board.person
        if person is None:
            self._one.show(None)
            return
        population = self._pass.population
        written = population.details.get("goals")
        seat = self._pass.board.seat(person)
        self._one.show(
            AxisShown(
                axis=self._pass.axis,
                seat=seat,
                population=population,
                naming=self._pass.naming,
                goals=goals_of(self._pass.goals.of(person), written[population.row(person)] if written else ""),
                reasons=last_reasons(self._pass.ledger, person) if seat.moves else (),
                carry=self.board.carry,
            )
        )

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Tell which actions there are: back to three columns only where there is one."""
        scene = self.board.scene
        if action == "whole" and scene.zoomed is None and not scene.is_tray_open:
            return False
        return super().check_action(action, parameters)

    def action_carry_to(self, place: int) -> None:
        """Carry who is held, or who the cursor is on, to the column that lies there on a numpad."""
        super().action_carry_to(place % 3)

    def action_standards(self) -> None:
        """Show what each band means."""
        person = self.board.person
        seat = None if person is None else self._pass.board.seat(person)
        self.app.push_screen(StandardsScreen(self.room, self._pass.naming, self._standards, seat))

    def action_leave(self) -> None:
        """Go back to the grid."""
        self.dismiss(None)
