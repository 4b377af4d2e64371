"""Sheet Actions: one line an action: when, will, owner, check date."""

from collections.abc import Sequence

from calibrate.domain.action.action import Action, ActionStatus
from calibrate.exports.extract import Extract
from calibrate.exports.told import NOT_YET, told_on
from calibrate.exports.workbook.page import HEAD_ROW, SENTENCE_ROW, Page
from calibrate.exports.workbook.stamp import open_sheet
from calibrate.exports.workbook.style import DAY, QUIET, STRONG
from calibrate.exports.workbook.table import Column, Value, write_table
from calibrate.exports.workbook.words import counted, people

_COLUMNS = (
    Column("no.", 62, QUIET, is_key=True),
    Column("person", 148, STRONG, is_key=True),
    Column("owner", 128, QUIET),
    Column("conversation", 108, QUIET),
    Column("when …", 202),
    Column("I will …", 256),
    Column("the manager will", 210),
    Column("check on", 96, DAY),
    Column("told on", 96, DAY),
)
_STATUS = Column("status", 82, QUIET)


def write_actions(page: Page, extract: Extract) -> None:
    """Write the sheet; how far each is only where somebody has begun."""
    actions = tuple(extract.actions.by_id.values())
    has_status = any(action.status is not ActionStatus.OPEN for action in actions)
    columns = (*_COLUMNS, _STATUS) if has_status else _COLUMNS
    open_sheet(page, extract.stamp, columns, "Development actions", _sentence(extract, actions))
    rows = (_row(extract, action)[: len(columns)] for action in actions)
    last_row = write_table(page, "Actions", columns, rows)
    page.sheet.freeze_panes(HEAD_ROW + 1, 2)
    page.paper(len(columns), max(last_row, SENTENCE_ROW))


def _sentence(extract: Extract, actions: Sequence[Action]) -> str:
    if not actions:
        return "No development action has been recorded yet."
    said = f"{counted(len(actions), 'action', 'actions')}, each with one owner and a date."
    waiting = {
        action.person_id
        for action in actions
        if action.status is not ActionStatus.DROPPED and told_on(extract, action.person_id, action.number) == NOT_YET
    }
    if not waiting:
        return f"{said} Everybody has been told."
    return f"{said} {people(len(waiting))} {'has' if len(waiting) == 1 else 'have'} not been told yet."


def _row(extract: Extract, action: Action) -> list[Value]:
    return [
        action.action_id,
        extract.called(action.person_id),
        action.owner,
        action.conversation.value,
        action.when,
        action.will,
        action.manager_does,
        action.check_on,
        told_on(extract, action.person_id, action.number),
        action.status.value,
    ]
