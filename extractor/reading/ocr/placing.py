"""Where recognised words stand: how high a usual one is, and a part's words on their page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from statistics import median

from extractor.reading.ocr.engine import OcrWord, PixelBox

_SURE = 0.9
_FEWEST_WORDS = 15


def sure_heights(words: Sequence[OcrWord]) -> list[float]:
    """The heights in pixels of the words surely read, of three letters or more."""
    return [
        word.box.bottom - word.box.top
        for word in words
        if word.confidence > _SURE and len(word.text) > 2
    ]


def usual_height(words: Sequence[OcrWord]) -> float | None:
    """The height in pixels of a usual word; None on a page with hardly any text."""
    heights = sure_heights(words)
    return median(heights) if len(heights) >= _FEWEST_WORDS else None


def around(words: Sequence[OcrWord]) -> PixelBox:
    """The box that holds all of one or more words."""
    boxes = [word.box for word in words]
    return PixelBox(
        min(box.x0 for box in boxes),
        min(box.top for box in boxes),
        max(box.x1 for box in boxes),
        max(box.bottom for box in boxes),
    )


def widened(box: PixelBox, across: float, down: float, size: tuple[int, int]) -> PixelBox:
    """The box with so much more on either side, in whole pixels of an image of that size."""
    return PixelBox(
        max(0, round(box.x0 - across)),
        max(0, round(box.top - down)),
        min(size[0], round(box.x1 + across)),
        min(size[1], round(box.bottom + down)),
    )


def on_page(found: Sequence[OcrWord], region: PixelBox, words: Sequence[OcrWord]) -> list[OcrWord]:
    """Words of a part of the page in their place on it, on lines behind those of ``words``."""
    base = max((word.line for word in words), default=0) + 1
    return [
        replace(
            word,
            line=base + word.line,
            box=PixelBox(
                word.box.x0 + region.x0,
                word.box.top + region.top,
                word.box.x1 + region.x0,
                word.box.bottom + region.top,
            ),
        )
        for word in found
    ]


def lies_on(word: OcrWord, others: Sequence[OcrWord]) -> bool:
    """Whether the middle of the word lies in the box of one of the others."""
    x, y = (word.box.x0 + word.box.x1) / 2, (word.box.top + word.box.bottom) / 2
    return any(
        other.box.x0 <= x <= other.box.x1 and other.box.top <= y <= other.box.bottom
        for other in others
    )
