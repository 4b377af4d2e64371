"""The grid as a picture: read back as XML, by a reader that knows nothing of how it was drawn."""

import re
from dataclasses import replace
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calibrate.domain.audience import Stage
from calibrate.domain.box import BOXES
from calibrate.exports.picture import grid_picture
from calibrate.exports.picture.svg import clean, width
from calibrate.exports.workbook.grid_names import people_by_box
from tests.exports.meeting import HOSTILE, Meeting, extract, held, population

SVG = "{http://www.w3.org/2000/svg}"
ALLOWED = {"svg", "title", "desc", "g", "rect", "text", "path"}
ATTRIBUTES = {
    "width", "height", "viewBox", "role", "aria-labelledby", "aria-label", "lang", "font-family", "id", "x", "y",
    "fill", "font-size", "font-weight", "text-anchor", "d",
}  # fmt: skip
SEALED_60 = extract(held(60))
FULL, PLAIN = grid_picture(SEALED_60, names=True), grid_picture(SEALED_60)
EVERY = {
    "names": FULL,
    "counts": PLAIN,
    "hostile": grid_picture(extract(held(60, HOSTILE)), names=True),
    "many": grid_picture(extract(held(300)), names=True),
    "open": grid_picture(extract(held(60, agree_all=False), sealed=False), names=True),
    "before": grid_picture(extract(held(60), stage=Stage.BEFORE), names=True),
    "no cycle": grid_picture(extract(held(24), cycle="")),
}


def root(picture: bytes) -> ElementTree.Element:
    return ElementTree.fromstring(picture.decode("utf-8"))  # noqa: S314 - our own file


def texts(picture: bytes) -> list[str]:
    return [element.text or "" for element in root(picture).iter(f"{SVG}text")]


def description(picture: bytes) -> str:
    found = root(picture).find(f"{SVG}desc")
    assert found is not None
    return found.text or ""


def sizes(picture: bytes) -> list[float]:
    return [float(element.attrib["font-size"]) for element in root(picture).iter(f"{SVG}text")]


@pytest.mark.parametrize("picture", EVERY.values(), ids=EVERY)
def test_it_is_a_slide_that_loads_nothing_and_runs_nothing(picture: bytes) -> None:
    whole = root(picture)
    assert (whole.get("width"), whole.get("height"), whole.get("viewBox")) == ("1600", "900", "0 0 1600 900")
    assert whole.get("role") == "img"
    assert {element.tag.removeprefix(SVG) for element in whole.iter()} <= ALLOWED
    assert {name for element in whole.iter() for name in element.attrib} <= ATTRIBUTES
    addresses = [value for element in whole.iter() for value in element.attrib.values() if "://" in value]
    assert addresses == []
    assert picture.count(b"xmlns") == 1
    assert b"<?" not in picture
    assert b"<!" not in picture


@pytest.mark.parametrize("picture", EVERY.values(), ids=EVERY)
def test_everything_lies_inside_and_can_be_read(picture: bytes) -> None:
    assert min(sizes(picture)) >= 12
    for element in root(picture).iter(f"{SVG}text"):
        assert 0 < float(element.attrib["x"]) < 1600
        assert 0 < float(element.attrib["y"]) < 900


@pytest.mark.parametrize("picture", EVERY.values(), ids=EVERY)
def test_its_title_and_description_are_what_a_reader_is_told(picture: bytes) -> None:
    whole = root(picture)
    named = {element.get("id"): element.text for element in whole.iter() if element.get("id")}
    told = [named[name] for name in (whole.get("aria-labelledby") or "").split()]
    assert len(told) == 2
    assert all(told)
    assert [whole[0].tag, whole[1].tag] == [f"{SVG}title", f"{SVG}desc"]


def test_two_pictures_on_one_page_share_no_id() -> None:
    ids = [
        element.attrib["id"] for picture in (FULL, PLAIN) for element in root(picture).iter() if "id" in element.attrib
    ]
    assert len(set(ids)) == len(ids) == 2 * (2 + 9)
    assert all(re.fullmatch(r"calibrate-[\w.-]+", name) for name in ids)


def test_each_box_is_a_group_with_its_name_its_place_and_its_count() -> None:
    groups = list(root(FULL).iter(f"{SVG}g"))
    totals = SEALED_60.totals.boxes
    assert len(groups) == 9
    for box, group in zip(BOXES, groups, strict=True):
        label = group.attrib["aria-label"]
        assert label.startswith(SEALED_60.naming.box(box))
        assert re.search(rf": {totals[box]} (person|people)$", label)
        assert group.attrib["role"] == "group"


def test_the_description_holds_every_box_and_every_name() -> None:
    told = description(FULL)
    for box, seats in people_by_box(SEALED_60).items():
        names = ", ".join(SEALED_60.called(seat.person_id) for seat in seats)
        assert f"{SEALED_60.naming.box(box)}, " in told
        assert f": {len(seats)} ({names})." in told


def test_the_description_of_counts_holds_every_box_and_no_name() -> None:
    told = description(PLAIN)
    for box, count in SEALED_60.totals.boxes.items():
        was = SEALED_60.totals.proposed[box]
        assert f": {count}." in told if was == count else f": {count}, was {was}." in told
    whole = PLAIN.decode()
    assert not [seat for seat in SEALED_60.seats if SEALED_60.called(seat.person_id) in whole]


