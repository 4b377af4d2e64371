"""Last cycle's ratings are counted where this file's own labels tell what they were."""

from dataclasses import replace

import pytest

from calibrate.domain.axis import Axis
from calibrate.domain.item import SetAsideKind
from calibrate.services.last_cycle import last_cycle
from calibrate.services.sessions import Sessions
from tests import sample

LABELS = {1: "Below", 2: "Meets", 3: "Exceeds"}


@pytest.mark.parametrize(
    ("prior", "found"),
    [
        (["Below", "meets ", "EXCEEDS", "low", "high", ""], (2, 1, 2)),
        (["Below", "A", "B", "C", "", ""], None),
        (["Below", "A", "", "", "", ""], (1, 0, 0)),
        ([""] * 6, None),
        (None, None),
    ],
)
def test_what_the_labels_tell(sessions: Sessions, prior: list[str] | None, found: tuple[int, int, int] | None) -> None:
    people = sample.population(6)
    details = {
        "performance_label": tuple("" if band is None else LABELS[band] for band in people.performance),
        **({} if prior is None else {"prior_performance": tuple(prior)}),
    }
    with sample.new_meeting(sessions, replace(people, details=details)) as meeting:
        assert last_cycle(meeting, Axis.PERFORMANCE) == found
        assert last_cycle(meeting, Axis.POTENTIAL) is None
        if found == (2, 1, 2):
            meeting.set_aside(people.ids[0], SetAsideKind.LEAVE)
            assert last_cycle(meeting, Axis.PERFORMANCE) == (1, 1, 2)
