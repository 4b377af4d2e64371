"""A person's card: two scales, what was written, and what the meeting decided."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from calibrate.domain.goal import SHOWN
from calibrate.domain.inert import inert
from calibrate.domain.ledger import Entry
from calibrate.domain.person import Rating
from calibrate.domain.population import Population
from calibrate.widgets.cells import cut, wrapped, wrapped_inert
from calibrate.widgets.cells import width as cells_of
from calibrate.widgets.decided_lines import decided
from calibrate.widgets.moments import said_hour, said_written_day
from calibrate.widgets.person_facts import PersonFacts
from calibrate.widgets.room import Room
from calibrate.widgets.row import Row, Run
from calibrate.widgets.scale import ScaleColumns, put_scale, state_run
from calibrate.widgets.theme import Tone

HIDDEN_WORDS = "Words are hidden with the names."
PRIVATE_ONLY = "Notes, last cycle and risk open in PRIVATE only."
_TWO_COLUMNS = 110
_WIDEST = 150
"""Two columns of text grow no wider than this together: longer lines are harder to read."""


@dataclass(frozen=True)
class PersonCard:
    """Draws one person for a width."""

    facts: PersonFacts
    population: Population
    room: Room

    def rows(self, width: int) -> list[Row]:
        """Return every row of the card, however many."""
        rows = [*self._head(width), *self._scales(width)]
        if width < _TWO_COLUMNS:
            sections = [*self._left(), *self._right()]
            return rows + [row for section in sections for row in section(2, width - 2)]
        rows.append(Row())
        half = min(width, _WIDEST) // 2
        left = [row for section in self._left() for row in section(3, half - 5)]
        right = [row for section in self._right() for row in section(half + 4, 2 * half - 2)]
        rows += [Row() for _ in range(max(len(left), len(right)))]
        for column in (left, right):
            for row, drawn in zip(rows[-max(len(left), len(right)) :], column, strict=False):
                row.beside(drawn, 0)
        return rows

    def _head(self, width: int) -> list[Row]:
        person, room = self.facts.person, self.room
        left = 3 if width >= _TWO_COLUMNS else 2
        name = room.name(self.population, person.person_id)
        bar = Row().put(0, Run(" " * left, Tone.ON_ACCENT, on=Tone.ACCENT))
        place = Run(self.facts.place, Tone.SECOND)
        bar.put_cut(
            left,
            width - len(place.text) - left - 4,
            room.glyphs.cut,
            Run(name, Tone.ON_ACCENT, bold=True, on=Tone.ACCENT),
        )
        bar.add(Run(" " * left, Tone.ON_ACCENT, on=Tone.ACCENT)).put_right(width - 2, place)
        role = ", ".join(text for text in (person.title, person.organisation) if text.strip())
        where = self._dotted(role, person.level, person.location)
        rows = [Row(), bar, Row().put_cut(left, width - 1, room.glyphs.cut, Run(where))]
        rows.append(Row().put_cut(left, width - 1, room.glyphs.cut, Run(self._about(), Tone.SECOND)))
        return [*rows, Row()] if width >= _TWO_COLUMNS else rows[1:]

    def _about(self) -> str:
        person = self.facts.person
        since = f"here since {said_written_day(person.hired_on, self.facts.today)}" if person.hired_on.strip() else ""
        manager = f"manager {self.room.other_name(person.manager)}" if person.manager else ""
        return self._dotted(since, manager)

    def _dotted(self, *texts: str) -> str:
        return f" {self.room.glyphs.dot} ".join(inert(text) for text in texts if text.strip())

    def _scales(self, width: int) -> list[Row]:
        wide = width >= _TWO_COLUMNS
        tint = Tone.GROUND if self.room.is_ledger else Tone.PANEL
        at = ScaleColumns(21, 47, 74, min(98, width - 22)) if wide else ScaleColumns(16, 32, 48, 64)
        rows = []
        for axis in self.facts.axes:
            standing = self.facts.seat.axis(axis)
            row = Row(tint).put(0, Run(self.room.glyphs.edge, Tone.ACCENT))
            row.put(3 if wide else 2, Run(axis.value, Tone.SECOND))
            put_scale(row, axis, standing, self.facts.naming, self.room, at)
            rows.append(row.put(at.end + 2 if wide else at.end, state_run(standing, self.room)))
        return self._framed(rows, tint, width)

    def _framed(self, scales: list[Row], tint: Tone, width: int) -> list[Row]:
        glyphs = self.room.glyphs
        between = [Row(tint).put(0, Run(glyphs.edge, Tone.ACCENT))] if width >= _TWO_COLUMNS else []
        rows = [row for scale in scales for row in (*between, scale)][len(between) :]
        if self.room.is_ledger:
            rule = Row().put(0, Run(glyphs.rule * width, Tone.LINE_STRONG))
            return [rule, *rows, Row().beside(rule, 0)]
        top, bottom = (Row().put(0, Run(half * width, Tone.PANEL)) for half in (glyphs.top, glyphs.bottom))
        return [top, *rows, bottom]

    def _left(self) -> Iterator["_Section"]:
        goals = self.facts.goals
        if goals:
            more = len(goals) - SHOWN
            yield self._section("Goals", f"{len(goals)}" if more <= 0 else f"{SHOWN}, and {more} more", self._goals)
        yield self._section("Ratings", "as written", self._ratings)
        if any(self.facts.person.rating(axis).evidence.strip() for axis in self.facts.axes):
            yield self._section("Evidence", "", self._evidence)

    def _right(self) -> Iterator["_Section"]:
        count = len(self.facts.decisions)
        yield self._section("In this meeting", f"{count} decision{'' if count == 1 else 's'}", self._decisions)
        actions = self.facts.actions
        if actions is not None:
            quiet = f"{len(actions)} open action{'' if len(actions) == 1 else 's'}"
            yield self._section("Next conversations", quiet, self._conversations)
        if len(self.facts.axes) == 1:
            yield lambda left, _: [
                Row().put(left, Run(f"Only {self.facts.axes[0].value}: this is its pass.", Tone.SECOND))
            ]
        elif self.room.is_private:
            yield self._section("Only here", "not for the wall", self._private)
        else:
            yield lambda left, _: [Row().put(left, Run(PRIVATE_ONLY, Tone.SECOND))]

    def _conversations(self, left: int, end: int) -> list[Row]:
        from calibrate.widgets.action_card import conversation_rows  # noqa: PLC0415 - a start on the grid waits for no card

        return conversation_rows(self.facts.actions or (), self.room, self.facts.today, left, end)

    def _section(self, head: str, quiet: str, body: "_Section") -> "_Section":
        def drawn(left: int, end: int) -> list[Row]:
            rule = Run(self.room.glyphs.rule * (end - left), Tone.LINE_STRONG)
            title = Row().put(left, Run(head, bold=True), Run(f"  {quiet}", Tone.SECOND))
            return [title, Row().put(left, rule), *body(left, end), Row()]

        return drawn

    def _goals(self, left: int, end: int) -> list[Row]:
        if not self.room.shows_words:
            return [Row().put(left, Run(HIDDEN_WORDS, Tone.SECOND))]
        goals, mark = self.facts.goals[:SHOWN], self.room.glyphs.cut
        serves = [cut(inert(goal.priority), 14, mark) for goal in goals]
        inner = end - max(cells_of(priority) for priority in serves)
        rows: list[Row] = []
        for goal, priority in zip(goals, serves, strict=True):
            half = goal.met not in {"", "met"}
            lines = wrapped_inert(goal.text, inner - left - 10)
            rows.append(Row().put(left, Run(goal.met, Tone.INK if half else Tone.SECOND, bold=half)))
            rows[-1].put(left + 8, Run(lines[0])).put(inner, Run(priority, Tone.SECOND))
            rows += [Row().put(left + 8, Run(line)) for line in lines[1:]]
        return rows

    def _ratings(self, left: int, end: int) -> list[Row]:
        rows = []
        for axis in self.facts.axes:
            rating = self.facts.person.rating(axis)
            label = Run(inert(rating.label) or "not yet rated", Tone.INK if rating.label else Tone.SECOND)
            mark = self.room.glyphs.cut
            who = Run(cut(self._who(rating), (end - left - 14) * 2 // 3, mark), Tone.SECOND)
            row = Row().put(left, Run(axis.value, Tone.SECOND))
            row.put_cut(left + 14, end - cells_of(who.text) - 2, mark, label)
            rows.append(row.put_right(end, who))
        return rows

    def _who(self, rating: Rating) -> str:
        when = said_written_day(rating.rated_on, self.facts.today) if rating.rated_on.strip() else ""
        rater = self.room.other_name(rating.rater) if rating.rater.strip() else ""
        return inert(", ".join(text for text in (when, rater) if text))

    def _evidence(self, left: int, end: int) -> list[Row]:
        if not self.room.shows_words:
            return [Row().put(left, Run(HIDDEN_WORDS, Tone.SECOND))]
        rows: list[Row] = []
        for axis in self.facts.axes:
            rating = self.facts.person.rating(axis)
            if rating.evidence.strip():
                rows.append(Row().put(left, Run(axis.value, Tone.SECOND)))
                lines = wrapped_inert(rating.evidence, end - left - 14)
                rows += [Row() for _ in lines[1:]]
                for row, line in zip(rows[-len(lines) :], lines, strict=True):
                    row.put(left + 14, Run(line))
        return rows

    def _decisions(self, left: int, end: int) -> list[Row]:
        rows = [row for entry in self.facts.decisions for row in self._decision(entry, left, end)]
        return rows or [Row().put(left, Run("nothing yet", Tone.SECOND))]

    def _decision(self, entry: Entry, left: int, end: int) -> list[Row]:
        inner, rows = left + 8, []
        for done in decided(entry, self.facts.person.person_id, self.facts.naming, self.room):
            rows.append(Row().put(inner, *done.said))
            rows += [Row().put(inner, Run(line, italic=True)) for line in self._quote(done.rationale, end - inner)]
            if done.by:
                rows.append(Row().put(inner, Run(f"proposed by {self.room.other_name(done.by)}", Tone.SECOND)))
        rows[0].put(left, Run(said_hour(entry.event.at), Tone.SECOND))
        return rows

    def _quote(self, rationale: str, cells: int) -> list[str]:
        if not rationale or not self.room.shows_words:
            return []
        opened, closed = self.room.glyphs.quotes
        return wrapped(f"{opened}{inert(' '.join(rationale.split()))}{closed}", cells)

    def _private(self, left: int, end: int) -> list[Row]:
        labelled = [*self.facts.private(), *(("note", note) for note in self.facts.notes)]
        rows: list[Row] = []
        for label, text in labelled:
            lines = wrapped_inert(text, end - left - 14)
            rows.append(Row().put_cut(left, left + 13, self.room.glyphs.cut, Run(inert(label), Tone.SECOND)))
            rows[-1].put(left + 14, Run(lines[0]))
            rows += [Row().put(left + 14, Run(line)) for line in lines[1:]]
        return rows or [Row().put(left, Run("nothing", Tone.SECOND))]


_Section = Callable[[int, int], list[Row]]
