"""What boxes and bands are called."""

import pytest

from calibrate.domain.axis import Axis, Band
from calibrate.domain.box import BOXES, Box, rows
from calibrate.domain.naming import BandNames, NameSet, Naming, every_box_name
from tests.domain.paper import HIGH, LOW, MIDDLE

AS_WRITTEN = {
    NameSet.CONVERSATION: (
        "Find the cause · Stretch here · Prepare for more / Name the gap · Build one skill · Broaden or deepen / "
        "Clear expectations · Keep it sharp · Deepen and teach"
    ),
    NameSet.CLASSIC: (
        "Enigma · Growth employee · Future leader / Dilemma · Core employee · High impact / "
        "Under-performer · Effective · Trusted professional"
    ),
}
"""Top row is potential high, left is performance low."""


@pytest.mark.parametrize("names", AS_WRITTEN)
def test_each_box_has_its_name_in_its_place(names: NameSet) -> None:
    naming = Naming(boxes=names)
    drawn = [" · ".join(naming.box(box) for box in row) for row in rows()]
    assert " / ".join(drawn) == AS_WRITTEN[names]


def test_coordinates_say_performance_then_potential() -> None:
    naming = Naming(boxes=NameSet.COORDINATES)
    for box in BOXES:
        assert naming.box(box) == f"{box.performance.value},{box.potential.value}"


def test_nine_boxes_potential_high_at_the_top() -> None:
    assert len(set(BOXES)) == 9
    assert (BOXES[0], BOXES[2], BOXES[6]) == (
        Box(performance=LOW, potential=HIGH),
        Box(performance=HIGH, potential=HIGH),
        Box(performance=LOW, potential=LOW),
    )


def test_every_name_of_every_set_is_known_to_the_guard() -> None:
    assert every_box_name() == {Naming(boxes=names).box(box) for names in NameSet for box in BOXES}
    assert len(every_box_name()) == 27


def test_bands_have_their_words() -> None:
    naming = Naming()
    assert [naming.band(Axis.PERFORMANCE, band) for band in Band] == [
        "below the standard", "at the standard", "above the standard",
    ]  # fmt: skip
    assert [naming.band(Axis.POTENTIAL, band) for band in Band] == ["well placed here", "one step", "further beyond"]


def test_an_organisation_may_call_the_bands_of_one_axis_otherwise() -> None:
    own = BandNames(full=("one", "two", "three"), short=("1", "2", "3"))
    naming = Naming(potential=own)
    assert naming.band(Axis.POTENTIAL, HIGH) == "three"
    assert naming.short(Axis.POTENTIAL, MIDDLE) == "2"
    assert naming.short(Axis.PERFORMANCE, MIDDLE) == "at"


@pytest.mark.parametrize("name", sorted(every_box_name()))
def test_no_name_says_a_word_that_is_never_used_about_people(name: str) -> None:
    words = set(name.lower().replace("-", " ").split())
    assert not words & {"biased", "lenient", "outlier", "violation", "failed", "he", "she", "his", "her"}


def test_a_box_knows_its_neighbours() -> None:
    corner = Box(performance=HIGH, potential=LOW)
    assert corner.stepped(right=1) == corner
    assert corner.stepped(up=2) == Box(performance=HIGH, potential=HIGH)
    assert corner.with_band(Axis.PERFORMANCE, LOW) == Box(performance=LOW, potential=LOW)
    assert [corner.band(axis) for axis in Axis] == [HIGH, LOW]


def test_a_band_has_one_word_and_one_number() -> None:
    assert [(band.word, band.value) for band in Band] == [("low", 1), ("middle", 2), ("high", 3)]
    assert [Band.of(word) for word in ("low", "middle", "high")] == list(Band)
    assert [Band.of(number) for number in (1, 2, 3)] == list(Band)
    for wrong in ("", "Lowish", "4", "top"):
        with pytest.raises(ValueError, match="low, middle or high"):
            Band.of(wrong)
    with pytest.raises(ValueError, match="4"):
        Band.of(4)
