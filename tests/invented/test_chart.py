import pytest
from hypothesis import given
from hypothesis import strategies as st

from calibrate.invented.chart import BIG_TEAM, FAN, Chart, drawn_chart
from calibrate.invented.dice import Dice

people = st.integers(1, 2000)
seeds = st.integers()


@st.composite
def charts(draw: st.DrawFn, smallest: int = 1) -> Chart:
    return drawn_chart(draw(st.integers(smallest, 2000)), Dice(draw(seeds)))


@given(people, seeds)
def test_everybody_below_the_tops_is_counted(people: int, seed: int) -> None:
    chart = drawn_chart(people, Dice(seed))
    assert chart.everybody - chart.tops == people
    assert sum(map(len, chart.teams())) == people


@given(charts())
def test_everybody_reaches_a_top(chart: Chart) -> None:
    for number in range(chart.tops, chart.everybody):
        above = chart.reports_to[number]
        assert above < min(number, chart.managers)


@given(charts())
def test_every_manager_has_a_team(chart: Chart) -> None:
    assert all(chart.teams())


@given(charts())
def test_no_manager_has_more_than_four_managers(chart: Chart) -> None:
    for number, team in enumerate(chart.teams()):
        managers = [person for person in team if person < chart.managers]
        assert len(managers) <= FAN
        assert bool(managers) == chart.leads_managers(number)


@given(charts(smallest=24))
def test_three_teams_are_large_enough_for_a_habit_to_show(chart: Chart) -> None:
    large = [
        number
        for number, team in enumerate(chart.teams())
        if len(team) >= BIG_TEAM and not chart.leads_managers(number)
    ]
    assert len(large) >= 3


@pytest.mark.parametrize(("people", "managers", "tops"), [(1, 1, 1), (24, 4, 1), (60, 9, 2), (300, 41, 5)])
def test_how_many_manage(people: int, managers: int, tops: int) -> None:
    chart = drawn_chart(people, Dice("any"))
    assert (chart.managers, chart.tops) == (managers, tops)
