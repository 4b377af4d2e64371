"""An invented company, and a meeting about it held through the rules of the domain."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from calibrate.domain.agreement import BOTH, agreed, consent_objection, held_for_words, parked
from calibrate.domain.audience import Audience, Stage
from calibrate.domain.axis import Axis, Band
from calibrate.domain.board import Board
from calibrate.domain.event import ChangedProposal, Event, LoadDetail, Loaded, UndoDetail, Undone
from calibrate.domain.head import Head
from calibrate.domain.item import SetAsideKind
from calibrate.domain.ledger import Ledger
from calibrate.domain.move import MoveDraft, MoveRules, moved
from calibrate.domain.naming import Naming
from calibrate.domain.person import PersonId
from calibrate.domain.population import Population
from calibrate.domain.presence import set_aside
from calibrate.exports import Extract

OPENED = datetime(2026, 11, 24, 14, 0, tzinfo=UTC)
SEALED = datetime(2026, 11, 24, 16, 4, tzinfo=UTC)
WRITTEN = datetime(2026, 11, 24, 16, 20, tzinfo=UTC)
HEAD = Head(214, bytes.fromhex("9f2c41d8a07be35516c2f09d4ab8e7713c60d25fae918b44d07f6a3e12c85b90"))

FIRST = (
    "Xi", "Noa", "Cem", "Leo", "Oto", "Gil", "Fay", "Mo", "Quin", "Bo", "Zora", "Rui", "Ivo", "Tae",
    "Sol", "Lea", "Jun", "Dov", "Ada", "Vic", "Eli", "Yara", "Bea", "Pia", "Gus", "Tom", "Zev", "Nils",
)  # fmt: skip
LAST = (
    "Xu", "Park", "Mendes", "Tanaka", "Reyes", "Weiss", "Quist", "Udo", "Zhao", "Bello", "Khan", "Fofana",
    "Evans", "Haas", "Marsh", "Grau", "Yilmaz", "Okafor", "Santos", "Costa", "Singh", "Diaz", "Lund",
)  # fmt: skip
MANAGERS = ("Pia Weiss", "Lea Novak", "Gus Lund", "Ada Ferreira", "Marek Dvořák", "田中 健", "Noor van der Bijl")
TITLES = ("team lead", "data engineer", "security engineer", "senior engineer", "designer", "product analyst")
TEAMS = ("Payments", "Ledger", "Risk and fraud", "Onboarding")
SPECIAL = (
    "Oluwaseun Adeyemi-Fitzgerald", "Maximiliane von der Schulenburg-Hohenlohe",
    "Nguyễn Thị Bích Phượng", "佐藤 美咲", "=Nils Berg",
)  # fmt: skip

HOSTILE = (
    "=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1+1", "\r=1+1", "'=1+1", "''=1+1", "'t Hooft",
    "=cmd|' /C calc'!A0", '=HYPERLINK("http://example.org","x")', "http://example.org",
    "mailto:a@example.org", "internal:Sheet1!A1", "{=1+1}", "<b>bold</b>", "<r><t>rich</t></r>",
    "<r></si><si><t>other</t></r>", "_x0041_", "bell\x07", "null\x00", "line\nbreak", "tab\tinside",
    'quote"comma,', " \u202erevo", "A [/b] B", "&P of &N", "00107", "1e5", "TRUE", "3/4", "\ufeffmark",
    "é" * 40, "漢" * 40, "\ufffe", "👩‍👩‍👧 Family", "a" * 300,
)  # fmt: skip
"""Names that a spreadsheet, a CSV reader or an XML parser might obey."""

REASONS = (
    "Closed the audit alone, two weeks early; both findings gone.",
    "Ran the incident review for three teams in spring and took on the on-call redesign without being "
    "asked; asked twice for a wider scope.",
    "Learned the ledger domain in one quarter and now explains it to others.",
    "Goals were met as agreed; the goals were the usual ones for this level. Above needs more than what "
    "was agreed, more than once.",
    "Joined the team in March: rated on the months since, and in those the goals were met.",
    "Said in May: wants to stay in this role. Performance is unchanged by that.",
)


def invented_name(place: int) -> str:
    """Return the name of the person at a place in the file; the first 600 differ."""
    if place % 12 == 5 and place // 12 < len(SPECIAL):
        return SPECIAL[place // 12]
    first = FIRST[place % len(FIRST)]
    return f"{first} {LAST[(place * 5 + place // len(FIRST)) % len(LAST)]}"


def population(people: int, names: Sequence[str] = ()) -> Population:
    """Return a population of so many, the first of them under the names given."""
    places = range(people)
    return Population(
        ids=tuple(PersonId(f"{1001 + place * 7:05}") for place in places),
        names=tuple(names[place] if place < len(names) else invented_name(place) for place in places),
        manager_ids=tuple(f"M{place % len(MANAGERS):02}" for place in places),
        managers=tuple(MANAGERS[place % len(MANAGERS)] for place in places),
        performance=tuple(_band(place, 1) for place in places),
        potential=tuple(_band(place, 3) for place in places),
        details={
            "title": [TITLES[place % len(TITLES)] for place in places],
            "organisation": [TEAMS[place % len(TEAMS)] for place in places],
        },
    )


def _band(place: int, turn: int) -> Band | None:
    if place % 29 == 17 + turn:
        return None
    return (Band.MIDDLE, Band.LOW, Band.MIDDLE, Band.HIGH, Band.MIDDLE)[(place * turn + place // 5) % 5]


class Meeting:
    """A meeting under way: every verb records one event."""

    def __init__(self, everybody: Population) -> None:
        self.population = everybody
        self.ledger = Ledger()
        self.at = OPENED
        loaded = LoadDetail(
            files=("people.csv",),
            session="engineering-2026-h2",
            cycle="2026-H2",
            people=len(everybody),
            joined=len(everybody),
        )
        self.record(Loaded(at=self.at, parts=(), detail=loaded))

    @property
    def board(self) -> Board:
        return self.ledger.board(self.population)

    def record(self, event: Event) -> None:
        """Put one event at the end of the ledger."""
        self.ledger = self.ledger.with_event(event)
        self.at += timedelta(minutes=1)

    def move(self, place: int, *steps: tuple[Axis, int], why: str = "", by: str | None = None) -> None:
        """Move somebody some bands on one axis or both; where that leaves the board, do nothing."""
        seat = self.board.seat(self.population.ids[place])
        drafts = []
        for turn, (axis, step) in enumerate(steps):
            band = seat.axis(axis).band or Band.MIDDLE
            if not 1 <= band + step <= 3:
                return
            drafts.append(
                MoveDraft(
                    person_id=seat.person_id,
                    axis=axis,
                    from_band=seat.axis(axis).band,
                    to_band=Band(band + step),
                    rationale=why or REASONS[(place + turn) % len(REASONS)],
                    by=by,
                )
            )
        self.record(moved(self.board, drafts, MoveRules(), self.at))

    def load_again(self, place: int, axis: Axis, band: Band) -> None:
        """Load the file again with another rating for one person."""
        person_id = self.population.ids[place]
        bands = list(self.population.bands(axis))
        change = ChangedProposal(person_id=person_id, axis=axis, from_band=bands[place], to_band=band)
        bands[place] = band
        if axis is Axis.PERFORMANCE:
            self.population = replace(self.population, performance=tuple(bands))
        else:
            self.population = replace(self.population, potential=tuple(bands))
        people = len(self.population)
        loaded = LoadDetail(
            files=("again.csv",),
            session="engineering-2026-h2",
            cycle="2026-H2",
            people=people,
            joined=0,
            changed=(change,),
        )
        self.record(Loaded(at=self.at, parts=(), detail=loaded))

    def undo(self) -> None:
        """Withdraw the last decision."""
        self.record(Undone(at=self.at, detail=UndoDetail(undoes=self.ledger.last_undoable().number)))

    def park(self, place: int, owner: str, until: date | None = None) -> None:
        """Put somebody off."""
        self.record(parked(self.board, self.population.ids[place], owner, until, self.at))

    def hold(self, place: int, axis: Axis, wanted: Band, draft: str) -> None:
        """Hold somebody at a wanted band, the words to come."""
        seat = self.board.seat(self.population.ids[place])
        wish = MoveDraft(
            person_id=seat.person_id,
            axis=axis,
            from_band=seat.axis(axis).band,
            to_band=wanted,
            rationale=draft,
        )
        self.record(held_for_words(self.board, [wish], "the facilitator", self.at))

    def set_aside(self, place: int, kind: SetAsideKind) -> None:
        """Set somebody aside."""
        self.record(set_aside(self.board, self.population.ids[place], kind, self.at))

    def agree(self, chosen: Callable[[int], bool], *, unheard: bool = False) -> None:
        """Agree everybody at the chosen places who can be agreed and is not yet."""
        board = self.board
        people = [
            person_id
            for place, person_id in enumerate(self.population.ids)
            if chosen(place) and _can_agree(board, person_id, unheard=unheard)
        ]
        if people:
            self.record(agreed(board, people, BOTH, self.at, unheard=unheard))


def _can_agree(board: Board, person_id: PersonId, *, unheard: bool) -> bool:
    seat = board.seat(person_id)
    if seat.set_aside is not None or seat.is_holding or seat.state.is_agreed:
        return False
    if seat.performance.parked or seat.potential.parked:
        return False
    return not unheard or consent_objection(board, seat) is None


def held(people: int, names: Sequence[str] = (), *, agree_all: bool = True) -> Meeting:
    """Return a whole meeting about so many people: moves, an undo, parked, aside, agreed."""
    meeting = Meeting(population(people, names))
    meeting.set_aside(2, SetAsideKind.LEAVE)
    meeting.set_aside(9, SetAsideKind.LEFT)
    for place in range(0, min(people, 60), 4):
        if place % 8:
            meeting.move(place, (Axis.PERFORMANCE, 1 if place % 12 else -1), by=MANAGERS[place % 7])
        else:
            meeting.move(place, (Axis.POTENTIAL, 1 if place % 24 else -1))
    meeting.move(3, (Axis.PERFORMANCE, -1), (Axis.POTENTIAL, 1), by="Lea Novak")
    meeting.move(10, (Axis.PERFORMANCE, 1), (Axis.POTENTIAL, 1))
    meeting.move(11, (Axis.POTENTIAL, -1), why="Withdrawn at once: the wrong person was picked.")
    meeting.undo()
    meeting.park(6, "Lea Novak", date(2026, 12, 1))
    meeting.park(14, "HR looks at the leave dates first", date(2026, 12, 4))
    meeting.hold(15, Axis.POTENTIAL, Band.HIGH, "Has led two teams")
    meeting.agree(lambda place: place % 3 == 1, unheard=True)
    if agree_all:
        meeting.agree(lambda _: True)
    return meeting


def extract(
    meeting: Meeting,
    *,
    sealed: bool = True,
    stage: Stage = Stage.AGREED,
    audience: Audience = Audience.FACILITATOR,
    cycle: str = "2026-H2",
) -> Extract:
    """Return the extract of a meeting, written at a fixed hour."""
    return Extract(
        session="engineering-2026-h2",
        cycle=cycle,
        audience=audience,
        stage=stage,
        at=WRITTEN,
        sealed_at=SEALED if sealed else None,
        head=HEAD,
        naming=Naming(),
        board=meeting.board,
        ledger=meeting.ledger,
    )
