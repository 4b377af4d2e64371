"""Adding, editing, ending and carrying actions: what is kept, and what is refused."""

from collections.abc import Callable
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calibrate.domain.action import acting
from calibrate.domain.action.action import ActionStatus, Conversation
from calibrate.domain.action.actions import Actions
from calibrate.domain.action.events import ActionDone, ActionDropped, ActionEditDetail
from calibrate.domain.person import PersonId
from calibrate.errors import (
    ActionEndedError,
    CalibrateError,
    EmptyTextError,
    NothingChangesError,
    UnknownActionError,
    UnknownPersonError,
)
from tests.domain.action.paper import STRANGER, A, B, Desk, days, words
from tests.domain.paper import MIDDLE, NOON, PaperMeeting, people

End = Callable[[Actions, str, date | None, str | None, datetime], ActionDone | ActionDropped]


@pytest.fixture
def desk() -> Desk:
    return Desk()


def add(desk: Desk, person: PersonId = A, **fields: object) -> str:
    desk.keep(acting.added(desk.paper.population, desk.actions, person, words(**fields), NOON))
    return list(desk.actions.by_id)[-1]


def test_an_action_is_kept_as_it_was_said_without_blanks_around_it(desk: Desk) -> None:
    add(desk, will="  present it  ", strength="  ", known_by=" Risk signs ")
    action = desk.actions.by_id["A1"]
    assert (action.person_id, action.will, action.strength, action.known_by) == (A, "present it", None, "Risk signs")
    assert action.status is ActionStatus.OPEN
    assert action.first_number == action.number == 2


def test_who_is_set_aside_may_have_an_action_too(desk: Desk) -> None:
    desk.leave("a")
    add(desk)
    assert desk.actions.current(A)


@pytest.mark.parametrize("field", ["when", "will", "owner"])
@pytest.mark.parametrize("blank", ["", " \n "])
def test_an_empty_field_is_refused(desk: Desk, field: str, blank: str) -> None:
    with pytest.raises(EmptyTextError):
        add(desk, A, **{field: blank})


def test_nobody_of_that_id_is_refused(desk: Desk) -> None:
    with pytest.raises(UnknownPersonError):
        acting.added(desk.paper.population, desk.actions, STRANGER, words(), NOON)


def test_an_id_is_given_out_once_also_when_its_action_was_withdrawn(desk: Desk) -> None:
    assert [add(desk), add(desk)] == ["A1", "A2"]
    desk.undo()
    assert add(desk) == "A3"
    assert list(desk.actions.by_id) == ["A1", "A3"]


def test_a_fourth_open_action_is_warned_of_and_kept(desk: Desk) -> None:
    for _ in range(3):
        add(desk)
        assert acting.crowded(desk.actions, A) is None
    add(desk)
    assert "4 open actions" in (acting.crowded(desk.actions, A) or "")
    assert acting.crowded(desk.actions, B) is None
    desk.keep(acting.done(desk.actions, "A1", None, None, NOON))
    assert acting.crowded(desk.actions, A) is None


def test_only_what_changes_is_recorded_and_an_empty_text_takes_a_field_away(desk: Desk) -> None:
    add(desk, strength="calm", known_by="Risk signs")
    change = ActionEditDetail(action_id="A1", will=" write it down ", when="when the audit closes", strength="")
    event = acting.edited(desk.actions, change, NOON)
    assert event.items[0].detail == ActionEditDetail(action_id="A1", will="write it down", strength="")
    desk.keep(event)
    action = desk.actions.by_id["A1"]
    assert (action.will, action.strength, action.known_by, action.number) == ("write it down", None, "Risk signs", 3)


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ({"action_id": "A9", "will": "write"}, UnknownActionError),
        ({"action_id": "A1", "will": "  "}, EmptyTextError),
        ({"action_id": "A1", "will": "present what it found to Risk"}, NothingChangesError),
        ({"action_id": "A1", "conversation": "coaching"}, NothingChangesError),
        ({"action_id": "A1", "strength": ""}, NothingChangesError),
        ({"action_id": "A1"}, NothingChangesError),
        ({"action_id": "A2", "will": "write"}, ActionEndedError),
    ],
)
def test_an_edit_is_refused(desk: Desk, change: dict[str, str], error: type[CalibrateError]) -> None:
    add(desk)
    add(desk)
    desk.keep(acting.dropped(desk.actions, "A2", None, None, NOON))
    with pytest.raises(error):
        acting.edited(desk.actions, ActionEditDetail.model_validate(change), NOON)


