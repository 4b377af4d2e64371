"""The pictures of the spread: every mark where its number is."""

from hypothesis import given
from hypothesis import strategies as st

from calibrate.domain.spread import Pool, average_range
from calibrate.widgets.glyphs import DRAWN, PLAIN
from calibrate.widgets.spread_chart import Point, funnel_rows, line_runs, scale_of

LEVELS = st.floats(1, 3)


@given(LEVELS, LEVELS, LEVELS, LEVELS, st.integers(10, 60))
def test_the_dot_lies_on_the_line_where_the_average_is(
    one: float, other: float, mean: float, all_: float, cells: int
) -> None:
    low, high = sorted((one, other))
    scale = scale_of([low, high, mean, all_], cells)
    runs = line_runs(scale, DRAWN, usual=(low, high), mean=mean, everyone=all_, here=False)
    text = "".join(run.text for run in runs)
    assert len(text) == cells
    assert text[scale.at(mean)] == DRAWN.here
    if scale.at(mean) != scale.at(all_):
        assert text[scale.at(all_)] == DRAWN.everyone
    if not low <= mean <= high and scale.at(mean) not in {scale.at(low), scale.at(high)}:
        assert not scale.at(low) < scale.at(mean) < scale.at(high)


def test_the_funnel_narrows_and_holds_every_team() -> None:
    pool = Pool([1] * 12 + [2] * 33 + [3] * 15)
    points = [Point(4, 1.25, here=False), Point(8, 2.75, here=True), Point(15, 2.0, here=False)]
    for glyphs in (DRAWN, PLAIN):
        rows = funnel_rows(glyphs, points, pool, 70, 20)
        lines = [row.text(70) for row in rows]
        assert len(lines) == 20
        assert sum(line.count(glyphs.here) for line in lines[:-2]) == 3
        assert "15 people" in lines[-2]
    low, high = average_range(4, pool, 0.95)
    narrower = average_range(15, pool, 0.95)
    assert narrower[0] > low
    assert narrower[1] < high
