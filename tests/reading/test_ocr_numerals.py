from __future__ import annotations

import numpy as np
import pytest
from ocr_drawing import DPI
from PIL import Image, ImageDraw, ImageFont

from corpora.fonts import FontMissingError, find_fonts
from extractor.reading.ocr.binary import array_of
from extractor.reading.ocr.engine import OcrWord, PixelBox
from extractor.reading.ocr.numerals import may_be, recounted, with_numerals


def printed(text: str, face: str = "b") -> np.ndarray:
    """The image of a word, cut close."""
    try:
        font = ImageFont.truetype(str(find_fonts()[face]), round(14 * DPI / 72))
    except FontMissingError as error:
        pytest.skip(str(error))
    image = Image.new("L", (700, 120), 255)
    ImageDraw.Draw(image).text((20, 20), text, 0, font)
    left, top, right, bottom = image.point([255] * 128 + [0] * 128).getbbox() or (0, 0, 1, 1)
    return array_of(image.crop((left, top, right, bottom)))


@pytest.mark.parametrize("face", ["", "b"])
@pytest.mark.parametrize(
    ("read", "shown"),
    [
        ("HI.", "III."),
        ("II.", "III."),
        ("I.", "II."),
        ("H.", "II."),
        ("1H.", "III."),
        ("L.", "I."),
        ("IH/2024", "III/2024"),
        ("II/2021", "III/2021"),
        ("IH-2023.", "III-2023."),
        ("H;", "II;"),
        ("H.", "H."),
        ("H.Phụng", "H.Phụng"),
    ],
)
def test_strokes_of_numerals_are_counted(read: str, shown: str, face: str) -> None:
    assert recounted(read, printed(shown, face)) == shown


@pytest.mark.parametrize("text", ["1.", "11/2016/TT-BYT", "IV.", "VI.", "L", "Hội", "HU", "/H", ""])
def test_other_words_are_not_looked_at(text: str) -> None:
    assert not may_be(text)


def test_an_empty_image_changes_nothing() -> None:
    flat = np.full((40, 40), 255, dtype=np.uint8)
    assert recounted("HI.", flat) == "HI."
    assert recounted("HI.", flat[:0]) == "HI."


def test_words_are_cut_from_the_page() -> None:
    numeral = printed("III.")
    page = np.full((200, 900), 255, dtype=np.uint8)
    page[50 : 50 + numeral.shape[0], 100 : 100 + numeral.shape[1]] = numeral
    box = PixelBox(100, 50, 100 + numeral.shape[1], 50 + numeral.shape[0])
    words = [OcrWord("HI.", box, 0.8, 0), OcrWord("NHIỆM", box, 0.9, 0)]
    assert [word.text for word in with_numerals(words, page)] == ["III.", "NHIỆM"]


@pytest.mark.parametrize(
    ("read", "shown"), [(">", "≥"), ("<", "≤"), (">", ">"), ("<", "<"), ("=", "="), ("≥", "≥")]
)
def test_a_bar_under_a_sign_of_comparison_is_seen(read: str, shown: str) -> None:
    sign = printed(shown, "")
    page = np.full((300, 300), 255, dtype=np.uint8)
    page[100 : 100 + sign.shape[0], 60 : 60 + sign.shape[1]] = sign
    box = PixelBox(60, 100, 60 + sign.shape[1], 100 + 0.8 * sign.shape[0])
    (found,) = with_numerals([OcrWord(read, box, 0.9, 0)], page)
    assert found.text == shown
