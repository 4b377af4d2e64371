"""What the bench shows before any critical role is loaded: what it is, and how to begin."""

from calibrate.domain.inert import inert
from calibrate.widgets.cells import wrapped
from calibrate.widgets.row import Row, Run
from calibrate.widgets.theme import Tone

_WHAT = (
    "A bench is about roles: the few that would hurt if they stood empty. For each the room says who could take it, "
    "how soon, and what they have done that shows it. Where nobody could, building somebody, hiring from outside and "
    "redesigning the role are all answers."
)
_FILE = "Write the roles in a file, one a row. Only an id is required:"
_COLUMNS = "role_id, title, incumbent_id, risk_of_loss, impact_of_loss, vacancy_tolerance, leads_people"
_EXAMPLE = "R01,Head of Payments,00107,2,3,60,yes"
_UNITS = "Risk and impact of loss are 1, 2 or 3; the tolerance is in days; risk and incumbents show in PRIVATE only."
_TEXT_WIDTH = 100


def empty_rows(session: str, width: int) -> list[Row]:
    """Return the page."""
    cells = min(_TEXT_WIDTH, width - 4)
    command = f"calibrate load roles.csv --session {inert(session)} --roles"
    rows = [Row(), Row().put(2, Run("Succession bench", bold=True), Run("  no critical roles yet", Tone.SECOND)), Row()]
    rows += [*_paragraph(_WHAT, cells), Row(), *_paragraph(_FILE, cells), Row()]
    rows += [Row().put(4, Run(line)) for line in (*wrapped(_COLUMNS, cells), _EXAMPLE)]
    rows += [Row(), *_paragraph(_UNITS, cells), Row()]
    rows += _paragraph("Leave this session, load the file, and open it again:", cells)
    return [*rows, Row(), Row().put(4, Run(command, Tone.ACCENT, bold=True))]


def _paragraph(text: str, cells: int) -> list[Row]:
    return [Row().put(2, Run(line, Tone.DONE)) for line in wrapped(text, cells)]
