"""How often the two tiers speak, in meetings whose truth is known: `python -m tests.domain.spread.operating`.

Each meeting has 10 managers with 3 to 15 people each. Behind every answer is
a normal score; potential goes with performance at .5; fixed cuts make 20 % of
people low, 55 % middle and 25 % high. In a fair meeting managers differ in
nothing. In the others one manager, of a given team size, adds something to
every score, draws scores together, or gives one answer twice.
"""

import argparse
import random
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from math import comb
from statistics import NormalDist, correlation, fmean, pstdev

from calibrate.domain.axis import Axis
from calibrate.domain.fairness import State, impact
from calibrate.domain.spread import Finding, RatedPair, TeamReview, Tier, review

SHARES = (0.20, 0.55, 0.25)
LIKENESS = 0.5
MANAGERS = 10
SIZES = range(3, 16)

Scores = tuple[float, float]
Habit = Callable[[Scores], Scores]


def as_it_is(scores: Scores) -> Scores:
    """Rate what there is."""
    return scores


def generous(by: float) -> Habit:
    """Rate performance higher by some standard deviations."""
    return lambda scores: (scores[0] + by, scores[1])


def even(scores: Scores) -> Scores:
    """Rate performance at a third of its distance from the middle."""
    return scores[0] / 3, scores[1]


def one_impression(scores: Scores) -> Scores:
    """Answer both questions with the first answer."""
    return scores[0], scores[0]


def level(score: float) -> int:
    """Return the level of a score."""
    low = NormalDist().inv_cdf(SHARES[0])
    high = NormalDist().inv_cdf(SHARES[0] + SHARES[1])
    return 1 + (score > low) + (score > high)


def team(dice: random.Random, people: int, habit: Habit = as_it_is) -> list[RatedPair]:
    """Return a manager's people as rated."""
    pairs: list[RatedPair] = []
    for _ in range(people):
        performance, own = dice.gauss(0, 1), dice.gauss(0, 1)
        potential = LIKENESS * performance + (1 - LIKENESS**2) ** 0.5 * own
        first, second = habit((performance, potential))
        pairs.append((level(first), level(second)))
    return pairs


def meetings(
    seed: str, how_many: int, people: int | None = None, habit: Habit = as_it_is
) -> Iterator[list[list[RatedPair]]]:
    """Yield meetings; where people are given, the first manager has so many and the habit."""
    dice = random.Random(seed)
    for _ in range(how_many):
        teams = [team(dice, dice.choice(SIZES)) for _ in range(MANAGERS)]
        if people is not None:
            teams[0] = team(dice, people, habit)
        yield teams


def reviewed(teams: Sequence[Sequence[RatedPair]]) -> list[TeamReview]:
    """Return what the meeting is told of each manager."""
    return list(review(dict(enumerate(teams)), [pair for each in teams for pair in each]).values())


def findings(found: TeamReview) -> list[Finding]:
    """Return everything decided of one manager."""
    return [*found.leniency.values(), *found.compression.values(), found.halo]


def spreadsheet(teams: Sequence[Sequence[RatedPair]]) -> bool:
    """Tell whether the cut-offs that spreadsheets use would flag anybody."""
    answers = [[[pair[axis] or 0 for pair in each] for axis in (0, 1)] for each in teams]
    overall = [fmean(level for each in answers for level in each[axis]) for axis in (0, 1)]
    for each in answers:
        for axis in (0, 1):
            if abs(fmean(each[axis]) - overall[axis]) > 0.5 or pstdev(each[axis]) < 0.35:
                return True
        if min(pstdev(each[0]), pstdev(each[1])) > 0 and correlation(each[0], each[1]) > 0.7:
            return True
    return False


@dataclass(frozen=True)
class Fair:
    """What is said in meetings where there is nothing to say."""

    spreadsheet: float
    exact_only: float
    any_look: float
    any_discuss: float
    looks_per_test: float
    looks_per_manager: float


def fair(seed: int, how_many: int) -> Fair:
    """Return the shares of fair meetings in which somebody is flagged, by each way of flagging."""
    seen: Counter[str] = Counter()
    for teams in meetings(f"{seed} fair", how_many):
        found = reviewed(teams)
        decisions = [finding.decision for each in found for finding in findings(each)]
        tests = [decision.test for decision in decisions if decision.test]
        seen["spreadsheet"] += spreadsheet(teams)
        seen["exact"] += any(test.p < 0.05 for test in tests)
        seen["look"] += any(decision.tier for decision in decisions)
        seen["discuss"] += any(decision.tier is Tier.DISCUSS for decision in decisions)
        seen["tests"] += len(tests)
        seen["looks"] += sum(decision.tier is not None for decision in decisions)
        tested = [each for each in found if any(not finding.decision.is_too_few for finding in findings(each))]
        seen["managers"] += len(tested)
        seen["looked at"] += sum(any(finding.decision.tier for finding in findings(each)) for each in tested)
    return Fair(
        spreadsheet=seen["spreadsheet"] / how_many,
        exact_only=seen["exact"] / how_many,
        any_look=seen["look"] / how_many,
        any_discuss=seen["discuss"] / how_many,
        looks_per_test=seen["looks"] / seen["tests"],
        looks_per_manager=seen["looked at"] / seen["managers"],
    )


