"""The demonstration without a terminal: the same meeting by script, printed as plain text."""

from calibrate.cli.call import document, show
from calibrate.cli.development import show_actions
from calibrate.cli.reading import show_grid
from calibrate.cli.succession import show_bench
from calibrate.cli.table import show_table
from calibrate.domain.board import Board
from calibrate.domain.box import rows
from calibrate.domain.documents import grid_document, log_document
from calibrate.domain.event import Moved
from calibrate.domain.naming import Naming
from calibrate.services.demo import Demonstration, play_script
from calibrate.services.development import actions_now
from calibrate.services.meeting import Meeting
from calibrate.services.succession import Succession


def play(demonstration: Demonstration, *, as_document: bool = False) -> None:
    """Run the invented meeting through the real services and show the grid, the moves and the lists."""
    meeting = demonstration.meeting
    play_script(demonstration)
    if as_document:
        document({"grid": grid_document(meeting.board), "log": log_document(meeting.ledger)})
        return
    show(f"{meeting.session}, cycle {meeting.cycle}: an invented company, {len(meeting.population)} people")
    show()
    _show_counts(meeting.board, meeting.naming)
    show()
    _show_moves(meeting)
    show()
    _show_progress(meeting)
    show()
    show_grid(meeting.board, meeting.naming)
    show()
    show_bench(meeting, Succession(meeting))
    show()
    show_actions([row for row in actions_now(meeting) if row["kind"] == "action"])


def _show_counts(board: Board, naming: Naming) -> None:
    counts = board.counts()
    for row in rows():
        show("   ".join(f"{naming.box(box):<20}{counts[box]:>4}" for box in row))


def _show_moves(meeting: Meeting) -> None:
    moves = [
        (entry.number, meeting.population.name(item.person_id), item)
        for entry in meeting.ledger.standing()
        if isinstance(entry.event, Moved)
        for item in entry.event.items
    ]
    show_table(
        ("no.", "who", "question", "from", "to", "why", "by"),
        [
            (
                number, name, item.axis,
                "not yet rated" if item.from_band is None else meeting.naming.short(item.axis, item.from_band),
                meeting.naming.short(item.axis, item.to_band), item.rationale, item.by,
            )
            for number, name, item in moves
        ],
        right=(0,),
    )  # fmt: skip


def _show_progress(meeting: Meeting) -> None:
    progress = meeting.board.progress()
    show(
        f"{progress.agreed} agreed, {progress.parked} parked, {progress.open} open, "
        f"{progress.not_rated} not yet rated, {progress.set_aside} set aside"
    )
