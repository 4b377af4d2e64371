"""Events: every kind survives its JSON, and its JSON is what the contract says."""

import json
import re
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from calibrate.domain import event as events
from calibrate.domain import item as pieces
from calibrate.domain.action import action as action_words
from calibrate.domain.action import events as action
from calibrate.domain.audience import Audience, Stage
from calibrate.domain.axis import Axis, Band
from calibrate.domain.bench import events as bench
from calibrate.domain.bench.readiness import Readiness
from calibrate.domain.event import KINDS as EVERY_KIND
from calibrate.domain.event import Event, event_from_json, event_to_json
from calibrate.domain.leaving import events as leaving
from calibrate.domain.naming import BandNames, NameSet, Naming
from calibrate.domain.plan import events as plan
from calibrate.domain.plan import plan as plan_words
from calibrate.domain.telling import events as telling

TEXTS = st.text(max_size=40)
IDS = st.text(min_size=1, max_size=12)
AXES = st.sampled_from(Axis)
BANDS = st.sampled_from(Band)
MAYBE_BANDS = st.none() | BANDS
MOMENTS = st.datetimes(
    min_value=datetime(1970, 1, 1),  # noqa: DTZ001 - hypothesis wants naive bounds
    max_value=datetime(2100, 1, 1),  # noqa: DTZ001
    timezones=st.just(UTC),
)
DATES = st.dates(date(1970, 1, 1), date(2100, 1, 1))
NAMES = st.builds(BandNames, full=st.tuples(TEXTS, TEXTS, TEXTS), short=st.tuples(TEXTS, TEXTS, TEXTS))
NAMINGS = st.builds(Naming, boxes=st.sampled_from(NameSet), performance=NAMES, potential=NAMES)


def tuples(items: st.SearchStrategy[Any], least: int = 0) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(items, min_size=least, max_size=3).map(tuple)


def move_item(**known: Any) -> pieces.MoveItem:  # noqa: ANN401 - by the field's name, not by its alias
    return pieces.MoveItem(**known)


def agree_item(**known: Any) -> pieces.AgreeItem:  # noqa: ANN401 - by the field's name, not by its alias
    return pieces.AgreeItem(**known)


MOVE_ITEMS = st.builds(
    move_item, person_id=IDS, axis=AXES, from_band=MAYBE_BANDS, to_band=BANDS, rationale=TEXTS,
    by=st.none() | TEXTS,
    detail=st.builds(pieces.MoveDetail, kind=st.none() | TEXTS, seen_by=st.none() | TEXTS),
)  # fmt: skip
AGREE_ITEMS = st.builds(agree_item, person_id=IDS, axis=AXES, from_band=BANDS, to_band=BANDS)
PARK_ITEMS = st.builds(
    pieces.ParkItem, person_id=IDS, axis=AXES, from_band=MAYBE_BANDS, to_band=MAYBE_BANDS,
    detail=st.builds(
        pieces.ParkDetail, owner=TEXTS, until=st.none() | DATES, target=MAYBE_BANDS, draft=st.none() | TEXTS
    ),
)  # fmt: skip
CHANGES = st.builds(events.ChangedProposal, person_id=IDS, axis=AXES, from_band=MAYBE_BANDS, to_band=MAYBE_BANDS)
LOAD_DETAILS = st.builds(
    events.LoadDetail, session=TEXTS, cycle=TEXTS, files=tuples(TEXTS), people=st.integers(0), joined=st.integers(0),
    absent=tuples(IDS), changed=tuples(CHANGES), naming=NAMINGS, left_out=st.integers(0),
)  # fmt: skip
PERSON_ITEMS = st.builds(pieces.PersonItem, person_id=IDS)
ASIDE_ITEMS = st.builds(
    pieces.SetAsideItem,
    person_id=IDS,
    detail=st.builds(pieces.SetAsideDetail, kind=st.sampled_from(pieces.SetAsideKind)),
)
NOTE_ITEMS = st.builds(pieces.NoteItem, person_id=IDS, detail=st.builds(pieces.TextDetail, text=TEXTS))
EXPORT_DETAILS = st.builds(
    leaving.ExportDetail,
    audience=st.sampled_from(Audience),
    stage=st.sampled_from(Stage),
    files=tuples(TEXTS),
)
SEAL_DETAILS = st.builds(
    events.SealDetail, agreed=st.integers(0), open=st.integers(0), parked=st.integers(0), not_rated=st.integers(0)
)

