"""The end of a session: what may still be open when it is sealed."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from calibrate.domain.axis import AxisState
from calibrate.domain.board import Board, Seat
from calibrate.domain.event import Reopened, SealDetail, Sealed
from calibrate.errors import EmptyTextError, StillOpenError

_LISTED = 20


def sealed(board: Board, at: datetime, *, with_open: bool = False) -> Sealed:
    """Return the event that fixes the grid.

    Raises:
        StillOpenError: Somebody is open, parked or not yet rated, and that was not asked for.
    """
    if not with_open:
        unfinished = list(_unfinished(board))
        if unfinished:
            raise StillOpenError(
                f"{'; '.join(unfinished)}. Agree them, or seal with them as they are: `seal --with-open`."
            )
    progress = board.progress()
    return Sealed(
        at=at,
        detail=SealDetail(
            agreed=progress.agreed, open=progress.open, parked=progress.parked, not_rated=progress.not_rated
        ),
    )


def reopened(because: str, at: datetime) -> Reopened:
    """Return the event that lifts the seal.

    Raises:
        EmptyTextError: No reason is given.
    """
    if not because.strip():
        raise EmptyTextError("Say why the session is opened again: the reason is recorded.")
    return Reopened(at=at, rationale=because.strip())


def _unfinished(board: Board) -> Iterator[str]:
    parked: list[Seat] = []
    holding: list[Seat] = []
    still_open: list[Seat] = []
    for seat in board.present():
        if seat.state is AxisState.PARKED:
            parked.append(seat)
        elif seat.is_holding:
            holding.append(seat)
        elif not seat.state.is_agreed:
            still_open.append(seat)
    for what, seats in (("open", still_open), ("parked", parked), ("not yet rated", holding)):
        if seats:
            yield f"{len(seats)} {what} ({_ids(seats)})"


def _ids(seats: Iterable[Seat]) -> str:
    ids = [seat.person_id for seat in seats]
    more = len(ids) - _LISTED
    return ", ".join(ids[:_LISTED]) + (f" and {more} more" if more > 0 else "")
