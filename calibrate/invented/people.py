"""The rows of an invented company: one person each."""

from collections.abc import Iterator
from dataclasses import dataclass

from calibrate.invented.dice import Dice
from calibrate.invented.history import WORDS, impact_of_loss, last_cycle, risk_of_loss
from calibrate.invented.period import last_cycles_rating_day, rating_day
from calibrate.invented.ratings import Ratings
from calibrate.invented.staff import Staff
from calibrate.invented.wording.writer import Writer

HEADER = (
    "person_id", "name", "manager_id", "manager", "title", "level", "organisation", "location", "hired_on",
    "performance", "potential", "performance_evidence", "potential_evidence", "performance_rater",
    "potential_rater", "performance_rated_on", "potential_rated_on", "prior_performance", "prior_potential",
    "risk_of_loss", "impact_of_loss", "aspiration", "goals",
)  # fmt: skip
"""The names intake knows its fields by."""

Row = tuple[str, ...]

_Rating = tuple[str, str, str, str]
"""Band, evidence, rater, day."""

_UNRATED: _Rating = ("", "", "", "")
_MIDDLE: Ratings = (2, 2)

_PEOPLE_PER_UNWRITTEN = 10
_PEOPLE_PER_STALE = 40
_SECOND_SENTENCE_PERCENT = 30
_POTENTIAL_WRITTEN_PERCENT = 85
_ASKED_PERCENT = 65


@dataclass(frozen=True, slots=True)
class _Gaps:
    """What is missing in the file, as in every real one."""

    unrated: frozenset[int]
    half_rated: frozenset[int]
    """Rated on performance only."""
    unwritten: frozenset[int]
    """Rated, and no evidence written down."""
    stale: frozenset[int]
    """The rating of performance is the last cycle's."""


def rows(staff: Staff, seed: int) -> Iterator[Row]:
    """Yield everybody's row, in the order of the chart."""
    dice = Dice(seed, len(staff.people), "rows")
    gaps = _drawn_gaps(staff, dice)
    for number in staff.people:
        post = staff.posts[number]
        writer = Writer(post.trade, post.organisation, dice)
        performance, potential = _ratings(staff, gaps, number, writer, dice)
        yield (
            *_identity(staff, number),
            *(cell for pair in zip(performance, potential, strict=True) for cell in pair),
            *(_newcomer(writer, dice) if number in gaps.unrated else _beside(staff, number, writer, dice)),
        )


def _drawn_gaps(staff: Staff, dice: Dice) -> _Gaps:
    order = dice.shuffled(sorted(staff.ratings))
    unwritten, stale = len(order) // _PEOPLE_PER_UNWRITTEN, len(order) // _PEOPLE_PER_STALE
    return _Gaps(
        unrated=frozenset(staff.unrated[::2]),
        half_rated=frozenset(staff.unrated[1::2]),
        unwritten=frozenset(order[:unwritten]),
        stale=frozenset(order[unwritten : unwritten + stale]),
    )


def _identity(staff: Staff, number: int) -> Row:
    post, above = staff.posts[number], staff.chart.reports_to[number]
    return (
        staff.ids[number],
        staff.names[number],
        staff.ids[above],
        staff.names[above],
        post.title,
        post.level,
        post.organisation,
        post.location,
        staff.hired[number].isoformat(),
    )


def _ratings(staff: Staff, gaps: _Gaps, number: int, writer: Writer, dice: Dice) -> tuple[_Rating, _Rating]:
    """Return what the manager sent in on performance and on potential."""
    if number in gaps.unrated:
        return _UNRATED, _UNRATED
    rater, day = staff.names[staff.chart.reports_to[number]], rating_day(dice)
    on_performance, on_potential = staff.ratings.get(number, _MIDDLE)
    is_written = number not in gaps.unwritten
    performance = (
        WORDS[on_performance],
        _performance_evidence(on_performance, writer, dice) if is_written else "",
        rater,
        last_cycles_rating_day(dice) if number in gaps.stale else day,
    )
    if number in gaps.half_rated:
        return performance, _UNRATED
    is_written = is_written and dice.chance(_POTENTIAL_WRITTEN_PERCENT)
    evidence = writer.dated(writer.potential(on_potential)) if is_written else ""
    return performance, (WORDS[on_potential], evidence, rater, day)


def _performance_evidence(band: int, writer: Writer, dice: Dice) -> str:
    sentences = [writer.performance(band)]
    if dice.chance(_SECOND_SENTENCE_PERCENT):
        sentences.append(writer.performance(band))
    return writer.dated(*sentences)


def _newcomer(writer: Writer, dice: Dice) -> Row:
    """Return what stands beside the ratings of somebody too new to be rated."""
    return "", "", risk_of_loss(dice), "", "", writer.first_goal()


def _beside(staff: Staff, number: int, writer: Writer, dice: Dice) -> Row:
    """Return what stands beside the ratings: last cycle, risk, what they want, goals."""
    performance, potential = ratings = staff.ratings.get(number, _MIDDLE)
    return (
        *last_cycle(staff.hired[number], ratings, dice),
        risk_of_loss(dice),
        impact_of_loss(performance, dice),
        writer.aspiration(potential) if dice.chance(_ASKED_PERCENT) else "",
        writer.goals(performance),
    )
