"""The map: a facilitator's answers to what a file leaves unclear."""

import math
import tomllib
from pathlib import Path
from typing import Annotated, Any, Literal, Self

from pydantic import AfterValidator, Field, ValidationError, model_validator

from calibrate.domain.axis import Axis, Band
from calibrate.domain.record import Record
from calibrate.errors import BadMapError, FileRefusedError

ONE_IS_BEST = "1 is best"
ONE_IS_LOWEST = "1 is lowest"


def _rising(cuts: tuple[float, ...]) -> tuple[float, ...]:
    if len(cuts) not in (0, 2) or list(cuts) != sorted(set(cuts)) or not all(map(math.isfinite, cuts)):
        raise ValueError("cuts are two numbers, the smaller first")
    return cuts


class AxisMap(Record):
    """Which labels, or which stretch of numbers, are which band."""

    low: tuple[str, ...] = ()
    middle: tuple[str, ...] = ()
    high: tuple[str, ...] = ()
    unrated: tuple[str, ...] = ()
    cuts: Annotated[tuple[float, ...], AfterValidator(_rising)] = ()
    """low < first <= middle < second <= high."""
    direction: Literal["", "1 is best", "1 is lowest"] = ""

    @model_validator(mode="after")
    def _places_once(self) -> Self:
        labels = [squeezed(label) for label, _ in self._lists()]
        if len(labels) > len(set(labels)):
            raise ValueError("a label stands in two lists")
        return self

    @classmethod
    def placing(cls, labels: dict[str, Band | None]) -> Self:
        """Return the map that places labels, each in its first way of being written."""
        first = {squeezed(label): label for label in reversed(labels)}
        lists: dict[Band | None, list[str]] = {band: [] for band in (*Band, None)}
        for label, band in labels.items():
            if first[squeezed(label)] == label:
                lists[band].append(label)
        return cls(
            low=tuple(lists[Band.LOW]),
            middle=tuple(lists[Band.MIDDLE]),
            high=tuple(lists[Band.HIGH]),
            unrated=tuple(lists[None]),
        )

    def placed(self) -> dict[str, Band | None]:
        """Return every label the map places, squeezed."""
        return {squeezed(label): band for label, band in self._lists()}

    def written(self) -> dict[str, Band | None]:
        """Return every label the map places, as it writes them."""
        return dict(self._lists())

    def _lists(self) -> list[tuple[str, Band | None]]:
        lists = ((self.low, Band.LOW), (self.middle, Band.MIDDLE), (self.high, Band.HIGH), (self.unrated, None))
        return [(label, band) for labels, band in lists for label in labels]


def squeezed(label: str) -> str:
    """Return a label comparable to one in a map: capitals and the number of spaces do not count."""
    return " ".join(label.split()).casefold()


BoxWord = Literal["low", "middle", "high", "unrated", ""]
"""What a legend may say of one axis; blank while nobody has said it."""


class BoxMap(Record):
    """What each cell of a combined column means: performance first, then potential."""

    column: str
    legend: dict[str, tuple[BoxWord, BoxWord]] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _explains_once(self) -> Self:
        if len(self.legend) > len(set(map(squeezed, self.legend))):
            raise ValueError("a cell stands twice in the legend")
        return self

    def axis(self, axis: Axis) -> AxisMap:
        """Return what the legend says of one axis."""
        said: dict[str, list[str]] = {}
        for cell, words in self.legend.items():
            said.setdefault(words[0 if axis is Axis.PERFORMANCE else 1], []).append(cell)
        return AxisMap.model_validate({word: cells for word, cells in said.items() if word})


class LongMap(Record):
    """The columns of a file with one row per question."""

    id: str
    question: str
    answer: str
    date: str = ""


class Mapping(Record):
    """Everything a map may say; whatever it leaves out is recognised or asked."""

    columns: dict[str, str] = Field(default_factory=dict)
    """Field to header; an empty header says that the file has no such column."""
    performance: AxisMap = AxisMap()
    potential: AxisMap = AxisMap()
    box: BoxMap | None = None
    long: LongMap | None = None
    date: str = ""
    date_order: Literal["", "day first", "month first"] = ""
    """How to read a date like 3/4/2026."""
    sheet: str = ""
    header_row: int | None = Field(default=None, ge=1)

    def axis(self, axis: Axis) -> AxisMap:
        """Return what is said about one axis."""
        return self.performance if axis is Axis.PERFORMANCE else self.potential


def mapping_from_toml(path: Path) -> Mapping:
    """Read a map.

    Raises:
        FileRefusedError: The file is not there or cannot be read.
        BadMapError: It is not TOML, or says something a map cannot say.
    """
    try:
        said = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError:
        raise FileRefusedError(f"The map {path} cannot be read. Check its name and that you may open it.") from None
    except UnicodeDecodeError:
        raise BadMapError(f"The map {path} is not UTF-8. Save it again as UTF-8.") from None
    except tomllib.TOMLDecodeError as error:
        raise BadMapError(f"The map {path} is not TOML: {error}.") from None
    return _checked(path, said)


def _checked(path: Path, said: dict[str, Any]) -> Mapping:
    try:
        return Mapping.model_validate(said)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        text = f"The map {path} cannot be used: {where}: {first['msg'].lower()}."
        raise BadMapError(text) from None
