"""Ratings: the cohort's boxes are a deck of cards, and managers draw from it."""

from collections.abc import Mapping, Sequence

from calibrate.invented.dice import Dice
from calibrate.invented.habits import Habit
from calibrate.invented.shares import shared_out

Ratings = tuple[int, int]
"""Performance and potential, each 1, 2 or 3."""

PICTURE: dict[Ratings, int] = {
    (1, 3): 2, (2, 3): 7, (3, 3): 6,
    (1, 2): 6, (2, 2): 18, (3, 2): 7,
    (1, 1): 4, (2, 1): 6, (3, 1): 2,
}  # fmt: skip
"""People per box of 58: potential from high to low, performance from low to high."""

_BOXES = tuple(PICTURE)

_ABOVE = ((3, 3), (3, 2))
_AT = ((2, 3), (2, 2), (2, 1))
_GENEROUS_ROUND = (_ABOVE, _ABOVE, ((2, 3), (2, 2)), _ABOVE, _ABOVE, ((2, 2),))
_ONE_ANSWER_ROUND = (((2, 2),), ((3, 3),), ((2, 2),), ((1, 1),))

_ROUNDS: dict[Habit, tuple[tuple[Ratings, ...], ...]] = {
    Habit.COMPRESSED: (_AT,),
    Habit.ONE_ANSWER: _ONE_ANSWER_ROUND,
    Habit.GENEROUS: _GENEROUS_ROUND,
}
"""What each habit picks from for one person after the other; the pickiest draw first."""


class _Deck:
    """The boxes not yet dealt."""

    def __init__(self, cards: int, dice: Dice) -> None:
        self._left = dict(zip(_BOXES, shared_out(cards, tuple(PICTURE.values())), strict=True))
        self._dice = dice

    def deal(self, options: Sequence[Ratings] = _BOXES) -> Ratings:
        """Draw a box among some; where none is left, the first of them, and a card of the fullest box is spent."""
        weights = [self._left[box] for box in options]
        if not sum(weights):
            self._left[max(_BOXES, key=self._left.__getitem__)] -= 1
            return options[0]
        box = options[self._dice.weighted(weights)]
        self._left[box] -= 1
        return box


def drawn_ratings(
    rated: Sequence[int], teams: Sequence[Sequence[int]], habits: Mapping[int, Habit], dice: Dice
) -> dict[int, Ratings]:
    """Draw a box for everybody who is rated.

    Managers with a habit draw first, so the company as a whole keeps the
    shape of PICTURE, as far as its size lets it: a habit bends who stands where.
    """
    deck = _Deck(len(rated), dice)
    ratings: dict[int, Ratings] = {}
    for manager in sorted(habits, key=lambda number: tuple(_ROUNDS).index(habits[number])):
        options = _ROUNDS[habits[manager]]
        for place, number in enumerate(dice.shuffled(teams[manager])):
            ratings[number] = deck.deal(options[place % len(options)])
    for number in dice.shuffled([number for number in rated if number not in ratings]):
        ratings[number] = deck.deal()
    return ratings
