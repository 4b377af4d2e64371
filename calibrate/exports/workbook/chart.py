"""Native charts: every name, size and colour said, the same numbers in cells above."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from calibrate.errors import FileRefusedError
from calibrate.exports.workbook.page import Page
from calibrate.exports.workbook.style import INK, RULE, SECOND

if TYPE_CHECKING:
    from xlsxwriter.chart import Chart

RAMP = ("#d5cfc2", "#9aa3af", "#434b56")
"""Below, at, above: one neutral ramp, told apart in grey."""
ON_RAMP = (INK, INK, "#ffffff")
_HIDDEN_NOUGHT = "0;;;"
_NO_LINE = {"none": True}


class Cells(NamedTuple):
    """A run of cells: first row, first column, last row, last column."""

    top: int
    left: int
    bottom: int
    right: int


class Series(NamedTuple):
    """One colour of a chart."""

    name: str
    values: Cells
    fill: str
    ink: str
    bold: bool = False


def font(size: float, color: str = INK, *, bold: bool = False) -> dict[str, Any]:
    """Return a chart's font, everything said."""
    return {"name": "Calibri", "size": size, "color": color, "bold": bold}


def stacked_bars(
    page: Page, title: str, labels: Cells, series: Sequence[Series], most: int, size: tuple[int, int]
) -> "Chart":
    """Return bars whose length is the number of people.

    Args:
        page: Where the cells are.
        title: What the chart shows.
        labels: Cells with what stands beside each bar.
        series: From the left.
        most: The longest bar, so that charts of one page can be compared.
        size: Pixels across and down.
    """
    chart = _chart(page, {"type": "bar", "subtype": "stacked"}, title, labels, series, size, gap=38, overlap=100)
    chart.set_x_axis(
        {"visible": False, "min": 0, "max": most, "major_gridlines": {"visible": False}, "num_font": font(9, SECOND)}
    )
    # Reversed: otherwise the bars run against the table above.
    chart.set_y_axis(
        {"reverse": True, "num_font": font(9), "line": _NO_LINE, "major_tick_mark": "none", "label_position": "low"}
    )
    return chart


def columns(page: Page, title: str, labels: Cells, series: Sequence[Series], size: tuple[int, int]) -> "Chart":
    """Return columns side by side."""
    chart = _chart(page, {"type": "column"}, title, labels, series, size, gap=55, overlap=0, outside=True)
    chart.set_x_axis({"num_font": font(11), "line": {"color": RULE, "width": 1}, "major_tick_mark": "none"})
    chart.set_y_axis({"visible": False, "min": 0, "major_gridlines": {"visible": False}, "num_font": font(9, SECOND)})
    return chart


def _chart(
    page: Page,
    kind: dict[str, str],
    title: str,
    labels: Cells,
    series: Sequence[Series],
    size: tuple[int, int],
    *,
    gap: int,
    overlap: int,
    outside: bool = False,
) -> "Chart":
    chart = page.workbook.add_chart(kind)
    for one in series:
        label: dict[str, Any] = {
            "value": True,
            "num_format": _HIDDEN_NOUGHT,
            "font": font(11 if outside else 9, INK if outside else one.ink, bold=one.bold),
        }
        if outside:
            label["position"] = "outside_end"
        answer = chart.add_series(
            {
                "name": one.name,
                "categories": [page.name, *labels],
                "values": [page.name, *one.values],
                "fill": {"color": one.fill},
                "border": {"color": "#ffffff", "width": 0.75},
                "data_labels": label,
                "gap": gap,
                "overlap": overlap,
            }
        )
        _check(page, answer)
    chart.set_title(
        {"name": title, "name_font": font(11, bold=True), "overlay": False, "layout": {"x": 0.01, "y": 0.01}}
    )
    chart.set_legend({"position": "top", "font": font(10, SECOND), "layout": _legend(size)})
    chart.set_chartarea({"border": _NO_LINE, "fill": _NO_LINE})
    chart.set_plotarea({"border": _NO_LINE, "fill": _NO_LINE})
    chart.set_size({"width": size[0], "height": size[1]})
    return chart


def _legend(size: tuple[int, int]) -> dict[str, float]:
    return {"x": 0.01, "y": 28 / size[1], "width": 280 / size[0], "height": 22 / size[1]}


def insert(page: Page, row: int, column: int, chart: "Chart", description: str) -> None:
    """Put a chart on a sheet, with what it shows in words.

    Raises:
        FileRefusedError: The writer refused it.
    """
    options = {"description": description, "object_position": 2, "x_offset": 4, "y_offset": 4}
    _check(page, page.sheet.insert_chart(row, column, chart, options))


def _check(page: Page, answer: int | None) -> None:
    if answer:
        raise FileRefusedError(
            f"The chart on sheet {page.name} could not be made. Export CSV, which holds its numbers."
        )
