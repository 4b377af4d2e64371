"""The meeting itself on one page: what it did to the ratings, and what to ask now. Counts and no names."""

from collections.abc import Iterator, Mapping, Sequence

from calibrate.domain.axis import Axis, Band
from calibrate.domain.inert import inert
from calibrate.domain.naming import Naming
from calibrate.domain.spread import EvidenceByQuarter
from calibrate.services.drift import Drift, OnAxis
from calibrate.widgets.cells import wrapped
from calibrate.widgets.room import Room
from calibrate.widgets.row import Row, Run
from calibrate.widgets.spread_row import LevelCounts
from calibrate.widgets.theme import Tone

_SELDOM = 0.05
_MOSTLY = 0.6
_WIDE = 110
_BAR = 20

PROMPTS = (
    ("One voice leads", "Who worked with the person? Those first, the highest in rank last."),
    ("A colleague is the measure", "Back to the standard: what does it say, and what was done?"),
    ("Words about character", "What was seen, and when? A trait is no evidence."),
    ("Something private comes up", "It is not evidence. Leave it out, and go on."),
    ("Two sides are stuck", "What would change either mind? Else park it, with an owner and a day."),
    ("It is late", "Look again at the first few. Would they end the same now?"),
)
"""The hard moments of a meeting, and one thing to say in each."""


class BiasPage:
    """Draws what the meeting did, for one room."""

    def __init__(
        self,
        room: Room,
        naming: Naming,
        drift: Drift,
        counts: Mapping[Axis, tuple[LevelCounts, LevelCounts]],
        evidence: Sequence[tuple[str, EvidenceByQuarter]],
        first_quarter: int = 1,
    ) -> None:
        """Take what is shown.

        Args:
            room: What may be seen now.
            naming: The session's names of bands.
            drift: What the meeting did.
            counts: Everyone's bands as loaded and now, by question.
            evidence: What happened when, by where it is written down; none where the cycle tells no period.
            first_quarter: Which quarter of its year the period begins with, from 1.
        """
        self._room = room
        self._naming = naming
        self._drift = drift
        self._counts = counts
        self._evidence = evidence
        self._first_quarter = first_quarter

    def rows(self, width: int, height: int) -> list[Row]:
        """Return the page: figures and, beside them where there is room, what to say in hard moments."""
        if width < _WIDE:
            rows = [*self._figures(width - 4), *self._prompts(width - 4)]
            return rows if len(rows) <= height else [row for row in rows if row.runs]
        left = width * 3 // 5
        figures, prompts = list(self._figures(left - 4)), list(self._prompts(width - left - 3))
        rows = [Row() for _ in range(max(len(figures), len(prompts)))]
        for column, part in ((0, figures), (left, prompts)):
            for row, of in zip(rows, part, strict=False):
                row.beside(of, column)
        return rows

    def _figures(self, cells: int) -> Iterator[Row]:
        yield from self._raised()
        for axis in Axis:
            yield from self._axis(axis, cells)
        yield from self._jumps(cells)
        yield from self._when(cells)
        yield from self._heard()

    def _head(self, text: str) -> Iterator[Row]:
        yield Row()
        yield Row().put(2, Run(text, Tone.ACCENT, bold=True))

    def _raised(self) -> Iterator[Row]:
        raised, lowered = self._drift.raised, self._drift.lowered
        yield from self._head("Raised and lowered")
        most = max(raised, lowered, 1)
        for word, count in (("raised", raised), ("lowered", lowered)):
            row = Row().put(2, Run(word)).put_right(16, Run(str(count), bold=True))
            yield row.put(18, Run(self._room.glyphs.range * round(count / most * _BAR), Tone.LINE_STRONG))
        if lowered > raised:
            yield Row().put(2, Run("More went down than up. Who should go up?", italic=True))
        elif raised > lowered:
            yield Row().put(2, Run("More went up than down. What would have to be seen to go down?", italic=True))

    def _axis(self, axis: Axis, cells: int) -> Iterator[Row]:
        on_axis = self._drift.axes[axis]
        before, now = self._counts[axis]
        yield from self._head(f"{axis.value.capitalize()}, as loaded and now")
        names = [inert(self._naming.short(axis, band)) for band in Band]
        bands = [
            f"{name} {then}" if then == there else f"{name} {then} {self._room.glyphs.right} {there}"
            for name, then, there in zip(names, before, now, strict=True)
        ]
        yield Row().put(2, Run(f" {self._room.glyphs.dot} ".join(bands)))
        for line in wrapped(" ".join(self._said(on_axis)), cells):
            yield Row().put(2, Run(line, Tone.SECOND))

    def _said(self, on_axis: OnAxis) -> Iterator[str]:
        movement = on_axis.movement
        if movement is None or not movement.share_changed:
            yield "Nobody has another level than loaded."
            return
        yield f"{movement.share_changed:.0%} of people have another level than loaded."
        narrower = movement.variance_after < movement.variance_before
        yield (
            "Levels are closer together than before." if narrower else "Levels are as far apart as before, or further."
        )
        if on_axis.order.p < _SELDOM:
            way = "higher" if on_axis.order.tau_b > 0 else "lower"
            yield f"The later, the {way}: chance seldom does that. Look again at the first few."

    def _jumps(self, cells: int) -> Iterator[Row]:
        jumps = self._drift.jumps
        if not jumps:
            return
        without = sum(not jump.has_evidence for jump in jumps)
        said = f"{len(jumps)} {'question moved' if len(jumps) == 1 else 'questions moved'} by two bands"
        said += f", {without} without evidence in the file." if without else "; each has evidence in the file."
        yield Row()
        for line in wrapped(said, cells):
            yield Row().put(2, Run(line, Tone.AMBER if without else Tone.INK))

    def _when(self, cells: int) -> Iterator[Row]:
        yield from self._head("When the evidence happened")
        if not self._evidence:
            yield Row().put(2, Run("The name of the cycle tells no period.", Tone.SECOND))
        for where, found in self._evidence:
            row = Row().put(2, Run(where))
            if not found.texts:
                yield row.add(Run("none", Tone.SECOND), after=3)
                continue
            for number, count in enumerate(found.quarters, start=self._first_quarter):
                row.add(
                    Run(f"Q{(number - 1) % 4 + 1} ", Tone.SECOND),
                    Run(str(count), bold=True),
                    after=3,
                )
            yield row.add(Run("no time said ", Tone.SECOND), Run(str(found.elsewhere), bold=True), after=3)
            dated = sum(found.quarters)
            if len(found.quarters) > 1 and dated and found.quarters[-1] > _MOSTLY * dated:
                yield Row().put(2, Run("Most of it is from the last quarter. What of the time before?", italic=True))
        del cells

    def _heard(self) -> Iterator[Row]:
        heard = self._drift.heard
        yield from self._head("Who was talked about")
        said = (("discussed", heard.discussed), ("by consent", len(heard.by_consent)), ("not yet", len(heard.not_yet)))
        row = Row()
        for word, count in said:
            row.put(max(2, row.end + 3 if row.runs else 2), Run(f"{word} ", Tone.SECOND), Run(str(count), bold=True))
        yield row

    def _prompts(self, cells: int) -> Iterator[Row]:
        yield from self._head("In a hard moment")
        for when, say in PROMPTS:
            yield Row().put(2, Run(when, bold=True))
            for line in wrapped(say, cells):
                yield Row().put(2, Run(line, Tone.DONE))
            yield Row()
