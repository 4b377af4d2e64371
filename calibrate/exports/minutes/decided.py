"""The second half of the minutes: every decision in order, and who is not finished."""

from collections.abc import Callable, Iterator
from datetime import UTC

from calibrate.domain.audience import Audience
from calibrate.domain.axis import Axis, AxisState, Band
from calibrate.domain.board import Seat
from calibrate.domain.item import MoveItem, ParkDetail
from calibrate.exports.extract import Extract
from calibrate.exports.markdown import plain, quoted, table
from calibrate.exports.parked import parked_points
from calibrate.exports.workbook.words import questions, short_day

_NOT_RATED = "not yet rated"


def decisions(extract: Extract) -> list[str]:
    """Return every move that stands, in order, with its reason word for word; then who was agreed by consent."""
    lines = ["## Decisions, in order", ""]
    moves = [
        line
        for number, at, item in extract.move_items
        for line in _move(extract, number, f"{at.astimezone(UTC):%H:%M}", item)
    ]
    lines += moves or ["Nobody was moved."]
    consent = [_called(extract, seat) for seat in _present(extract) if seat.state is AxisState.AGREED_UNHEARD]
    if consent:
        lines += ["", f"Agreed by consent, without discussion: {', '.join(consent)}."]
    return lines


def _move(extract: Extract, number: int, hour: str, item: MoveItem) -> list[str]:
    who = plain(extract.called(item.person_id))
    start = _band(extract, item.axis, item.from_band)
    end = _band(extract, item.axis, item.to_band)
    by = f"Proposed by {plain(item.by)}." if item.by else "Proposed by the room."
    return [
        f"- {hour} **{number} · {who}**, {item.axis.value}: {start} → **{end}**  ",
        f"  {quoted(item.rationale)} {by}",
    ]


def _band(extract: Extract, axis: Axis, band: Band | None) -> str:
    return _NOT_RATED if band is None else plain(extract.naming.band(axis, band))


def unfinished(extract: Extract) -> Iterator[list[str]]:
    """Yield who is parked, who is not yet rated, who is not agreed, who is set aside."""
    yield _parked(extract)
    holding = [seat for seat in _present(extract) if seat.is_holding and seat.state is not AxisState.PARKED]
    yield _listed(extract, "Not yet rated", holding, _missing)
    if not extract.is_sealed or any(_is_open(seat) for seat in _present(extract)):
        still = [seat for seat in _present(extract) if _is_open(seat)]
        yield _listed(extract, "Not agreed yet", still, lambda _: "")
    aside = [seat for seat in extract.seats if seat.set_aside is not None]
    shows_why = extract.audience is Audience.FACILITATOR
    yield _listed(extract, "Set aside", aside, lambda seat: str(seat.set_aside) if shows_why else "")


def _present(extract: Extract) -> Iterator[Seat]:
    return (seat for seat in extract.seats if seat.set_aside is None)


def _is_open(seat: Seat) -> bool:
    return not seat.is_holding and seat.state is AxisState.OPEN


def _called(extract: Extract, seat: Seat) -> str:
    return plain(extract.called(seat.person_id))


def _parked(extract: Extract) -> list[str]:
    rows = [
        (_called(extract, seat), questions(axes), _draft(detail), plain(detail.owner), _until(detail))
        for seat in _present(extract)
        for detail, axes in parked_points(seat).items()
    ]
    if not rows:
        return ["## Parked", "", "Nobody."]
    return ["## Parked", "", *table(("who", "question", "so far", "who settles it", "until"), rows)]


def _draft(detail: ParkDetail) -> str:
    return quoted(detail.draft) if detail.draft else ""


def _until(detail: ParkDetail) -> str:
    return "" if detail.until is None else short_day(detail.until)


def _missing(seat: Seat) -> str:
    return questions([axis for axis in Axis if not seat.axis(axis).is_rated])


def _listed(extract: Extract, title: str, seats: list[Seat], said: Callable[[Seat], str]) -> list[str]:
    lines = [f"- **{_called(extract, seat)}**{f': {words}' if (words := said(seat)) else ''}" for seat in seats]
    return [f"## {title}", "", *(lines or ["Nobody."])]
