"""How the rows of names are shared among the three rows of boxes. Pure arithmetic."""

from collections.abc import Sequence
from typing import NamedTuple


class Page(NamedTuple):
    """The part of a list of names that its space can show: down, then right."""

    start: int
    stop: int
    columns: int
    rows: int
    """Names in each column; the last column may have fewer."""
    total: int

    @property
    def above(self) -> int:
        """Names before the first one shown."""
        return self.start

    @property
    def more(self) -> int:
        """Names after the last one shown."""
        return self.total - self.stop

    @property
    def is_whole(self) -> bool:
        """Everybody is shown."""
        return self.stop - self.start == self.total

    def cell(self, index: int) -> tuple[int, int] | None:
        """Return the column and row at which an index is shown, or None."""
        if not self.start <= index < self.stop:
            return None
        return divmod(index - self.start, self.rows)

    def listed(self, column: int, row: int) -> int | None:
        """Return the index shown at a column and row, or None where nobody is."""
        if not (0 <= row < self.rows and 0 <= column < self.columns):
            return None
        index = self.start + column * self.rows + row
        return index if index < self.stop else None


def page(total: int, rows: int, columns: int, showing: int = 0) -> Page:
    """Return the page of a list that shows an index.

    As few columns as the rows allow, balanced. Where not everybody fits, the
    last row is left for the words that say how many more there are. The last
    page is as full as the others: its last name stands in its last place.
    """
    rows, columns = max(rows, 1), max(columns, 1)
    if total <= rows * columns:
        used = max(1, -(-total // rows))
        return Page(0, total, used, max(1, -(-total // used)), total)
    rows = max(1, rows - 1)
    size = rows * columns
    start = max(0, min(showing // size * size, total - size))
    return Page(start, start + size, columns, rows, total)


def shared_rows(counts: Sequence[Sequence[int]], columns: int, rows: int) -> tuple[int, ...]:
    """Share rows of names among rows of boxes by need.

    Args:
        counts: People in each box, by row of boxes.
        columns: Columns of names that a box has room for.
        rows: Rows there are to share.
    """
    needs = [max(1, *(-(-count // columns) for count in row)) for row in counts]
    if sum(needs) > rows:
        return _poured(needs, rows)
    spare = rows - sum(needs)
    spare -= _unsplit(counts, needs, spare)
    fullest_first = sorted(range(len(counts)), key=lambda row: -sum(counts[row]))
    for turn in range(spare):
        needs[fullest_first[turn % len(needs)]] += 1
    return tuple(needs)


def _poured(needs: list[int], rows: int) -> tuple[int, ...]:
    """Give each what it needs, up to an equal share of what is left; the last drops go to the neediest."""
    given = [0] * len(needs)
    for turn, row in enumerate(sorted(range(len(needs)), key=needs.__getitem__)):
        given[row] = max(0, min(needs[row], rows // (len(needs) - turn)))
        rows -= given[row]
    return tuple(given)


def _unsplit(counts: Sequence[Sequence[int]], needs: list[int], spare: int) -> int:
    """Spend spare rows, never more than half of them at a time, where that saves a box its second column."""
    spent = 0
    while True:
        wants = [
            (count - need, row)
            for row, need in enumerate(needs)
            for count in counts[row]
            if 0 < count - need <= (spare - spent) // 2
        ]
        if not wants:
            return spent
        extra, row = min(wants)
        needs[row] += extra
        spent += extra


def still_fit(counts: Sequence[Sequence[int]], columns: int, rows: Sequence[int]) -> bool:
    """Tell whether rows shared earlier still show everybody, so that nothing on the board need jump."""
    return all(-(-count // columns) <= space for row, space in zip(counts, rows, strict=True) for count in row)