@pytest.mark.parametrize(
    ("end", "status"), [(acting.done, ActionStatus.DONE), (acting.dropped, ActionStatus.DROPPED)], ids=["done", "drop"]
)
def test_an_action_ends_once(desk: Desk, end: End, status: ActionStatus) -> None:
    add(desk)
    desk.keep(end(desk.actions, "A1", date(2026, 12, 1), "  ", NOON))
    action = desk.actions.by_id["A1"]
    assert (action.status, action.status_on) == (status, date(2026, 12, 1))
    assert desk.paper.ledger.entries[-1].event.items[0].rationale is None
    for again in (acting.done, acting.dropped):
        with pytest.raises(ActionEndedError):
            again(desk.actions, "A1", None, None, NOON)
    desk.undo()
    assert desk.actions.by_id["A1"].status is ActionStatus.OPEN


def test_nothing_of_that_id_ends(desk: Desk) -> None:
    with pytest.raises(UnknownActionError):
        acting.done(desk.actions, "A1", None, None, NOON)


def test_open_actions_are_taken_along_once_for_people_who_are_here(desk: Desk) -> None:
    earlier = Desk()
    for person in (A, B, A, A):
        add(earlier, person=person, will=f"present finding {len(earlier.actions.by_id)}")
    earlier.keep(acting.done(earlier.actions, "A3", None, None, NOON))
    desk = Desk(PaperMeeting(desk.paper.population))
    add(desk)
    event = acting.carried(desk.paper.population, desk.actions, earlier.actions, "spring", NOON)
    assert [item.detail.action_id for item in event.items] == ["A2", "A3", "A4"]
    desk.keep(event)
    taken = desk.actions.by_id["A4"]
    assert (taken.carried_from, taken.carried_id, taken.will) == ("spring", "A4", "present finding 3")
    with pytest.raises(NothingChangesError):
        acting.carried(desk.paper.population, desk.actions, earlier.actions, "spring", NOON)
    add(earlier, person=B)
    more = acting.carried(desk.paper.population, desk.actions, earlier.actions, "spring", NOON)
    assert [(item.detail.action_id, item.detail.carried_id) for item in more.items] == [("A5", "A5")]
    desk.undo()
    assert list(desk.actions.by_id) == ["A1"]
    assert desk.actions.next_id == "A5"


def test_actions_of_people_who_are_not_here_are_counted_and_left(desk: Desk) -> None:
    earlier = Desk(PaperMeeting(people(a=(MIDDLE, MIDDLE), gone=(MIDDLE, MIDDLE))))
    add(earlier)
    add(earlier, person=PersonId("gone"))
    assert acting.left_behind(desk.paper.population, earlier.actions) == 1
    event = acting.carried(desk.paper.population, desk.actions, earlier.actions, "spring", NOON)
    assert [item.person_id for item in event.items] == [A]


@given(
    st.lists(
        st.fixed_dictionaries(
            {}, optional={name: st.text(max_size=6) for name in ("when", "will", "strength", "known_by")}
        ),
        max_size=6,
    )
)
def test_whatever_an_edit_does_the_fields_that_must_say_something_do(changes: list[dict[str, str]]) -> None:
    desk = Desk()
    add(desk)
    for change in changes:
        before = desk.actions.by_id["A1"]
        try:
            desk.keep(acting.edited(desk.actions, ActionEditDetail.model_validate({"action_id": "A1", **change}), NOON))
        except (EmptyTextError, NothingChangesError):
            assert desk.actions.by_id["A1"] == before
            continue
        after = desk.actions.by_id["A1"]
        assert after != before.model_copy(update={"number": after.number})
        assert after.when.strip()
        assert after.will.strip()
        assert after.conversation is Conversation.COACHING
        for name, text in change.items():
            assert getattr(after, name) == (text.strip() or None)


def test_an_action_is_due_from_its_day_on_until_somebody_ends_it(desk: Desk) -> None:
    add(desk)
    action = desk.actions.by_id["A1"]
    assert [action.is_due(days(count)) for count in (19, 20, 21)] == [False, True, True]
    desk.keep(acting.done(desk.actions, "A1", None, None, NOON))
    assert not desk.actions.by_id["A1"].is_due(days(30))
