"""Lines that the engine read without being sure of any word, read again each on its own.

Among many lines an engine may set a line's foot or top wrongly, the more so where a line of a
second column stands a little lower beside it, and see half letters.  Alone, with the paper around
it, the same line reads well.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.reading.ocr.engine import Mode, OcrWord
from extractor.reading.ocr.pieces import Recognise
from extractor.reading.ocr.placing import around, lies_on, on_page, usual_height, widened
from extractor.reading.ocr.prepare import Prepared
from extractor.reading.ocr.tokens import mean_confidence

_UNSURE, _SURE, _SURER = 0.5, 0.4, 0.2
_FEWEST_LETTERS = 6
_LOW, _HIGH, _MARGIN, _COLUMNS = 0.5, 1.9, 0.7, 3.0  # in heights of a usual word
_MOST_LINES = 6


def with_unsure(
    prepared: Prepared, words: Sequence[OcrWord], recognise: Recognise
) -> list[OcrWord]:
    """The words, those of unsure lines as read alone where that was read far more surely."""
    height = usual_height(words)
    if height is None:
        return list(words)
    result: list[OcrWord] = []
    tried = 0
    for line in _stretches(words, height):
        if tried < _MOST_LINES and _is_unsure(line, height):
            tried += 1
            again = _alone(prepared, line, height, [*words, *result], recognise)
            if mean_confidence(again) >= max(_SURE, mean_confidence(line) + _SURER):
                line = again
        result += line
    return result


def _stretches(words: Sequence[OcrWord], height: float) -> Iterator[list[OcrWord]]:
    """The lines, cut where two columns stand on one."""
    stretch: list[OcrWord] = []
    for word in words:
        if stretch and (
            word.line != stretch[-1].line or word.box.x0 - stretch[-1].box.x1 > _COLUMNS * height
        ):
            yield stretch
            stretch = []
        stretch.append(word)
    if stretch:
        yield stretch


def _is_unsure(line: Sequence[OcrWord], height: float) -> bool:
    letters = sum(map(str.isalnum, "".join(word.text for word in line)))
    box = around(line)
    low, high = _LOW * height, _HIGH * height
    return (
        letters >= _FEWEST_LETTERS
        and low <= box.bottom - box.top <= high
        and mean_confidence(line) < _UNSURE
    )


def _alone(
    prepared: Prepared,
    line: Sequence[OcrWord],
    height: float,
    words: Sequence[OcrWord],
    recognise: Recognise,
) -> list[OcrWord]:
    margin = _MARGIN * height  # the lines above and below show where this one lies
    region = widened(around(line), 2 * margin, margin, prepared.image.size)
    found = recognise(prepared.image.crop(region), prepared.dpi, Mode.BLOCK)
    others = [word for word in words if word not in line]
    return [word for word in on_page(found, region, words) if not lies_on(word, others)]
