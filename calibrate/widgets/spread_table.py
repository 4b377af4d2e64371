"""The spread as a table: who, how many, and a page of columns beside them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from calibrate.domain.axis import Axis, Band
from calibrate.domain.inert import inert
from calibrate.domain.naming import Naming
from calibrate.domain.spread import Likeness, OnAxis
from calibrate.widgets.cells import cut, width
from calibrate.widgets.room import Room
from calibrate.widgets.row import Row, Run
from calibrate.widgets.spread_chart import Scale, line_runs, scale_of
from calibrate.widgets.spread_row import Columns, LevelCounts, SpreadRow
from calibrate.widgets.theme import Tone

WIDE = 110
_NAME = 2


class Column(NamedTuple):
    """A column of numbers: its head, and the cell it ends before."""

    head: str
    end: int


@dataclass(frozen=True)
class Everyone:
    """Everybody together, the first line."""

    counts: LevelCounts
    mean: float | None
    likeness: Likeness
    before: LevelCounts
    now: LevelCounts
    ups: int
    downs: int


class SpreadTable:
    """Draws heads and lines for one room, one question and one page of columns."""

    def __init__(
        self,
        room: Room,
        naming: Naming,
        axis: Axis,
        on_axis: OnAxis,
        everyone: Everyone,
        rows: Sequence[SpreadRow],
        *,
        what: str,
        shows_names: bool,
    ) -> None:
        """Take what is shown.

        Args:
            room: What may be seen now.
            naming: The session's names of bands.
            axis: The question.
            on_axis: What the survey says of it.
            everyone: Everybody together.
            rows: The groups, in the order they are shown.
            what: What people are grouped by, in a word.
            shows_names: The groups are people, whose names follow the room.
        """
        self._room = room
        self._bands = [inert(naming.short(axis, band)) for band in Band]
        self._on_axis = on_axis
        self.everyone = everyone
        """Everybody together."""
        self.rows = rows
        self._what = what
        self._shows_names = shows_names

    def shown(self, row: SpreadRow) -> str:
        """Return what may be shown of a group's name now."""
        return self._room.other_name(row.name) if self._shows_names else inert(row.name)

    def _columns(self, page: Columns, cells: int) -> list[Column]:
        """Return the columns of numbers of a page, the first being people."""
        is_wide = cells >= WIDE
        heads = ["people", *self._heads(page, is_wide=is_wide)]
        end = 22 if is_wide else 19
        columns = []
        for place, head in enumerate(heads):
            end += max(4, width(head)) + (0 if not place else 2 if is_wide else 1)
            columns.append(Column(head, end))
        return columns

    def _heads(self, page: Columns, *, is_wide: bool) -> list[str]:
        bands = self._bands if is_wide else [cut(band, 6, self._room.glyphs.cut) for band in self._bands]
        match page:
            case Columns.RANGE:
                return bands
            case Columns.AVERAGES:
                return ["average", "19 in 20", "  gap", *(["19 times in 20"] if is_wide else [])]
            case Columns.LIKENESS:
                return ["rated twice", "same level"] if is_wide else ["twice", "same"]
            case Columns.MOVES:
                return ["up", "down", "as loaded", "      now"]
            case Columns.FUNNEL:
                return ["average"]

    def head(self, page: Columns, cells: int) -> Row:
        """Draw the heads of the columns."""
        row = Row().put(_NAME, Run(self._what, Tone.SECOND))
        columns = self._columns(page, cells)
        for column in columns:
            row.put_right(column.end, Run(column.head, Tone.SECOND))
        if page is Columns.RANGE:
            left, chart = self._chart(columns, cells)
            row.put(left, Run("lower", Tone.SECOND)).put_right(left + chart, Run("higher", Tone.SECOND))
        if page is not Columns.FUNNEL:
            row.put(self._words_at(page, columns, cells), Run("what it may mean", Tone.SECOND))
        return row

    def _words_at(self, page: Columns, columns: Sequence[Column], cells: int) -> int:
        if page is Columns.RANGE:
            left, chart = self._chart(columns, cells)
            return left + chart + (5 if cells >= WIDE else 2)
        return columns[-1].end + 4

    def _chart(self, columns: Sequence[Column], cells: int) -> tuple[int, int]:
        """Return where the picture begins, and how many cells it has."""
        left = columns[-1].end + (4 if cells >= WIDE else 2)
        return left, max(10, cells - left - (40 if cells >= WIDE else 19))

    def line(self, number: int, page: Columns, cells: int, *, here: bool) -> Row:
        """Draw a line: number 0 is everyone."""
        row = Row(Tone.HERE if here else Tone.GROUND)
        columns = self._columns(page, cells)
        first_end = columns[0].end - 6
        tone = Tone.ACCENT if here else Tone.INK
        if not number:
            row.put(_NAME, Run("everyone", tone, bold=True))
            texts = list(self._of_everyone(page))
        else:
            of = self.rows[number - 1]
            row.put_cut(_NAME, first_end, self._room.glyphs.cut, Run(self.shown(of), tone, bold=here))
            texts = list(self._of_group(of, page, cells))
        for place, (column, text) in enumerate(zip(columns, texts, strict=False)):
            row.put_right(column.end, Run(text, bold=not place))
        if page is Columns.RANGE:
            left, chart = self._chart(columns, cells)
            row.put(left, *self._picture(number, chart, here=here))
        if page is not Columns.FUNNEL and number:
            words = self.rows[number - 1].wording(page)
            is_told = words.sentence != words.brief
            brief = words.brief.replace("·", self._room.glyphs.dot)
            run = Run(brief, Tone.INK if here or is_told else Tone.SECOND)
            row.put_cut(self._words_at(page, columns, cells), cells - 1, self._room.glyphs.cut, run)
        return row

    def _of_everyone(self, page: Columns) -> Iterator[str]:
        of = self.everyone
        yield f"{sum(of.counts):,}"
        match page:
            case Columns.RANGE:
                yield from self._counts(of.counts)
            case Columns.AVERAGES | Columns.FUNNEL:
                yield "" if of.mean is None else f"{of.mean:.2f}"
            case Columns.LIKENESS:
                yield from (f"{of.likeness.people:,}", f"{of.likeness.same:,}")
            case Columns.MOVES:
                yield from self._moves(of.ups, of.downs, of.before, of.now)

    def _of_group(self, of: SpreadRow, page: Columns, cells: int) -> Iterator[str]:
        yield f"{of.group.people:,}"
        match page:
            case Columns.RANGE:
                yield from self._counts(of.group.counts)
            case Columns.AVERAGES:
                yield from self._averages(of, is_wide=cells >= WIDE)
            case Columns.LIKENESS:
                likeness = of.both.likeness if of.both is not None else Likeness(0, 0)
                yield from (f"{likeness.people:,}", f"{likeness.same:,}")
            case Columns.MOVES:
                yield from self._moves(of.ups, of.downs, of.before, of.now)
            case Columns.FUNNEL:
                yield f"{of.group.mean:.2f}"

    def _averages(self, of: SpreadRow, *, is_wide: bool) -> Iterator[str]:
        low, high = of.group.range
        yield f"{of.group.mean:.2f}"
        yield f"{low:.1f}-{high:.1f}"
        if of.group.gap is None or of.group.interval is None or not self._on_axis.differ:
            yield self._room.glyphs.nothing
            return
        yield f"{of.group.gap:+.2f}"
        if is_wide:
            yield f"{of.group.interval[0]:+.2f} to {of.group.interval[1]:+.2f}"

    def _moves(self, ups: int, downs: int, before: LevelCounts, now: LevelCounts) -> Iterator[str]:
        yield from self._counts((ups, downs))
        yield from ("/".join(map(str, before)), "/".join(map(str, now)))

    def _counts(self, counts: Sequence[int]) -> Iterator[str]:
        return (f"{count:,}" if count else self._room.glyphs.hint for count in counts)

    def _scale(self, cells: int) -> Scale:
        levels = [level for of in self.rows for level in (*of.group.range, of.group.mean)]
        return scale_of([*levels, self.everyone.mean or 2.0], cells)

    def _picture(self, number: int, cells: int, *, here: bool) -> list[Run]:
        everyone = self.everyone.mean
        if everyone is None:
            return []
        group = self.rows[number - 1].group if number else None
        return line_runs(
            self._scale(cells),
            self._room.glyphs,
            usual=None if group is None else group.range,
            mean=everyone if group is None else group.mean,
            everyone=everyone,
            here=here,
        )
