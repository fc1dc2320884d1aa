"""Small pieces of a page read side by side, as a line of their own.

An engine that is shown a whole page drops what stands alone: the last word of a paragraph, the
figure in the cell of a table.  In a line, set level and apart, it reads them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from extractor.reading.ocr.binary import Grey, Ink, array_of
from extractor.reading.ocr.engine import Mode, OcrWord, PixelBox
from extractor.reading.ocr.figures import checked_number, is_number
from extractor.reading.ocr.prepare import Prepared

if TYPE_CHECKING:
    from PIL.Image import Image

Recognise = Callable[["Image", int, Mode], list[OcrWord]]

# In heights of a usual word: figures closer together run into one number, and words farther
# apart lose their marks.
_FIGURE, _AFTER_FIGURE, _AFTER_WORD = 0.9, 1.5, 0.7
_ABOVE = 1.0
_BETWEEN_ROWS, _BETWEEN_COLUMNS = 0.25, 1.0


def read_side_by_side(
    prepared: Prepared, pieces: Sequence[PixelBox], height: float, recognise: Recognise
) -> Iterator[tuple[int, OcrWord]]:
    """The words of the pieces with the index of their piece, each in its place on the page.

    Numbers that do not tally with the figures seen are left out.  ``height`` is that of a usual
    word, in pixels.
    """
    from PIL import Image as Pillow

    gaps = [_gap_after(box, height) for box in pieces]
    above = round(_ABOVE * height)
    starts = [above + sum(map(_width, pieces[:at])) + sum(gaps[:at]) for at in range(len(pieces))]
    width = starts[-1] + _width(pieces[-1]) + above if pieces else 1
    tallest = max((round(box.bottom - box.top) for box in pieces), default=0)
    strip = Pillow.new("L", (width, tallest + 2 * above), 255)
    for start, box in zip(starts, pieces, strict=True):
        crop = prepared.image.crop((int(box.x0), int(box.top), int(box.x1), int(box.bottom)))
        strip.paste(crop, (start, above + tallest - crop.height))
    words = recognise(strip, prepared.dpi, Mode.LINE) if pieces else []
    for word in words:
        middle = (word.box.x0 + word.box.x1) / 2
        index = max(0, sum(start <= middle for start in starts) - 1)
        if word.box.x1 > starts[index] + _width(pieces[index]) + gaps[index]:
            continue  # pieces run together
        right = pieces[index].x0 - starts[index]
        down = pieces[index].bottom - above - tallest
        box = PixelBox(
            word.box.x0 + right, word.box.top + down, word.box.x1 + right, word.box.bottom + down
        )
        if is_number(word.text):
            number = checked_number(word.text, _seen(strip, word))
            if number is None:
                continue
            word = replace(word, text=number)
        yield index, replace(word, box=box)


def _seen(strip: Image, word: OcrWord) -> Grey:
    """The word on the strip, with all that hangs below its line."""
    box = word.box
    return array_of(strip)[:, round(box.x0) - 1 : round(box.x1) + 1]


def _width(box: PixelBox) -> int:
    return int(box.x1) - int(box.x0)


def _gap_after(box: PixelBox, height: float) -> int:
    wide = box.x1 - box.x0 > _FIGURE * height
    return round((_AFTER_WORD if wide else _AFTER_FIGURE) * height)


def pieces_of(ink: Ink, height: float) -> Iterator[PixelBox]:
    """The pieces of the ink that paper parts, cut along rows and columns in turn (XY-cut).

    Nagy and Seth 1984.  ``height`` is that of a usual word: a quarter of it parts lines, the whole
    of it words from what stands beside them.
    """
    yield from _cut(ink, height, 0, 0, along_rows=True, cut_before=True)


def _cut(
    ink: Ink, height: float, left: int, top: int, *, along_rows: bool, cut_before: bool
) -> Iterator[PixelBox]:
    filled = np.flatnonzero(ink.any(axis=1 if along_rows else 0))
    if not filled.size:
        return
    least = height * (_BETWEEN_ROWS if along_rows else _BETWEEN_COLUMNS)
    runs = np.split(filled, np.flatnonzero(np.diff(filled) > max(1, least)) + 1)
    for run in runs:
        first, end = int(run[0]), int(run[-1]) + 1
        if along_rows:
            part, x, y = ink[first:end], left, top + first
        else:
            part, x, y = ink[:, first:end], left + first, top
        if len(runs) > 1 or cut_before:
            cut = len(runs) > 1
            yield from _cut(part, height, x, y, along_rows=not along_rows, cut_before=cut)
        else:
            yield PixelBox(x, y, x + part.shape[1], y + part.shape[0])
