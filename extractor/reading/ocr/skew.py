"""How far the lines of a page lean, by the sharpness of its profile across the lines."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from extractor.reading.ocr.binary import Grey, ink_of

MOST_DEGREES = 5.0
_SIZE = 900
_MOST_POINTS = 60_000
_LEAST_POINTS = 200


def skew_of(grey: Grey) -> float:
    """The angle in degrees by which to turn the page counter-clockwise to level its lines.

    0 where the page is empty or black, or where the best angle lies outside ±5°.
    """
    step = max(1, max(grey.shape) // _SIZE)
    ink = ink_of(grey[::step, ::step])
    rows, columns = np.nonzero(ink)
    if not _LEAST_POINTS < rows.size < 0.4 * ink.size:
        return 0.0
    thin = max(1, rows.size // _MOST_POINTS)
    rows, columns = rows[::thin], columns[::thin]
    coarse = np.arange(-MOST_DEGREES - 1, MOST_DEGREES + 1.01, 0.5)
    best = _sharpest(rows, columns, coarse)
    if abs(best) > MOST_DEGREES:
        return 0.0
    return round(_sharpest(rows, columns, best + np.arange(-0.5, 0.51, 0.1)), 2)


def _sharpest(
    rows: NDArray[np.intp], columns: NDArray[np.intp], degrees: NDArray[np.float64]
) -> float:
    scores = [_sharpness(rows, columns, float(angle)) for angle in degrees]
    return float(degrees[int(np.argmax(scores))])


def _sharpness(rows: NDArray[np.intp], columns: NDArray[np.intp], degrees: float) -> float:
    """Sum of squared steps of the ink counted along lines that lean by the angle."""
    heights = rows - columns * np.tan(np.radians(degrees))
    counts = np.bincount((heights - heights.min()).astype(np.intp)).astype(np.float64)
    return float(np.square(np.diff(counts)).sum())
