"""What a header says of the ends of its scale."""

import pytest

from calibrate.domain.axis import Axis, Band
from calibrate.intake.directions import says_one_is_best
from calibrate.intake.mapping import AxisMap, Mapping
from tests.intake.files import Folder


@pytest.mark.parametrize(
    "header",
    [
        "Rating (1 = best)",
        "Rating 1 is the highest",
        "Leistung (1 = sehr gut, 5 = mangelhaft)",
        "Leistung 1: hervorragend",
        "Rating, outstanding=1",
        "Rating (5 = poor)",
        "Performance (best: 1)",
        "Évaluation (1 = excellent)",
    ],
)
def test_a_header_that_puts_the_best_at_1_says_so(header: str) -> None:
    assert says_one_is_best(Axis.PERFORMANCE, header)


@pytest.mark.parametrize(
    "header",
    [
        "Rating",
        "Rating (1-5)",
        "Rating (1 = poor, 5 = outstanding)",
        "Rating (5 = best)",
        "2025 Rating",
        "Q1 high-level rating",
        "Rating 1 to 5",
        "Performance 2024 H1",
        "9-Box (3 = middle)",
    ],
)
def test_any_other_header_does_not(header: str) -> None:
    assert not says_one_is_best(Axis.PERFORMANCE, header)


def test_german_grades_are_asked_about_and_not_turned_round(folder: Folder) -> None:
    rows = ["Personalnr.;Leistung (1 = sehr gut, 5 = mangelhaft);Potenzial", "1;1;hoch", "2;3;mittel", "3;5;gering"]

    (need,) = folder.read(*rows).report.needs
    assert "1 is best" in need.question
    people = folder.read(*rows, mapping=Mapping(performance=AxisMap(direction="1 is best"))).population

    assert people is not None
    assert people.performance == (Band.HIGH, Band.MIDDLE, Band.LOW)


def test_cut_offs_alone_do_not_turn_such_a_scale_round(folder: Folder) -> None:
    rows = ["ID,Performance (1 = best),Potential", "1,1.2,low", "2,2.5,low", "3,4.8,low"]
    cuts = (2.0, 4.0)

    assert 'direction = ""' in folder.read(*rows).report.needs[0].map
    assert folder.read(*rows, mapping=Mapping(performance=AxisMap(cuts=cuts))).report.needs
    for direction, first in (("1 is best", Band.HIGH), ("1 is lowest", Band.LOW)):
        said = AxisMap.model_validate({"cuts": cuts, "direction": direction})
        people = folder.read(*rows, mapping=Mapping(performance=said)).population
        assert people is not None
        assert people.performance[0] is first
