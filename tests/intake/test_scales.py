"""From labels to bands, or a question."""

import tomllib
from collections.abc import Iterable

import pytest

from calibrate.domain.axis import Axis, Band
from calibrate.intake.labels import band_of, is_unrated
from calibrate.intake.mapping import AxisMap
from calibrate.intake.scales import Scale, number_in, scale_less_strays, scale_of, words_in
from tests.intake.files import Folder

NOTHING = AxisMap()


def scale(*labels: str, said: AxisMap = NOTHING, axis: Axis = Axis.PERFORMANCE, header: str = "Rating") -> Scale:
    return scale_of(axis, dict.fromkeys(labels, 1), said, header)


def words(found: Scale, labels: Iterable[str]) -> str:
    return "".join({Band.LOW: "l", Band.MIDDLE: "m", Band.HIGH: "h", None: "-"}[found.bands[label]] for label in labels)


@pytest.mark.parametrize(
    ("labels", "bands"),
    [
        ("low middle high", "lmh"),
        ("1 2 3", "lmh"),
        ("2 3", "mh"),
        ("3.0 1.0", "hl"),
        ("1 2 3 4 5", "llmhh"),
        ("2 5", "lh"),
        ("1 5 N/A -", "lh--"),
        ("L M H", "lmh"),
        ("高 中 低", "hml"),
        ("übertrifft erfüllt PIP", "hml"),
    ],
)
def test_a_scale_that_is_clear_is_read(labels: str, bands: str) -> None:
    found = scale(*labels.split())

    assert not found.is_open
    assert words(found, labels.split()) == bands


@pytest.mark.parametrize(
    "labels",
    ["1 2 3 4", "3 4 5", "4 5", "0 1 2", "1 5 10", "2.5 3.5", "2,5 4,0", "80% 95%", "Gold Silver", "low Gold", "6 1 3"],
)
def test_a_scale_that_is_not_clear_is_asked(labels: str) -> None:
    found = scale(*labels.split())

    assert found.is_open
    assert set(found.unplaced) <= set(labels.split())


def test_labels_count_before_the_numbers_beside_them() -> None:
    labels = ("1 - Does not meet", "2 - Partially meets", "3 - Meets Expectations", "Exceeds (4)", "[5] Outstanding")

    assert words(scale(*labels), labels) == "llmhh"


def test_numbers_inside_labels_nobody_knows_are_read() -> None:
    labels = ("1 - Seed", "2 - Sprout", "3 - Tree")

    assert words(scale(*labels), labels) == "lmh"
    assert scale("1 - Seed", "4 - Tree").is_open


@pytest.mark.parametrize("header", ["Rating (1 = best)", "Score, 1 is highest", "1: top"])
def test_direction_is_asked_when_a_header_says_one_is_best(header: str) -> None:
    asked = scale("1", "2", "3", header=header)

    assert asked.is_open
    assert asked.proposal.model_fields_set == {"direction"}
    assert words(scale("1", "2", "3", header=header, said=AxisMap(direction="1 is best")), "123") == "hml"
    assert words(scale("1", "2", "3", header=header, said=AxisMap(direction="1 is lowest")), "123") == "lmh"


def test_direction_is_asked_when_labels_run_against_numbers() -> None:
    labels = ("1 - Exceeds", "2 - Meets", "3 - Below")

    assert scale(*labels).is_open
    assert words(scale(*labels, said=AxisMap(direction="1 is best")), labels) == "hml"
    assert words(scale(*labels, said=AxisMap(direction="1 is lowest")), labels) == "lmh"


def test_five_points_turn_round_too() -> None:
    assert words(scale(*"12345", said=AxisMap(direction="1 is best")), "12345") == "hhmll"


def test_cuts_are_low_below_and_high_from() -> None:
    labels = ("2.49", "2,5", "3.49", "3.5", "n/a")
    found = scale(*labels, said=AxisMap(cuts=(2.5, 3.5)))

    assert words(found, labels) == "lmmh-"
    assert found.shown() == {"2.49": "low", "2,5": "middle", "3.49": "middle", "3.5": "high", "n/a": None}


