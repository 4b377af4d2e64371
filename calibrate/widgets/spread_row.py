"""One group of the spread as a screen needs it: what is counted, what is said, what it is sorted by."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum, StrEnum

from calibrate.domain.audience import Stage
from calibrate.domain.axis import Axis, Band
from calibrate.domain.folded import folded
from calibrate.domain.spread import Finding, GroupOnAxis, GroupOnBoth, Wording
from calibrate.services.spread import Counts, Spread

LevelCounts = tuple[int, int, int]


class Columns(StrEnum):
    """What stands beside the names; one page after the other."""

    RANGE = "counts and range"
    AVERAGES = "averages"
    LIKENESS = "both questions"
    MOVES = "moves"
    FUNNEL = "funnel"

    @property
    def following(self) -> "Columns":
        """The next page."""
        pages = list(Columns)
        return pages[(pages.index(self) + 1) % len(pages)]

    @property
    def preceding(self) -> "Columns":
        """The page before."""
        pages = list(Columns)
        return pages[pages.index(self) - 1]


@dataclass(frozen=True, slots=True)
class SpreadRow:
    """One group on one question."""

    key: str
    name: str
    """As stored."""
    group: GroupOnAxis
    both: GroupOnBoth | None
    before: LevelCounts
    now: LevelCounts
    ups: int
    downs: int

    @property
    def findings(self) -> list[Finding]:
        """Everything decided of the group here."""
        halo = [self.both.halo] if self.both is not None else []
        return [self.group.leniency, self.group.compression, *halo]

    @property
    def told(self) -> list[Finding]:
        """What stands out, the higher tier and the smaller chance first."""
        return sorted((each for each in self.findings if each.decision.tier), key=lambda each: each.order)

    def wording(self, columns: Columns) -> Wording:
        """Return the one thing to say on a page of columns."""
        if columns is Columns.LIKENESS and self.both is not None:
            return self.both.halo.wording
        return self.told[0].wording if self.told else self.group.wording


class Order(Enum):
    """What rows are sorted by."""

    STANDS_OUT = "what stands out"
    NAME = "name"
    PEOPLE = "people"
    LOW = "lowest band"
    HIGH = "highest band"
    AVERAGE = "average"
    GAP = "gap"
    SAME = "same level twice"
    MOVES = "moves"

    @property
    def following(self) -> "Order":
        """The next order."""
        orders = list(Order)
        return orders[(orders.index(self) + 1) % len(orders)]

    def sorted(self, rows: list[SpreadRow]) -> list[SpreadRow]:
        """Return rows in this order; equal ones stay as they were."""
        return sorted(rows, key=_KEYS[self])


def _stands_out(row: SpreadRow) -> tuple[bool, tuple[bool, float]]:
    told = row.told
    return not told, told[0].order if told else (True, 1.0)


def _share(row: SpreadRow, band: Band) -> float:
    return row.group.counts[band - 1] / row.group.people


_KEYS: Mapping[Order, Callable[[SpreadRow], tuple[object, ...]]] = {
    Order.STANDS_OUT: _stands_out,
    Order.NAME: lambda row: (folded(row.name),),
    Order.PEOPLE: lambda row: (-row.group.people,),
    Order.LOW: lambda row: (-_share(row, Band.LOW),),
    Order.HIGH: lambda row: (-_share(row, Band.HIGH),),
    Order.AVERAGE: lambda row: (-row.group.mean,),
    Order.GAP: lambda row: (-abs(row.group.gap or 0.0),),
    Order.SAME: lambda row: (-(row.both.likeness.same / row.both.likeness.people) if row.both else 1.0,),
    Order.MOVES: lambda row: (-row.ups - row.downs,),
}  # fmt: skip


def spread_rows(spread: Spread, axis: Axis) -> list[SpreadRow]:
    """Return every group that has anybody with a band on a question, in file order."""
    survey = spread.survey
    return [
        SpreadRow(
            key=key,
            name=survey.names[key],
            group=group,
            both=survey.on_both.get(key),
            before=levels_of(spread.groups[key], axis, Stage.BEFORE),
            now=levels_of(spread.groups[key], axis, Stage.AGREED),
            ups=spread.groups[key].moves[axis, True],
            downs=spread.groups[key].moves[axis, False],
        )
        for key, group in survey.axes[axis].groups.items()
    ]


def levels_of(counts: Counts, axis: Axis, stage: Stage) -> LevelCounts:
    """Return people low, middle and high on a question at a stage."""
    found = dict.fromkeys(Band, 0)
    for (performance, potential), people in counts.at(stage).items():
        level = performance if axis is Axis.PERFORMANCE else potential
        if level is not None:
            found[Band(level)] += people
    return found[Band.LOW], found[Band.MIDDLE], found[Band.HIGH]
