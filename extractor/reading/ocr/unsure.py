"""Lines that the engine read without being sure of any word, read again each on its own.

Among many lines an engine may set a line's foot or top wrongly and see half letters; alone, with
paper around it, the same line reads well.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from statistics import median

from extractor.reading.ocr.engine import Mode, OcrWord, PixelBox
from extractor.reading.ocr.pieces import Recognise
from extractor.reading.ocr.placing import on_page, sure_heights
from extractor.reading.ocr.prepare import Prepared
from extractor.reading.ocr.tokens import mean_confidence

_UNSURE, _SURE, _SURER = 0.5, 0.4, 0.2
_FEWEST_WORDS, _FEWEST_LETTERS = 15, 6
_LOW, _HIGH, _MARGIN = 0.5, 1.8, 0.35  # in heights of a usual word
_MOST_LINES = 6


def with_unsure(
    prepared: Prepared, words: Sequence[OcrWord], recognise: Recognise
) -> list[OcrWord]:
    """The words, those of unsure lines as read alone where that was read far more surely."""
    heights = sure_heights(words)
    if len(heights) < _FEWEST_WORDS:
        return list(words)
    height = median(heights)
    result: list[OcrWord] = []
    tried = 0
    for _, group in groupby(words, key=lambda word: word.line):
        line = list(group)
        if tried < _MOST_LINES and _is_unsure(line, height):
            tried += 1
            again = _alone(prepared, line, height, [*words, *result], recognise)
            if mean_confidence(again) >= max(_SURE, mean_confidence(line) + _SURER):
                line = again
        result += line
    return result


def _is_unsure(line: Sequence[OcrWord], height: float) -> bool:
    letters = sum(map(str.isalnum, "".join(word.text for word in line)))
    box = _around(line)
    low, high = _LOW * height, _HIGH * height
    return (
        letters >= _FEWEST_LETTERS
        and low <= box.bottom - box.top <= high
        and mean_confidence(line) < _UNSURE
    )


def _around(line: Sequence[OcrWord]) -> PixelBox:
    boxes = [word.box for word in line]
    return PixelBox(
        min(box.x0 for box in boxes),
        min(box.top for box in boxes),
        max(box.x1 for box in boxes),
        max(box.bottom for box in boxes),
    )


def _alone(
    prepared: Prepared,
    line: Sequence[OcrWord],
    height: float,
    words: Sequence[OcrWord],
    recognise: Recognise,
) -> list[OcrWord]:
    margin = _MARGIN * height
    box = _around(line)
    region = PixelBox(
        max(0, round(box.x0 - 2 * margin)),
        max(0, round(box.top - margin)),
        min(prepared.image.width, round(box.x1 + 2 * margin)),
        min(prepared.image.height, round(box.bottom + margin)),
    )
    sides = (int(region.x0), int(region.top), int(region.x1), int(region.bottom))
    return on_page(recognise(prepared.image.crop(sides), prepared.dpi, Mode.LINE), region, words)
