"""A board to look at: as it stood at one moment, somebody lit, nobody to be moved."""

from calibrate.domain.board import Board
from calibrate.domain.ledger import Ledger
from calibrate.domain.person import PersonId
from calibrate.widgets.board_cursor import BoardCursor
from calibrate.widgets.placement import TRAY


class StillBoard(BoardCursor):
    """The nine boxes at one moment. It takes no mouse and no hands."""

    DEFAULT_CSS = "StillBoard { width: 1fr; height: 1fr; }"

    def show_moment(self, board: Board, ledger: Ledger, person: PersonId | None) -> None:
        """Show another moment, earlier or later, and light somebody; only the boxes that differ are painted again."""
        touched = self.placement.turn_to(board, ledger)
        self.forget(touched.people)
        scene = self.scene
        rows, tray, places = scene.geometry.rows, scene.geometry.tray, {*touched.places, scene.here, *scene.showing}
        scene.showing.clear()
        scene.is_tray_open = False
        scene.cursor = self._found_again()
        if person is not None:
            self.select(person)
        self.lay_out()
        if rows != scene.geometry.rows or tray != scene.geometry.tray or TRAY in places:
            self.repaint()
        else:
            self.repaint_places({*places, scene.here})
