"""The signature block read again without the colour of stamp and pen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from extractor.reading.anchors import opens_recipients, opens_signature
from extractor.reading.ocr.engine import Mode, OcrWord, PixelBox
from extractor.reading.ocr.prepare import Prepared, is_coloured, without_colour
from extractor.reading.ocr.tokens import mean_confidence

if TYPE_CHECKING:
    from PIL.Image import Image

_LEFTMOST, _RIGHTMOST = 0.34, 0.6
_LEAST_HEIGHT = 0.04
_MARGIN = 0.3


def reread_signature(
    image: Image,
    prepared: Prepared,
    words: Sequence[OcrWord],
    recognise: Callable[[Image, int, Mode], list[OcrWord]],
) -> list[OcrWord]:
    """The words of the page, those of the signature block as read without colour if surer so.

    ``image`` is the page in colour, turned upright but not yet levelled nor scaled.
    """
    top = _foot_top(words, prepared.image.width)
    if top is None or not is_coloured(image):
        return list(words)
    width, height = prepared.image.size
    left = _cut(words, top, width)
    region = PixelBox(left, top, width, height)
    if height - top < _LEAST_HEIGHT * height:
        return list(words)
    grey = _levelled(image, prepared, region)
    base = max((word.line for word in words), default=0) + 1
    again = [_moved(word, region, base) for word in recognise(grey, prepared.dpi, Mode.BLOCK)]
    inside = [word for word in words if _is_in(word, region)]
    if mean_confidence(again) <= mean_confidence(inside):
        return list(words)
    return [word for word in words if not _is_in(word, region)] + again


def _foot_top(words: Sequence[OcrWord], width: int) -> float | None:
    """The upper edge of the first line that opens the recipients or the signature."""
    tops = []
    for _, group in groupby(words, key=lambda word: word.line):
        line = list(group)
        for start in range(len(line)):
            at_left = line[start].box.x0 < 0.45 * width
            text = " ".join(word.text for word in line[start:])
            if (start == 0 and at_left and opens_recipients(text) and len(text) < 90) or (
                not at_left and opens_signature(text)
            ):
                height = line[start].box.bottom - line[start].box.top
                tops.append(line[start].box.top - _MARGIN * height)
                break
    return max(0.0, min(tops)) if tops else None


def _cut(words: Sequence[OcrWord], top: float, width: int) -> float:
    """Where the left column ends: the upright line near the middle that crosses fewest words."""
    below = [word.box for word in words if word.box.top >= top]
    places = [width * (_LEFTMOST + (_RIGHTMOST - _LEFTMOST) * step / 40) for step in range(41)]
    crossed = [sum(box.x0 < x < box.x1 for box in below) for x in places]
    free = [x for x, count in zip(places, crossed, strict=True) if count == min(crossed)]
    return free[len(free) // 2]


def _levelled(image: Image, prepared: Prepared, region: PixelBox) -> Image:
    from PIL import Image as Pillow

    colour = image.convert("RGB")
    if colour.size != prepared.image.size:
        colour = colour.resize(prepared.image.size, Pillow.Resampling.BICUBIC)
    if prepared.angle:
        colour = colour.rotate(prepared.angle, Pillow.Resampling.BICUBIC, fillcolor=(255, 255, 255))
    return without_colour(
        colour.crop((int(region.x0), int(region.top), int(region.x1), int(region.bottom)))
    )


def _moved(word: OcrWord, region: PixelBox, base: int) -> OcrWord:
    left, top = int(region.x0), int(region.top)
    box = word.box
    moved = PixelBox(box.x0 + left, box.top + top, box.x1 + left, box.bottom + top)
    return OcrWord(word.text, moved, word.confidence, base + word.line)


def _is_in(word: OcrWord, region: PixelBox) -> bool:
    x, y = (word.box.x0 + word.box.x1) / 2, (word.box.top + word.box.bottom) / 2
    return x >= region.x0 and y >= region.top
