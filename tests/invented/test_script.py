"""The scripted meeting: something for a room to have decided, whatever the company."""

from hypothesis import given, settings
from hypothesis import strategies as st

from calibrate.invented import Company, Habit, MeetingScript, company, meeting_script

WORDS = ("low", "middle", "high")

companies = st.builds(company, st.integers(3, 200), st.integers())


def _people(invented: Company) -> dict[str, dict[str, str]]:
    return {row[0]: dict(zip(invented.header, row, strict=True)) for row in invented.rows}


def _steps(invented: Company, script: MeetingScript) -> list[list[int]]:
    """Return how many bands up each change of each move goes."""
    people = _people(invented)
    return [
        [WORDS.index(change.to) - WORDS.index(people[move.person_id][change.axis]) for change in move.changes]
        for move in script.moves
    ]


@given(companies)
def test_one_goes_up_one_down_one_diagonally(invented: Company) -> None:
    up, down, diagonal = _steps(invented, meeting_script(invented))
    assert up == [1]
    assert down == [-1]
    assert len(diagonal) == 2
    assert all(abs(step) == 1 for step in diagonal)


@given(companies)
def test_every_change_has_its_own_reason(invented: Company) -> None:
    reasons = [change.because for move in meeting_script(invented).moves for change in move.changes]
    assert len(set(reasons)) == 4
    assert all(len(reason) >= 30 for reason in reasons)


@given(companies)
def test_nobody_is_moved_twice_or_parked_when_agreed(invented: Company) -> None:
    script = meeting_script(invented)
    moved = [move.person_id for move in script.moves]
    parked = [park.person_id for park in script.parked]
    assert len(set(moved)) == 3
    assert set(moved) <= set(script.agreed)
    assert len(set(script.agreed)) == len(script.agreed)
    assert not set(parked) & set(script.agreed)


@given(companies)
def test_proposers_and_owners_are_managers_of_the_company(invented: Company) -> None:
    script, managers = meeting_script(invented), set(invented.column("manager"))
    assert {move.by for move in script.moves} <= managers
    assert {park.owner for park in script.parked} <= managers


@settings(max_examples=30)
@given(st.integers(24, 200), st.integers())
def test_the_script_answers_the_habits(people: int, seed: int) -> None:
    invented = company(people, seed)
    habits, file = dict(invented.habits), _people(invented)
    up, down, diagonal = (habits.get(file[move.person_id]["manager_id"]) for move in meeting_script(invented).moves)
    assert up is Habit.COMPRESSED
    assert down is Habit.GENEROUS
    assert diagonal is None or people < 60


@settings(max_examples=30)
@given(st.integers(24, 200), st.integers())
def test_a_whole_meeting_agrees_some_and_parks_whom_nobody_wrote_about(people: int, seed: int) -> None:
    invented = company(people, seed)
    script = meeting_script(invented)
    assert len(script.agreed) == 7
    (parked,) = script.parked
    person = _people(invented)[parked.person_id]
    assert not person["performance_evidence"]
    assert parked.owner == person["manager"]


@given(st.integers(1, 2), st.integers())
def test_a_tiny_company_has_as_many_moves_as_people(people: int, seed: int) -> None:
    assert len(meeting_script(company(people, seed)).moves) == people


def test_the_same_company_has_the_same_script() -> None:
    assert meeting_script(company(60, 7)) == meeting_script(company(60, 7))
