"""Words that tell too much, by what they tell, less the rows of words where they mean something else."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain

from calibrate.domain.leak.outgoing import LeakKind
from calibrate.domain.leak.word_tree import WordTree
from calibrate.domain.leak.words.bench import BENCH, NOT_BENCH
from calibrate.domain.leak.words.compared import COMPARED, NOT_COMPARED
from calibrate.domain.leak.words.grid import GRID, NOT_GRID
from calibrate.domain.leak.words.potential import NOT_POTENTIAL, POTENTIAL
from calibrate.domain.leak.words.room import NOT_RATING, NOT_ROOM, RATING, ROOM

_Lists = tuple[Iterable[str], Iterable[str]]
_OURS: Mapping[LeakKind, _Lists] = {
    LeakKind.GRID: (GRID, NOT_GRID),
    LeakKind.POTENTIAL: (POTENTIAL, NOT_POTENTIAL),
    LeakKind.BENCH: (BENCH, NOT_BENCH),
    LeakKind.COMPARED: (COMPARED, NOT_COMPARED),
    LeakKind.ROOM: (ROOM, NOT_ROOM),
    LeakKind.RATING: (RATING, NOT_RATING),
}


class Terms:
    """What is looked for in every text."""

    def __init__(self, lists: Mapping[LeakKind, _Lists]) -> None:
        self._lists = {kind: (WordTree(entries), WordTree(not_these)) for kind, (entries, not_these) in lists.items()}
        # Most texts hold none of it: one look tells.
        self._any = WordTree(chain.from_iterable(entries for entries, _ in lists.values()))

    def found(self, words: Sequence[str]) -> Iterator[tuple[LeakKind, range]]:
        """Yield what a text's plain words tell, and where."""
        if next(self._any.spans(words), None) is None:
            return
        for kind, (entries, not_these) in self._lists.items():
            spans = list(entries.spans(words))
            covered = {place for span in not_these.spans(words) for place in span} if spans else set()
            yield from ((kind, span) for span in spans if covered.isdisjoint(span))


@cache
def our_terms() -> Terms:
    """Return the words we know, made ready once."""
    return Terms(_OURS)
