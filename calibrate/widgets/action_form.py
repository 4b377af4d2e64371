"""What the form asks about an action, and what it says of the answers while they are typed."""

from collections.abc import Collection, Mapping
from datetime import date, timedelta

from calibrate.domain.action.action import Action, ActionWords, Conversation
from calibrate.domain.action.checks import Typed, Wish, wishes
from calibrate.domain.action.defaults import WITHIN_DAYS, Default
from calibrate.domain.inert import inert
from calibrate.widgets.cells import width as cells_of
from calibrate.widgets.cells import wrapped
from calibrate.widgets.moments import said_day
from calibrate.widgets.question import Answers, Question
from calibrate.widgets.room import Room
from calibrate.widgets.row import Row, Run
from calibrate.widgets.theme import Tone
from calibrate.widgets.working_days import read_date

CONVERSATIONS = (
    (Conversation.EXPECTATIONS, "what is expected, and whether it is met"),
    (Conversation.COACHING, "how today's work goes better"),
    (Conversation.DEVELOPMENT, "what to learn, and where to try it"),
    (Conversation.CAREER, "where the person wants to go, and what leads there"),
)
"""The four, in their one fixed order, with what each is about."""
DATE_HINT = "A day, 2026-11-30, or +5 for five working days from today."


def action_questions(default: Default | None, today: date) -> tuple[Question, ...]:
    """Return what is asked about an action, in order; what is needed comes first.

    Args:
        default: What the answers may begin with: by the person's box, so for a private screen alone.
        today: Where counted days start.
    """

    def wrong_day(answer: str) -> str:
        return "" if read_date(answer, today) is not None else f"That is no day. {DATE_HINT}"

    return (
        Question(
            "conversation", "Which conversation does this belong to?", "All four are for everyone.",
            options=tuple((conversation.value, says) for conversation, says in CONVERSATIONS),
        ),
        Question(
            "when", "When: on which occasion will {name} do it?", "One that comes: when the gateway work starts.",
            needed="still needed: the occasion",
        ),
        Question(
            "will", "What will {name} do? I will ...", "What others can see, in this job.",
            needed="still needed: what the person will do", suggestion="" if default is None else default.will,
        ),
        Question(
            "check_on", "When will somebody look at it?", DATE_HINT, needed="still needed: a day", problem=wrong_day
        ),
        Question(
            "owner", "Which manager sees to it?", "One person, by name.", needed="still needed: who sees to it"
        ),
        Question(
            "manager_does", "What will the manager do for it?", "May stay empty.",
            suggestion="" if default is None else default.manager_does,
        ),
        Question("known_by", "How will one know that it worked?", "May stay empty."),
        Question("strength", "Which strength of {name} does it use?", "May stay empty."),
    )  # fmt: skip


def begun_action(manager: str, today: date, default: Default | None) -> dict[str, str]:
    """Return what the answers for a new action begin with."""
    day = today + timedelta(days=WITHIN_DAYS)
    working = day - timedelta(days=max(0, day.weekday() - 4))
    conversation = Conversation.EXPECTATIONS if default is None else default.conversation
    return {"conversation": conversation.value, "check_on": working.isoformat(), "owner": manager}


def answers_of(action: Action) -> dict[str, str]:
    """Return what an action says, as answers."""
    said = action.model_dump(mode="json", include=set(ActionWords.model_fields))
    return {name: value or "" for name, value in said.items()}


def action_fields(answers: Answers, today: date) -> dict[str, object]:
    """Return an action's fields as answered."""
    return {**answers, "check_on": read_date(answers["check_on"], today)}


def said_action(answers: Mapping[str, str], today: date) -> str:
    """Return an action as one sentence, as far as it is answered."""
    check_on = read_date(answers.get("check_on", ""), today)
    when, will = answers.get("when", "").strip(), answers.get("will", "").strip()
    occasion = f"{when[:1].upper()}{when[1:]}" if when else "When ..."
    check = f"; check {said_day(check_on, today)}" if check_on is not None else ""
    return f"{occasion}, I will {will.removeprefix('I will ').strip() or '...'}{check}"


def action_foot(answers: Answers, managers: Collection[str], room: Room, today: date, cells: int) -> list[Row]:
    """Return three rows: the action as one sentence, and what a good one has, ticked off."""
    typed = Typed(
        will=answers["will"], known_by=answers["known_by"], manager_does=answers["manager_does"],
        owner=answers["owner"], is_dated=read_date(answers["check_on"], today) is not None,
    )  # fmt: skip
    opened, closed = room.glyphs.quotes
    line = wrapped(f"{opened}{inert(said_action(answers, today))}{closed}", cells - 4)[0]
    return [Row(Tone.HERE).put(2, Run(line, Tone.DONE, italic=True)), *_wish_rows(wishes(typed, managers), room, cells)]


def _wish_rows(missing: Collection[Wish], room: Room, cells: int) -> list[Row]:
    rows = [Row(Tone.HERE), Row(Tone.HERE)]
    at, number = 2, 0
    for wish in Wish:
        if at + cells_of(wish.short) + 3 > cells and number + 1 < len(rows):
            at, number = 2, number + 1
        is_met = wish not in missing
        mark = Run(room.glyphs.agreed, Tone.ACCENT, bold=True) if is_met else Run(room.glyphs.hint, Tone.SECOND)
        rows[number].put(at, mark, Run(f" {wish.short}", Tone.DONE if is_met else Tone.SECOND))
        at = rows[number].end + 3
    return rows
