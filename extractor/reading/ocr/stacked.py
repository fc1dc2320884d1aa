"""Columns of short entries ("1, 2, 3 …") that the engine took for one word written upwards.

Each entry is cut out, and all are read side by side as a line of their own, in which they stand
as level as the engine expects its text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from extractor.reading.ocr.binary import array_of, threshold_of
from extractor.reading.ocr.engine import OcrWord, PixelBox
from extractor.reading.ocr.pieces import Recognise, read_side_by_side
from extractor.reading.ocr.placing import usual_height
from extractor.reading.ocr.prepare import Prepared

_TALL, _NARROW = 2.5, 3.0  # in heights of a usual word
_UNSURE = 0.6
_LOW, _HIGH = 0.4, 1.6
_LEGIBLE = 0.5


def with_stacked(
    prepared: Prepared, words: Sequence[OcrWord], recognise: Recognise
) -> list[OcrWord]:
    """The words, with columns of short entries in place of what was made of them."""
    height = usual_height(words)
    if height is None:
        return list(words)
    result: list[OcrWord] = []
    line = max((word.line for word in words), default=0)
    for word in words:
        entries = list(_entries(prepared, word.box, height)) if _is_stacked(word, height) else []
        if len(entries) < 2:
            result.append(word)
            continue
        for index, entry in read_side_by_side(prepared, entries, height, recognise):
            if entry.confidence >= _LEGIBLE:
                result.append(replace(entry, line=line + 1 + index))
        line += len(entries)
    return result


def _is_stacked(word: OcrWord, height: float) -> bool:
    box = word.box
    tall, narrow = box.bottom - box.top > _TALL * height, box.x1 - box.x0 < _NARROW * height
    return tall and narrow and word.confidence < _UNSURE


def _entries(prepared: Prepared, box: PixelBox, height: float) -> Iterator[PixelBox]:
    """The rows of ink in the box that are as high as a figure, from the top."""
    pixels = array_of(prepared.image)
    left, top = round(box.x0), round(box.top)
    ink = pixels[top : round(box.bottom), left : round(box.x1)] <= threshold_of(pixels)
    rows = np.flatnonzero(ink.any(axis=1))
    for run in np.split(rows, np.flatnonzero(np.diff(rows) > 2) + 1):
        if run.size and _LOW * height <= run[-1] - run[0] + 1 <= _HIGH * height:
            columns = np.flatnonzero(ink[run[0] : run[-1] + 1].any(axis=0))
            yield PixelBox(
                left + int(columns[0]),
                top + int(run[0]),
                left + int(columns[-1]) + 1,
                top + int(run[-1]) + 1,
            )
