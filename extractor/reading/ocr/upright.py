"""Which way up a page stands, tried out only where a page looks suspicious."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import numpy as np

from extractor.reading.ocr.binary import Grey, ink_of
from extractor.reading.ocr.engine import Mode, OcrWord
from extractor.reading.ocr.tokens import mean_confidence
from extractor.reading.ocr.turns import quarter_turned

if TYPE_CHECKING:
    from PIL.Image import Image

_UNSURE = 0.5
_STRIP = 0.3
_CLEARLY = 1.25
_UPRIGHT = 1.6

Recognise = Callable[["Image", int, Mode], list[OcrWord]]


def stands_upright(grey: Grey) -> bool:
    """Whether lines of text run from top to bottom: the profile along the rows is the flatter."""
    step = max(1, max(grey.shape) // 900)
    ink = ink_of(grey[::step, ::step])
    if not 0.002 < ink.mean() < 0.4:
        return False
    return _roughness(ink.mean(axis=0)) > _UPRIGHT * _roughness(ink.mean(axis=1))


def _roughness(profile: np.ndarray[tuple[int], np.dtype[np.float64]]) -> float:
    return float(np.abs(np.diff(profile)).sum())


def is_suspicious(words: Sequence[OcrWord]) -> bool:
    """Whether what was read looks like a page read the wrong way up."""
    return mean_confidence(words) < _UNSURE


def best_quarters(image: Image, dpi: int, recognise: Recognise) -> int:
    """By how many right angles, counter-clockwise, the page is best turned; 0 where it is right.

    A strip through the middle of the page is read each way; the surest reading of most letters
    wins, if by a quarter or more.
    """
    worth = {quarters: _worth(image, quarters, dpi, recognise) for quarters in range(4)}
    best = max(worth, key=lambda quarters: worth[quarters])
    return best if worth[best] > _CLEARLY * worth[0] else 0


def _worth(image: Image, quarters: int, dpi: int, recognise: Recognise) -> float:
    turned = quarter_turned(image, quarters)
    top = round(turned.height * (0.5 - _STRIP / 2))
    strip = turned.crop((0, top, turned.width, top + round(turned.height * _STRIP)))
    words = recognise(strip, dpi, Mode.BLOCK)
    return sum(len(word.text) * word.confidence**2 for word in words)
