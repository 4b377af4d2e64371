"""What is said of a finding never says anything of a person."""

import re
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calibrate.domain.axis import Axis
from calibrate.domain.spread import NO_DIFFERENCE, TOO_FEW, WITHIN_CHANCE
from calibrate.domain.spread.wording import evenness_wording, level_wording, likeness_wording

NEVER = re.compile(r"\b(bias|biased|lenient|outlier|violation|inflated|failed|he|she|his|her)\b", re.IGNORECASE)

COUNTS = st.lists(st.integers(1, 3), min_size=5, max_size=30).map(Counter)
CHANCE = st.floats(1e-300, 1)


@given(COUNTS, COUNTS, CHANCE, st.sampled_from(Axis))
def test_never_a_word_about_people(team: Counter[int], others: Counter[int], p: float, axis: Axis) -> None:
    pairs = {(level, level % 3 + 1): people for level, people in others.items()} | {(2, 2): 1}
    for wording in (
        level_wording(axis, team, team + others, p),
        evenness_wording(team, p),
        likeness_wording(3, 6, pairs, p),
    ):
        assert not NEVER.search(wording.sentence + wording.brief)
        assert wording.sentence.count("?") == 2
        assert wording.sentence[0].isdigit()


@given(COUNTS, COUNTS, st.sampled_from(Axis))
def test_the_fact_shows_what_the_sentence_says(team: Counter[int], others: Counter[int], axis: Axis) -> None:
    everyone = team + others
    sentence = level_wording(axis, team, everyone, 0.01).sentence
    fact = re.match(r"(\d+) of (\d+) (.+); everyone, (\d+) of (\d+)\.", sentence)
    assert fact
    here, n, there, people = (int(fact[group]) for group in (1, 2, 4, 5))
    average = sum(level * count for level, count in team.items()) / n
    overall = sum(level * count for level, count in everyone.items()) / people
    if average != pytest.approx(overall):
        is_top = fact[3] in {"above the standard", "further beyond"}
        assert (here * people > there * n) == (is_top == (average > overall))


def test_an_even_team_in_words() -> None:
    assert evenness_wording(Counter({2: 7, 3: 1}), 0.02).sentence.startswith("7 of 8 at one level. ")
    assert evenness_wording(Counter({2: 7, 3: 1}), 0.02).brief == "7 of 8 at one level: 1 in 50"
    assert evenness_wording(Counter({2: 4, 3: 4}), 0.02).sentence.startswith("8 of 8 at 2 levels. ")


@pytest.mark.parametrize(
    ("alike", "others", "words"),
    [
        (20, 50, "about 2 of 5 do"),
        (38, 100, "about 2 of 5 do"),
        (5, 10, "about 1 of 2 does"),
        (0, 10, "nobody does"),
        (10, 10, "everyone does"),
        (92, 100, "about 9 of 10 do"),
        (199, 200, "nearly everyone does"),
        (1, 40, "about 1 of 40 does"),
    ],
)
def test_a_share_as_people_think_of_it(alike: int, others: int, words: str) -> None:
    pairs = {(2, 2): alike, (1, 2): others - alike}
    assert f"elsewhere {words}. By chance about 1 team in 40." in likeness_wording(6, 6, pairs, 1 / 40).sentence


def test_silence_has_words_too() -> None:
    assert (WITHIN_CHANCE.sentence, TOO_FEW.sentence) == ("within chance", "too few to say")
    assert NO_DIFFERENCE == "managers' averages differ about as much as chance would make them"
