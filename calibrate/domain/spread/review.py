"""Every team of a meeting: three tests, two questions, one decision over all of them."""

from collections import Counter
from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from calibrate.domain.axis import Axis
from calibrate.domain.naming import Naming
from calibrate.domain.spread.cohort import Cohort, Kind, RatedPairs, Team, shared
from calibrate.domain.spread.tiers import Decision, Tier, decide
from calibrate.domain.spread.wording import TOO_FEW, WITHIN_CHANCE, Wording

TeamT = TypeVar("TeamT", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Finding:
    """A decision and what is said of it."""

    decision: Decision
    wording: Wording

    @property
    def order(self) -> tuple[bool, float]:
        """Sorts what to say first: the higher tier, then the smaller chance."""
        test = self.decision.test
        return self.decision.tier is not Tier.DISCUSS, test.mid_p if test else 1.0


@dataclass(frozen=True, slots=True)
class TeamReview:
    """What the meeting may want to know of one team's ratings."""

    leniency: Mapping[Axis, Finding]
    compression: Mapping[Axis, Finding]
    halo: Finding

    def wording(self, axis: Axis) -> Wording:
        """Return the one thing to say of the team's ratings on a question."""
        findings = (self.leniency[axis], self.compression[axis])
        told = [finding for finding in findings if finding.decision.tier]
        return min(told, key=lambda finding: finding.order).wording if told else findings[0].wording


def review(
    teams: Mapping[TeamT, RatedPairs | Team], everyone: RatedPairs | Team, naming: Naming | None = None
) -> dict[TeamT, TeamReview]:
    """Test every team, decide once over the whole meeting, and say what stands out.

    Whoever lacks a band on a question is left out of it. Teams may overlap
    (whole trees) and are part of everyone. A team too small to say anything
    about, or that is everyone, gets no test.

    Args:
        teams: Each team's people, by manager id or any other key: pair by pair, or how many have each pair.
        everyone: The same of everyone, also of people without a manager.
        naming: The session's names of bands; the house's own by default.

    Raises:
        ValueError: A team is not part of everyone, or a level is not a whole number from 1 to 3.
    """
    cohort = Cohort(everyone, naming or Naming())
    teams_of = shared(teams)
    times = Counter(teams_of.values())
    tests = {(team, *what): test for team in times for what, test in cohort.tests(team)}
    decisions = decide(tests, {key: times[key[0]] for key in tests})

    def finding(team: Team, kind: Kind, axis: Axis | None) -> Finding:
        decision = decisions[team, kind, axis]
        if decision.test is None:
            return Finding(decision, TOO_FEW)
        if decision.tier is None:
            return Finding(decision, WITHIN_CHANCE)
        return Finding(decision, cohort.wording(team, kind, axis, decision.test))

    reviews = {
        team: TeamReview(
            leniency={axis: finding(team, Kind.LENIENCY, axis) for axis in Axis},
            compression={axis: finding(team, Kind.COMPRESSION, axis) for axis in Axis},
            halo=finding(team, Kind.HALO, None),
        )
        for team in times
    }
    return {key: reviews[team] for key, team in teams_of.items()}
