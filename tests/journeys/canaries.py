"""A session whose every private field holds a canary, and whose every text would be obeyed by a terminal.

python -m tests.journeys.canaries HOME
"""

import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

from calibrate.app import run
from calibrate.config import Settings
from calibrate.domain.axis import Axis, Band
from calibrate.domain.item import SetAsideKind
from calibrate.domain.load_kind import LoadKind
from calibrate.domain.person import PersonId
from calibrate.domain.plan.plan import Check, CheckResult, PlanWords
from calibrate.domain.population import Population
from calibrate.platform import keep_private
from calibrate.services.development import add_plan, check_plan
from calibrate.services.files import FileRequest, load_beside
from calibrate.services.meeting import Meeting
from calibrate.services.telling import say, thank
from tests import sample

CANARY = "canary"
OBEYED = "\x1b]52;c;b3duZWQ=\x07\x1b[31mred\x1b[2J\u202ertl\u2066iso\x9b31m\x1b]0;owned\x07\x1b]8;;http://x\x07"
"""What a terminal would obey, put into every text that is shown."""
TRACES = (
    b"\x1b]52;", b"\x1b[31mred", b"\x1b[2J\xe2", b"\xe2\x80\xae", b"\xe2\x81\xa6", b"\xc2\x9b", b"\x9b31m",
    b"\x1b]0;owned", b"\x1b]8;;",
)  # fmt: skip
"""Bytes that would be obeyed, had any of it got through."""
WORDS = f"Closed the audit alone, two weeks early. {OBEYED}"
_SHOWN = ("title", "organisation", "level", "performance_label", "performance_evidence", "performance_rater", "goals")
_GROUPS = "person_id,Canary attribute\n{}"
_ROLES = "role_id,title,incumbent,risk_of_loss,impact_of_loss\nR1,Head of payments,E0009,3,3\nR2,Lead,E0010,3,1\n"


def people() -> Population:
    """Return people with hostile names, ids and words, and a canary wherever only PRIVATE may look."""
    plain = sample.population(24, hostile=True, unrated=2)
    ids = list(plain.ids)
    ids[6] = PersonId(f"E0007{OBEYED}")
    details = {
        name: tuple(f"{text} {OBEYED}" if name in _SHOWN else text for text in column)
        for name, column in plain.details.items()
    }
    details["aspiration"] = ("aspiration-canary",) * len(plain)
    managers = tuple(f"{manager} {OBEYED}" for manager in plain.managers)
    return replace(plain, ids=tuple(ids), details=details, managers=managers)


def _other(band: Band | None) -> Band:
    return Band.HIGH if band is not Band.HIGH else Band.MIDDLE


def fill(meeting: Meeting) -> None:
    """Decide, so that every screen has something to show, and put canaries where only PRIVATE may look."""
    first, second, third, fourth, fifth = meeting.population.ids[10:15]
    target = _other(meeting.board.seat(first).performance.band)
    meeting.move(*meeting.drafts(first, {Axis.PERFORMANCE: target}, {Axis.PERFORMANCE: WORDS}, by=f"Ivo {OBEYED}"))
    meeting.agree([first, second])
    meeting.park(third, f"Marek {OBEYED}", date(2026, 12, 1))
    meeting.set_aside(fourth, SetAsideKind.INVESTIGATION)
    meeting.note(first, "note-canary")
    meeting.note(meeting.population.ids[0], "note-canary")
    target = _other(meeting.board.seat(fifth).potential.band)
    meeting.hold_for_words(
        *meeting.drafts(fifth, {Axis.POTENTIAL: target}, {Axis.POTENTIAL: f"Words that are to come. {OBEYED}"}),
        owner="Pia Weiss",
    )
    plan = PlanWords(
        gap="plan-canary gap", examples=("plan-canary 1 May 2026", "plan-canary 2 May 2026"),
        standard="plan-canary standard", support="plan-canary support", starts_on=date(2026, 11, 2), days=30,
        decides="plan-canary decider", their_view="plan-canary view", accommodation="yes",
    )  # fmt: skip
    add_plan(meeting, first, plan)
    check_plan(meeting, first, Check(on=date(2026, 11, 9), result=CheckResult.NOT, note="plan-canary note"))
    say(meeting, first, "said-canary")
    thank(meeting, first, "thanked-canary")


def beside(home: Path) -> None:
    """Load groups and roles beside the people."""
    sessions = sample.sessions_under(home)
    rows = "".join(f"E{number:04d},group-canary\n" for number in range(8, 25))
    for kind, text in ((LoadKind.GROUPS, _GROUPS.format(rows)), (LoadKind.ROLES, _ROLES)):
        file = home / f"{kind}.csv"
        file.write_text(text, encoding="utf-8")
        done = load_beside(sessions, FileRequest(kind, (file,), sample.SESSION), lambda: sample.PASSPHRASE)
        if not done.is_accepted:
            raise SystemExit(str(done.report))


def main() -> None:
    """Make the session and open it on its opening page."""
    keep_private()
    home = Path(sys.argv[1])
    sessions = sample.sessions_under(home)
    sample.make_session(sessions, people())
    beside(home)
    with sessions.open(sample.SESSION, sample.PASSPHRASE) as meeting:
        fill(meeting)
        raise SystemExit(run(sessions, Settings(), meeting=meeting))


if __name__ == "__main__":
    main()
