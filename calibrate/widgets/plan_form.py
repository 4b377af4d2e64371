"""What the forms ask about a support plan: the plan itself, a check-in, more days, the decision."""

from datetime import date

from calibrate.domain.plan.plan import CheckResult, Plan
from calibrate.domain.plan.planning import LENGTHS, LONGEST_EXTENSION, USUAL
from calibrate.domain.rationale.dates import dates_apart
from calibrate.domain.rationale.tokens import words_of
from calibrate.domain.rationale.words.when import MONTHS
from calibrate.widgets.action_form import DATE_HINT
from calibrate.widgets.question import Answers, Question
from calibrate.widgets.working_days import read_date

EXAMPLES = ("example_1", "example_2", "example_3")
_LENGTH_SAYS = {30: "for something that shows at once", 60: "as a rule", 90: "where the work itself takes that long"}
_RESULT_SAYS = {
    CheckResult.MET: "the standard was met since the last one",
    CheckResult.PARTLY: "in part",
    CheckResult.NOT: "it was not",
}


def is_dated(example: str) -> bool:
    """Tell whether an example names a day or a month."""
    rest, dates = dates_apart(example)
    return bool(dates) or any(word in MONTHS for word in words_of(rest))


def _day_question(name: str, asks: str, today: date, *, first: date | None = None) -> Question:
    def wrong(answer: str) -> str:
        day = read_date(answer, today)
        if day is None:
            return f"That is no day. {DATE_HINT}"
        return f"The plan starts on {first.isoformat()}: not before it." if first is not None and day < first else ""

    return Question(name, asks, DATE_HINT, needed="still needed: a day", problem=wrong)


def _accommodation(answer: str) -> str:
    said = answer.strip().casefold()
    is_known = said in {"yes", "no"} or read_date(said, date.min) is not None
    return "" if is_known and not said.startswith("+") else "yes, no, or the day it was asked for: 2026-11-24"


def plan_questions(today: date) -> tuple[Question, ...]:
    """Return what is asked about a new support plan, in order."""
    dated = "With its date: 3 Sep, release 41 without its rollback."
    return (
        Question(
            "gap", "What is the gap? What was expected of {name}, and what was done instead?",
            "The work, not the person.", needed="still needed: the gap",
        ),
        Question("example_1", "A first example of it?", dated, needed="still needed: an example with its date"),
        Question(
            "example_2", "A second example?", "One alone may be chance. " + dated,
            needed="still needed: a second example with its date",
        ),
        Question("example_3", "A third?", "Optional."),
        Question(
            "standard", "What is expected from here on?", "So that anybody can see whether it is met.",
            needed="still needed: what is expected",
        ),
        Question("support", "What support is offered?", "Who, what, how often.", needed="still needed: the support"),
        _day_question("starts_on", "When does it start?", today),
        Question(
            "days", "How long does it run?", "It is decided on that day, or on the working day before.",
            options=tuple((str(length), f"days, {_LENGTH_SAYS[length]}") for length in LENGTHS),
        ),
        Question("decides", "Who decides at the end?", "By name.", needed="still needed: who decides"),
        Question("outcomes", "What may follow, as said at the start?", "Said now it is no surprise later. Optional."),
        Question("their_view", "What does {name} say to it, in their own words?", "Once they were heard. Optional."),
        Question(
            "accommodation", "Was an accommodation asked for?",
            "yes, no, or the day. For HR and the own manager only. May stay empty.", problem=_accommodation,
        ),
    )  # fmt: skip


def begun_plan(today: date, decides: str) -> dict[str, str]:
    """Return what the answers for a new plan begin with."""
    return {"starts_on": today.isoformat(), "days": str(USUAL), "decides": decides}


def plan_fields(answers: Answers, today: date) -> dict[str, object]:
    """Return a plan's fields as answered."""
    fields: dict[str, object] = {name: answer for name, answer in answers.items() if name not in EXAMPLES}
    return {
        **fields,
        "examples": tuple(answers[name] for name in EXAMPLES),
        "starts_on": read_date(answers["starts_on"], today),
        "days": int(answers["days"]),
    }


def check_questions(plan: Plan, today: date) -> tuple[Question, ...]:
    """Return what is asked about a check-in."""
    results = tuple((result.value, _RESULT_SAYS[result]) for result in CheckResult)
    return (
        _day_question("on", "When was the check-in held?", today, first=plan.starts_on),
        Question("result", "Was the standard met?", plan.standard, options=results),
        Question("note", "What was seen, and what comes next?", "Optional."),
    )


def extend_questions() -> tuple[Question, ...]:
    """Return what is asked where a plan runs on."""

    def wrong(answer: str) -> str:
        is_days = answer.strip().isdecimal() and 1 <= int(answer) <= LONGEST_EXTENSION
        return "" if is_days else f"a number of days, 1 to {LONGEST_EXTENSION}"

    return (
        Question("days", "How many days more?", "Once only.", needed="still needed: how many days", problem=wrong),
        Question("because", "Why does it run on?", "The reason is recorded.", needed="still needed: why"),
    )


def decide_questions(plan: Plan, today: date) -> tuple[Question, ...]:
    """Return what is asked at the end of a plan."""
    return (
        _day_question("on", "When was it decided?", today, first=plan.starts_on),
        Question("outcome", "What was decided?", f"By {plan.decides}.", needed="still needed: what was decided"),
    )
