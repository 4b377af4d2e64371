"""Where the arrows lead: through a box and on, to the neighbour box, and with somebody in hand."""

from calibrate.domain.board import Seat
from calibrate.widgets.board_plan import NINE_BOXES, Plan
from calibrate.widgets.board_scene import Carry, Scene, Spot
from calibrate.widgets.placement import TRAY


def stepped(scene: Scene, down: int) -> Spot:
    """Return the spot some names further down (or up), going on into the next box of the column."""
    place, person = scene.cursor
    index = -1 if person is None else scene.index(place, person)
    if person is not None and 0 <= index + down < scene.placement.count(place):
        return scene.spot(place, index + down)
    if place == TRAY:
        return scene.cursor
    beyond = place + (3 if down > 0 else -3)
    if not 0 <= beyond < scene.placement.plan.boxes:
        return scene.spot(place, index + down) if person is not None else scene.cursor
    return scene.spot(beyond, 0 if down > 0 else scene.placement.count(beyond) - 1)


def across(scene: Scene, right: int) -> Spot:
    """Return the spot on the same row of the neighbour box; in the tray, of the neighbour column."""
    place, person = scene.cursor
    panel = scene.geometry.by_place.get(place)
    page = scene.page(panel) if panel is not None else None
    cell = None if person is None or page is None else page.cell(scene.index(place, person))
    if place == TRAY:
        return _across_tray(scene, right, cell)
    if not 0 <= place % 3 + right < 3:
        return scene.cursor
    beside = scene.geometry.by_place.get(place + right)
    if beside is None or cell is None:
        return scene.first(place + right)
    shown = scene.page(beside)
    row = min(cell[1], shown.rows - 1)
    index = shown.listed(0 if right > 0 else shown.columns - 1, row)
    return scene.spot(place + right, shown.stop - 1 if index is None else index)


def _across_tray(scene: Scene, right: int, cell: tuple[int, int] | None) -> Spot:
    panel = scene.geometry.by_place.get(TRAY)
    if panel is None or cell is None:
        return scene.cursor
    page = scene.page(panel)
    column = cell[0] + right
    if not 0 <= column < page.columns:
        return scene.cursor
    index = page.listed(column, cell[1])
    return scene.spot(TRAY, page.stop - 1 if index is None else index)


def turned(scene: Scene, pages: int) -> Spot:
    """Return the spot as many names further as the cursor's box shows."""
    place, person = scene.cursor
    panel = scene.geometry.by_place.get(place)
    if panel is None or person is None:
        return scene.cursor
    page = scene.page(panel)
    return scene.spot(place, scene.index(place, person) + pages * page.rows * page.columns)


def carried(carry: Carry, seat: Seat, plan: Plan = NINE_BOXES, *, right: int = 0, up: int = 0) -> Carry:
    """Return the carry one step further, stopping at the edge of the board."""
    if carry.target == TRAY:
        return carry._replace(target=plan.entered(seat, {}))
    return carry._replace(target=plan.stepped(carry.target, right=right, up=up))


def lifted(seat: Seat, plan: Plan = NINE_BOXES) -> Carry:
    """Return somebody lifted: over the box the room wanted when it left the words for later, else over their own."""
    place = plan.place_of(seat)
    origin = TRAY if place is None else place
    wanted = plan.wanted(seat)
    return Carry(seat.person_id, origin, plan.entered(seat, wanted) if wanted else origin)
