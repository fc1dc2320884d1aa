"""Single words the engine doubted, read again larger and among their neighbours alone.

On a line as wide as the page a figure before a paragraph is lost at times ("5." read as "."), a
numeral mistaken ("II/" read as "1U"), small print guessed ("TY." for "TP.").  The same strokes read
well in a short line that is shown larger; neighbours that read alike tell that it is the same line.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from extractor.reading.ocr.engine import Mode, OcrWord, PixelBox
from extractor.reading.ocr.fit import is_sound
from extractor.reading.ocr.pieces import Recognise
from extractor.reading.ocr.placing import around, on_page, usual_height, widened
from extractor.reading.ocr.prepare import Prepared

_LARGER = 1.5
_DOUBTED, _SURE, _SURER = 0.7, 0.8, 0.15
_NEIGHBOURS, _SURE_NEIGHBOUR = 2, 0.8
_MARGIN, _BESIDE, _COLUMNS = 0.6, 0.3, 3.0  # in heights of a usual word
_MOST = 8
_MARKS = '.,;:()/-–"“”'


def with_second_look(
    prepared: Prepared, words: Sequence[OcrWord], recognise: Recognise
) -> list[OcrWord]:
    """The words, those that were doubted as read larger where that is far surer."""
    height = usual_height(words)
    if height is None:
        return list(words)
    result: list[OcrWord] = []
    done = 0
    for start, end in list(_doubted(words))[:_MOST]:
        left, right = _reach(words, start, end, height)
        again = _read_larger(prepared, words[left:right], height, recognise)
        around = [*words[left:start], *words[end:right]]
        found = _in_place_of(words[start:end], again, height)
        if _is_same_line(around, again) and _is_surer(found, words[start:end]):
            result += [*words[done:start], *found]
            done = end
    return [*result, *words[done:]]


def _doubted(words: Sequence[OcrWord]) -> Iterator[tuple[int, int]]:
    """Where runs of doubted words of one line start and end."""
    start = None
    for index, word in enumerate(words):
        opens = index == 0 or words[index - 1].line != word.line
        if start is not None and (opens or not _is_doubted(word, opens=opens)):
            yield start, index
            start = None
        if start is None and _is_doubted(word, opens=opens):
            start = index
    if start is not None:
        yield start, len(words)


def _is_doubted(word: OcrWord, *, opens: bool) -> bool:
    """Whether letters or figures are in doubt; a dot that opens a line may have been one."""
    told = any(map(str.isalnum, word.text)) or (opens and word.text == ".")
    return told and word.confidence < _DOUBTED


def _reach(words: Sequence[OcrWord], start: int, end: int, height: float) -> tuple[int, int]:
    """The run with the neighbours that stand on its line and in its column."""

    def adjoin(one: OcrWord, other: OcrWord) -> bool:
        return one.line == other.line and other.box.x0 - one.box.x1 < _COLUMNS * height

    left, right = start, end
    while left > max(0, start - _NEIGHBOURS) and adjoin(words[left - 1], words[left]):
        left -= 1
    while right < min(len(words), end + _NEIGHBOURS) and adjoin(words[right - 1], words[right]):
        right += 1
    return left, right


def _read_larger(
    prepared: Prepared, line: Sequence[OcrWord], height: float, recognise: Recognise
) -> list[OcrWord]:
    """The words of a part of a line as read larger, in their place on the page."""
    from PIL import Image as Pillow

    margin = _MARGIN * height
    region = widened(around(line), margin, margin, prepared.image.size)
    part = prepared.image.crop(region)
    size = (round(part.width * _LARGER), round(part.height * _LARGER))
    larger = part.resize(size, Pillow.Resampling.BICUBIC)
    found = [
        replace(word, box=PixelBox(*(side / _LARGER for side in word.box)))
        for word in recognise(larger, round(prepared.dpi * _LARGER), Mode.LINE)
    ]
    return [replace(word, line=line[0].line) for word in on_page(found, region, ())]


def _in_place_of(
    doubted: Sequence[OcrWord], again: Sequence[OcrWord], height: float
) -> list[OcrWord]:
    """What was read where the doubted words stand."""
    x0, x1 = doubted[0].box.x0 - _BESIDE * height, doubted[-1].box.x1 + _BESIDE * height
    return [word for word in again if x0 <= (word.box.x0 + word.box.x1) / 2 <= x1]


def _is_same_line(around: Sequence[OcrWord], again: Sequence[OcrWord]) -> bool:
    """Whether the neighbours that were surely read are read alike."""
    sure = [word.text for word in around if word.confidence >= _SURE_NEIGHBOUR]
    texts = [word.text for word in again]
    return bool(sure) and all(text in texts for text in sure)


def _is_surer(found: Sequence[OcrWord], doubted: Sequence[OcrWord]) -> bool:
    """Whether every word is sure, and surer than the surest of those in its place."""
    if not found or not _may_stand_for(_bare(found), _bare(doubted)):
        return False
    least = min(word.confidence for word in found)
    return least >= max(_SURE, max(word.confidence for word in doubted) + _SURER)


def _may_stand_for(found: Sequence[str], doubted: Sequence[str]) -> bool:
    """Whether nothing speaks against it.

    Nothing tells which of two numbers or of two syllables is printed: the first stays.  What is no
    syllable in small letters was torn apart.
    """
    before, after = _figures(doubted), _figures(found)
    if before and after and before != after:
        return False
    if doubted and all(map(is_sound, doubted)) and list(found) != list(doubted):
        return False
    return all(is_sound(text) for text in found if text.isalpha() and text.islower())


def _bare(words: Sequence[OcrWord]) -> list[str]:
    """The texts without the marks around them; of what is nothing else, nothing."""
    return [text for word in words if (text := word.text.strip(_MARKS))]


def _figures(texts: Sequence[str]) -> str:
    return "".join(filter(str.isdigit, "".join(texts)))
