"""Maps: what they may say, and how they are written down."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calibrate.errors import BadMapError, FileRefusedError
from calibrate.intake.mapping import AxisMap, BoxMap, LongMap, Mapping, mapping_from_toml, squeezed
from calibrate.intake.toml import merged_toml, to_toml
from tests.intake.files import Folder

FULL = """
date = "Review Date"
sheet = "People"
header_row = 3
[columns]
person_id = "EmpID"
manager = "ManagerName"
[performance]
low = ["PIP", "Needs Improvement"]
middle = ["Fully Meets"]
high = ["Exceeds"]
unrated = ["N/A- too early to review"]
[potential]
cuts = [2.5, 3.5]
direction = "1 is best"
[box]
column = "Box"
[box.legend]
"H,M" = ["high", "middle"]
[long]
id = "Who"
question = "Asked"
answer = "Said"
date = "When"
"""


def test_a_map_is_read_whole(folder: Folder) -> None:
    mapping = mapping_from_toml(folder.bytes(FULL.encode(), "map.toml"))

    assert mapping.columns == {"person_id": "EmpID", "manager": "ManagerName"}
    assert mapping.performance.low == ("PIP", "Needs Improvement")
    assert mapping.potential == AxisMap(cuts=(2.5, 3.5), direction="1 is best")
    assert mapping.box == BoxMap(column="Box", legend={"H,M": ("high", "middle")})
    assert mapping.long == LongMap(id="Who", question="Asked", answer="Said", date="When")
    assert (mapping.date, mapping.sheet, mapping.header_row) == ("Review Date", "People", 3)


def test_what_is_written_down_reads_back(folder: Folder) -> None:
    mapping = mapping_from_toml(folder.bytes(FULL.encode(), "map.toml"))

    assert Mapping.model_validate(tomllib.loads(to_toml(mapping, remarks=("a\nremark\x1b",)))) == mapping


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"columns = [", "not TOML"),
        (b"\xff", "not UTF-8"),
        (b"colums = {}", "colums"),
        (b"[performance]\ncuts = [3.5, 2.5]", "smaller first"),
        (b"[performance]\ncuts = [2.5]", "two numbers"),
        (b'[performance]\nlow = ["A"]\nhigh = [" a"]', "two lists"),
        (b'[performance]\ndirection = "down"', "direction"),
        (b'[box]\ncolumn = "Box"\n[box.legend]\n"5" = ["solid", "high"]', "legend"),
        (b"header_row = 0", "header_row"),
    ],
)
def test_a_map_that_cannot_be_used_says_where(folder: Folder, content: bytes, said: str) -> None:
    with pytest.raises(BadMapError, match=said):
        mapping_from_toml(folder.bytes(content, "map.toml"))


def test_a_map_that_is_not_there_is_a_file_refused(tmp_path: Path) -> None:
    with pytest.raises(FileRefusedError):
        mapping_from_toml(tmp_path / "none.toml")


texts = st.text(max_size=12)
labels = st.lists(texts, max_size=3, unique_by=squeezed).map(tuple)


@given(st.dictionaries(texts, texts, max_size=4), labels, texts)
def test_any_text_survives_being_written_down(columns: dict[str, str], low: tuple[str, ...], remark: str) -> None:
    mapping = Mapping(columns=columns, performance=AxisMap(low=low), date=remark)

    assert tomllib.loads(to_toml(mapping, remarks=(remark,)))["performance"]["low"] == list(low)
    assert tomllib.loads(to_toml(mapping)).get("columns", {}) == columns


@pytest.mark.parametrize(
    "text",
    [
        '[box]\ncolumn = "B"\n[box.legend]\n"H,M" = ["high", ""]\n"h,m" = ["low", ""]',
        "[performance]\ncuts = [1, inf]",
    ],
    ids=["one cell twice", "no end"],
)
def test_what_a_map_cannot_mean_is_refused(tmp_path: Path, text: str) -> None:
    file = tmp_path / "map.toml"
    file.write_text(text)
    with pytest.raises(BadMapError):
        mapping_from_toml(file)


def test_a_blank_row_is_no_header(folder: Folder) -> None:
    fault = folder.read("person_id,performance", "", "1,low", mapping=Mapping(header_row=2)).report.fault

    assert fault is not None
    assert (fault.code, fault.text) == ("no_header", "Row 2 is blank: no header stands there.")


def test_a_rating_column_taken_for_another_field_contradicts_nobody(folder: Folder) -> None:
    said = Mapping(columns={"performance": "Rating", "title": "Performance"})
    report = folder.read("ID,Rating,Performance,Potential", "1,low,high,low", mapping=said).report

    assert (report.people, report.warnings) == (1, ())


def test_several_half_filled_maps_become_one() -> None:
    one = to_toml(Mapping(columns={"performance": ""}), remarks=("first",))
    two = to_toml(Mapping(columns={"potential": ""}, potential=AxisMap(low=("x",), high=())))

    assert merged_toml([one, two]).splitlines() == [
        "# first",
        "[columns]",
        'performance = ""',
        'potential = ""',
        "[potential]",
        'low = ["x"]',
        "high = []",
    ]
