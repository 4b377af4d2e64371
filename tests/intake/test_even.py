"""Text read at once: never anything but what reading cell by cell gives."""

import csv
import io

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from calibrate.intake.delimited import _read
from calibrate.intake.even import read_even

pieces = st.sampled_from(
    [",", ";", "\n", "\n", "\r\n", "\r", '"', '""', "a", "b c", "é", "\ufeff", "\0", "", " ", "1", "'", "#"]
)
cells = st.text(alphabet='ab",;\n\r é\0\ufeff\u2028\x85#', max_size=4)


def same(text: str, delimiter: str = ",") -> bool:
    """Tell whether a text was read at once; if so, it must be as cell by cell."""
    lines = read_even(text, delimiter)
    if lines is None:
        return False
    records = _read(text, delimiter)
    assert not records.stray_quotes
    assert lines.opening(1 << 20) == records.records
    assert [lines.row(at) for at in range(len(records.rows))] == records.rows
    return True


@given(st.lists(pieces, max_size=24).map("".join))
@example('1,"ab"c\n2,d\n')
@example('1,ab"c\n2,d\n')
@example("a,b\n\nc,d\n")
@example("a,b\nc\n")
@example("a,b\nc,d,e\n")
@example('a,b\n"c\nd",e')
@example('a,b\r\n"c\r\nd",e')
@example("\ufeffa,b\n1,2")
@example("\ufeff\ufeffa,b\n1,2")
@example(' "a",b\n1,2')
@example("a,b\n,")
@example("a,b\n,\n")
@example('a,b\n"",""\n')
@example('a,""""\n1,2\n')
def test_what_is_read_at_once_is_what_is_there(text: str) -> None:
    same(text)


@given(
    st.integers(2, 4).flatmap(lambda width: st.lists(st.lists(cells, min_size=width, max_size=width), min_size=1)),
    st.sampled_from(["\n", "\r\n"]),
)
def test_even_tables_are_read_as_they_were_written(records: list[list[str]], end: str) -> None:
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator=end, quoting=csv.QUOTE_ALL).writerows(records)

    if same(text.getvalue()):
        lines = read_even(text.getvalue(), ",")
        assert lines is not None
        assert lines.opening(1 << 20) == records


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("last", [True, False], ids=["closed", "open"])
def test_ordinary_files_are_read_at_once(end: str, last: bool) -> None:
    text = end.join(("ID;Name;Potential", '1;"Abel; Ada ""A""";low', "2;;", '"";"";é')) + (end if last else "")

    assert same(text, ";")


@pytest.mark.parametrize(
    "text",
    [
        "", "a", "a\nb\n", "a,b\n1\n", "a,b\n1,2,3\n", "a,b\n\n1,2\n", 'a,b\n1,"2"3\n', 'a,b\n1,2"3\n', "a,b\r1,2\n",
        'a,b\n1,"2\n', f"a,b\n1,{'x' * (1 << 21)}\n",
    ],
    ids=repr,
)  # fmt: skip
def test_what_is_uneven_is_read_cell_by_cell(text: str) -> None:
    assert not same(text)