NOMINATE_ITEMS = st.builds(
    bench.NominateItem, person_id=IDS, rationale=TEXTS, by=st.none() | TEXTS,
    detail=st.builds(bench.NominateDetail, role_id=TEXTS, ready=st.sampled_from(Readiness)),
)  # fmt: skip
STAND_DOWN_ITEMS = st.builds(
    bench.StandDownItem, person_id=IDS, rationale=TEXTS, detail=st.builds(bench.StandDownDetail, role_id=TEXTS)
)
STAYS_ITEMS = st.builds(
    bench.StaysItem, person_id=IDS, detail=st.builds(bench.StaysDetail, words=TEXTS, on=DATES, asked_by=TEXTS)
)
CONVERSATIONS = st.sampled_from(action_words.Conversation)
MAYBE_TEXTS = st.none() | TEXTS
ACTION_FIELDS = {
    "action_id": TEXTS, "conversation": CONVERSATIONS, "when": TEXTS, "will": TEXTS, "check_on": DATES, "owner": TEXTS,
    "strength": MAYBE_TEXTS, "manager_does": MAYBE_TEXTS, "known_by": MAYBE_TEXTS,
}  # fmt: skip
ACTION_ITEMS = st.builds(action.ActionItem, person_id=IDS, detail=st.builds(action.ActionDetail, **ACTION_FIELDS))
EDIT_ITEMS = st.builds(
    action.ActionEditItem, person_id=IDS, detail=st.builds(action.ActionEditDetail, action_id=TEXTS, will=MAYBE_TEXTS)
)
END_ITEMS = st.builds(
    action.ActionEndItem, person_id=IDS, rationale=MAYBE_TEXTS,
    detail=st.builds(action.ActionEndDetail, action_id=TEXTS, on=st.none() | DATES),
)  # fmt: skip
CARRIED_ITEMS = st.builds(
    action.CarriedItem, person_id=IDS,
    detail=st.builds(
        action.CarriedDetail, carried_from=TEXTS, status=st.sampled_from(action_words.ActionStatus), **ACTION_FIELDS
    ),
)  # fmt: skip
PLAN_ITEMS = st.builds(
    plan.PlanItem, person_id=IDS,
    detail=st.builds(
        plan.PlanDetail, gap=TEXTS, examples=tuples(TEXTS, 2), standard=TEXTS, support=TEXTS, starts_on=DATES,
        days=st.integers(30, 90), decides=TEXTS, outcomes=MAYBE_TEXTS, decision_on=DATES,
    ),
)  # fmt: skip
CHECK_ITEMS = st.builds(
    plan.CheckItem, person_id=IDS,
    detail=st.builds(
        plan_words.Check, on=DATES, result=st.sampled_from(plan_words.CheckResult), note=MAYBE_TEXTS
    ),
)  # fmt: skip
EXTEND_ITEMS = st.builds(
    plan.ExtendItem, person_id=IDS, rationale=TEXTS,
    detail=st.builds(plan.ExtendDetail, days=st.integers(1, 90), decision_on=DATES),
)  # fmt: skip
OUTCOME_ITEMS = st.builds(
    plan.OutcomeItem, person_id=IDS, detail=st.builds(plan_words.Outcome, on=DATES, outcome=TEXTS)
)
TEXT_DETAILS = st.builds(pieces.TextDetail, text=TEXTS)
RETURN_ITEMS = st.builds(
    telling.ReturnItem, person_id=IDS,
    detail=st.builds(
        telling.ReturnDetail, manager_id=TEXTS, action_id=MAYBE_TEXTS, told_on=st.none() | DATES,
        status=st.none() | st.sampled_from(telling.ReturnStatus), change=MAYBE_TEXTS,
    ),
)  # fmt: skip