@dataclass(frozen=True)
class Power:
    """How often a manager with a habit is seen, and how often anybody without it is put up for discussion."""

    look: float
    discuss: float
    others: float


def power(seed: int, how_many: int, people: int, habit: Habit, finding: Callable[[TeamReview], Finding]) -> Power:
    """Return how often the finding that a habit should lead to is made."""
    seen: Counter[str] = Counter()
    for teams in meetings(f"{seed} {people}", how_many, people, habit):
        first, *others = reviewed(teams)
        tier = finding(first).decision.tier
        seen["look"] += tier is not None
        seen["discuss"] += tier is Tier.DISCUSS
        seen["others"] += any(each.decision.tier is Tier.DISCUSS for other in others for each in findings(other))
    return Power(seen["look"] / how_many, seen["discuss"] / how_many, seen["others"] / how_many)


HABITS: Sequence[tuple[str, Habit, Callable[[TeamReview], Finding], Sequence[int]]] = (
    ("0.8 SD generous", generous(0.8), lambda found: found.leniency[Axis.PERFORMANCE], (5, 8, 15)),
    ("1.2 SD generous", generous(1.2), lambda found: found.leniency[Axis.PERFORMANCE], (5, 8, 15)),
    ("a third of the spread", even, lambda found: found.compression[Axis.PERFORMANCE], (6, 8, 15)),
    ("one answer given twice", one_impression, lambda found: found.halo, (6, 8, 15)),
)


def four_fifths(people: int, rate: float) -> tuple[float, dict[State, float]]:
    """Return how often two equal groups, chosen from alike, are under four fifths, and the states instead; exact."""
    chances = [comb(people, count) * rate**count * (1 - rate) ** (people - count) for count in range(people + 1)]
    below, states = 0.0, dict.fromkeys(State, 0.0)
    for one, other in product(range(people + 1), repeat=2):
        weight = chances[one] * chances[other]
        if weight > 1e-9:
            found = impact({"one": (one, people), "other": (other, people)})
            below += weight * (5 * min(one, other) < 4 * max(one, other))
            states[found.state] += weight
    return below, states


def tables(seed: int, how_many: int) -> Iterator[str]:
    """Yield the lines of the three tables, in Markdown."""
    found = fair(seed, how_many)
    yield f"| {how_many:,} fair meetings of {MANAGERS} managers | share |"
    yield "|---|---|"
    cuts = "average off by .5, SD under .35, r over .7"
    yield f"| somebody flagged by spreadsheet cut-offs ({cuts}) | {found.spreadsheet:.1%} |"
    yield f"| somebody flagged by an exact test alone, p < .05 | {found.exact_only:.1%} |"
    yield f"| somebody worth a look | {found.any_look:.1%} |"
    yield f"| somebody to discuss | {found.any_discuss:.1%} |"
    yield f"| looks per test | {found.looks_per_test:.1%} |"
    yield f"| managers with a look, in any of their five tests | {found.looks_per_manager:.1%} |"
    yield ""
    yield f"| one manager of ten, {how_many:,} meetings each | people | look or discuss | discuss | others to discuss |"
    yield "|---|---|---|---|---|"
    for name, habit, finding, sizes in HABITS:
        for people in sizes:
            seen = power(seed, how_many, people, habit, finding)
            yield f"| {name} | {people} | {seen.look:.0%} | {seen.discuss:.0%} | {seen.others:.0%} |"
    yield ""
    yield "| two groups chosen from alike | chosen | under four fifths | look closer | too few | no difference |"
    yield "|---|---|---|---|---|---|"
    for people, rate in product((15, 50, 200), (0.2, 0.5)):
        below, states = four_fifths(people, rate)
        shares = " | ".join(f"{states[state]:.0%}" for state in (State.LOOK_CLOSER, State.TOO_FEW, State.NO_DIFFERENCE))
        yield f"| {people} + {people} people | {rate:.0%} | {below:.0%} | {shares} |"


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=2026)
    parser.add_argument("--meetings", type=int, default=2_000)
    asked = parser.parse_args()
    for line in tables(asked.seed, asked.meetings):
        print(line, flush=True)


if __name__ == "__main__":
    main()
