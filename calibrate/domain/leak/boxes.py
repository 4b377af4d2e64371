"""The names of boxes, in every set of them, and the other ways to point at one.

Some of the names are everyday words too: "effective", "a high impact
project", "find the cause of the outage". Those count where they are written
as a label: with a capital inside a sentence, in quotation marks, alone, or
after a word such as box or rated.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from calibrate.domain.leak.reading import Reading
from calibrate.domain.naming import every_box_name
from calibrate.domain.rationale.tokens import words_of
from calibrate.domain.rationale.words.doing import TOO_GENERAL
from calibrate.domain.rationale.words.listed import listed

_LABELS = frozenset(
    listed(
        """box, boxes, grid, quadrant, cell, category, categorised, categorized, rated, placed, labelled, labeled,
        classified, landed, called, classed, segment, group"""
    )
)
_NEAR = 3
_QUOTES = "\"'“”„‟«»‘’‚‹›*"
_SETTING = frozenset(
    listed(
        """set, sets, setting, agree, agrees, agreeing, give, gives, giving, ask, write, writes, make, makes, have, has,
        share, shares, with, need, needs, of, the, our"""
    )
)
_PERSONS = frozenset(
    listed(
        """employee, employees, performer, performers, person, people, player, players, talent, talents, individual,
        individuals, professional, professionals, category, group, box, label"""
    )
)
_FOLLOWED: dict[tuple[str, ...], frozenset[str]] = {
    ("find", "the", "cause"): frozenset({"of", "behind", "for", "within"}),
    ("name", "the", "gap"): frozenset({"in", "between"}),
    ("keep", "it", "sharp"): frozenset({"in", "for"}),
}
"""What makes a sentence of a name: the words that may come after it."""

_MARKS = tuple(
    re.compile(pattern, flags)
    for pattern, flags in (
        (r"(?<![\w-])(?<!post )(?<!check )(?<!tick )(?<!text )(?:box|quadrant)\s*(?:no\.?|nr\.?|number|#)?\s*[1-9]\b"
         r"(?!\s*(?:of|files?|books?|laptops?|sets?|units?)\b)", re.IGNORECASE),
        (r"(?<![\w.,/-])[1-3][ABC](?![\w'’&/-])", 0),
        (r"\b(?:box|grid|quadrant|placed|landed|square)\W+(?:\w+\W+){0,2}[A-Ca-c][1-3]\b", re.IGNORECASE),
        (r"\b(?:box|grid|quadrant|placed|landed|coordinates?|square)\W+(?:\w+\W+){0,2}[1-3]\s*[,;/x×|-]\s*[1-3]\b(?![,.]?\d|\s*%)",
         re.IGNORECASE),
        (r"(?<![\w.,/-])[1-3]\s*[,;/x×-]\s*[1-3]\W+(?:\w+\W+){0,2}(?:grid|box|quadrant)\b", re.IGNORECASE),
        (r"[(\[]\s*[1-3]\s*[,;|]\s*[1-3]\s*[)\]]", 0),
        (r"^\W*[1-3]\s*[,;/|x×-]\s*[1-3]\W*$", re.IGNORECASE),
        (r"\b(high|middle|medium|mid|low)\s*[/,–-]\s*\1\b", re.IGNORECASE),
        (r"\b(?:top|bottom|best|worst|lowest|highest)\s+\d+\s*(?:%|percent|per cent)"
         r"(?!\s*of\s+(?!(?:the|your|our|this)?\s*(?:team|people|employees|staff|colleagues|company|department|peers|group|everyone)))",
         re.IGNORECASE),
    )
)  # fmt: skip
_DIGIT = re.compile(r"\d")
_MARKS_WITHOUT_DIGITS = tuple(
    pattern
    for pattern in _MARKS
    if "[1-9]" not in pattern.pattern and "[1-3]" not in pattern.pattern and r"\d" not in pattern.pattern
)
_PLACES_BEFORE = frozenset(
    listed(
        """room, phase, step, gate, floor, building, version, section, appendix, item, class, series, part, terminal,
        form, unit, flat, track, annex, hall, level, stage, team, plan, option, site, line, platform, zone, wave, lot,
        block, type, table, figure, exhibit, question, article, paragraph, clause, chapter, sheet, seat, row, wing,
        bay, dock, area, lab, studio, suite, exam, module, course, lesson, test, case, task, ticket, story, epic,
        sprint, release, milestone, rule, schedule"""
    )
)
"""What a number and a letter may follow without being a box."""


class _Name(NamedTuple):
    words: tuple[str, ...]
    is_adjective: bool


@cache
def _names() -> dict[str, tuple[_Name, ...]]:
    by_first: dict[str, list[_Name]] = {}
    for name in sorted(every_box_name()):
        words = words_of(name)
        if not words[0].isdigit():
            by_first.setdefault(words[0], []).append(_Name(words, words == ("high", "impact")))
    return {first: tuple(names) for first, names in by_first.items()}


def box_spans(reading: Reading) -> Iterator[range]:
    """Yield where a text names a box or points at one."""
    names, words = _names(), reading.words
    for place, word in enumerate(words):
        for name in names.get(word.removesuffix("s"), ()) or names.get(word, ()):
            span = range(place, place + len(name.words))
            if _stands(words, span, name) and not _is_everyday(reading, span, name):
                yield span
    for pattern in _MARKS if _DIGIT.search(reading.bare) else _MARKS_WITHOUT_DIGITS:
        yield from (span for span in reading.spans_of(pattern) if not _is_place(words, span))


def _stands(words: tuple[str, ...], span: range, name: _Name) -> bool:
    found = words[span.start : span.stop]
    return len(found) == len(name.words) and (*found[:-1], found[-1].removesuffix("s")) == (
        *name.words[:-1],
        name.words[-1].removesuffix("s"),
    )


def _is_everyday(reading: Reading, span: range, name: _Name) -> bool:
    if _is_label(reading, span):
        return False
    if len(name.words) == 1:
        # Work is effective, and knows dilemmas; nothing but a person is called an enigma.
        return name.words != ("enigma",)
    before = reading.words[span.start - 1] if span.start else ""
    after = reading.words[span.stop] if span.stop < len(reading.words) else ""
    if name.is_adjective:
        return bool(after) and after not in TOO_GENERAL - _THINGS and after not in _PERSONS
    if name.words == ("clear", "expectations"):
        return before in _SETTING
    return after in _FOLLOWED.get(name.words, ())


_THINGS = frozenset(listed("work, works, task, tasks, thing, things, result, results, feedback, decision, decisions"))


def _is_label(reading: Reading, span: range) -> bool:
    words, tokens = reading.words, reading.tokens
    token = tokens[span.start]
    if len(span) == len(words) or token.is_capital or (token.is_code and not reading.is_shouted):
        return True
    if any(word in _LABELS for word in (*words[max(0, span.start - _NEAR) : span.start], *words[span.stop :][:1])):
        return True
    return _is_quoted(reading, span)


def _is_quoted(reading: Reading, span: range) -> bool:
    name = r"\W+".join(re.escape(word) for word in words_of(reading.shown(span)))
    return (
        re.search(rf"[{re.escape(_QUOTES)}]\s*{name}\s*[{re.escape(_QUOTES)}.,]", reading.bare, re.IGNORECASE)
        is not None
    )


def _is_place(words: tuple[str, ...], span: range) -> bool:
    if not words[span.start][:1].isdigit() or not span.start:
        return False
    before = words[: span.start]
    place = before[-3:][0] if before[-1] in {"and", "or", "to"} else before[-1]
    return place.removesuffix("s") in _PLACES_BEFORE
