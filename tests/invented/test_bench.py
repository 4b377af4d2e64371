"""The bench of an invented company: roles a file could hold, and names a room could have named."""

import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from calibrate.domain.bench import coverage, ready_now_rate, simultaneous_coverage
from calibrate.invented import Company, InventedBench, company, invented_bench
from calibrate.invented.bench import HEADER, ROLES

companies = st.builds(company, st.integers(1, 200), st.integers())


def _seats(bench: InventedBench) -> dict[str, dict[str, str]]:
    seats: dict[str, dict[str, str]] = {row[0]: {} for row in bench.rows}
    for named in bench.nominees:
        seats[named.role_id][named.person_id] = named.ready
    return seats


def _holders(bench: InventedBench) -> dict[str, str]:
    return {row[0]: row[2] for row in bench.rows}


@given(st.integers(24, 200), st.integers())
def test_a_whole_company_has_twelve_roles_and_gaps_to_talk_about(people: int, seed: int) -> None:
    seats = _seats(invented_bench(company(people, seed)))
    assert len(seats) == ROLES
    assert 0.5 <= coverage(seats) < 1
    assert simultaneous_coverage(seats) < ready_now_rate(seats) < coverage(seats)


@given(companies)
def test_roles_have_ids_and_titles_of_their_own_and_holders_in_the_file(invented: Company) -> None:
    bench = invented_bench(invented)
    ids, titles, holders = zip(*(row[:3] for row in bench.rows), strict=True)
    assert len(set(ids)) == len(set(titles)) == len(ids)
    held = [holder for holder in holders if holder != "vacant"]
    assert len(set(held)) == len(held)
    assert set(held) <= set(invented.column("person_id"))


@given(companies)
def test_nobody_is_named_twice_for_one_role_or_for_their_own(invented: Company) -> None:
    bench = invented_bench(invented)
    pairs = [(named.role_id, named.person_id) for named in bench.nominees]
    assert len(set(pairs)) == len(pairs)
    assert not {(role_id, holder) for role_id, holder in _holders(bench).items()} & set(pairs)
    assert all(len(named.because) >= 30 for named in bench.nominees)
    assert {named.by for named in bench.nominees} <= set(invented.column("manager"))


@given(companies)
def test_nobody_who_wants_to_stay_is_named(invented: Company) -> None:
    bench = invented_bench(invented)
    assert not {wish.person_id for wish in bench.wishes} & {named.person_id for named in bench.nominees}


def test_the_file_reads_back_as_the_roles() -> None:
    bench = invented_bench(company(60, 7))
    assert [tuple(row) for row in csv.reader(io.StringIO(bench.csv()), strict=True)] == [HEADER, *bench.rows]


def test_the_same_company_has_the_same_bench_and_another_one_another() -> None:
    assert invented_bench(company(60, 7)) == invented_bench(company(60, 7))
    assert invented_bench(company(60, 7)) != invented_bench(company(60, 8))
