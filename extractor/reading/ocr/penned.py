"""Number and date of the head, where a pen filled them in, as the second engine reads them.

A page engine reads handwritten digits badly and does not know it.  A line engine is asked for the
whole line instead, of which all but the digits is known.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.knowledge import document_types
from extractor.reading.filled_in import (
    LEGIBLE,
    SURE,
    date_stretches,
    holds_digits_only,
    number_stretch,
)
from extractor.reading.ocr.engine import OcrWord, PixelBox
from extractor.reading.ocr.head_lines import HeadLine, head_lines
from extractor.reading.ocr.line_engine import ReadLine
from extractor.reading.ocr.search import Reading
from extractor.reading.ocr.turns import Picture
from extractor.reading.ocr.views import read_line
from extractor.reading.ocr.wording import Letter, Numbers, Slot, Wording, Words, literal

_ALONE = 0.45  # what the word of a page engine is worth where it was unsure of digits
_SURE_ALONE = 0.88  # printed digits are read more surely; of those of a pen one in fifty is not
_AGREED = 0.8
_UNCONFIRMED = 0.84  # of 41 scanned lines the line engine misread one with 0.98
_PRINTED = str.maketrans("lIOo", "1100")  # how page engines spell printed digits
_MARGIN = 0.3
_ROOM_FOR_YEAR = 8

# Days below 10 and the months 1 and 2 get a 0 before them (Decree 30/2020, Annex I.4).
_DAYS = Words(
    {f"{day:02d}": 0.0 for day in range(1, 32)} | {f"{day}": -2.5 for day in range(1, 10)}
)
_MONTHS = Words(
    {f"{month:02d}": 0.0 for month in range(1, 13)}
    | {f"{month}": -2.0 if month < 3 else 0.0 for month in range(1, 10)}
)
_YEARS = Words(str(year) for year in range(1976, 2060))
_TYPES = Words(
    {short: -2.0 for kind in document_types.document_types() for short in kind.abbreviations}
    | {"KH": 0.0}
)
_NUMBERS = Numbers((-1.5, 0.0, 0.0, 0.0, -3.0))
_DATE: Wording = (
    *literal("ngày "),
    Slot("day", _DAYS),
    *literal(" tháng "),
    Slot("month", _MONTHS),
    *literal(" năm "),
    Slot("year", _YEARS),
)


def with_penned(page: Picture, words: Sequence[OcrWord], read: ReadLine | None) -> list[OcrWord]:
    """The words of a page, number and date of its head as both engines together read them.

    ``page`` is the page in colour on which the words' boxes lie.  What could not be made out
    keeps its words, with less certainty.
    """
    result = list(words)
    for line in head_lines(words):
        unsure = _unsure(line)
        if not unsure:
            continue
        found = _read_again(page, line, read) if read else None
        own = set(map(id, line.words))
        at = next(place for place, word in enumerate(result) if id(word) in own)
        result = [word for word in result if id(word) not in own]
        result[at:at] = found or _doubted(line, unsure)
    return result


def _stretches(line: HeadLine) -> tuple[tuple[int, int], ...]:
    if line.is_date:
        return date_stretches(line.text)
    stretch = number_stretch(line.text)
    return (stretch,) if stretch else ()


def _unsure(line: HeadLine) -> set[int]:
    """The identities of the words that may hold misread digits."""
    return {
        id(word)
        for first, last in _stretches(line)
        for word in line.touching((first, last))
        if word.confidence < _SURE_ALONE or not holds_digits_only(line.text[first:last])
    }


def _doubted(line: HeadLine, unsure: set[int]) -> list[OcrWord]:
    return [
        replace(word, confidence=min(word.confidence, SURE) * _ALONE)
        if id(word) in unsure
        else word
        for word in line.words
    ]


def _read_again(page: Picture, line: HeadLine, read: ReadLine) -> list[OcrWord] | None:
    """The words of the line as the line engine reads them; None where it cannot tell."""
    wording = _DATE if line.is_date else _number_wording(line)
    place = _place_of(line, page.width)
    found = read_line(page, place, read, wording)
    if found is None or found.probability < LEGIBLE:
        return None
    found = replace(found, probability=_certainty(found, line))
    if _agree(found, line) and _in_digits(line):
        return _confirmed(line, found.probability)
    return _date_words(found, line, place) if line.is_date else _number_words(found, line, place)


def _certainty(found: Reading, line: HeadLine) -> float:
    """Only two engines that agree are sure, and not even they where the line engine doubts."""
    if _agree(found, line) and found.probability >= _AGREED:
        return max(SURE, 1 - (1 - found.probability) / 2)
    return min(found.probability, _UNCONFIRMED)


def _agree(found: Reading, line: HeadLine) -> bool:
    """Whether the line engine reads the digits that the page engine read."""
    first = [
        line.text[start:end].strip(" .…_,").translate(_PRINTED) for start, end in _stretches(line)
    ]
    digits = [word for word in found.words.values() if word.isdigit()]
    return [value.lstrip("0") for value in first] == [value.lstrip("0") for value in digits]


def _in_digits(line: HeadLine) -> bool:
    return all(holds_digits_only(line.text[start:end]) for start, end in _stretches(line))


def _confirmed(line: HeadLine, confidence: float) -> list[OcrWord]:
    """The words as the page engine read them, the digits as sure as both engines together are."""
    digits = {id(word) for stretch in _stretches(line) for word in line.touching(stretch)}
    return [
        replace(word, confidence=round(confidence, 3)) if id(word) in digits else word
        for word in line.words
    ]


def _place_of(line: HeadLine, width: int) -> PixelBox:
    margin = _MARGIN * line.height
    right = line.right + margin
    if line.is_date and "nam" not in line.folded:
        right += _ROOM_FOR_YEAR * line.height
    half = line.height / 2
    return PixelBox(
        max(0.0, line.left - margin), line.middle - half, min(width, right), line.middle + half
    )


def _notation(line: HeadLine) -> tuple[str, str, str]:
    """What joins number and notation, the type, and the rest: "/", "KH", "-UBND"."""
    stretch = number_stretch(line.text)
    written = line.text[stretch[1] :].replace(" ", "") if stretch else ""
    bare = written.lstrip("/\u2044-")
    kind = re.split("[-/]", bare, maxsplit=1)[0]
    return "-" if written.startswith("-") else "/", kind, bare[len(kind) :]


def _number_wording(line: HeadLine) -> Wording:
    """The number line: "Số: 12/KH-UBND", or "Số 12-KH/ĐU" as the Party writes."""
    joint, kind, rest = _notation(line)
    known = document_types.by_abbreviation(kind) is not None
    return (
        *literal("Số: "),
        Slot("number", _NUMBERS),
        *literal(" "),
        Letter(joint),
        *(literal(" ".join(kind)) if known else [Slot("type", _TYPES)]),
        *literal(" ".join(rest)),
    )


def _number_words(found: Reading, line: HeadLine, place: PixelBox) -> list[OcrWord]:
    first, last = found.places["number"]
    joint, kind, rest = _notation(line)
    notation = joint + found.words.get("type", kind) + rest
    printed = max(found.probability, *(word.confidence for word in line.words))
    return [
        _word("Số:", line, place, (0.0, first), printed),
        _word(found.words["number"], line, place, (first, last), found.probability),
        _word(notation, line, place, (last, 1.0), printed),
    ]


def _date_words(found: Reading, line: HeadLine, place: PixelBox) -> list[OcrWord]:
    words: list[OcrWord] = []
    before = 0.0
    for label, slot in (("ngày", "day"), ("tháng", "month"), ("năm", "year")):
        first, last = found.places[slot]
        words.append(_word(label, line, place, (before, first), line.words[0].confidence))
        words.append(_word(found.words[slot], line, place, (first, last), found.probability))
        before = last
    return words


def _word(
    text: str, line: HeadLine, place: PixelBox, share: tuple[float, float], confidence: float
) -> OcrWord:
    width = place.x1 - place.x0
    box = PixelBox(
        place.x0 + share[0] * width, place.top, place.x0 + share[1] * width, place.bottom
    )
    return OcrWord(text, box, round(confidence, 3), line.words[0].line)
