"""What a file's own labels mean."""

import pytest

from calibrate.domain.axis import Axis, Band
from calibrate.domain.label_bands import label_bands, label_key
from calibrate.domain.person import PersonId
from calibrate.domain.population import Population

LOW, MIDDLE, HIGH = Band
WORDS = {"low": LOW, "middle": MIDDLE, "high": HIGH}


def labelled(*labels: str) -> Population:
    """Return people of whom the first two are low and the rest middle, under labels of their own."""
    ids = tuple(PersonId(f"{number:03}") for number in range(len(labels)))
    bands = tuple(LOW if number < 2 else MIDDLE for number in range(len(labels)))
    nobody = (None,) * len(labels)
    return Population(ids, ids, nobody, nobody, bands, nobody, {"performance_label": labels})


@pytest.mark.parametrize(
    ("labels", "told"),
    [
        (("Below", "below ", "Meets"), {"below": LOW, "meets": MIDDLE, **WORDS}),
        (("mixed", "under", "Mixed"), {"under": LOW, **WORDS}),
        (("1", "1", "low"), {"1": LOW, **WORDS, "low": MIDDLE}),
        (("", "", ""), WORDS),
    ],
)
def test_a_label_means_the_band_it_is_used_for_alone(labels: tuple[str, ...], told: dict[str, Band]) -> None:
    assert label_bands(labelled(*labels), Axis.PERFORMANCE) == told
    assert label_bands(labelled(*labels), Axis.POTENTIAL) == WORDS


def test_case_and_blanks_of_a_label_do_not_count() -> None:
    assert label_key("  Needs \n work ") == label_key("needs WORK")
