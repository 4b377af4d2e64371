"""The marks beside a name: how finished, and which way it moved."""

from collections.abc import Iterable

from calibrate.domain.axis import Axis, AxisState
from calibrate.domain.board import Seat

NEW = "new"
BACK = "↔"
PARKED, OPEN, CONSENT = "‖", "○", "="

_ARROWS = {
    (1, 0): "→", (-1, 0): "←", (0, 1): "↑", (0, -1): "↓",
    (1, 1): "↗", (1, -1): "↘", (-1, 1): "↖", (-1, -1): "↙",
}  # fmt: skip

_STATES = {
    AxisState.PARKED: PARKED,
    AxisState.OPEN: OPEN,
    AxisState.AGREED_UNHEARD: CONSENT,
    AxisState.AGREED: "",
}

_LEGEND: tuple[tuple[tuple[str, ...], str], ...] = (
    (("→", "←", "↑", "↓"), "moved in this meeting, one axis"),
    (("↗", "↘", "↖", "↙"), "both axes"),
    ((NEW,), "first rated in this meeting"),
    ((BACK,), "moved and moved back"),
    ((PARKED,), "parked"),
    ((OPEN,), "open: not agreed yet"),
    ((CONSENT,), "agreed by consent"),
)


def arrow(seat: Seat) -> str:
    """Return which way a person went from where the ratings put them; blank for nobody moved."""
    if not seat.moves:
        return ""
    shifts = (seat.performance.shift, seat.potential.shift)
    if any(shifts):
        return _ARROWS[_sign(shifts[0]), _sign(shifts[1])]
    newly = any(seat.axis(axis).moves and seat.axis(axis).proposed is None for axis in Axis)
    return NEW if newly else BACK


def _sign(number: int) -> int:
    return (number > 0) - (number < 0)


def state_mark(seat: Seat) -> str:
    """Return the mark of the lesser of a person's two states; agreed after discussion has none."""
    return _STATES[seat.state]


def legend(people: Iterable[tuple[str, str]]) -> str:
    """Return what the marks on the page mean, those that are there and no others.

    Args:
        people: State mark and arrow of everybody on the page.
    """
    return "     ".join(f"{signs}  {words}" if signs else words for signs, words in legend_parts(people))


def legend_parts(people: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return the marks on the page and what they mean; no marks for people who bear none.

    Args:
        people: State mark and arrow of everybody on the page.
    """
    there = set(people)
    used = {mark for marks in there for mark in marks}
    known = [(" ".join(signs), words) for signs, words in _LEGEND if used.intersection(signs)]
    if ("", "") in there:
        known.append(("", "no mark: agreed after discussion, as rated"))
    return known
