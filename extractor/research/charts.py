"""Comparisons as charts (SVG, PNG or PDF), drawn by matplotlib.

Letters are drawn as outlines of the font that comes with matplotlib (DejaVu Sans, which has all
Vietnamese letters), so a chart looks the same on every machine.
"""

from __future__ import annotations

import textwrap
from collections import Counter
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING, Any

from extractor.errors import InputProblem
from extractor.research.export.files import whole_file
from extractor.research.extras import needed
from extractor.research.wording import scaled

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from extractor.research.comparison import Comparison, ComparisonRow

ENDINGS = (".svg", ".png", ".pdf")
MOST_LINES = 40
"""Targets that get a line each; where there are more, their spread by year is drawn."""
NO_YEAR = "không rõ năm"
MARKERS = {">=": ">", ">": ">", "<=": "<", "<": "<", "=": "o"}
MEANINGS = {"o": "đúng mức", ">": "trở lên", "<": "trở xuống"}
COLOURS = ("#1f77b4", "#d95f02", "#1b9e77", "#7570b3", "#e7298a", "#66a61e", "#666666")
STYLE: dict[Any, Any] = {
    "font.family": "DejaVu Sans",
    "font.size": 9,
    "svg.fonttype": "path",
    "svg.hashsalt": "extractor",  # the same chart is the same file
    "text.parse_math": False,
}


@dataclass(frozen=True, slots=True)
class Chart:
    """What was drawn: the indicator, its unit, how many targets, and how many are not on it."""

    path: Path
    indicator: str
    unit: str
    drawn: int
    left_out: int


def draw(comparison: Comparison, path: Path) -> Chart:
    """Draw the indicator and unit of measure that most of the targets share.

    Up to :data:`MOST_LINES` targets stand below each other, a mark each, the colour for the year;
    more are drawn as their spread in each year.  It raises InputProblem where there is nothing
    to draw, the ending is not one of :data:`ENDINGS`, matplotlib is missing or the file cannot be
    written.
    """
    if path.suffix.lower() not in ENDINGS:
        raise InputProblem(
            f"A chart cannot be written as {path.name}.", f"End it in {', '.join(ENDINGS)}."
        )
    needed("matplotlib", "charts", "A chart")
    if not comparison.rows:
        raise InputProblem("There is nothing to draw.", "Ask for more years, levels or provinces.")
    rows = _commonest(comparison.rows)
    from matplotlib import rc_context
    from matplotlib.figure import Figure

    with rc_context(STYLE):
        figure = Figure(figsize=(8, _height(rows)), layout="constrained")
        axes = figure.add_subplot()
        factor, unit = scaled(max(abs(row.value) for row in rows), rows[0].unit_of_measure)
        (_lines if len(rows) <= MOST_LINES else _spread)(axes, rows, factor)
        _dress(figure, axes, rows, unit)
        with whole_file(path) as part:
            kind = path.suffix.lower().removeprefix(".")
            figure.savefig(part, format=kind, dpi=160, metadata=_metadata(kind))
    left_out = len(comparison.rows) - len(rows)
    return Chart(path, rows[0].indicator or "", unit, len(rows), left_out)


def _metadata(kind: str) -> dict[str, Any]:
    """Leave out the time of drawing, so that the same chart is the same file."""
    return {"svg": {"Date": None}, "pdf": {"CreationDate": None}}.get(kind, {})


def _commonest(rows: Sequence[ComparisonRow]) -> list[ComparisonRow]:
    def topic(row: ComparisonRow) -> tuple[str | None, str]:
        return (row.indicator_id or row.indicator, row.unit_of_measure)

    most, _ = Counter(topic(row) for row in rows).most_common(1)[0]
    return [row for row in rows if topic(row) == most]


def _height(rows: Sequence[ComparisonRow]) -> float:
    return 1.8 + 0.3 * len(rows) if len(rows) <= MOST_LINES else 5.0


def _lines(axes: Axes, rows: Sequence[ComparisonRow], factor: float) -> None:
    """A line a target, the highest on top."""
    ordered = sorted(rows, key=lambda row: (row.value, row.unit or "", row.year or 0))
    years = sorted({row.year or 0 for row in ordered})
    colours = {year: COLOURS[place % len(COLOURS)] for place, year in enumerate(years)}
    for place, row in enumerate(ordered):
        colour = colours[row.year or 0]
        ends = (row.value / factor, (row.value_max or row.value) / factor)
        axes.plot(ends, (place, place), color=colour, linewidth=2)
        axes.plot(ends[0], place, MARKERS[row.comparator], color=colour, markersize=7)
    axes.set_yticks(range(len(ordered)), [_name(row) for row in ordered])
    axes.set_ylim(-0.7, len(ordered) - 0.3)
    axes.grid(axis="x", color="#dddddd")
    _legend(axes, colours, {MARKERS[row.comparator] for row in ordered})


def _legend(axes: Axes, colours: dict[int, str], markers: set[str]) -> None:
    from matplotlib.lines import Line2D

    entries = [
        Line2D([], [], color=colour, marker="s", linestyle="", label=str(year or NO_YEAR))
        for year, colour in colours.items()
    ]
    entries += [
        Line2D([], [], color="#333333", marker=marker, linestyle="", label=meaning)
        for marker, meaning in MEANINGS.items()
        if marker in markers
    ]
    axes.legend(
        handles=entries,
        title="Năm ban hành",
        loc="upper left",
        bbox_to_anchor=(1.01, 1.0),
        frameon=False,
        alignment="left",
    )


def _spread(axes: Axes, rows: Sequence[ComparisonRow], factor: float) -> None:
    """A box a year, from the lower to the upper quarter, with all targets as whiskers."""
    years = sorted({row.year or 0 for row in rows})
    values = [[row.value / factor for row in rows if (row.year or 0) == year] for year in years]
    axes.boxplot(values, whis=(0, 100), widths=0.5, medianprops={"color": COLOURS[1]})
    labels = [
        f"{year or NO_YEAR}\n{len(found)} chỉ tiêu\ntrung vị {vietnamese(median(found))}"
        for year, found in zip(years, values, strict=True)
    ]
    axes.set_xticks(range(1, len(years) + 1), labels)
    axes.set_xlabel("Năm ban hành")
    axes.grid(axis="y", color="#dddddd")


def _dress(figure: Figure, axes: Axes, rows: Sequence[ComparisonRow], unit: str) -> None:
    title = textwrap.fill(rows[0].indicator or "", 60)
    figure.suptitle(title, fontweight="bold", x=0.02, horizontalalignment="left")
    if len(rows) <= MOST_LINES:
        axes.set_xlabel(unit)
    else:
        axes.set_ylabel(unit)
    measured = axes.xaxis if len(rows) <= MOST_LINES else axes.yaxis
    measured.set_major_formatter(lambda value, _: vietnamese(value))
    for side in ("top", "right"):
        axes.spines[side].set_visible(False)
    axes.set_axisbelow(True)


def vietnamese(value: float) -> str:
    """A number as it is written in Vietnam: 1.234,5."""
    return f"{round(value, 6):,.6g}".translate(str.maketrans(",.", ".,"))


def _name(row: ComparisonRow) -> str:
    """The unit with what lies above it, to tell communes of one name apart."""
    above = row.district or row.province
    return ", ".join(part for part in (row.unit, above) if part) or row.document_name
