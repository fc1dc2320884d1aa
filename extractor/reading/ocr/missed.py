"""Lines that the engine's page layout passed over, read again on their own.

Near stamps and dirt an engine may drop whole blocks of a page without a word.  What betrays them
is ink that changes as often along a row as letters do, and lies under no word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

import numpy as np

from extractor.reading.anchors import is_date_line, is_number_line
from extractor.reading.document import Box
from extractor.reading.ocr.binary import Ink, array_of, ink_of
from extractor.reading.ocr.engine import Mode, OcrWord, PixelBox
from extractor.reading.ocr.fit import is_sound
from extractor.reading.ocr.pieces import Recognise, pieces_of, read_side_by_side
from extractor.reading.ocr.placing import lies_on, on_page, usual_height
from extractor.reading.ocr.prepare import Prepared
from extractor.reading.ocr.tokens import mean_confidence

_EDGE = 0.03
_MARGIN = 0.3
_LETTERS_CHANGE = 14  # times from paper to ink and back, in a row of three letters or more
_MOST_BANDS = 4
_TALL = 6
_ONE = (Mode.BLOCK,)
_READABLE = 0.75
_HALF = 0.5
_UNSURE, _FEW, _SURE = 0.65, 3, 0.65
_LOW, _HIGH, _NARROW, _WIDE = 0.5, 1.8, 0.25, 12.0
_MOST_PIECES, _MOST_SILENT = 24, 6
_ORDER = re.compile(r"S?TT|[IVX]+")  # what stands in and above a column of serial numbers
_MARKS = ".,;:()/-–0123456789%"


def with_missed(
    prepared: Prepared,
    words: Sequence[OcrWord],
    recognise: Recognise,
) -> list[OcrWord]:
    """The words, with those of lines that were passed over."""
    height = usual_height(words)
    if height is None:
        return list(words)
    result = list(words)
    ink = _bare_ink(prepared, height)
    read = _covered(ink, [word for word in words if _reads(word)], height)
    for band in _bands(prepared, read, height):
        part = prepared.image.crop(
            (round(band.x0), round(band.top), round(band.x1), round(band.bottom))
        )
        # Of several lines beside a stamp each way of reading finds some.
        modes = (Mode.PAGE, Mode.BLOCK) if band.bottom - band.top > _TALL * height else _ONE
        for mode in modes:
            found = recognise(part, prepared.dpi, mode)
            moved = on_page(found, band, result)
            result += _lines_of_words([word for word in moved if not lies_on(word, result)])
    doubtful = _doubtful(result)
    unread = _covered(ink, [word for word in result if word not in doubtful], height)
    _clear_filled_in(unread, words, height)
    pieces = _short_pieces(prepared, unread, height, result, recognise)
    return [word for word in result if word not in doubtful or not lies_on(word, pieces)] + pieces


def _doubtful(words: Sequence[OcrWord]) -> list[OcrWord]:
    """The words of short lines of which the engine was sure of none: "275" read as "sư"."""
    doubtful: list[OcrWord] = []
    for _, group in groupby(words, key=lambda word: word.line):
        line = list(group)
        unsure = max(word.confidence for word in line) < _UNSURE
        if (unsure and len(line) <= _FEW) or not any(map(_reads, line)):
            doubtful += line
    return doubtful


def _short_pieces(
    prepared: Prepared,
    ink: Ink,
    height: float,
    words: Sequence[OcrWord],
    recognise: Recognise,
) -> list[OcrWord]:
    """What stands alone: the last word of a paragraph, the figure in a cell."""
    pieces = [_whole(piece) for piece in pieces_of(ink, height)]
    alone = [piece for piece in pieces if _may_be_word(piece, height)][:_MOST_PIECES]
    if not alone:
        return []
    line = max((word.line for word in words), default=0) + 1
    read = _sure_pieces(prepared, alone, height, recognise)
    if len(alone) > 1:
        # One stroke of a pen among the pieces may silence the whole line.
        silent = [index for index in range(len(alone)) if index not in read][:_MOST_SILENT]
        for index in silent:
            if single := _sure_pieces(prepared, [alone[index]], height, recognise):
                read[index] = single[0]
    return [replace(word, line=line + index) for index, found in read.items() for word in found]


def _sure_pieces(
    prepared: Prepared, pieces: Sequence[PixelBox], height: float, recognise: Recognise
) -> dict[int, list[OcrWord]]:
    """The words of the pieces that were surely read, by the index of the piece."""
    read: dict[int, list[OcrWord]] = {}
    for index, word in read_side_by_side(prepared, pieces, height, recognise):
        read.setdefault(index, []).append(word)
    return {index: found for index, found in read.items() if _is_sure(found)}


def _whole(piece: PixelBox) -> PixelBox:
    """A piece of the ink with a pixel around it."""
    x0, top, x1, bottom = piece
    return PixelBox(max(0, x0 - 1), max(0, top - 1), x1 + 1, bottom + 1)


def _may_be_word(piece: PixelBox, height: float) -> bool:
    tall, wide = piece.bottom - piece.top, piece.x1 - piece.x0
    return _LOW * height <= tall <= _HIGH * height and _NARROW * height <= wide <= _WIDE * height


def _is_sure(words: Sequence[OcrWord]) -> bool:
    """Whether the piece was read surely as words or as a number."""
    if not any(any(map(str.isalnum, word.text)) for word in words):
        return False
    said = sum(_says_something(word.text) for word in words)
    return mean_confidence(words) >= _SURE and 2 * said > len(words)


def _says_something(text: str) -> bool:
    bare = text.strip(_MARKS)
    return is_sound(bare) or bool(_ORDER.fullmatch(bare)) if any(map(str.isalpha, text)) else True


def _clear(ink: Ink, box: PixelBox, margin: float = 0.0) -> None:
    """Take the ink out of a box of the page and out of so many pixels around it."""
    left, top = (max(0, int(side - margin)) for side in (box.x0, box.top))
    right, bottom = (int(side + margin) + 1 for side in (box.x1, box.bottom))
    ink[top:bottom, left:right] = False


def _clear_filled_in(ink: Ink, words: Sequence[OcrWord], height: float) -> None:
    """Without the lines of number and date: what is written there by hand is read elsewhere."""
    for _, group in groupby(words, key=lambda word: word.line):
        line = list(group)
        text = " ".join(word.text for word in line)
        if is_number_line(text) or is_date_line(text):
            top = min(word.box.top for word in line) - height
            bottom = max(word.box.bottom for word in line) + height
            _clear(ink, PixelBox(0, top, ink.shape[1], bottom))


def _bands(prepared: Prepared, ink: Ink, height: float) -> Iterator[PixelBox]:
    """Where rows of letters lie under no word, the busiest first."""
    changes = np.count_nonzero(ink[:, 1:] != ink[:, :-1], axis=1).astype(np.float32)
    span = max(1, round(height / 2))
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
            max(0, left),
            max(0, top),
            min(prepared.image.width, right),
            min(prepared.image.height, bottom),
        )


def _bare_ink(prepared: Prepared, height: float) -> Ink:
    """The ink of the page without rules and margins."""
    ink = ink_of(array_of(prepared.image))
    edge = [max(1, round(_EDGE * size)) for size in ink.shape]
    ink[: edge[0]] = ink[-edge[0] :] = False
    ink[:, : edge[1]] = ink[:, -edge[1] :] = False
    rules = prepared.rules
    points = 72 / prepared.dpi
    for rule in (*rules.horizontal, *rules.vertical):
        _clear(ink, _pixels(rule, points), _MARGIN * height)
    return ink


def _covered(ink: Ink, words: Sequence[OcrWord], height: float) -> Ink:
    """The ink that lies under none of the words."""
    bare = ink.copy()
    for word in words:
        _clear(bare, word.box, _MARGIN * height)
    return bare


def _reads(word: OcrWord) -> bool:
    """Whether something was made out; dots and strokes may stand for a line given up."""
    return word.confidence >= _HALF or any(map(str.isalnum, word.text))


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
