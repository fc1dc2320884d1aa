"""Ruling lines of a page image: long thin runs of ink, level or upright."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from extractor.reading.document import Box
from extractor.reading.ocr.binary import Grey, Ink, darkest, threshold_of
from extractor.reading.ocr.turns import Lean

_DPI = 100
_LEAST_LEVEL = 0.4
_LEAST_UPRIGHT = 0.22
_THICKEST = 0.06
_MOST_RUNS = 20_000
_MOST_LEAN = 0.03
_POINTS = 72


class Rules(NamedTuple):
    """Horizontal and vertical rules as thin boxes in points, each through the middle of its line.

    ``fall`` is how far level lines go down a point to the right, ``drift`` how far upright ones go
    right a point down: a sheet that lay skew under the lid leans both ways differently.
    """

    horizontal: list[Box]
    vertical: list[Box]
    fall: float = 0.0
    drift: float = 0.0


@dataclass(slots=True)
class _Bar:
    """Runs of ink in neighbouring rows; ``last`` is the row of the latest.

    The sums are those of a line fitted to the pixels of the runs.
    """

    first: int
    last: int
    start: int
    end: int
    pixels: int = 0
    along: float = 0.0
    rows: float = 0.0
    along_rows: float = 0.0
    along_squared: float = 0.0

    def add(self, row: int, start: int, end: int) -> None:
        """Let the bar grow by a run."""
        self.last = row
        self.start, self.end = min(self.start, start), max(self.end, end)
        length, middle = end - start, (start + end) / 2
        self.pixels += length
        self.along += length * middle
        self.rows += length * row
        self.along_rows += length * middle * row
        self.along_squared += length * (middle * middle + length * length / 12)

    @property
    def covariance(self) -> float:
        """Of place along the bar and row, summed over its pixels."""
        return self.along_rows - self.along * self.rows / self.pixels

    @property
    def variance(self) -> float:
        """Of the place along the bar, summed over its pixels."""
        return self.along_squared - self.along * self.along / self.pixels


def rules_in(grey: Grey, dpi: int) -> Rules:
    """The rules of a page that is level to a degree or so."""
    factor = max(1, round(dpi / _DPI))
    small = np.less_equal(darkest(grey, factor), _threshold(grey))
    points = _POINTS * factor / dpi
    inch = dpi / factor
    level = _bars(small, int(_LEAST_LEVEL * inch), _THICKEST * inch)
    upright = _bars(small.T, int(_LEAST_UPRIGHT * inch), _THICKEST * inch)
    horizontal = [_box(bar.start, _middle(bar), bar.end, _middle(bar), points) for bar in level]
    vertical = [_box(_middle(bar), bar.start, _middle(bar), bar.end, points) for bar in upright]
    return Rules(horizontal, vertical, _slope(level), _slope(upright))


def lean_of(rules: Rules) -> Lean:
    """How a ruled page leans; not at all where too few rules tell."""
    told = len(rules.horizontal) > 1 and len(rules.vertical) > 1
    if not told or max(abs(rules.fall), abs(rules.drift)) > _MOST_LEAN:
        return Lean()
    return Lean(rules.fall, rules.drift)


def _middle(bar: _Bar) -> float:
    return (bar.first + bar.last + 1) / 2


def _threshold(grey: Grey) -> float:
    """Half way from what counts as ink to the paper: rules are printed finer than letters."""
    ink = threshold_of(grey)
    return (ink + float(np.median(grey[::8, ::8]))) / 2 if ink else -1


def _slope(bars: list[_Bar]) -> float:
    """Rows gained a pixel along the bars, all taken together."""
    variance = sum(bar.variance for bar in bars)
    return sum(bar.covariance for bar in bars) / variance if variance else 0.0


def _box(x0: float, top: float, x1: float, bottom: float, points: float) -> Box:
    return Box(x0 * points, top * points, x1 * points, bottom * points)


def _bars(ink: Ink, least: int, thickest: float) -> list[_Bar]:
    """Thin bars along the rows; one that leans comes in overlapping pieces joined to one."""
    runs = _runs(ink, least)
    if len(runs) > _MOST_RUNS:
        return []
    bars: list[_Bar] = []
    growing: list[_Bar] = []
    for row, start, end in runs:
        growing = [bar for bar in growing if row - bar.last <= 2]
        joined = next((b for b in growing if start <= b.end + 3 and end >= b.start - 3), None)
        if joined is None:
            joined = _Bar(row, row, start, end)
            growing.append(joined)
            bars.append(joined)
        joined.add(row, start, end)
    return [bar for bar in bars if _is_thin(bar, thickest)]


def _is_thin(bar: _Bar, thickest: float) -> bool:
    """Whether a bar is a line, be it that it leans."""
    length = bar.end - bar.start
    lean = min(_MOST_LEAN * length, bar.last - bar.first)
    return bar.pixels <= thickest * length and bar.last - bar.first + 1 <= thickest + lean


def _runs(ink: Ink, least: int) -> list[tuple[int, int, int]]:
    """Row, start and end (outside) of each run of at least that many pixels, row by row."""
    width = ink.shape[1] + 1
    flat = np.zeros(ink.shape[0] * width + 1, dtype=np.int8)
    flat[1:].reshape(ink.shape[0], width)[:, :-1] = ink
    steps = np.diff(flat)
    starts, ends = np.flatnonzero(steps == 1), np.flatnonzero(steps == -1)
    starts = starts[: ends.size]
    ends = ends[: starts.size]
    long = ends - starts >= least
    rows = starts[long] // width
    return [
        (int(row), int(start - row * width), int(end - row * width))
        for row, start, end in zip(rows, starts[long], ends[long], strict=True)
    ]
