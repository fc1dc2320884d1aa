"""Number line and date line of a document's head among the recognised words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from statistics import median

from extractor.knowledge.text import fold, fold_aligned
from extractor.reading.anchors import motto_start
from extractor.reading.ocr.engine import OcrWord
from extractor.reading.ocr.placing import sure_heights

_REACH = 14  # lines between the motto and the end of the head
_GAP = 2.0
_LABEL = re.compile(r"^\W*s\s?[o06ø](?:\s*[:.;,]|.{0,2}[:.;,]|(?=.*[/\u2044]\s?[a-z&]{2}))")
_NOTATION = re.compile(r"[A-ZĐ&]{2,}")
_DAY = re.compile(r"ng[aàáâ]?[yv]")
_DATE = re.compile(r"th[ao]n[gq]|n[ao]m\b")


@dataclass(frozen=True)
class HeadLine:
    """The words of a number line, or of a date line from "ngày" on.

    ``height`` is that of a usual word of the page in pixels.
    """

    words: tuple[OcrWord, ...]
    height: float
    is_date: bool

    @cached_property
    def text(self) -> str:
        """The words joined by blanks."""
        return " ".join(word.text for word in self.words)

    @cached_property
    def folded(self) -> str:
        """The text folded for matching."""
        return fold(self.text)

    @property
    def left(self) -> float:
        """The left edge in pixels."""
        return self.words[0].box.x0

    @property
    def right(self) -> float:
        """The right edge in pixels."""
        return max(word.box.x1 for word in self.words)

    @property
    def middle(self) -> float:
        """The height on the page of the middle of the line; strokes of a pen hardly move it."""
        return median((word.box.top + word.box.bottom) / 2 for word in self.words)

    def touching(self, stretch: tuple[int, int]) -> Iterator[OcrWord]:
        """The words that reach into a stretch of the text."""
        start = 0
        for word in self.words:
            if start < stretch[1] and start + len(word.text) > stretch[0]:
                yield word
            start += len(word.text) + 1


def head_lines(words: Sequence[OcrWord]) -> list[HeadLine]:
    """The lines found right below a national or Party motto, numbers first."""
    lines = [list(group) for _, group in groupby(words, key=lambda word: word.line)]
    heights = sure_heights(words)
    tops = [
        line[0].box.top
        for line in lines
        if motto_start(" ".join(word.text for word in line)) is not None
    ]
    if not heights or not tops:
        return []
    height = median(heights)
    head = [
        sorted(line, key=lambda word: word.box.x0)
        for line in lines
        if tops[0] < line[0].box.top < tops[0] + _REACH * height
    ]
    numbers = [found for line in head if (found := _number_line(line, height))]
    dates = [found for line in head if (found := _date_line(line, height))]
    return [*numbers[:1], *dates[:1]]


def _number_line(line: list[OcrWord], height: float) -> HeadLine | None:
    """The words from "Số" to the gap before place and date."""
    part = line[: _place_of_date(line, height)]
    if not part or (part[0].text[1:2].isupper() and ":" not in part[0].text):
        return None  # "SỞ Y TẾ", the issuer
    if not _LABEL.match(fold(" ".join(word.text for word in part))):
        return None
    return HeadLine(tuple(part), height, is_date=False)


def _place_of_date(line: list[OcrWord], height: float) -> int:
    """Where the right column begins: its first word is the place, behind a gap."""
    gaps = [
        place
        for place in range(1, len(line))
        if line[place].box.x0 - line[place - 1].box.x1 > _GAP * height
    ]
    day = _day_word(line)
    if day is not None:
        return max((place for place in gaps if place <= day), default=day)
    told = (place for place in gaps if _NOTATION.search(line[place - 1].text))
    return next(told, len(line))


def _date_line(line: list[OcrWord], height: float) -> HeadLine | None:
    day = _day_word(line)
    return HeadLine(tuple(line[day:]), height, is_date=True) if day is not None else None


def _day_word(line: list[OcrWord]) -> int | None:
    """The place of the word "ngày" with a month or a year behind it."""
    for place, word in enumerate(line):
        if _DAY.match(fold_aligned(word.text)):
            rest = fold(" ".join(other.text for other in line[place:]))
            return place if _DATE.search(rest) else None
    return None
