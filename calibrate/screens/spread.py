"""How ratings are distributed: everyone together for the wall, by manager for the facilitator."""

from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType

from calibrate.domain.audience import Stage
from calibrate.domain.grouped_by import By
from calibrate.screens.spread_team import SpreadTeamScreen
from calibrate.screens.spread_view import SpreadView
from calibrate.services.spread import members
from calibrate.widgets.row_list import RowList

_PRIVATE_ONLY = frozenset({"other_axis", "columns", "order", "by", "tree", "team"})


class SpreadScreen(SpreadView):
    """The spread. SHARED shows counts of everyone; PRIVATE shows every group, with what chance would do."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("x", "other_axis", "question", id="spread.axis", tooltip="The other question"),
        Binding("t", "stage", "loaded or now", id="spread.stage", tooltip="Ratings as loaded, or as they stand now"),
        Binding("right", "columns(1)", "columns", id="spread.columns", tooltip="More columns", key_display="←→"),
        Binding("left", "columns(-1)", "back", id="spread.columns-back", tooltip="The columns before", show=False),
        Binding("v", "order", "order", id="spread.order", tooltip="Sort by the next column"),
        Binding("y", "by", "by", id="spread.by", tooltip="By manager, organisation, level or location"),
        Binding("d", "tree", "trees", id="spread.tree", tooltip="Everybody below a manager, or direct reports"),
        Binding("enter", "team", "people", id="spread.team", tooltip="The people of this group"),
        Binding("pagedown", "scroll_page(1)", "more", id="spread.down", tooltip="Further down", show=False),
        Binding("pageup", "scroll_page(-1)", "up", id="spread.up", tooltip="Further up", show=False),
        Binding("escape", "leave", "grid", id="spread.leave", tooltip="Back to the grid"),
    ]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Tell which actions there are: what is for the facilitator is there in PRIVATE only."""
        del parameters
        if action == "tree":
            return self.room.is_private and self.by is By.MANAGER
        return self.room.is_private or action not in _PRIVATE_ONLY

    def action_other_axis(self) -> None:
        """Show the other question."""
        self.axis = self.axis.other
        self.show_counted()

    def action_stage(self) -> None:
        """Show ratings as loaded, or as they stand now."""
        self.stage = Stage.AGREED if self.stage is Stage.BEFORE else Stage.BEFORE
        self.follow()

    def action_columns(self, step: int) -> None:
        """Show other columns."""
        self.columns = self.columns.following if step > 0 else self.columns.preceding
        self.show_counted()

    def action_order(self) -> None:
        """Sort by the next column."""
        self.order = self.order.following
        self.show_counted()

    def action_by(self) -> None:
        """Group people by something else."""
        kinds = list(By)
        self.by = kinds[(kinds.index(self.by) + 1) % len(kinds)]
        self.whole_tree = False
        self.refresh_bindings()
        self.follow()

    def action_tree(self) -> None:
        """Count everybody below a manager, or direct reports alone."""
        self.whole_tree = not self.whole_tree
        self.follow()

    @on(RowList.Picked)
    def action_team(self) -> None:
        """Show the people of the group under the cursor."""
        key = self.here_key
        if key is None or self.table is None:
            self.keys.say("Everyone is on the grid: choose a group.")
            return
        row = self.table.rows[self.list.cursor - 1]
        people = members(self.meeting, key, self.by, whole_tree=self.whole_tree)
        self.app.push_screen(SpreadTeamScreen(self.meeting, self.room, self.table.shown(row), people))

    def action_scroll_page(self, step: int) -> None:
        """Show what is further down of the counts, or up."""
        self.scroll_counts(step)

    def action_leave(self) -> None:
        """Go back."""
        self.dismiss(None)
