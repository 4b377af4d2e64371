"""Rows of words as a tree: any number of them is looked for in one walk."""

from collections.abc import Iterable, Iterator, Sequence

from calibrate.domain.rationale.tokens import words_of

_ENDING = "*"


class _Branch:
    __slots__ = ("beginnings", "branches", "is_end")

    def __init__(self) -> None:
        self.branches: dict[str, _Branch] = {}
        self.beginnings: tuple[str, ...] = ()
        self.is_end = False


class WordTree:
    """Words, beginnings of words (``promotab*``) and rows of both, the star at the very end."""

    def __init__(self, entries: Iterable[str]) -> None:
        self._root = _Branch()
        for entry in entries:
            self._add(words_of(entry), is_beginning=entry.endswith(_ENDING))

    def _add(self, words: Sequence[str], *, is_beginning: bool) -> None:
        branch = self._root
        for word in words[:-1] if is_beginning else words:
            branch = branch.branches.setdefault(word, _Branch())
        if is_beginning:
            branch.beginnings = (*branch.beginnings, words[-1])
        else:
            branch.is_end = True

    def spans(self, words: Sequence[str]) -> Iterator[range]:
        """Yield where entries stand in a text's plain words, at each place the longest."""
        for place in range(len(words)):
            length = self._length_at(words, place)
            if length:
                yield range(place, place + length)

    def _length_at(self, words: Sequence[str], start: int) -> int:
        branch, longest = self._root, 0
        for place in range(start, len(words)):
            word = words[place]
            if word.startswith(branch.beginnings):
                longest = place + 1 - start
            following = branch.branches.get(word)
            if following is None:
                break
            branch = following
            if branch.is_end:
                longest = place + 1 - start
        return longest
