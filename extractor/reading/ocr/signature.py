"""The signature block read again without the colour of stamp and pen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby, takewhile
from typing import TYPE_CHECKING

from extractor.reading.anchors import opens_recipients, opens_signature
from extractor.reading.ocr.engine import Mode, OcrWord, PixelBox
from extractor.reading.ocr.fit import is_sound
from extractor.reading.ocr.office_columns import SURE, columns_of, has_name
from extractor.reading.ocr.placing import on_page
from extractor.reading.ocr.prepare import Prepared, is_coloured, only_red, without_colour
from extractor.reading.ocr.tokens import mean_confidence
from extractor.reading.ocr.turns import LevelPage

if TYPE_CHECKING:
    from PIL.Image import Image

Recognise = Callable[["Image", int, Mode], list[OcrWord]]

_LEFTMOST, _RIGHTMOST = 0.34, 0.6
_LEAST_HEIGHT = 0.04
_MARGIN = 0.3
_NAME_SURE = 0.75
_SHORTEST_NAME, _LONGEST_NAME = 3, 5  # of two words, the family name is likely missing
_ONE_NAME = 1.5


def reread_signature(
    page: LevelPage,
    prepared: Prepared,
    words: Sequence[OcrWord],
    recognise: Recognise,
) -> list[OcrWord]:
    """The words of the page, those of the signature block as read without colour if surer so.

    ``page`` is the page in colour, on which the words' boxes lie.
    """
    top = _foot_top(words, prepared.image.width)
    height = prepared.image.height
    if top is None or height - top < _LEAST_HEIGHT * height or not is_coloured(page.image):
        return list(words)
    left = int(_cut(words, top, prepared.image.width))
    right = PixelBox(left, int(top), *prepared.image.size)
    inside = [word for word in words if _is_in(word, right)]
    if _all_named(words) and all(word.confidence >= SURE for word in inside):
        return list(words)
    kept = list(words)
    again = on_page(
        recognise(page.grey(right, without_colour), prepared.dpi, Mode.BLOCK), right, words
    )
    if mean_confidence(again) > mean_confidence(inside):
        kept = [word for word in words if not _is_in(word, right)] + again
        kept += _lines_lost(inside, again)
    if _all_named(kept):
        return kept
    whole = PixelBox(0, int(top), *prepared.image.size)
    return kept + _stamped_name(page, prepared, kept, whole, recognise)


def _lines_lost(before: Sequence[OcrWord], after: Sequence[OcrWord]) -> list[OcrWord]:
    """The offices that were read before ("Q. CHỦ TỊCH"), where now nothing is read."""
    lost: list[OcrWord] = []
    for _, group in groupby(before, key=lambda word: word.line):
        line = [word for word in group if any(map(str.isalnum, word.text))]
        text = " ".join(word.text for word in line)
        if opens_signature(text) and not any(_overlap(a.box, b.box) for a in line for b in after):
            lost += line
    return lost


def _all_named(words: Sequence[OcrWord]) -> bool:
    """Whether a name is read for sure under every office; False where there is no office."""
    columns = columns_of(words)
    return bool(columns) and all(has_name(words, column) for column in columns)


def _stamped_name(
    page: LevelPage,
    prepared: Prepared,
    words: Sequence[OcrWord],
    region: PixelBox,
    recognise: Recognise,
) -> list[OcrWord]:
    """The signatory's name where it is a stamp in red, which the red channel does not show."""
    red = page.grey(region, only_red)
    found = on_page(recognise(red, prepared.dpi, Mode.BLOCK), region, words)
    names: list[OcrWord] = []
    for _, group in groupby(found, key=lambda word: word.line):
        line = list(group)
        run = list(takewhile(_may_be_in_name, reversed(line)))
        if _SHORTEST_NAME <= len(run) <= _LONGEST_NAME and not _goes_on(line[: -len(run)], run[-1]):
            names += reversed(run)
    return [word for word in names if not any(_overlap(word.box, old.box) for old in words)]


def _may_be_in_name(word: OcrWord) -> bool:
    return word.confidence >= _NAME_SURE and word.text.istitle() and is_sound(word.text)


def _goes_on(before: Sequence[OcrWord], first: OcrWord) -> bool:
    """Whether a misread part of the same name stands right before a word."""
    if not before:
        return False
    room = first.box.x0 - before[-1].box.x1
    return room < _ONE_NAME * (first.box.bottom - first.box.top)


def _overlap(one: PixelBox, other: PixelBox) -> bool:
    return min(one.x1, other.x1) > max(one.x0, other.x0) and min(one.bottom, other.bottom) > max(
        one.top, other.top
    )


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


def _is_in(word: OcrWord, region: PixelBox) -> bool:
    x, y = (word.box.x0 + word.box.x1) / 2, (word.box.top + word.box.bottom) / 2
    return x >= region.x0 and y >= region.top
