"""What holds for every file, whatever is in it."""

import csv
import io
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calibrate.domain.axis import Axis, Band
from calibrate.domain.population import Population
from calibrate.exports.neutral import csv_text
from calibrate.intake import read
from calibrate.intake.draft import Reading
from calibrate.intake.mapping import Mapping

OWN = ("person_id", "name", "manager_id", "manager", "performance", "potential")

ids = st.sampled_from(
    ["1", "2", "002", "20.0", " 3 ", "e1", "E1", "1.5E+10", "", "Total", "Team A:", "=1", "'-4", "N/A"]
)
names = st.one_of(
    st.sampled_from(["Ada Abel", "Abel, Ada", "", "=1+1", "'=1", "'t Hooft", "\x1b[31mRed", "a\nb", 'q"uote', "ｆull"]),
    st.text(max_size=8),
)
bands = st.sampled_from(["low", "middle", "high", "", "N/A", "Exceeds", "on leave"])
rows = st.lists(st.tuples(ids, names, ids, names, bands, bands), max_size=12)
torn = st.lists(st.lists(st.sampled_from(["", "1", "2", "x y", "low", "Total", "person_id"]), max_size=8), max_size=12)


@contextmanager
def written(content: bytes, name: str = "people.csv") -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / name
        file.write_bytes(content)
        yield file


def plain(header: Sequence[str], records: Sequence[Sequence[str]]) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text, quoting=csv.QUOTE_ALL).writerows([header, *records])
    return text.getvalue().encode("utf-8", "surrogatepass")


def reading(content: bytes, *, leave_out: bool = True) -> Reading:
    with written(content) as file:
        return read([file], leave_out_refused=leave_out)


def essence(people: Population) -> tuple[tuple[object, ...], ...]:
    return people.ids, people.names, people.manager_ids, people.managers, people.performance, people.potential


def exported(people: Population) -> bytes:
    word = {band: band.word for band in Band}
    ratings = [[word.get(band) if band else "" for band in people.bands(axis)] for axis in Axis]
    columns = zip(people.ids, people.names, people.manager_ids, people.managers, *ratings, strict=True)
    return csv_text(OWN, columns).encode("utf-8", "surrogatepass")


@settings(deadline=None)
@given(rows)
def test_every_row_is_a_person_or_counted_elsewhere(records: list[tuple[str, ...]]) -> None:
    report = reading(plain(OWN, records)).report

    assert report.adds_up
    assert report.fault is not None or report.rows == len(records)


@settings(deadline=None)
@given(torn)
def test_rows_that_do_not_fit_the_header_are_counted_too(records: list[list[str]]) -> None:
    text = io.StringIO(newline="")
    csv.writer(text).writerows([OWN, *records])

    assert reading(text.getvalue().encode()).report.adds_up


@settings(deadline=None)
@given(
    st.one_of(
        st.binary(max_size=200), st.text(alphabet='person_id,;\t|"\n\r =lowhig1\x00é', max_size=200).map(str.encode)
    )
)
def test_no_bytes_make_reading_raise(content: bytes) -> None:
    report = reading(content).report

    assert report.adds_up
    assert report.fault is None or report.rows == 0


@pytest.mark.parametrize(
    "start", [b"PK\x03\x04", b"PAR1", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "Workbook".encode("utf-16-le")]
)
def test_a_first_word_of_a_workbook_and_no_more_is_a_fault(start: bytes) -> None:
    assert reading(start.ljust(600, b"\0")).report.fault is not None


@settings(deadline=None)
@given(rows)
def test_the_same_file_twice_is_the_file_once(records: list[tuple[str, ...]]) -> None:
    with written(plain(OWN, records)) as file:
        once, twice = read([file], leave_out_refused=True), read([file, file], leave_out_refused=True)

    assert twice.population == once.population
    assert twice.report.fault == once.report.fault
    if twice.report.fault is None:
        assert twice.report.notes[0].code == "given_twice"


@settings(deadline=None)
@given(rows)
def test_a_copy_beside_a_file_adds_nobody(records: list[tuple[str, ...]]) -> None:
    with written(plain(OWN, records)) as file:
        copy = file.with_name("copy.csv")
        copy.write_bytes(file.read_bytes())
        once, both = read([file], leave_out_refused=True), read([file, copy], leave_out_refused=True)

    assert both.report.adds_up
    assert both.report.people == once.report.people
    if once.population is not None and both.population is not None:
        assert essence(both.population) == essence(once.population)


@settings(deadline=None)
@given(rows)
def test_what_is_exported_loads_as_it_was(records: list[tuple[str, ...]]) -> None:
    people = reading(plain(OWN, records)).population
    if people is None or not len(people):
        return

    again = reading(exported(people), leave_out=False)

    assert again.report.needs == ()
    assert again.population is not None
    assert essence(again.population) == essence(people)


@settings(deadline=None)
@given(rows)
def test_a_map_that_says_nothing_changes_nothing(records: list[tuple[str, ...]]) -> None:
    with written(plain(OWN, records)) as file:
        assert read([file], mapping=Mapping()).report == read([file]).report
