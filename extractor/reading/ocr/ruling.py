"""Ruling lines of a page image: long thin runs of ink, level or upright."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from extractor.reading.document import Box
from extractor.reading.ocr.binary import Grey, Ink, darkest, threshold_of

_DPI = 100
_LEAST_LEVEL = 0.4
_LEAST_UPRIGHT = 0.22
_THICKEST = 0.06
_MOST_RUNS = 20_000
_POINTS = 72


@dataclass(slots=True)
class _Bar:
    """Runs of ink in neighbouring rows; ``last`` is the row of the latest."""

    first: int
    last: int
    start: int
    end: int


def rules_in(grey: Grey, dpi: int) -> tuple[list[Box], list[Box]]:
    """Horizontal and vertical rules of a level page as thin boxes in points."""
    factor = max(1, round(dpi / _DPI))
    small = np.less_equal(darkest(grey, factor), threshold_of(grey) or -1)
    points = _POINTS * factor / dpi
    inch = dpi / factor
    level = _bars(small, int(_LEAST_LEVEL * inch), _THICKEST * inch)
    upright = _bars(small.T, int(_LEAST_UPRIGHT * inch), _THICKEST * inch)
    horizontal = [_box(bar.start, _middle(bar), bar.end, _middle(bar), points) for bar in level]
    vertical = [_box(_middle(bar), bar.start, _middle(bar), bar.end, points) for bar in upright]
    return horizontal, vertical


def _middle(bar: _Bar) -> float:
    return (bar.first + bar.last + 1) / 2


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
            growing.append(_Bar(row, row, start, end))
            bars.append(growing[-1])
        else:
            joined.last = row
            joined.start, joined.end = min(joined.start, start), max(joined.end, end)
    return [bar for bar in bars if bar.last - bar.first + 1 <= thickest]


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
