"""The columns of a signature block: what stands under the offices of those who sign."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from statistics import median

from extractor.knowledge import signature_words
from extractor.reading.anchors import opens_signature
from extractor.reading.ocr.engine import OcrWord
from extractor.reading.ocr.placing import sure_heights

SURE = 0.9
HALF_WIDTH = 9.5  # lines to either side of the middle of an office that its name keeps to
_GAP = 3.0
_DEPTH = 22  # lines between the office and the lowest name seen


@dataclass(frozen=True, slots=True)
class Column:
    """Where a name is looked for: below the office, around its middle; ``height`` of a line."""

    middle: float
    top: float
    bottom: float
    height: float


def columns_of(words: Sequence[OcrWord]) -> list[Column]:
    """The columns under the lowest line of each that states an authority or an office."""
    heights = sure_heights(words)
    if not heights:
        return []
    height = median(heights)
    found: list[Column] = []
    for _, group in groupby(words, key=lambda word: word.line):
        for one in _parts(sorted(group, key=lambda word: word.box.x0), height):
            part = _from_office(one)
            if not part:
                continue
            bottom = median(word.box.bottom for word in part)
            middle = (part[0].box.x0 + part[-1].box.x1) / 2
            found = [old for old in found if abs(old.middle - middle) > HALF_WIDTH * height]
            found.append(Column(middle, bottom, bottom + _DEPTH * height, height))
    return found


def _from_office(part: Sequence[OcrWord]) -> Sequence[OcrWord]:
    """The words from the authority or office on: strokes of a stamp may be read before it."""
    starts = (part[at:] for at in range(len(part)))
    return next((one for one in starts if opens_signature(" ".join(w.text for w in one))), [])


def _parts(line: Sequence[OcrWord], height: float) -> list[list[OcrWord]]:
    """The line cut at its wide gaps, as where two bodies sign side by side."""
    parts = [[line[0]]]
    for before, word in pairwise(line):
        if word.box.x0 - before.box.x1 > _GAP * height:
            parts.append([])
        parts[-1].append(word)
    return parts


def has_name(words: Sequence[OcrWord], column: Column) -> bool:
    """Whether a line under the office reads as a name, with or without titles, and surely."""
    half = HALF_WIDTH * column.height
    below = [
        word
        for word in words
        if column.top < word.box.top < column.bottom
        and abs((word.box.x0 + word.box.x1) / 2 - column.middle) < half
    ]
    for _, group in groupby(below, key=lambda word: word.line):
        line = _without_honours(list(group))
        names = [word.text for word in line if word.confidence >= SURE and word.text.istitle()]
        if len(names) == len(line) >= 2 and signature_words.is_surname(names[0]):
            return True
    return False


def _without_honours(line: Sequence[OcrWord]) -> list[OcrWord]:
    """The words of a name behind rank and degree: "BS.CKII. Ngô Thị Bé Lành"."""
    text = " ".join(word.text for word in line)
    named = text[signature_words.honours_end(text) :].split()
    return list(line[len(line) - len(named) :])
