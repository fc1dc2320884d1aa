"""The signatory's name below stamp and signature, as the second engine reads it.

Names are stamped in red or in script, and the round stamp or the signature runs through them, so
that a page engine misses about half.  Here the rows of ink below the office are looked at one by
one for what could be a Vietnamese name: family name, middle names and given name.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

import numpy as np

from extractor.knowledge import signature_words
from extractor.knowledge.tables import rows
from extractor.reading.ocr.binary import ink_of
from extractor.reading.ocr.engine import OcrWord, PixelBox
from extractor.reading.ocr.line_engine import ReadLine
from extractor.reading.ocr.office_columns import HALF_WIDTH, SURE, Column, columns_of, has_name
from extractor.reading.ocr.search import Reading, readings
from extractor.reading.ocr.turns import Picture
from extractor.reading.ocr.wording import Slot, Wording, Words, literal

_LINE = 2.2
_HALF_HEIGHT = 0.6
_ROWS_TRIED = 4
_NUDGES = (-0.35, 0.35)
_STROKE_COST = -1.0
_LEAST_GAIN = 9.0  # of 40 rows measured, the best without a name had 8, the poorest with one 12
_CLEAR_GAIN = 18.0
_LEAST_PROBABILITY = 0.25
_UNCONFIRMED = 0.8


def with_signed_names(
    page: Picture,
    words: Sequence[OcrWord],
    read: ReadLine,
) -> list[OcrWord]:
    """The words of a page, with the names below the offices where the page engine missed them.

    ``page`` is the page in colour on which the words' boxes lie.
    """
    result = list(words)
    for column in columns_of(words):
        if has_name(result, column):
            continue
        found = _name_below(page, column, read)
        if found:
            line = max(word.line for word in result) + 1
            named = [replace(word, line=line) for word in found]
            result = [word for word in result if not _overlaps(word, named)] + named
    return result


def _name_below(page: Picture, column: Column, read: ReadLine) -> list[OcrWord]:
    """The words of the name found; none where nothing looks like one."""
    tried: list[tuple[PixelBox, list[Reading]]] = []
    for top in _likely_tops(page, column):
        box, found = _tried(page, column, top, read)
        if found:
            tried.append((box, found))
            if found[0].gain >= _CLEAR_GAIN and found[0].probability >= SURE:
                return _agreed(column, tried[-1:])
    if not tried:
        return []
    best = max(tried, key=lambda one: one[1][0].gain)
    near = [_tried(page, column, best[0].top + nudge * column.height, read) for nudge in _NUDGES]
    return _agreed(column, [best, *((box, found) for box, found in near if found)])


def _tried(
    page: Picture, column: Column, top: float, read: ReadLine
) -> tuple[PixelBox, list[Reading]]:
    half = HALF_WIDTH * column.height
    box = PixelBox(
        max(0.0, column.middle - half),
        max(0.0, top),
        min(float(page.width), column.middle + half),
        min(float(page.height), top + _LINE * column.height),
    )
    crop = page.crop((round(box.x0), round(box.top), round(box.x1), round(box.bottom)))
    return box, readings(read(crop), _name_wording(), edge=_STROKE_COST)


def _agreed(column: Column, views: Sequence[tuple[PixelBox, Sequence[Reading]]]) -> list[OcrWord]:
    """The words of the name that the views agree on most; none where they hardly do."""
    told = [(box, found) for box, found in views if found[0].gain >= _LEAST_GAIN]
    totals: dict[str, float] = defaultdict(float)
    places: dict[str, PixelBox] = {}
    for box, found in told:
        for reading in found:
            slots = [slot for slot in reading.words if slot != "honour"]
            name = " ".join(reading.words[slot] for slot in slots)
            totals[name] += reading.probability / len(told)
            places.setdefault(name, _place(box, reading, slots, column.height))
    name = max(totals, key=lambda one: totals[one], default="")
    if not name or totals[name] < _LEAST_PROBABILITY:
        return []
    return _words(name, places[name], round(min(totals[name], _UNCONFIRMED), 3))


def _place(box: PixelBox, reading: Reading, slots: Sequence[str], height: float) -> PixelBox:
    """Where in the crop the name stands."""
    width, middle = box.x1 - box.x0, (box.top + box.bottom) / 2
    first, last = reading.places[slots[0]][0], reading.places[slots[-1]][1]
    half = height * _HALF_HEIGHT
    return PixelBox(box.x0 + first * width, middle - half, box.x0 + last * width, middle + half)


def _words(name: str, box: PixelBox, confidence: float) -> list[OcrWord]:
    """The name's words side by side in the box, each as wide as it has letters."""
    step = (box.x1 - box.x0) / len(name)
    words: list[OcrWord] = []
    place = 0
    for part in name.split():
        x0, x1 = box.x0 + place * step, box.x0 + (place + len(part)) * step
        words.append(OcrWord(part, PixelBox(x0, box.top, x1, box.bottom), confidence, -1))
        place += len(part) + 1
    return words


def _likely_tops(page: Picture, column: Column) -> list[float]:
    """Upper edges of the rows where ink and paper change most often from left to right."""
    half = 6 * column.height
    left, right = max(0, round(column.middle - half)), round(column.middle + half)
    top, bottom = round(column.top), min(page.height, round(column.bottom))
    if bottom - top < 2 * column.height:
        return []
    pixels = np.asarray(page.crop((left, top, right, bottom)).convert("RGB"), dtype=np.uint8)
    ink = ink_of(pixels.min(axis=2))
    changes = np.count_nonzero(ink[:, 1:] != ink[:, :-1], axis=1).astype(np.float32)
    span = max(1, round(column.height))
    busy = np.convolve(changes, np.ones(span, dtype=np.float32) / span, mode="same")
    tops: list[float] = []
    for _ in range(_ROWS_TRIED):
        row = int(busy.argmax())
        if busy[row] < 2:
            break
        tops.append(top + row - _LINE * column.height / 2)
        busy[max(0, row - span) : row + span] = 0
    return tops


@cache
def _name_wording() -> Wording:
    """Titles of honour, then family name, middle names and given name: "BSCKI. Võ Hoàng Hận"."""
    surnames = [name for name in signature_words.surnames() if len(name) > 1]
    given = Words(row["name"] for row in rows("given_names"))
    return (
        Slot("honour", Words(signature_words.honours()), optional=True),
        *literal(". "),
        Slot("surname", Words(surnames)),
        *literal(" "),
        Slot("middle", given),
        *literal(" "),
        Slot("given", given),
        *literal(" "),
        Slot("last", given, optional=True),
    )


def _overlaps(word: OcrWord, name: Sequence[OcrWord]) -> bool:
    box = word.box
    x, y = (box.x0 + box.x1) / 2, (box.top + box.bottom) / 2
    first, last = name[0].box, name[-1].box
    return first.x0 < x < last.x1 and first.top < y < first.bottom
