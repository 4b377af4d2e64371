"""From the labels of one axis to bands; where they do not say, a question instead of a guess."""

import re
from collections.abc import Mapping as Labels
from dataclasses import dataclass, field, replace

from calibrate.domain.axis import Axis, Band
from calibrate.intake.directions import says_one_is_best
from calibrate.intake.labels import band_of, is_unrated
from calibrate.intake.mapping import ONE_IS_BEST, ONE_IS_LOWEST, AxisMap, squeezed

_NUMBER = re.compile(r"^([+-]?\d{1,30}(?:[.,]\d{1,30})?)\s*%?$")
_BOTH = re.compile(r"^[(\[]?(\d)[)\]]?\s*[-–—:.=)/ ]\s*(\D.*)$|^(\D.*?)\s*[-–—:=(\[/ ]\s*(\d)[)\]]?$")
_FIVE_POINTS = {1: Band.LOW, 2: Band.LOW, 3: Band.MIDDLE, 4: Band.HIGH, 5: Band.HIGH}
_HEADER_SAYS = "The header says that 1 is best. Is it?"
_SHOWN = 60
_ROWS_A_STRAY = 50
"""A label is a stray, and no part of the scale, if it stands on one row in so many at most."""
_THREE_POINTS = {1: Band.LOW, 2: Band.MIDDLE, 3: Band.HIGH}


@dataclass(frozen=True)
class Scale:
    """What each label of one axis means, and what is still to ask."""

    bands: dict[str, Band | None] = field(default_factory=dict)
    """Label as written to band; None means declared not rated."""
    unplaced: tuple[str, ...] = ()
    """Labels nobody has placed."""
    cuts: tuple[float, ...] = ()
    is_reversed: bool = False
    """The lowest number is the best."""
    question: str = ""
    proposal: AxisMap = field(default_factory=AxisMap)
    """The map that answers the question, as far as it is clear."""
    strays: frozenset[str] = frozenset()
    """Labels of a few rows on a scale that is clear for all others: those rows are refused."""

    def shown(self) -> dict[str, str | None]:
        """Return the scale for the report: each label's band, or each stretch's where there are too many numbers."""
        words = {label: band.word if band else None for label, band in self.bands.items()}
        numbers = [label for label in words if number_in(label) is not None]
        if not self.cuts or len(numbers) <= _SHOWN:
            return words
        low, high = self.cuts
        below, above = ("high", "low") if self.is_reversed else ("low", "high")
        stretches = {f"below {low:g}": below, f"{low:g} to below {high:g}": "middle", f"{high:g} and above": above}
        return {**stretches, **{label: word for label, word in words.items() if label not in numbers}}

    @property
    def is_open(self) -> bool:
        """There is something to ask."""
        return bool(self.question)


def number_in(label: str) -> float | None:
    """Return the number a label is; a percent sign and a decimal comma are understood."""
    found = _NUMBER.match(label)
    return float(found[1].replace(",", ".")) if found else None


def words_in(label: str) -> tuple[int, str] | None:
    """Return the number and the words of a label like ``3 - Meets expectations``."""
    found = _BOTH.match(label)
    if not found:
        return None
    before, after, words, number = found.groups()
    return int(before or number), (after or words).strip(" )]")


def scale_less_strays(axis: Axis, labels: Labels[str, int], said: AxisMap, header: str) -> Scale:
    """Return what the labels mean; where all but a few rows are clear, those few are strays and not a question."""
    scale = scale_of(axis, labels, said, header)
    if not scale.is_open:
        return scale
    strays = frozenset(label for label in scale.unplaced if number_in(label) not in _FIVE_POINTS)
    if not strays or sum(labels[label] for label in strays) * _ROWS_A_STRAY > sum(labels.values()):
        return scale
    rest = scale_of(axis, {label: count for label, count in labels.items() if label not in strays}, said, header)
    bands = set(rest.bands.values()) - {None}
    return scale if rest.is_open or len(bands) < 2 else replace(rest, strays=strays)


def scale_of(axis: Axis, labels: Labels[str, int], said: AxisMap, header: str) -> Scale:
    """Return what the labels of one axis mean.

    Args:
        axis: The axis they rate.
        labels: Every label but blank, with the number of rows that have it.
        said: What the map says about the axis.
        header: What stands over the column.
    """
    placed = said.placed()
    bands: dict[str, Band | None] = {label: placed[squeezed(label)] for label in labels if squeezed(label) in placed}
    bands |= {label: None for label in labels if label not in bands and is_unrated(label)}
    rest = [label for label in labels if label not in bands]
    if not rest:
        return Scale(bands)
    if said.cuts:
        if not said.direction and says_one_is_best(axis, header):
            return _ask_direction(axis, bands, rest, _HEADER_SAYS)
        return _cut(axis, bands, rest, said)
    if placed:
        return _ask_to_place(axis, bands, {}, rest)
    if all(number_in(label) is not None for label in rest):
        return _numbers(axis, bands, rest, said, header)
    return _words(axis, bands, rest, said, header)


def _cut(axis: Axis, bands: dict[str, Band | None], rest: list[str], said: AxisMap) -> Scale:
    low, high = said.cuts
    worst, best = (Band.HIGH, Band.LOW) if said.direction == ONE_IS_BEST else (Band.LOW, Band.HIGH)
    unplaced = []
    for label in rest:
        number = number_in(label)
        if number is None:
            unplaced.append(label)
        else:
            bands[label] = worst if number < low else Band.MIDDLE if number < high else best
    if unplaced:
        return _ask_to_place(axis, bands, {}, unplaced, said)
    return Scale(bands, cuts=said.cuts, is_reversed=said.direction == ONE_IS_BEST)