KINDS: dict[str, st.SearchStrategy[Event]] = {
    "load": st.builds(events.Loaded, at=MOMENTS, parts=tuples(TEXTS), detail=LOAD_DETAILS),
    "move": st.builds(events.Moved, at=MOMENTS, items=tuples(MOVE_ITEMS, 1)),
    "agree": st.builds(events.Agreed, at=MOMENTS, items=tuples(AGREE_ITEMS, 1)),
    "agree_unheard": st.builds(events.AgreedUnheard, at=MOMENTS, items=tuples(AGREE_ITEMS, 1)),
    "park": st.builds(events.Parked, at=MOMENTS, items=tuples(PARK_ITEMS, 1)),
    "set_aside": st.builds(events.SetAside, at=MOMENTS, items=tuples(ASIDE_ITEMS, 1)),
    "bring_back": st.builds(
        events.BroughtBack, at=MOMENTS, items=tuples(st.builds(pieces.PersonItem, person_id=IDS), 1)
    ),
    "note": st.builds(events.Noted, at=MOMENTS, items=tuples(NOTE_ITEMS, 1)),
    "undo": st.builds(events.Undone, at=MOMENTS, detail=st.builds(events.UndoDetail, undoes=st.integers(1))),
    "seal": st.builds(events.Sealed, at=MOMENTS, detail=SEAL_DETAILS),
    "reopen": st.builds(events.Reopened, at=MOMENTS, rationale=TEXTS),
    "export": st.builds(leaving.Exported, at=MOMENTS, detail=EXPORT_DETAILS),
    "nominate": st.builds(bench.Nominated, at=MOMENTS, items=tuples(NOMINATE_ITEMS, 1)),
    "stand_down": st.builds(bench.StoodDown, at=MOMENTS, items=tuples(STAND_DOWN_ITEMS, 1)),
    "stays": st.builds(bench.Stays, at=MOMENTS, items=tuples(STAYS_ITEMS, 1)),
    "action_add": st.builds(action.ActionAdded, at=MOMENTS, items=tuples(ACTION_ITEMS, 1)),
    "action_edit": st.builds(action.ActionEdited, at=MOMENTS, items=tuples(EDIT_ITEMS, 1)),
    "action_done": st.builds(action.ActionDone, at=MOMENTS, items=tuples(END_ITEMS, 1)),
    "action_drop": st.builds(action.ActionDropped, at=MOMENTS, items=tuples(END_ITEMS, 1)),
    "action_carry": st.builds(action.ActionsCarried, at=MOMENTS, items=tuples(CARRIED_ITEMS, 1)),
    "plan_add": st.builds(plan.PlanAdded, at=MOMENTS, items=tuples(PLAN_ITEMS, 1)),
    "plan_check": st.builds(plan.PlanChecked, at=MOMENTS, items=tuples(CHECK_ITEMS, 1)),
    "plan_extend": st.builds(plan.PlanExtended, at=MOMENTS, items=tuples(EXTEND_ITEMS, 1)),
    "plan_decide": st.builds(plan.PlanDecided, at=MOMENTS, items=tuples(OUTCOME_ITEMS, 1)),
    "say": st.builds(
        telling.Said, at=MOMENTS, items=tuples(st.builds(telling.SayItem, person_id=IDS, detail=TEXT_DETAILS), 1)
    ),
    "thank": st.builds(
        telling.Thanked, at=MOMENTS, items=tuples(st.builds(telling.ThankItem, person_id=IDS, detail=TEXT_DETAILS), 1)
    ),
    "told": st.builds(
        telling.Told,
        at=MOMENTS,
        items=tuples(
            st.builds(telling.ToldItem, person_id=IDS, detail=st.builds(telling.ToldDetail, on=st.none() | DATES)), 1
        ),
    ),
    "returns": st.builds(
        telling.Returned,
        at=MOMENTS,
        items=tuples(RETURN_ITEMS, 1),
        detail=st.builds(telling.ReturnsDetail, files=tuples(TEXTS), heads=tuples(TEXTS)),
    ),
    "release": st.builds(
        leaving.Released,
        at=MOMENTS,
        rationale=MAYBE_TEXTS,
        detail=st.builds(leaving.ReleaseDetail, files=tuples(TEXTS), sha256=TEXTS, people=st.integers(0)),
    ),
    "access": st.builds(leaving.Accessed, at=MOMENTS, items=tuples(PERSON_ITEMS, 1)),
    "purge": st.builds(leaving.Purged, at=MOMENTS),
    "passphrase": st.builds(events.PassphraseChanged, at=MOMENTS),
    "head_accepted": st.builds(events.HeadAccepted, at=MOMENTS, detail=st.builds(events.HeadDetail, expected=TEXTS)),
}
"""Any event of each kind."""