def test_many_numbers_are_shown_as_stretches() -> None:
    labels = [f"{number / 100}" for number in range(100, 500)]

    assert scale(*labels, said=AxisMap(cuts=(2.5, 3.5))).shown() == {
        "below 2.5": "low",
        "2.5 to below 3.5": "middle",
        "3.5 and above": "high",
    }
    assert scale(*labels, said=AxisMap(cuts=(2.5, 3.5), direction="1 is best")).shown()["below 2.5"] == "high"


def test_a_text_among_numbers_is_asked_and_the_cuts_are_kept() -> None:
    found = scale("2.5", "good", said=AxisMap(cuts=(2.5, 3.5)))

    assert found.unplaced == ("good",)
    assert found.proposal.cuts == (2.5, 3.5)


def test_a_map_must_place_every_label_and_knows_them_in_any_case() -> None:
    said = AxisMap(low=("pip",), high=("Exceeds",), unrated=("On  hold",))

    assert words(scale("PIP", "exceeds", "on hold", said=said), ("PIP", "exceeds", "on hold")) == "lh-"
    asked = scale("PIP", "Meets", said=said)
    assert asked.unplaced == ("Meets",)
    assert asked.proposal.low == ("PIP",)


def test_a_few_labels_on_no_scale_are_strays_and_more_are_a_question() -> None:
    labels = {"low": 60, "middle": 60, "high": 29}

    few = scale_less_strays(Axis.PERFORMANCE, {**labels, "hihg": 2}, NOTHING, "")
    more = scale_less_strays(Axis.PERFORMANCE, {**labels, "hihg": 20}, NOTHING, "")

    assert few.strays == {"hihg"}
    assert not few.is_open
    assert more.is_open
    assert more.strays == frozenset()


def test_a_fourth_point_is_never_a_stray() -> None:
    labels = {"1": 100, "2": 100, "3": 100, "4": 1}

    assert scale_less_strays(Axis.PERFORMANCE, labels, NOTHING, "").is_open


@pytest.mark.parametrize(
    "label",
    ["N/A", "n/a - new", "N/A- too early to review", "90-day meets", "On leave", "too new", "-", "—", "Not Rated", "?"],
)
def test_labels_of_people_nobody_rated(label: str) -> None:
    assert is_unrated(label)


@pytest.mark.parametrize("label", ["Needs improvement", "Low", "PIP", "0", "Below", "New standard setter"])
def test_a_low_label_is_never_not_rated(label: str) -> None:
    assert not is_unrated(label)


def test_a_label_may_mean_another_thing_on_the_other_axis() -> None:
    assert band_of(Axis.POTENTIAL, "Promotable") is Band.MIDDLE
    assert band_of(Axis.PERFORMANCE, "Promotable") is None
    assert band_of(Axis.POTENTIAL, "High potential") is Band.HIGH
    assert band_of(Axis.PERFORMANCE, "High performance") is Band.HIGH


@pytest.mark.parametrize(
    ("label", "number"),
    [
        ("3", 3.0),
        ("3,5", 3.5),
        ("85 %", 85.0),
        ("-1", -1.0),
        ("3 - x", None),
        ("1e3", None),
        ("2\x1d", 2.0),
        ("9" * 400, None),
    ],
)
def test_numbers_as_people_write_them(label: str, number: float | None) -> None:
    assert number_in(label) == number


def test_a_number_and_words() -> None:
    assert words_in("3 - Meets") == (3, "Meets")
    assert words_in("Meets (3)") == (3, "Meets")
    assert words_in("Meets") is None
    assert words_in("35 - x") is None


def test_one_label_in_two_spellings_is_placed_once(folder: Folder) -> None:
    report = folder.read("ID,Performance,Potential", "1,PIP,low", "2,pip,low", "3,Nobody knows,low").report

    (need,) = report.needs
    assert tomllib.loads(need.map)["performance"]["low"] == ["PIP"]


@pytest.mark.parametrize("label", ["0 - Not Rated", "(blank)", "Not yet assessed", "9: N/A", "[0] too new", "n.v.t."])
def test_more_ways_to_say_that_nobody_has_rated(label: str) -> None:
    assert is_unrated(label)


@pytest.mark.parametrize("label", ["3 - Meets", "1", "2.5", "0", "blank cheque"])
def test_what_is_a_rating_is_not_taken_for_none(label: str) -> None:
    assert not is_unrated(label)
