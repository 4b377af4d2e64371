"""What a manager gets before the meeting: own ratings, own spread, the two questions and the ground rules."""

from calibrate.domain.axis import Axis
from calibrate.exports.hand_off.handed import Briefing, HandedPerson, HandOff
from calibrate.exports.workbook.book import Leaf
from calibrate.exports.workbook.flow import WIDTHS, Flow
from calibrate.exports.workbook.measure import column_width
from calibrate.exports.workbook.page import HEAD_ROW, Page
from calibrate.exports.workbook.stamp import open_page, open_sheet
from calibrate.exports.workbook.style import AMBER, CELL, QUIET, STRONG
from calibrate.exports.workbook.table import Column, Styled, Value, write_table
from calibrate.exports.workbook.words import people

_MISSING = CELL._replace(color=AMBER)


def preparing_leaves(handed: HandOff, briefing: Briefing) -> tuple[Leaf, ...]:
    """Return the sheets, in order."""
    return (
        Leaf("What you rated", lambda page: _write_ratings(page, handed)),
        Leaf("Your spread", lambda page: _write_spread(page, handed)),
        Leaf("The meeting", lambda page: _write_briefing(page, handed, briefing)),
    )


def _write_ratings(page: Page, handed: HandOff) -> None:
    longest = max((len(one.person_id) for one in handed.people), default=0)
    columns = [
        Column("id", min(180, max(74, longest * 8 + 18)), QUIET, is_key=True),
        Column("person", column_width((one.name for one in handed.people), 170, 260), STRONG),
        Column("role", column_width((one.role for one in handed.people), 120, 260), QUIET),
    ]
    for axis in Axis:
        columns += [Column(f"{axis}, as you wrote it", 150), Column(f"{axis} read as", 118, QUIET)]
    sentence = (
        f"{people(len(handed.people))}, your direct reports. Tell the facilitator where a row is not what you meant."
    )
    open_sheet(page, handed.stamp, columns, "What you rated", sentence, corner=handed.own or None)
    row = write_table(page, "Ratings", columns, map(_row, handed.people))
    page.sheet.freeze_panes(HEAD_ROW + 1, 2)
    page.paper(len(columns), row)


def _row(one: HandedPerson) -> list[Value]:
    values: list[Value] = [one.person_id, one.name, one.role]
    for rating in one.ratings or ():
        written: Value = rating.written or (rating.band if rating.band else Styled("not yet rated", _MISSING))
        values += [written, rating.band]
    return values


def _write_spread(page: Page, handed: HandOff) -> None:
    sentence = "Facts about your own ratings, and what chance does. A question to bring along, not a finding."
    open_page(page, handed.stamp, WIDTHS, "Your spread", sentence, corner=handed.own or None)
    flow = Flow(page)
    for axis, said in zip(Axis, handed.spread, strict=True):
        flow.section(axis.value.capitalize())
        flow.paragraph(said or "None of your people has a rating on this question yet.")
    page.paper(len(WIDTHS), flow.row, upright=True, pages_high=1)


def _write_briefing(page: Page, handed: HandOff, briefing: Briefing) -> None:
    open_page(page, handed.stamp, WIDTHS, "The meeting", "Two questions, asked apart.", corner=handed.own or None)
    flow = Flow(page)
    for (name, bands), axis in zip(briefing.questions, Axis, strict=True):
        flow.section(name)
        for label, said in zip(_names(handed, axis), bands, strict=True):
            flow.line(label, said)
    flow.section("How we talk")
    for rule in briefing.rules:
        flow.paragraph(rule)
    page.paper(len(WIDTHS), flow.row, upright=True, pages_high=1)


def _names(handed: HandOff, axis: Axis) -> tuple[str, ...]:
    return handed.bands if axis is Axis.PERFORMANCE else handed.other_bands or ("", "", "")
