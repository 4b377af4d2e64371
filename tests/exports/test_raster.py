import sys
import traceback
from types import SimpleNamespace

import pytest

from calibrate.errors import FileRefusedError
from calibrate.exports import files
from calibrate.exports.raster import NEEDS_EXTRA
from tests.exports.meeting import HOSTILE, extract, held


def test_without_the_extra_it_is_refused_and_the_extra_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "resvg_py", None)
    with pytest.raises(FileRefusedError) as refused:
        files(extract(held(24)), ["png"])
    assert refused.value.text == NEEDS_EXTRA
    assert "calibrate[png]" in NEEDS_EXTRA


def test_what_the_extra_says_is_not_repeated(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*, svg_string: str) -> bytes:
        raise ValueError(svg_string)

    monkeypatch.setitem(sys.modules, "resvg_py", SimpleNamespace(svg_to_bytes=refuse))
    named = extract(held(24, ["Quizzical Canary"]))
    with pytest.raises(FileRefusedError, match="Ask for svg") as refused:
        files(named, ["png"], names=True)
    assert "Canary" not in "".join(traceback.format_exception(refused.value))


def test_it_is_the_svg_in_dots() -> None:
    pytest.importorskip("resvg_py", reason="not run: the extra png is not installed")
    picture = files(extract(held(60, HOSTILE)), ["png"], names=True)["grid.png"]
    assert picture.startswith(b"\x89PNG\r\n\x1a\n")
    assert (int.from_bytes(picture[16:20]), int.from_bytes(picture[20:24])) == (1600, 900)
