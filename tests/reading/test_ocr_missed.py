"""Lines that the engine's layout passed over are read again, strokes and rules are not."""

from __future__ import annotations

import pytest
from ocr_drawing import Scripted, page, word
from PIL import Image, ImageDraw

from extractor.reading.ocr.engine import Mode, OcrWord
from extractor.reading.ocr.missed import with_missed
from extractor.reading.ocr.prepare import Prepared

LINES = [(220, 480, "Ủy ban nhân dân xã xây dựng kế hoạch trồng cây, giữ vệ sinh")]
MISSED = "Trồng cây và giữ vệ sinh đường làng năm 2021"


def read(text: str, x: int, y: int, line: int, sure: float = 0.96) -> list[OcrWord]:
    words = []
    for part in text.split():
        words.append(word(part, x, y, line, sure))
        x = int(words[-1].box.x1) + 12
    return words


def covered() -> list[OcrWord]:
    """Words all over the first line, which is as wide as they are."""
    return [word("nhân", 200 + 60 * place, 480, 0, 0.96) for place in range(20)]


def again(image: Image.Image, found: list[OcrWord]) -> tuple[list[str], list[Mode]]:
    engine = Scripted(found)
    prepared = Prepared(image.convert("L"), 200)

    def recognise(part: Image.Image, dpi: int, mode: Mode) -> list[OcrWord]:
        return [] if mode is Mode.LINE else engine.recognise(part, dpi=dpi, mode=mode)

    result = with_missed(prepared, covered(), recognise)
    return [one.text for one in result[20:]], engine.asked


def test_a_line_under_no_word_is_read_again() -> None:
    image = page([*LINES, (300, 900, MISSED)])
    texts, asked = again(image, read("Trồng cây và giữ vệ sinh", 20, 10, 0))
    assert texts == ["Trồng", "cây", "và", "giữ", "vệ", "sinh"]
    assert asked == [Mode.BLOCK]


@pytest.mark.parametrize(
    ("text", "sure"), [("„= ¬ ‹ Z4", 0.6), ("Trồng cây", 0.3), ("x7q zv9", 0.96), ("", 0.9)]
)
def test_what_reads_as_no_words_is_not_taken(text: str, sure: float) -> None:
    image = page([*LINES, (300, 900, MISSED)])
    assert again(image, read(text, 20, 10, 0, sure))[0] == []


def test_a_stroke_among_short_pieces_does_not_silence_them() -> None:
    image = page([*LINES, (300, 900, "xã.")])
    ImageDraw.Draw(image).line((500, 900, 580, 930), fill="black", width=6)
    asked: list[int] = []

    def recognise(part: Image.Image, dpi: int, mode: Mode) -> list[OcrWord]:
        asked.append(part.width)
        alone = len(asked) == 2
        return [word("xã.", 30, 30, 0, 0.97)] if alone else []

    result = with_missed(Prepared(image.convert("L"), 200), covered(), recognise)
    assert [one.text for one in result[20:]] == ["xã."]
    assert len(asked) == 3
    assert max(asked[1:]) < asked[0]


def test_a_page_whose_ink_is_all_read_is_not_asked_again() -> None:
    image = page(LINES)
    draw = ImageDraw.Draw(image)
    for x in range(200, 1400, 60):  # the rules of a table
        draw.line((x, 700, x, 1900), fill="black", width=3)
    assert again(image, [])[1] == []