def _numbers(axis: Axis, bands: dict[str, Band | None], rest: list[str], said: AxisMap, header: str) -> Scale:
    numbers = {label: number_in(label) or 0.0 for label in rest}
    points = {int(number) for number in numbers.values() if number == int(number)}
    if (
        len(points) < len(set(numbers.values()))
        or not points <= set(_FIVE_POINTS)
        or any("%" in label for label in rest)
    ):
        return _ask_for_cuts(axis, bands, numbers, said, header)
    if not said.direction and says_one_is_best(axis, header):
        return _ask_direction(axis, bands, rest, _HEADER_SAYS)
    steps = _steps(points)
    if steps is None:
        return _ask_points(axis, bands, numbers)
    if said.direction == ONE_IS_BEST:
        steps = {point: Band(4 - band) for point, band in steps.items()}
    return Scale(bands | {label: steps[int(number)] for label, number in numbers.items()})


def _steps(points: set[int]) -> dict[int, Band] | None:
    """Return what each point means; None if nobody can tell how many points the scale has."""
    if points <= set(_THREE_POINTS):
        return _THREE_POINTS
    return _FIVE_POINTS if 5 in points and points & {1, 2} else None


def _words(axis: Axis, bands: dict[str, Band | None], rest: list[str], said: AxisMap, header: str) -> Scale:
    both = {label: found for label in rest if (found := words_in(label))}
    known: dict[str, Band | None] = {label: band for label in rest if (band := _band(axis, label, both))}
    direction = _direction(known, both)
    if direction == ONE_IS_BEST and not said.direction:
        return _ask_direction(axis, bands | known, rest, "1 stands beside the best label. Is 1 the best?")
    if direction and said.direction not in ("", direction) and len(both) == len(rest):
        return _numbers_of(axis, bands, both, said, header)
    unplaced = [label for label in rest if label not in known]
    if not unplaced:
        return Scale(bands | known)
    if not known and len(both) == len(rest):
        return _numbers_of(axis, bands, both, said, header)
    return _ask_to_place(axis, bands, known, unplaced)


def _numbers_of(
    axis: Axis, bands: dict[str, Band | None], both: dict[str, tuple[int, str]], said: AxisMap, header: str
) -> Scale:
    """Go by the numbers inside labels whose words nobody knows."""
    scale = _numbers(axis, {}, [str(number) for number, _ in both.values()], said, header)
    if scale.is_open:
        return _ask_to_place(axis, bands, {}, list(both))
    return Scale(bands | {label: scale.bands[str(number)] for label, (number, _) in both.items()})


def _band(axis: Axis, label: str, both: Labels[str, tuple[int, str]]) -> Band | None:
    return band_of(axis, label) or (band_of(axis, both[label][1]) if label in both else None)


def _direction(known: Labels[str, Band | None], both: Labels[str, tuple[int, str]]) -> str:
    """Return what the labels say of the numbers beside them; blank if they say nothing."""
    pairs = sorted((both[label][0], band) for label, band in known.items() if band and label in both)
    if len(pairs) < 2 or pairs[0][1] == pairs[-1][1]:
        return ""
    return ONE_IS_BEST if pairs[0][1] > pairs[-1][1] else ONE_IS_LOWEST


def _ask_to_place(
    axis: Axis,
    bands: dict[str, Band | None],
    known: Labels[str, Band | None],
    unplaced: list[str],
    said: AxisMap | None = None,
) -> Scale:
    placed = {**bands, **known}
    proposal = AxisMap.placing(placed)
    if said is not None:
        proposal = said.model_copy(update={"unrated": proposal.unrated})
    question = f"Which band is each of these labels of {axis}? Put each into one list of the map."
    return Scale(placed, tuple(unplaced), question=question, proposal=proposal)


def _ask_points(axis: Axis, bands: dict[str, Band | None], numbers: dict[str, float]) -> Scale:
    ends: dict[str, Band | None] = {label: Band.LOW for label, number in numbers.items() if number == 1}
    ends |= {label: Band.HIGH for label, number in numbers.items() if number == max(numbers.values())}
    scale = _ask_to_place(axis, bands, ends, [label for label in numbers if label not in ends])
    question = f"How many points does the scale of {axis} have? Put each number into one list of the map."
    return Scale(scale.bands, scale.unplaced or tuple(numbers), question=question, proposal=scale.proposal)


def _ask_for_cuts(
    axis: Axis, bands: dict[str, Band | None], numbers: dict[str, float], said: AxisMap, header: str
) -> Scale:
    least, most = min(numbers.values()), max(numbers.values())
    question = (
        f"The numbers of {axis} run from {least:g} to {most:g}. "
        "Where does middle begin, and where does high? Write both into cuts."
    )
    unrated = tuple(label for label, band in bands.items() if band is None)
    proposal = AxisMap(cuts=(), unrated=unrated) if unrated else AxisMap(cuts=())
    if said.direction or says_one_is_best(axis, header):
        proposal = proposal.model_copy(update={"direction": said.direction})
    return Scale(bands, tuple(numbers), question=question, proposal=proposal)


def _ask_direction(axis: Axis, bands: dict[str, Band | None], rest: list[str], why: str) -> Scale:
    question = f"{why} Write “1 is best” or “1 is lowest” as direction of {axis}."
    return Scale(bands, tuple(rest), question=question, proposal=AxisMap(direction=""))
