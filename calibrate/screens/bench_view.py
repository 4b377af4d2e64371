"""The part of the bench that shows: meters, roles with the gaps first, and a strip on one name. It decides nothing."""

from collections.abc import Callable
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.screen import Screen
from textual.types import CSSPathType

from calibrate.domain.bench.order import by_need
from calibrate.domain.bench.strength import strength
from calibrate.domain.bench.warnings import BenchWarning, Concern, warning_words
from calibrate.domain.inert import inert
from calibrate.domain.person import PersonId
from calibrate.services.meeting import Meeting
from calibrate.services.succession import Succession
from calibrate.widgets.bench_block import Block
from calibrate.widgets.bench_empty import empty_rows
from calibrate.widgets.bench_head import head_rows
from calibrate.widgets.bench_strip import BenchStrip, Facts
from calibrate.widgets.bench_table import BenchTable
from calibrate.widgets.key_line import KeyLine
from calibrate.widgets.mode_line import ModeLine, session_title
from calibrate.widgets.page import Page
from calibrate.widgets.progress_rule import ProgressRule
from calibrate.widgets.room import Room
from calibrate.widgets.row import Row, Run
from calibrate.widgets.theme import Tone

_MARKED = frozenset({Concern.LEFT_HIGH_BOX, Concern.WANTS_TO_STAY, Concern.HOLDS_IT})
"""Concerns that a name in the table is marked for; the others are told by their role, or by the strip."""
_SAID = frozenset({*_MARKED, Concern.SEVERAL_SEATS, Concern.NEVER_MANAGED, Concern.ASK_AGAIN, Concern.SET_ASIDE})
"""Concerns that the strip says as a sentence."""
_THOUGHT_OF = 4


