"""Which way up a page stands, tried out only where a page looks suspicious."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import numpy as np

from extractor.reading.ocr.binary import Grey, array_of, ink_of
from extractor.reading.ocr.engine import Mode, OcrWord
from extractor.reading.ocr.tokens import mean_confidence
from extractor.reading.ocr.turns import quarter_turned

if TYPE_CHECKING:
    from PIL.Image import Image

_UNSURE = 0.5
_SQUARE = 0.6
_CLEARLY = 1.25
_LONG_WORD = 4

Recognise = Callable[["Image", int, Mode], list[OcrWord]]


def is_suspicious(words: Sequence[OcrWord]) -> bool:
    """Whether what was read looks like a page read the wrong way up.

    It is unsure; or its words stand taller than wide, as an engine may follow lines that run
    from top to bottom.
    """
    if mean_confidence(words) < _UNSURE:
        return True
    long = [word.box for word in words if len(word.text) >= _LONG_WORD]
    tall = sum(box.bottom - box.top > box.x1 - box.x0 for box in long)
    return tall > 0.5 * len(long)


def best_quarters(image: Image, dpi: int, recognise: Recognise) -> int:
    """By how many right angles, counter-clockwise, the page is best turned; 0 where it is right.

    A square from the middle of the print is read each way; the surest reading of most letters
    wins, if by a quarter or more.
    """
    sample = image.crop(_middle_of_print(array_of(image)))
    worth = {quarters: _worth(sample, quarters, dpi, recognise) for quarters in range(4)}
    best = max(worth, key=lambda quarters: worth[quarters])
    return best if worth[best] > _CLEARLY * worth[0] else 0


def _worth(image: Image, quarters: int, dpi: int, recognise: Recognise) -> float:
    words = recognise(quarter_turned(image, quarters), dpi, Mode.BLOCK)
    return sum(len(word.text) * word.confidence**2 for word in words)


def _middle_of_print(grey: Grey) -> tuple[int, int, int, int]:
    """Left, top, right and bottom of a square around the middle of the ink."""
    ink = ink_of(grey)
    rows, columns = (np.flatnonzero(ink.any(axis=axis)) for axis in (1, 0))
    if not rows.size:
        return 0, 0, grey.shape[1], grey.shape[0]
    half = round(_SQUARE * min(grey.shape) / 2)
    middle = np.cumsum(ink.sum(axis=1)), np.cumsum(ink.sum(axis=0))
    y, x = (int(np.searchsorted(counts, counts[-1] / 2)) for counts in middle)
    return (
        max(int(columns[0]), x - half),
        max(int(rows[0]), y - half),
        min(int(columns[-1]) + 1, x + half),
        min(int(rows[-1]) + 1, y + half),
    )
