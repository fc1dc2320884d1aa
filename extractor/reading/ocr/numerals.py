"""Roman numerals and signs of comparison held against their strokes.

"HI. NHIỆM VỤ" and "II. NHIỆM VỤ" both stand for "III. NHIỆM VỤ" at times, "quý IH" for "quý III",
and "> 95%" for "≥ 95%": an engine that reads words has no word to go by here, but the strokes can
be counted.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from extractor.reading.ocr.binary import Grey, Ink
from extractor.reading.ocr.engine import OcrWord

Pixels = TypeVar("Pixels", Grey, Ink)

_NUMERAL = re.compile(
    r"(?P<before>[^\w\s/]*_*)(?!\d+\b)(?:[IH]|L(?=\.$)|[IHL1l|!ỊÌÍỈĨ]{2,4})"
    r"(?P<after>[^\w\s|!][^\s]*)?"
)
_MOST = 3
_LEAST_HEIGHT = 10
_TOP, _BOTTOM = 0.25, 0.75  # between the serifs
_BAR_TOP, _BAR_BOTTOM = 0.4, 0.6
_STROKE, _BAR = 0.85, 0.3
_FAINT = 0.75
_APART = 0.8
_UNEVEN = 1.8
_WITH_BAR = {">": "≥", "<": "≤"}
_BELOW, _BAR_ACROSS = 0.5, 0.8


def with_numerals(words: Sequence[OcrWord], page: Grey) -> list[OcrWord]:
    """The words, with the strokes of numerals from I to III, and bars under < and >, as shown."""
    return [_with_strokes(word, page) for word in words]


def _with_strokes(word: OcrWord, page: Grey) -> OcrWord:
    if may_be(word.text):
        return replace(word, text=recounted(word.text, _cut(page, word)))
    if word.text in _WITH_BAR and _has_bar(_cut(page, word, _BELOW)):
        return replace(word, text=_WITH_BAR[word.text])
    return word


def _has_bar(image: Grey) -> bool:
    """Whether a stroke runs all across the image, as none of < and > does."""
    if not image.size:
        return False
    ink: Ink = np.less(image, (int(image.min()) + int(image.max())) / 2)
    return bool((ink.mean(axis=1) >= _BAR_ACROSS).any())


def may_be(text: str) -> bool:
    """Whether the word may stand for I, II or III, with punctuation or a year behind."""
    return bool(_NUMERAL.fullmatch(text))


def recounted(text: str, image: Grey) -> str:
    """The word with its numeral as in the image of the word, if clear upright strokes are seen."""
    match = _NUMERAL.fullmatch(text)
    strokes = _strokes(image)
    if match is None or not 0 < strokes <= _MOST:
        return text
    return match["before"] + "I" * strokes + (match["after"] or "")


def _cut(page: Grey, word: OcrWord, below: float = 0.0) -> Grey:
    """The word's part of the page, and so much of its height below it."""
    box = word.box
    bottom = box.bottom + below * (box.bottom - box.top)
    return page[int(box.top) : int(bottom), int(box.x0) : int(box.x1)]


def _strokes(image: Grey) -> int:
    """How many bare upright strokes the image opens with; 0 where they are of another letter."""
    if image.shape[0] < _LEAST_HEIGHT or image.shape[1] < 2:
        return 0
    dark, light = int(image.min()), int(image.max())
    ink: Ink = np.less(image, (dark + light) / 2)
    starts, ends = _uprights(ink)
    rows = np.flatnonzero(ink[:, starts[0] : ends[0]].all(axis=1)) if starts.size else starts
    if not rows.size:
        return 0
    inside = slice(rows[0], rows[-1] + 1)  # without marks above or below later letters
    ink = ink[inside]
    starts, ends = _uprights(ink)
    count = 1
    while count < starts.size and starts[count] - starts[count - 1] <= _APART * ink.shape[0]:
        count += 1
    widths = (ends - starts)[:count]
    if not widths.size or widths.max() > _UNEVEN * widths.min() + 1:
        return 0
    crossing = _band(image[inside], _BAR_TOP, _BAR_BOTTOM).min(axis=0)
    bars = np.less(crossing, dark + _FAINT * (light - dark))
    gaps = zip(ends[: count - 1], starts[1:count], strict=True)
    return 0 if any(float(np.mean(bars[end:start])) > _BAR for end, start in gaps) else count


def _uprights(ink: Ink) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Where upright strokes start and end, from left to right."""
    upright = _band(ink, _TOP, _BOTTOM).mean(axis=0) >= _STROKE
    edges = np.flatnonzero(np.diff(np.concatenate(([0], upright.astype(np.int8), [0]))))
    return edges[::2], edges[1::2]


def _band(image: Pixels, top: float, bottom: float) -> Pixels:
    return image[round(top * len(image)) : round(bottom * len(image))]
