"""An invented company in a throw-away folder, through the real intake and a real vault."""

import secrets
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from calibrate.config import Settings
from calibrate.domain.action.action import ActionWords, Conversation
from calibrate.domain.axis import Axis, Band
from calibrate.domain.bench.readiness import Readiness
from calibrate.domain.load_kind import LoadKind
from calibrate.domain.person import PersonId
from calibrate.domain.plan.plan import Check, CheckResult, PlanWords
from calibrate.domain.plan.planning import USUAL
from calibrate.invented import (
    Company,
    InventedBench,
    InventedGrowth,
    company,
    invented_bench,
    invented_growth,
    meeting_script,
)
from calibrate.invented.actions import PLAN_CHECKED, PLAN_STARTED
from calibrate.paths import Places
from calibrate.services import development
from calibrate.services.files import FileRequest, load_beside
from calibrate.services.loading import LoadRequest, Passphrases, load
from calibrate.services.meeting import Meeting
from calibrate.services.sessions import Sessions
from calibrate.services.succession import Succession

SESSION = "invented-company"
CYCLE = "2026-H2"
_ASKED_DAYS_AGO = 40


@dataclass(frozen=True)
class Demonstration:
    """An invented company and its open meeting."""

    company: Company
    sessions: Sessions
    meeting: Meeting


@contextmanager
def demo_meeting(people: int, seed: int) -> Iterator[Demonstration]:
    """Yield the meeting of an invented company; its folder is gone afterwards.

    The same people and seed give the same company on every machine.
    """
    with tempfile.TemporaryDirectory(prefix="calibrate-demo-") as folder:
        home = Path(folder)
        invented = company(people, seed)
        file = home / "company.csv"
        file.write_text(invented.csv(), encoding="utf-8", newline="")
        sessions = Sessions(Places.under(home), Settings())
        passphrase = secrets.token_hex(16)
        own = Passphrases(of_new=lambda: passphrase, of_existing=lambda: passphrase)
        load(sessions, LoadRequest(files=(file,), session=SESSION, cycle=CYCLE), own)
        bench = invented_bench(invented)
        roles = home / "roles.csv"
        roles.write_text(bench.csv(), encoding="utf-8", newline="")
        load_beside(sessions, FileRequest(LoadKind.ROLES, (roles,), SESSION), lambda: passphrase)
        with sessions.open(SESSION, passphrase) as meeting:
            _name(meeting, bench)
            _agree(meeting, invented_growth(invented))
            yield Demonstration(invented, sessions, meeting)


def _name(meeting: Meeting, bench: InventedBench) -> None:
    """Say of the bench what the invented room said of it before."""
    succession = Succession(meeting)
    for wish in bench.wishes:
        said_on = meeting.clock().date() - timedelta(days=_ASKED_DAYS_AGO)
        succession.stays(PersonId(wish.person_id), wish.words, said_on, wish.asked_by)
    for named in bench.nominees:
        succession.nominate(named.role_id, PersonId(named.person_id), Readiness(named.ready), named.because, named.by)


def _agree(meeting: Meeting, growth: InventedGrowth) -> None:
    """Record what the invented company had agreed before: actions, and one support plan."""
    today = meeting.today
    for action in growth.actions:
        words = ActionWords(
            conversation=Conversation(action.conversation),
            when=action.when,
            will=action.will,
            check_on=today + timedelta(days=action.check_in_days),
            owner=action.owner,
            manager_does=action.manager_does,
            known_by=action.known_by,
        )
        development.add_action(meeting, PersonId(action.person_id), words)
    plan = growth.plan
    if plan is not None:
        person_id = PersonId(plan.person_id)
        said = PlanWords(
            gap=plan.gap,
            examples=plan.examples,
            standard=plan.standard,
            support=plan.support,
            starts_on=today - timedelta(days=PLAN_STARTED),
            days=USUAL,
            decides=plan.decides,
        )
        development.add_plan(meeting, person_id, said)
        held = today - timedelta(days=PLAN_CHECKED)
        development.check_plan(meeting, person_id, Check(on=held, result=CheckResult.PARTLY, note=plan.note))


def play_script(demonstration: Demonstration) -> None:
    """Run the invented company's scripted meeting through the meeting's own verbs.

    Raises:
        CalibrateError: The disk refused.
    """
    meeting = demonstration.meeting
    script = meeting_script(demonstration.company)
    for scripted in script.moves:
        person_id = PersonId(scripted.person_id)
        bands = {Axis(change.axis): Band.of(change.to) for change in scripted.changes}
        reasons = {Axis(change.axis): change.because for change in scripted.changes}
        meeting.move(*meeting.drafts(person_id, bands, reasons, by=scripted.by))
    if script.agreed:
        meeting.agree([PersonId(person_id) for person_id in script.agreed])
    for parked in script.parked:
        meeting.park(PersonId(parked.person_id), parked.owner)
