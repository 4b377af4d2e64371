"""Where the cursor of a load report is: on a question, or among the refused rows."""

from collections.abc import Hashable

from calibrate.services.loading import Asked, Draft, Form, RefusedRow
from calibrate.widgets.load_question import line_count


class Stops:
    """Every question, then the refused rows as one stop; tab goes from one to the next.

    Attributes:
        draft: What was read, answered and mended so far.
        stop: The number of the stop, or None while nothing needs anybody.
        line: The line within it, from 0.
    """

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.stop: int | None = None
        self.line = 0
        self._to_next()

    @property
    def asked(self) -> Asked | None:
        """The question the cursor is on."""
        asked = self.draft.asked
        return asked[self.stop] if self.stop is not None and self.stop < len(asked) else None

    @property
    def refused(self) -> RefusedRow | None:
        """The refused row the cursor is on."""
        is_there = self.stop is not None and self.stop >= len(self.draft.asked)
        return self.draft.refused[self.line] if is_there and self.draft.refused else None

    @property
    def _count(self) -> int:
        return len(self.draft.asked) + bool(self.draft.refused)

    @property
    def _lines(self) -> int:
        return line_count(self.asked) if self.asked else len(self.draft.refused)

    def go(self, step: int) -> None:
        """Go to the next stop, or back; round and round."""
        if self._count:
            first = 0 if step > 0 else self._count - 1
            self._go_to(first if self.stop is None else (self.stop + step) % self._count)

    def move(self, step: int) -> None:
        """Move the cursor within its stop; from nowhere to the first stop."""
        if self.stop is None:
            self.go(1)
        else:
            self.line = max(0, min(self._lines - 1, self.line + step))

    def follow(self, draft: Draft) -> None:
        """Take a draft judged again: stay where something is still to do, else go where there is."""
        before, line = self.asked, self.line
        was_refused = self.refused
        self.draft = draft
        if was_refused is not None:
            self._stay_at_refused(was_refused)
            return
        if before is None:
            self._to_next()
            return
        found = next((number for number, asked in enumerate(draft.asked) if _same(asked) == _same(before)), None)
        if found is None or (before.is_open and not draft.asked[found].is_open):
            self._to_next(stay=found)
            return
        self.stop, self.line = found, line
        self.line = _next_line(draft.asked[found], line) if before.is_open else min(line, self._lines - 1)

    def _stay_at_refused(self, before: RefusedRow) -> None:
        rows = self.draft.refused
        if not rows:
            self._to_next()
            return
        self.stop = len(self.draft.asked)
        here = next((n for n, row in enumerate(rows) if row.place == before.place), None)
        self.line = min(self.line, len(rows) - 1) if here is None else here
        if rows[self.line].is_left_out:
            ahead = [*range(self.line + 1, len(rows)), *range(self.line)]
            self.line = next((n for n in ahead if not rows[n].is_left_out), self.line)

    def _to_next(self, stay: int | None = None) -> None:
        """Go to the first open question, else to the first row to mend, else nowhere, or stay at a stop."""
        asked = self.draft.asked
        open_ones = (number for number, one in enumerate(asked) if one.is_open)
        to_mend = len(asked) if self.draft.report.rows_to_mend else None
        self._go_to(next(open_ones, to_mend if to_mend is not None else stay))

    def _go_to(self, stop: int | None) -> None:
        self.stop, self.line = stop, 0
        if self.asked is not None:
            self.line = _next_line(self.asked, 0)
        elif stop is not None:
            rows = self.draft.refused
            self.line = next((number for number, row in enumerate(rows) if not row.is_left_out), 0)


def _same(asked: Asked) -> Hashable:
    return asked.axis, asked.field, asked.file, asked.column


def _next_line(asked: Asked, line: int) -> int:
    """Return the next line from this one that nobody has answered, else this one."""
    if asked.form is Form.LABELS:
        is_done = [label.is_placed for label in asked.labels]
    elif asked.form is Form.BOX:
        is_done = [bool(cell.performance) for cell in asked.cells]
    else:
        return line
    ahead = [*range(line, len(is_done)), *range(min(line, len(is_done)))]
    return next((number for number in ahead if not is_done[number]), min(line, max(0, len(is_done) - 1)))
