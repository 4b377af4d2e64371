"""Names for everybody, all different but for a few."""

from collections import deque
from collections.abc import Iterator
from itertools import islice
from math import gcd

from calibrate.invented.dice import Dice
from calibrate.invented.naming.culture import Culture
from calibrate.invented.naming.hands import turns

_PEOPLE_PER_NAMESAKE = 200
_MOST_NAMESAKES = 3


def drawn_names(count: int, dice: Dice) -> list[str]:
    """Draw so many names, 100,000 and more.

    All differ, except that a company of 200 or more has one, two or three
    pairs of namesakes: people are told apart by id, here as in life.
    """
    names = list(islice(_names(dice), count))
    for pair in range(min(_MOST_NAMESAKES, count // _PEOPLE_PER_NAMESAKE)):
        names[count - 20 - pair] = names[count - 40 - pair]
    return names


def _names(dice: Dice) -> Iterator[str]:
    """Yield one name of each culture in turn; a culture whose names are spent gives its turn up."""
    order = deque(turns(dice))
    walks = {culture: _walk(culture, dice) for culture in dict.fromkeys(order)}
    while order:
        culture = order.popleft()
        number = next(walks[culture], None)
        if number is not None:
            yield culture.name(number)
            order.append(culture)


def _walk(culture: Culture, dice: Dice) -> Iterator[int]:
    """Yield the number of every name once; each step changes the given and the family name."""
    size, families = culture.short_names, len(culture.family)
    place, stride = dice.below(size), size
    while gcd(stride, size) != 1:
        stride = families * (1 + dice.below(len(culture.given) - 2)) + 1 + dice.below(families - 1)
    for step in range(culture.all_names):
        rounds, short = divmod(step, size)
        yield rounds * size + (place + short * stride) % size