class BenchView(Screen[None]):
    """The bench in its frame: meters, roles with the gaps first, and a strip on the name under the cursor."""

    shareable: ClassVar[bool] = True
    CSS_PATH: ClassVar[CSSPathType | None] = "bench.tcss"

    def __init__(self, meeting: Meeting, room: Room) -> None:
        super().__init__()
        self.HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (110, "-wide")]
        self.VERTICAL_BREAKPOINTS = [(0, "-low"), (30, "-tall")]
        self.meeting = meeting
        self.room = room
        self.succession = Succession(meeting)
        self.table = BenchTable(room, meeting.population)
        self._head = Page(room, self._draw_head, id="bench-head")
        self._strip = Page(room, self._draw_strip, id="bench-strip")
        self._mode = ModeLine(room, title=session_title(meeting.session, meeting.cycle), screen="bench")
        self._rule = ProgressRule(room)
        self._keys = KeyLine(room)
        self._warnings: tuple[BenchWarning, ...] = ()
        self._knows_people = False
        self._unsubscribe: Callable[[], None] | None = None

    def compose(self) -> ComposeResult:
        """Lay the screen out, from the top; without roles it teaches what a bench is."""
        yield self._mode
        yield self._rule
        if self.meeting.roles:
            yield self._head
            yield self.table
            yield self._strip
        else:
            yield Page(self.room, lambda width, _: empty_rows(self.meeting.session, width))
        yield self._keys

    def on_mount(self) -> None:
        """Show the bench, and look meanwhile at who manages and who is strong on both questions."""
        self._unsubscribe = self.room.subscribe(self._room_changed)
        self.follow()
        if self.meeting.roles:
            self.read_people()

    def on_unmount(self) -> None:
        """Follow the room no longer."""
        if self._unsubscribe is not None:
            self._unsubscribe()

    def on_screen_resume(self) -> None:
        """Show what was decided on another screen."""
        self.follow()

    @work(group="reading", thread=True)
    def read_people(self) -> None:
        """Look everybody up once; with many people that takes longer than a frame."""
        self.succession.read_people()
        self.app.call_from_thread(self._people_read)

    def _people_read(self) -> None:
        self._knows_people = True
        self._strip.draw_again()

    def _room_changed(self) -> None:
        self.follow()

    def follow(self, role_id: str | None = None, person_id: PersonId | None = None) -> None:
        """Show what the meeting's disk holds now, the cursor where it was, or on somebody."""
        progress = self.meeting.board.progress()
        self._rule.show(progress.agreed, progress.parked, progress.people)
        self._mode.show_right([Run("sealed" if self.meeting.is_sealed else "saved", Tone.SECOND)])
        if not self.meeting.roles:
            return
        here = self.table.block
        role_id = role_id or (here.role.role_id if here is not None else None)
        self._warnings = self.succession.warnings()
        self.table.show(self._blocks(), role_id, person_id or self.table.person)
        self._head.draw_again()
        self._strip.draw_again()

    def _blocks(self) -> tuple[Block, ...]:
        bench, settling = self.succession.bench, self.succession.to_settle()
        several = {
            warning.person_id: len(warning.role_ids)
            for warning in self._warnings
            if warning.concern is Concern.SEVERAL_SEATS and warning.person_id is not None
        }
        return tuple(
            Block(
                role=role,
                nominees=bench.nominees.get(role.role_id, ()),
                settle=settling[role.role_id],
                several=several,
                asked_about=frozenset(
                    person_id for concern in _MARKED for person_id in self._people(concern, role.role_id)
                ),
            )
            # On the wall the order says nothing of anybody's risk of leaving.
            for role in by_need(bench.roles, settling, by_risk=self.room.is_private)
        )

    def _people(self, concern: Concern, role_id: str) -> list[PersonId]:
        return [
            warning.person_id
            for warning in self._warnings
            if warning.concern is concern and warning.person_id is not None and role_id in warning.role_ids
        ]

    @on(BenchTable.Moved)
    def _moved(self) -> None:
        self._head.draw_again()
        self._strip.draw_again()

    def shown_name(self, person_id: PersonId) -> str:
        """Return what may be shown of somebody's name now."""
        return self.room.name(self.meeting.population, person_id)

    def shown_title(self, role_id: str) -> str:
        """Return what a role is called."""
        return inert(self.succession.bench.title(role_id))

    def said(self, warnings: tuple[BenchWarning, ...]) -> list[str]:
        """Return warnings as sentences, names as the room may see them."""
        return [warning_words(warning, self.shown_name, self.shown_title) for warning in warnings]

    def _draw_head(self, width: int, height: int) -> list[Row]:
        bench = self.succession.bench
        return head_rows(self.room, strength(bench), len(bench.expert_path), self.table.place, width, height)

    def _draw_strip(self, width: int, height: int) -> list[Row]:
        facts = self._facts()
        return [] if facts is None else BenchStrip(self.room, self.meeting.population, facts).rows(width, height)

    def _facts(self) -> Facts | None:
        block, person_id = self.table.block, self.table.person
        if block is None:
            return None
        role_id, today, bench = block.role.role_id, self.succession.today, self.succession.bench
        suggested = tuple(self.succession.suggested(role_id)[:_THOUGHT_OF]) if self._knows_people else ()
        nominee = None if person_id is None else bench.nominee(role_id, person_id)
        away = tuple(
            warning
            for warning in self._warnings
            if warning.concern is Concern.SET_ASIDE and role_id in warning.role_ids
        )
        if nominee is None or person_id is None:
            return Facts(block, None, today, today, warnings=tuple(self.said(away)), suggested=suggested)
        about = tuple(
            warning
            for warning in self._warnings
            if warning.person_id == person_id
            and warning.concern in _SAID - {Concern.NEVER_MANAGED, Concern.SEVERAL_SEATS}
            and (not warning.role_ids or role_id in warning.role_ids)
        )
        return Facts(
            block=block,
            nominee=nominee,
            named_on=self.meeting.ledger.entries[nominee.number - 1].event.at.astimezone().date(),
            today=today,
            also_for=tuple(
                role for role in bench.roles if role.role_id != role_id and role.role_id in bench.of(person_id)
            ),
            has_managed=self.succession.has_managed(person_id) if self._knows_people else None,
            wish=bench.stays.get(person_id),
            warnings=tuple(self.said((*about, *away))),
            suggested=suggested,
        )

    def say(self, sentence: str, tone: Tone = Tone.AMBER) -> None:
        """Say something in the place of the keys, until the next key."""
        self._keys.say(sentence, tone)
