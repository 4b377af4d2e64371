"""The three habits of rating are there to be seen, and the others are not bent by them."""

from collections.abc import Iterator

from hypothesis import given, settings
from hypothesis import strategies as st

from calibrate.invented import Company, Habit, company

WORDS = ("", "low", "middle", "high")

Team = list[tuple[int, int]]

companies = st.builds(company, st.integers(24, 400), st.integers())


def _teams(invented: Company, habit: Habit | None) -> Iterator[Team]:
    """Yield the ratings of each team whose manager has a habit; of all others as one for None."""
    habits = dict(invented.habits)
    teams: dict[str, Team] = {}
    columns = ("manager_id", "performance", "potential")
    for manager, performance, potential in zip(*map(invented.column, columns), strict=True):
        if performance and potential and habits.get(manager) is habit:
            teams.setdefault(manager if habit else "", []).append((WORDS.index(performance), WORDS.index(potential)))
    yield from teams.values()


def _mean(levels: list[int]) -> float:
    return sum(levels) / len(levels)


@settings(max_examples=40)
@given(companies)
def test_each_habit_is_there_in_a_team_large_enough_to_show(invented: Company) -> None:
    for habit in Habit:
        teams = list(_teams(invented, habit))
        assert teams
        assert all(len(team) >= 6 for team in teams)


@settings(max_examples=40)
@given(companies)
def test_the_generous_manager_is_clearly_above(invented: Company) -> None:
    others = _mean(
        [
            performance
            for habit in (None, Habit.COMPRESSED, Habit.ONE_ANSWER)
            for team in _teams(invented, habit)
            for performance, _ in team
        ]
    )
    for team in _teams(invented, Habit.GENEROUS):
        levels = [performance for performance, _ in team]
        assert _mean(levels) >= others + 0.4
        assert levels.count(3) > len(levels) / 2
        assert 1 not in levels


@settings(max_examples=40)
@given(companies)
def test_the_compressed_manager_has_one_level(invented: Company) -> None:
    for team in _teams(invented, Habit.COMPRESSED):
        assert {performance for performance, _ in team} == {2}


@settings(max_examples=40)
@given(companies)
def test_the_one_answer_manager_has_the_same_level_on_both_questions(invented: Company) -> None:
    for team in _teams(invented, Habit.ONE_ANSWER):
        assert all(performance == potential for performance, potential in team)
        assert len({performance for performance, _ in team}) > 1


def test_the_other_managers_show_none_of_it() -> None:
    (others,) = _teams(company(300, 7), None)
    assert 0.3 < _mean([int(performance == potential) for performance, potential in others]) < 0.6
    assert {performance for performance, _ in others} == {1, 2, 3}


def test_large_companies_have_more_of_each_habit() -> None:
    assert len(company(60, 7).habits) == 3
    assert len(company(300, 7).habits) == 6


@given(st.integers(1, 7), st.integers())
def test_a_handful_of_people_has_no_habits(people: int, seed: int) -> None:
    assert company(people, seed).habits == ()
