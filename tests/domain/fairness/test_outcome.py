"""What counts as an outcome, and the document of them."""

import pytest

from calibrate.domain.axis import AxisState, Band
from calibrate.domain.board import Seat, Standing
from calibrate.domain.fairness import Outcome, beside, fairness_document, hedges_g, shown, side_by_side
from calibrate.domain.person import PersonId

LOW, MIDDLE, HIGH = Band


def standing(proposed: Band | None, band: Band, moves: int = 0) -> Standing:
    return Standing(proposed, band, AxisState.OPEN, moves, None, proposal_changed=False)


def seat(performance: Standing, potential: Standing) -> Seat:
    return Seat(PersonId("001"), performance, potential, None)


UP, DOWN, TOP, BOTTOM, STAYED = (
    standing(LOW, HIGH, 1), standing(HIGH, MIDDLE, 2), standing(HIGH, HIGH), standing(LOW, LOW),
    standing(MIDDLE, MIDDLE, 2),
)  # fmt: skip


@pytest.mark.parametrize(
    ("performance", "potential", "found"),
    [
        (TOP, TOP, {"high_potential", "top_boxes"}),
        (BOTTOM, TOP, {"high_potential"}),
        (BOTTOM, BOTTOM, {"low_box"}),
        (UP, STAYED, {"raised"}),
        (UP, DOWN, {"raised", "lowered"}),
        (standing(None, HIGH, 1), standing(LOW, HIGH), {"high_potential", "top_boxes"}),
    ],
)
def test_what_happened_to_somebody(performance: Standing, potential: Standing, found: set[str]) -> None:
    """A rating that was never given is not raised, and a new file's rating is no move."""
    where = seat(performance, potential)
    assert {outcome.value for outcome in Outcome if outcome.holds(where, ())} == found
    assert Outcome.ON_THE_BENCH.holds(where, {PersonId("001")})


def test_a_group_beside_the_others() -> None:
    group, others = [(3, 2), (3, 3), (2, 2), (1, 1)], [(3, 3), (2, 3), (2, 2), (1, 1), (1, 2)]
    found = beside(group, others)
    assert found.performance == hedges_g([3, 3, 2, 1], [3, 2, 2, 1, 1])
    assert found.potential == hedges_g([2, 3, 2, 1], [3, 3, 2, 1, 2])
    assert found.high_potential == side_by_side([((0, 1), (0, 2)), ((0, 1), (1, 1)), ((1, 1), (1, 0))])
    assert beside([(3, 1), (3, 1)], [(1, 1), (1, 1)]).performance is None
    assert beside([(3, 1), (3, 1)], [(3, 1), (3, 1)]).performance == 0
    with pytest.raises(ValueError, match="two people"):
        beside([(1, 1)], others)


def test_the_document_has_nulls_for_what_is_left_out() -> None:
    small = shown({"x": (1, 3), "y": (4, 12), "z": (9, 40)})
    document = fairness_document({"site": {Outcome.TOP_BOXES: small}})
    assert document == {
        "attributes": {
            "site": {
                "top_boxes": {
                    "state": "suppressed", "ratio": None, "p": None,
                    "groups": [
                        {"group": "x", "people": None, "selected": None, "rate": None},
                        {"group": "y", "people": None, "selected": None, "rate": None},
                        {"group": "z", "people": 40, "selected": 9, "rate": 9 / 40},
                    ],
                    "interval": None,
                },
            },
        },
    }  # fmt: skip
