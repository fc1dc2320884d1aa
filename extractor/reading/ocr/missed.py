"""Lines that the engine's page layout passed over, read again on their own.

Near stamps and dirt an engine may drop whole blocks of a page without a word.  What betrays them
is ink that changes as often along a row as letters do, and lies under no word.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from statistics import median
from typing import TYPE_CHECKING

import numpy as np

from extractor.reading.document import Box
from extractor.reading.ocr.binary import Ink, array_of, ink_of
from extractor.reading.ocr.engine import Mode, OcrWord, PixelBox
from extractor.reading.ocr.fit import is_sound
from extractor.reading.ocr.placing import on_page, sure_heights
from extractor.reading.ocr.prepare import Prepared
from extractor.reading.ocr.ruling import rules_in

if TYPE_CHECKING:
    from PIL.Image import Image

_STEP = 2
_EDGE = 0.03
_LETTERS_CHANGE = 14  # times from paper to ink and back, in a row of three letters or more
_FEWEST_WORDS = 15
_MOST_BANDS = 4
_TALL = 6
_ONE = (Mode.BLOCK,)
_READABLE = 0.75
_HALF = 0.5


def with_missed(
    prepared: Prepared,
    words: Sequence[OcrWord],
    recognise: Callable[[Image, int, Mode], list[OcrWord]],
) -> list[OcrWord]:
    """The words, with those of lines that were passed over."""
    heights = sure_heights(words)
    if len(heights) < _FEWEST_WORDS:
        return list(words)
    result = list(words)
    height = median(heights)
    for band in _bands(prepared, words, height):
        part = prepared.image.crop(
            (round(band.x0), round(band.top), round(band.x1), round(band.bottom))
        )
        # Of several lines beside a stamp each way of reading finds some.
        modes = (Mode.PAGE, Mode.BLOCK) if band.bottom - band.top > _TALL * height else _ONE
        for mode in modes:
            found = recognise(part, prepared.dpi, mode)
            moved = on_page(found, band, result)
            result += _lines_of_words([word for word in moved if not _on(word, result)])
    return result


def _bands(prepared: Prepared, words: Sequence[OcrWord], height: float) -> Iterator[PixelBox]:
    """Where rows of letters lie under no word, the busiest first."""
    ink = _uncovered(prepared, words, height)
    changes = np.count_nonzero(ink[:, 1:] != ink[:, :-1], axis=1).astype(np.float32)
    span = max(1, round(height / _STEP / 2))
    busy = np.convolve(changes, np.ones(span, dtype=np.float32) / span, mode="same")
    rows = np.flatnonzero(busy >= _LETTERS_CHANGE)
    if not rows.size:
        return
    parts = np.split(rows, np.flatnonzero(np.diff(rows) > 2 * span) + 1)
    tall = [part for part in parts if part[-1] - part[0] >= span]
    for part in sorted(tall, key=lambda part: -float(busy[part].sum()))[:_MOST_BANDS]:
        top, bottom = int(part[0]) - span, int(part[-1]) + span
        columns = np.flatnonzero(ink[max(0, top) : bottom].any(axis=0))
        left, right = int(columns[0]) - span, int(columns[-1]) + span
        yield PixelBox(
            max(0, left) * _STEP,
            max(0, top) * _STEP,
            min(prepared.image.width, right * _STEP),
            min(prepared.image.height, bottom * _STEP),
        )


def _uncovered(prepared: Prepared, words: Sequence[OcrWord], height: float) -> Ink:
    """The ink of the page, every other pixel, without words, rules and margins."""
    pixels = array_of(prepared.image)
    ink = ink_of(pixels[::_STEP, ::_STEP])
    edge = [max(1, round(_EDGE * size)) for size in ink.shape]
    ink[: edge[0]] = ink[-edge[0] :] = False
    ink[:, : edge[1]] = ink[:, -edge[1] :] = False
    rules = rules_in(pixels, prepared.dpi)
    points = 72 / prepared.dpi
    boxes = [_pixels(rule, points) for rule in (*rules.horizontal, *rules.vertical)]
    for box in (*boxes, *(word.box for word in words)):
        margin = 0.3 * height
        top, bottom = (box.top - margin) / _STEP, (box.bottom + margin) / _STEP
        left, right = (box.x0 - margin) / _STEP, (box.x1 + margin) / _STEP
        ink[max(0, int(top)) : int(bottom) + 1, max(0, int(left)) : int(right) + 1] = False
    return ink


def _pixels(box: Box, points: float) -> PixelBox:
    return PixelBox(box.x0 / points, box.top / points, box.x1 / points, box.bottom / points)


def _lines_of_words(words: Sequence[OcrWord]) -> Iterator[OcrWord]:
    """The words of lines that read as words; strokes of a stamp or a signature do not."""
    for _, group in groupby(words, key=lambda word: word.line):
        line = list(group)
        legible = [word for word in line if word.confidence >= _HALF]
        sure = [word for word in legible if word.confidence >= _READABLE and _is_word(word.text)]
        if len(sure) >= 2 and len(sure) > _HALF * len(line):
            yield from legible


def _is_word(text: str) -> bool:
    bare = text.strip(".,;:()/")
    return len(bare) > 1 and is_sound(bare)


def _on(word: OcrWord, others: Sequence[OcrWord]) -> bool:
    x, y = (word.box.x0 + word.box.x1) / 2, (word.box.top + word.box.bottom) / 2
    return any(
        other.box.x0 <= x <= other.box.x1 and other.box.top <= y <= other.box.bottom
        for other in others
    )