CONTRACT = set(
    re.findall(
        r"\w+",
        "load, move, agree, agree_unheard, park, set_aside, bring_back, note, undo, nominate, stand_down, stays, "
        "action_add, action_edit, action_done, action_drop, action_carry, plan_add, plan_check, "
        "plan_extend, plan_decide, say, thank, told, returns, seal, reopen, export, release, access, purge, "
        "head_accepted, passphrase",
    )
)
ITEM_KEYS = {"person_id", "axis", "from", "to", "rationale", "by", "detail"}


def test_every_kind_the_ledger_may_hold_is_tried_here_and_named_in_the_contract() -> None:
    assert set(KINDS) == EVERY_KIND == CONTRACT


@pytest.mark.parametrize("kind", sorted(KINDS))
@given(data=st.data())
def test_an_event_is_read_as_it_was_written(kind: str, data: st.DataObject) -> None:
    event = data.draw(KINDS[kind])
    written = event_to_json(event)
    assert event_from_json(written) == event
    assert event_to_json(event_from_json(written)) == written
    document = json.loads(written)
    assert document["kind"] == kind
    assert datetime.fromisoformat(document["at"]) == event.at
    assert {"kind", "at"} <= set(document)
    for item in document["items"]:
        assert set(item) <= ITEM_KEYS
        assert isinstance(item["person_id"], str)


@given(st.lists(MOVE_ITEMS, min_size=1, max_size=2).map(tuple))
def test_bands_are_words_in_the_ledger(items: tuple[pieces.MoveItem, ...]) -> None:
    event = events.Moved(at=datetime(2026, 11, 24, tzinfo=UTC), items=items)
    for item, written in zip(items, json.loads(event_to_json(event))["items"], strict=True):
        assert written["to"] == item.to_band.name.lower()
        assert written["from"] == (None if item.from_band is None else item.from_band.name.lower())


@pytest.mark.parametrize(
    "text",
    [
        b"", b"null", b"[]", b"{}", b'{"kind": "move"}', b'{"kind": "promotion", "at": "2026-11-24T12:00:00Z"}',
        b'{"kind": "undo", "at": "2026-11-24T12:00:00Z"}',
        b'{"kind": "passphrase", "at": "2026-11-24T12:00:00Z", "new": "words"}',
        b'{"kind": "seal", "at": "2026-11-24T12:00:00Z", "detail": {"agreed": 1, "open": 0, "parked": 0}}',
    ],
)  # fmt: skip
def test_what_is_no_event_is_refused(text: bytes) -> None:
    with pytest.raises(ValidationError):
        event_from_json(text)


@given(KINDS["note"])
def test_an_event_does_not_change(event: Event) -> None:
    with pytest.raises(ValidationError):
        setattr(event, "at", datetime(2026, 11, 24, tzinfo=UTC))  # noqa: B010 - the type checker refuses it too
