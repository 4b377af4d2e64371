"""The strip and the head of the release: what the line under the cursor is about, and how it stands with the whole."""

from calibrate.domain.inert import inert
from calibrate.domain.population import Population
from calibrate.services.outlook import Carries, Outlook
from calibrate.widgets.action_strip import framed, panel_rows
from calibrate.widgets.cells import wrapped, wrapped_inert
from calibrate.widgets.lit_words import lit_lines
from calibrate.widgets.person_card import HIDDEN_WORDS
from calibrate.widgets.release_lines import Place, ReleaseLine, Section
from calibrate.widgets.room import Room
from calibrate.widgets.row import Row, Run
from calibrate.widgets.theme import Tone

_PLACES = {
    Place.STORE: "One file for the system that shows each person their own rows. It is never handed to a person.",
    Place.PAGES: "One page a person, to lie on the table between two people. Emptied: none are written.",
}
_UNSAID = "The lowered rating is shared, so one line says what may be said of it: what was done, and when. Enter asks."


def said_carries(carries: Carries, *, shares_performance: bool) -> str:
    """Return what a release carries, in one sentence."""
    ratings = _many(carries.ratings, "rating") if shares_performance else "no ratings"
    return (
        f"{_many(carries.people, 'person')}, {_many(carries.actions, 'action')}, "
        f"{_many(carries.plans, 'support plan')}, {carries.thanks} thanks, {ratings}"
    )


def standing_runs(outlook: Outlook) -> list[Run]:
    """Return how it stands: what is in its way, or that nothing is."""
    said = [Run("sealed", Tone.SECOND) if outlook.is_sealed else Run("not sealed", Tone.AMBER, bold=True)]
    if outlook.late:
        said.append(Run(f"{outlook.late} not told", bold=True))
    if outlook.unsaid:
        said.append(Run(f"{len(outlook.unsaid)} without words", Tone.AMBER, bold=True))
    if outlook.findings:
        said.append(Run(f"{_many(len(outlook.findings), 'place')} to reword", Tone.AMBER, bold=True))
    if outlook.is_clear and not outlook.late:
        said.append(Run("nothing is in its way", Tone.DONE))
    return said


def release_strip(
    line: ReleaseLine | None, outlook: Outlook | None, place: str, population: Population, room: Room,
    cells: int, height: int,
) -> list[Row]:  # fmt: skip
    """Return the strip: the line under the cursor in full.

    Args:
        line: That line.
        outlook: What is known by now.
        place: Where files go, where the line is about that.
        population: Everybody.
        room: What may be seen now.
        cells: Its width.
        height: Its rows.
    """
    rows = panel_rows(height - 2, room)
    body = [] if line is None else _body(line, outlook, place, population, room, cells - 4)
    for row, runs in zip(rows, body, strict=False):
        row.put(2, *runs)
    return framed(rows, room, cells)


def _body(
    line: ReleaseLine, outlook: Outlook | None, place: str, population: Population, room: Room, cells: int
) -> list[list[Run]]:
    if line.place is not None:
        shown = place or "none are written"
        said = [[Run(text, Tone.ACCENT, bold=True)] for text in wrapped_inert(shown, cells)]
        return [*said, *([Run(text, Tone.SECOND)] for text in wrapped(_PLACES[line.place], cells))]
    if line.section is Section.UNTOLD:
        return _untold(line, outlook, population, room, cells)
    name = Run("" if line.person_id is None else room.name(population, line.person_id), Tone.ACCENT, bold=True)
    if line.finding is None:
        return [[name], *([Run(text, Tone.SECOND)] for text in wrapped(_UNSAID, cells))]
    leak, text = line.finding
    head = [name, Run(f"   {inert(leak.field)}: {leak.kind.value}. Enter opens it.", Tone.SECOND)]
    if not room.shows_words:
        return [head, [Run(HIDDEN_WORDS, Tone.SECOND)]]
    return [head, *lit_lines(text, leak.first, leak.last, cells)]


def _untold(
    line: ReleaseLine, outlook: Outlook | None, population: Population, room: Room, cells: int
) -> list[list[Run]]:
    manager = Run(room.other_name(line.manager) if line.manager else "no manager", Tone.ACCENT, bold=True)
    people = () if outlook is None else outlook.untold.get(line.manager_id, ())
    names = ", ".join(room.name(population, one.person_id) for one in people)
    said = f"{names}. Enter goes to who was not told."
    return [
        [manager, Run("   have them told first, in a talk", Tone.SECOND)],
        *([Run(text)] for text in wrapped(said, cells)),
    ]


def _many(count: int, what: str) -> str:
    if count == 1:
        return f"1 {what}"
    return f"{count} people" if what == "person" else f"{count} {what}s"
