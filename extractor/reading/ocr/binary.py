"""Ink and paper: what of a grey image counts as printed."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Grey = NDArray[np.uint8]
Ink = NDArray[np.bool_]

_LEAST_CONTRAST = 48
_SHADED = 2.5


def threshold_of(grey: Grey) -> int:
    """The grey value that parts ink from paper best (Otsu 1979); 0 where there is no contrast."""
    counts = np.bincount(grey[::2, ::2].ravel(), minlength=256).astype(np.float64)
    seen = np.flatnonzero(counts)
    if seen.size == 0 or seen[-1] - seen[0] < _LEAST_CONTRAST:
        return 0
    weight = np.cumsum(counts)
    total = np.cumsum(counts * np.arange(256))
    with np.errstate(divide="ignore", invalid="ignore"):
        between = (total[-1] * weight / weight[-1] - total) ** 2 / (weight * (weight[-1] - weight))
    best = np.flatnonzero(between == np.nanmax(between[:-1]))
    return int((best[0] + best[-1]) // 2)  # the middle of an empty valley, as in bitonal images


def ink_of(grey: Grey) -> Ink:
    """True where the image is printed; nowhere on a page of one shade."""
    threshold = threshold_of(grey)
    ink = np.zeros(grey.shape, dtype=np.bool_)
    if threshold:
        np.less_equal(grey, threshold, out=ink)
    return ink


def is_bitonal(grey: Grey) -> bool:
    """Whether the page is black and white, but for shades where it was drawn at another size.

    A viewer draws a page a pixel larger or smaller than it was scanned, which shades its edges.
    """
    sample = grey[::3, ::3]
    between = np.count_nonzero((sample > 8) & (sample < 247))
    return bool(between < _SHADED * np.count_nonzero(sample <= 8) + 0.0005 * sample.size)


def darkest(grey: Grey, factor: int) -> Grey:
    """A smaller image with the darkest of each square of ``factor`` pixels a side."""
    height, width = (size - size % factor for size in grey.shape)
    small: Grey = grey[0:height:factor, 0:width:factor].copy()
    for down in range(factor):
        for right in range(factor):
            np.minimum(small, grey[down:height:factor, right:width:factor], out=small)
    return small


def array_of(image: Any) -> Grey:
    """The pixels of a Pillow image in mode L."""
    return np.asarray(image, dtype=np.uint8)