def test_names_are_real_text_and_only_cut_in_what_is_drawn() -> None:
    drawn = texts(FULL)
    for seats in people_by_box(SEALED_60).values():
        for seat in seats:
            name = SEALED_60.called(seat.person_id)
            assert any(name == one or (one.endswith("…") and name.startswith(one[:-1].rstrip())) for one in drawn), name


def test_marks_stand_beside_who_bears_them_and_are_explained() -> None:
    everything = texts(EVERY["open"])
    assert {"○", "‖", "="} <= set(everything)
    (legend,) = [line for line in everything if "parked" in line and "agreed by consent" in line]
    assert "○ open: not agreed yet" in legend
    assert "  " not in legend, "blanks in a row fold into one"
    assert not {"○", "‖", "=", "→", "↑"} & set(texts(EVERY["before"]))


def test_before_the_seal_the_band_is_amber_and_says_so() -> None:
    def band(picture: bytes) -> tuple[str, str]:
        _, rectangle = list(root(picture).iter(f"{SVG}rect"))[:2]
        return rectangle.attrib["fill"], texts(picture)[0]

    assert band(FULL) == ("#12161c", "FOR THE FACILITATOR")
    assert band(EVERY["open"]) == ("#783600", "NOT SEALED · FOR THE FACILITATOR")
    assert "not sealed" in description(EVERY["open"])


def test_too_many_names_are_counts_with_a_sentence() -> None:
    assert "too many names" in " ".join(texts(EVERY["many"]))
    assert "Too many names" in description(EVERY["many"])
    assert "too many" not in " ".join(texts(PLAIN))


def test_a_hundred_people_still_have_names() -> None:
    picture = grid_picture(extract(held(96)), names=True)
    assert "too many" not in " ".join(texts(picture))
    assert min(sizes(picture)) >= 12


@pytest.mark.parametrize("people", range(100, 170, 10))
def test_type_never_falls_under_twelve(people: int) -> None:
    picture = grid_picture(extract(held(people)), names=True)
    assert min(sizes(picture)) >= 12


def test_hostile_names_are_text_and_nothing_else() -> None:
    drawn = texts(EVERY["hostile"])
    assert "<b>bold</b>" in drawn
    assert "&P of &N" in drawn
    assert 'quote"comma,' in drawn
    hostile = extract(held(60, HOSTILE))
    standing = [hostile.called(seat.person_id) for seats in people_by_box(hostile).values() for seat in seats]
    assert len(set(standing) & set(HOSTILE)) > 30
    assert [name for name in standing if clean(name) not in description(EVERY["hostile"])] == []


def test_hostile_words_in_settings_and_sessions_are_text() -> None:
    base = extract(held(24), cycle='<script>"&\x00\ud800')
    bands = base.naming.performance.model_copy(update={"full": ("<b>", "a" * 300, "\x1b[31m")})
    naming = base.naming.model_copy(update={"performance": bands})
    hostile = replace(base, naming=naming)
    for names in (True, False):
        drawn = texts(grid_picture(hostile, names=names))
        assert "<b>" in drawn
        assert not [line for line in drawn if "\x1b" in line]
        assert any(line.startswith("a" * 10) and line.endswith("…") for line in drawn)


@pytest.mark.parametrize("names", [True, False])
@pytest.mark.parametrize("stage", list(Stage))
@pytest.mark.parametrize("sealed", [True, False])
def test_the_same_extract_gives_the_same_bytes(names: bool, stage: Stage, sealed: bool) -> None:
    first, second = (
        grid_picture(extract(held(60, HOSTILE), stage=stage, sealed=sealed), names=names) for _ in range(2)
    )
    assert first == second


@pytest.mark.parametrize("names", [True, False])
def test_a_session_without_people_is_a_picture(names: bool) -> None:
    picture = grid_picture(extract(Meeting(population(0))), names=names)
    assert texts(picture).count("0") == 3 + 3 + 9
    assert description(picture).startswith("0 people")


@given(st.text(max_size=30))
def test_any_name_makes_a_picture_that_parses(name: str) -> None:
    names = [name, f"{name}]]>", f"--{name}"]
    picture = grid_picture(extract(held(24, names)), names=True)
    assert len(texts(picture)) > 20


@given(st.text(alphabet=st.characters(exclude_categories=())))
def test_a_cleaned_text_is_a_line_of_xml(text: str) -> None:
    cleaned = clean(text)
    assert not re.search("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff\u202a-\u202e\u2066-\u2069]", cleaned)
    assert clean(cleaned) == cleaned


def test_names_are_cut_so_that_a_wider_font_fits() -> None:
    long = grid_picture(extract(held(24, ["m" * 60, "w" * 60])), names=True)
    for element in root(long).iter(f"{SVG}text"):
        if (element.text or "").endswith("…") and set(element.text or "") <= {"m", "w", "…"}:
            assert width(element.text or "", float(element.attrib["font-size"])) <= (437 - 44 - 18) * 0.88
