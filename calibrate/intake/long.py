"""One row per question made one row per person, before its columns are looked at."""

from dataclasses import dataclass, replace

import polars as pl

from calibrate.intake.dates import in_order
from calibrate.intake.findings import Findings, Place, UnreadableError, counted
from calibrate.intake.headers import Columns, named
from calibrate.intake.heading import Heading
from calibrate.intake.live import Live
from calibrate.intake.mapping import Mapping

_MOST_QUESTIONS = 200
_TIMES = "#times"


@dataclass(frozen=True)
class Questions:
    """The columns of a file with one row per question."""

    id: int
    question: int
    answer: int
    date: int | None

    @property
    def known(self) -> tuple[int, ...]:
        """The columns that matter."""
        return (self.id, self.question, self.answer)


def questions_of(heading: Heading, columns: Columns, mapping: Mapping) -> Questions | None:
    """Return the columns of questions and answers; None if the file has one row per person.

    Raises:
        UnreadableError: The map names a column for it that this file does not have.
    """
    if mapping.long is None:
        if columns.question is None or columns.answer is None or "person_id" not in columns.fields:
            return None
        return Questions(columns.fields["person_id"], columns.question, columns.answer, columns.date)
    said = mapping.long
    found = [named(heading, header) for header in (said.id, said.question, said.answer)]
    if None in found:
        raise UnreadableError("no_column", "The map's [long] names a column that this file does not have.")
    at = [place for place in found if place is not None]
    return Questions(at[0], at[1], at[2], named(heading, said.date) if said.date else columns.date)


def widen(
    live: Live, heading: Heading, questions: Questions, order: str, place: Place, findings: Findings
) -> tuple[Live, Heading]:
    """Return one row per person: a column for each question, and the other columns as last filled in.

    A question answered twice, differently and without a date, makes a second
    row of the person, so that the check for duplicate ids finds it.

    Raises:
        UnreadableError: There are more questions than a review can have.
    """
    key, question, answer = map(str, questions.known)
    cells = live.cells.with_columns(pl.col(key, question).str.strip_chars()).with_row_index("#at")
    asked = cells[question].unique(maintain_order=True).to_list()
    if len(asked) > _MOST_QUESTIONS:
        raise UnreadableError("not_a_table", f"The column of questions holds {len(asked):,} different ones.")
    cells = _latest(cells, questions, order)
    cells = cells.with_columns(pl.col(answer).rank("dense").over(key, question).alias(_TIMES))
    others = [name for name in live.cells.columns if name not in (key, question, answer)]
    one = cells.group_by(key, _TIMES, maintain_order=True).agg(
        pl.col("#at").min(),
        *(pl.col(name).filter(pl.col(name) != "").last().fill_null("") for name in others),
        *(
            pl.col(answer).filter(pl.col(question) == text).last().fill_null("").alias(f"?{at}")
            for at, text in enumerate(asked)
        ),
    ).sort("#at")  # fmt: skip
    columns = [key, *others, *(f"?{at}" for at in range(len(asked)))]
    wide = one.select(pl.col(name).alias(str(at)) for at, name in enumerate(columns))
    texts = tuple(heading.texts[int(name)] for name in [key, *others]) + tuple((text,) for text in asked)
    merged = live.cells.height - one.height
    text = f"One row per question: {counted(merged, 'row was', 'rows were')} folded into one row per person."
    findings.note(place, "long", text)
    widened = replace(live, cells=wide, rows=live.rows.gather(one["#at"]), merged=merged)
    return widened, replace(heading, texts=texts)


def _latest(cells: pl.DataFrame, questions: Questions, order: str) -> pl.DataFrame:
    """Keep a person's latest answers to each question, where the dates can be read."""
    if questions.date is None:
        return cells
    when = in_order(cells[str(questions.date)], order)
    if when.null_count():
        return cells
    dated = cells.with_columns(when.alias("#when"))
    latest = pl.col("#when").max().over(str(questions.id), str(questions.question))
    return dated.filter(pl.col("#when") == latest).drop("#when")
