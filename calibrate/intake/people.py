"""Columns of text to everybody in the session."""

import io
from collections.abc import Iterator, Mapping, Sequence

import polars as pl

from calibrate.domain.axis import Axis, Band
from calibrate.domain.person import PersonId
from calibrate.domain.population import DETAILS, EXTRA, RATING_DETAILS, Population
from calibrate.intake.findings import Findings, counted
from calibrate.intake.lookalikes import warn_of_lookalikes
from calibrate.intake.managers import find_managers
from calibrate.intake.part import Part
from calibrate.intake.ratings import band_column
from calibrate.intake.reporting import say_who_reports_oddly

_DETAIL_COLUMNS = (*DETAILS, *(f"{axis}_{part}" for axis in Axis for part in RATING_DETAILS))


def population_of(frame: pl.DataFrame, parts: list[Part], findings: Findings) -> Population:
    """Return the people of a frame that has one row for each."""
    names = _names(frame, parts, findings)
    managers = find_managers(frame, names)
    say_who_reports_oddly(frame, managers, parts, findings)
    warn_of_lookalikes(names, parts, findings)
    return Population(
        ids=tuple(map(PersonId, frame["person_id"].to_list())),
        names=names,
        manager_ids=managers.ids,
        managers=managers.names,
        performance=_bands(frame, Axis.PERFORMANCE),
        potential=_bands(frame, Axis.POTENTIAL),
        details=_details(frame),
    )


def _names(frame: pl.DataFrame, parts: list[Part], findings: Findings) -> tuple[str, ...]:
    """Return everybody's name; where there is none, the id stands for it."""
    given = _given_names(frame)
    named = frame.select(given.alias("given"), pl.col("person_id")).with_columns(
        pl.when(pl.col("given") != "").then(pl.col("given")).otherwise(pl.col("person_id")).alias("name")
    )
    missing = int((named["given"] == "").sum())
    if missing:
        text = f"{counted(missing, 'person has', 'people have')} no name in the file; the id stands in its place."
        findings.note(parts[0].place, "no_name", text)
    return tuple(named["name"].to_list())


def _given_names(frame: pl.DataFrame) -> pl.Expr:
    """Return whole names: the column of names, blanks filled from the halves; with both halves where it is only one."""
    halves = [half for half in ("first_name", "last_name") if half in frame.columns]
    if "name" not in frame.columns:
        return _joined(halves)
    name = pl.col("name").fill_null("")
    if not halves or _is_whole(frame, halves[-1]):
        return pl.when(name != "").then(name).otherwise(_joined(halves))
    if len(halves) == 1:
        return _joined(["first_name", "name"] if halves == ["first_name"] else ["name", "last_name"])
    return pl.when(_joined(halves) != "").then(_joined(halves)).otherwise(name)


def _joined(columns: Sequence[str]) -> pl.Expr:
    parts = [pl.col(column).fill_null("") for column in columns]
    return pl.concat_str(parts, separator=" ").str.strip_chars() if parts else pl.lit("")


def _is_whole(frame: pl.DataFrame, half: str) -> bool:
    """Tell whether most names have the other column's half of the name in them, so that they are whole names."""
    name, part = (pl.col(column).fill_null("").str.to_lowercase() for column in ("name", half))
    both = frame.select(has=name.str.contains(part, literal=True), is_told=(name != "") & (part != ""))
    told = both.filter("is_told")["has"]
    return 2 * int(told.sum()) > told.len()


def _bands(frame: pl.DataFrame, axis: Axis) -> tuple[Band | None, ...]:
    band = {int(band): band for band in Band}
    return tuple(map(band.get, frame[band_column(axis)].to_list()))


class FrameDetails(Mapping[str, Sequence[str]]):
    """Detail columns that stay in their frame until somebody looks."""

    def __init__(self, frame: pl.DataFrame) -> None:
        self._frame = frame
        self._seen: dict[str, tuple[str, ...]] = {}

    def __getitem__(self, column: str) -> tuple[str, ...]:
        if column not in self._seen:
            if column not in self._frame.columns:
                raise KeyError(column)
            self._seen[column] = tuple(self._frame[column].to_list())
        return self._seen[column]

    def __iter__(self) -> Iterator[str]:
        return iter(self._frame.columns)

    def __len__(self) -> int:
        return self._frame.width

    @property
    def size(self) -> int:
        """About how many bytes the columns are."""
        return int(self._frame.estimated_size())

    def to_parquet(self) -> bytes:
        """Return the columns as a Parquet file."""
        written = io.BytesIO()
        self._frame.write_parquet(written)
        return written.getvalue()


def _details(frame: pl.DataFrame) -> FrameDetails:
    columns = {name: name for name in frame.columns if name in _DETAIL_COLUMNS or name.startswith(EXTRA)}
    columns |= {
        f"{axis}_label": axis.value for axis in Axis if axis in frame.columns and f"{axis}_label" not in columns
    }
    return FrameDetails(frame.select(pl.col(name).fill_null("").alias(label) for label, name in columns.items()))
