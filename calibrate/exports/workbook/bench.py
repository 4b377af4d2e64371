"""Sheet Bench: who could fill each critical role, and when; what is missing, in words."""

from collections.abc import Iterator

from calibrate.domain.bench.bench import Nominee
from calibrate.domain.bench.readiness import Readiness
from calibrate.domain.role import Role
from calibrate.exports.bench_gaps import BenchGaps
from calibrate.exports.extract import Extract
from calibrate.exports.workbook.page import SENTENCE_ROW, Page
from calibrate.exports.workbook.stamp import open_sheet
from calibrate.exports.workbook.style import AMBER, CELL, QUIET, SECOND, STRONG, Style
from calibrate.exports.workbook.table import Column, Value, write_table
from calibrate.exports.workbook.words import long_day, one_line

_SUMS, _HEADS = 4, 6
_NOBODY = "–"
_COLUMNS = (
    Column("role", 232, STRONG, is_key=True),
    Column("held by", 148, QUIET),
    Column("ready now", 172, STRONG),
    Column("in 1-2 years", 172),
    Column("in 3-5 years", 162, QUIET),
    Column("emergency cover", 148, QUIET),
    Column("to settle", 212, CELL._replace(color=AMBER)),
)
_SUM = Style(size=20, bold=True)


def write_bench(page: Page, extract: Extract) -> None:
    """Write the sheet."""
    open_sheet(page, extract.stamp, _COLUMNS, "Succession bench", _sentence(extract))
    if not extract.bench.roles:
        page.paper(len(_COLUMNS), SENTENCE_ROW)
        return
    gaps = BenchGaps(extract.bench)
    _write_sums(page, gaps)
    rows = (_row(extract, gaps, role) for role in extract.bench.roles)
    row = write_table(page, "Bench", _COLUMNS, rows, _HEADS) + 1
    for note in _notes(extract, gaps):
        row += 1
        page.put(row, 0, note, Style(color=SECOND))
    page.sheet.freeze_panes(_HEADS + 1, 1)
    page.paper(len(_COLUMNS), row)


def _sentence(extract: Extract) -> str:
    if extract.bench.roles:
        return "Who could fill each critical role, and when. A gap is written in words; a name on two roles is marked."
    return "No critical roles were loaded: there is no bench to show."


def _write_sums(page: Page, gaps: BenchGaps) -> None:
    counted, missing = gaps.strength, len(gaps.far)
    whole = counted.roles
    for column, number, words in (
        (0, f"{counted.named} of {whole}", "roles with a successor"),
        (2, f"{counted.ready_now} of {whole}", "with somebody ready now"),
        (3, f"{counted.at_once} of {whole}", "if each name is used once"),
        (6, str(missing), "role with nobody in two years" if missing == 1 else "roles with nobody in two years"),
    ):
        page.put(_SUMS, column, number, _SUM)
        page.put(_SUMS + 1, column, words, Style(color=SECOND, valign="top"))
    page.height(_SUMS, 38)
    page.height(_SUMS + 1, 36)


def _row(extract: Extract, gaps: BenchGaps, role: Role) -> list[Value]:
    holder = _NOBODY if role.incumbent_id is None else extract.called(role.incumbent_id)
    readies = (Readiness.NOW, Readiness.ONE_TO_TWO, Readiness.THREE_TO_FIVE, Readiness.EMERGENCY)
    named = (_names(extract, gaps, gaps.named(role, ready)) for ready in readies)
    return [role.title or role.role_id, holder, *named, gaps.settling[role.role_id].words]


def _names(extract: Extract, gaps: BenchGaps, nominees: tuple[Nominee, ...]) -> str:
    return "\n".join(_name(extract, gaps, nominee) for nominee in nominees) or _NOBODY


def _name(extract: Extract, gaps: BenchGaps, nominee: Nominee) -> str:
    name = one_line(extract.called(nominee.person_id))
    roles = gaps.only_names.get(nominee.person_id, 0)
    return f"{name} ×{roles}" if nominee.ready is Readiness.NOW and roles else name


def _notes(extract: Extract, gaps: BenchGaps) -> Iterator[str]:
    for roles in sorted(set(gaps.only_names.values())):
        yield f"×{roles}: the only name ready now for {roles} roles; one name fills one of them."
    for person_id, stays in extract.bench.stays.items():
        name = one_line(extract.called(person_id))
        yield f"{name} wants to stay in the present role (said on {long_day(stays.on)})."
