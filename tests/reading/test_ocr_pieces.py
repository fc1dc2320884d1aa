"""Pieces of a page cut out and read side by side; numbers held against what is seen."""

from __future__ import annotations

import numpy as np
import pytest
from ocr_drawing import font, page, word
from PIL import Image, ImageDraw

from extractor.reading.ocr.binary import array_of, ink_of
from extractor.reading.ocr.engine import Mode, OcrWord, PixelBox
from extractor.reading.ocr.figures import checked_number, is_number
from extractor.reading.ocr.pieces import pieces_of, read_side_by_side
from extractor.reading.ocr.prepare import Prepared
from extractor.reading.ocr.stacked import with_stacked


def drawn(text: str) -> np.ndarray:
    image = Image.new("L", (400, 80), 255)
    ImageDraw.Draw(image).text((20, 10), text, font=font(14), fill=0)
    return array_of(image)


@pytest.mark.parametrize(
    ("printed", "read", "meant"),
    [
        ("3,12", "312", "3,12"),
        ("3.120", "3120", "3.120"),
        ("275", "275", "275"),
        ("88,6", "88,6", "88,6"),
        ("2.200", "2.200", "2.200"),
        ("275", "25", None),
        ("1.200.500", "1200500", None),
        ("7", "70", None),
    ],
)
def test_numbers_are_held_against_the_marks_seen(
    printed: str, read: str, meant: str | None
) -> None:
    assert checked_number(read, drawn(printed)) == meant


@pytest.mark.parametrize(
    ("text", "number"), [("3,12", True), ("275", True), ("I2", False), (",5", False), ("", False)]
)
def test_what_is_a_number(text: str, number: bool) -> None:
    assert is_number(text) is number


def test_pieces_are_cut_along_blank_paper() -> None:
    ink = np.zeros((200, 300), dtype=np.bool_)
    ink[20:40, 10:60] = ink[20:40, 120:160] = ink[100:120, 10:30] = True
    assert list(pieces_of(ink, 20)) == [(10, 20, 60, 40), (120, 20, 160, 40), (10, 100, 30, 120)]
    assert list(pieces_of(np.zeros((9, 9), dtype=np.bool_), 20)) == []


def test_words_of_a_strip_go_back_to_their_pieces() -> None:
    image = page([(100, 200, "hộ"), (900, 1200, "ấp")]).convert("L")
    pieces = [
        PixelBox(*(2 * side for side in box))
        for box in pieces_of(ink_of(array_of(image)[::2, ::2]), 20)
    ]
    seen: list[tuple[int, int]] = []

    def recognise(strip: Image.Image, dpi: int, mode: Mode) -> list[OcrWord]:
        assert (dpi, mode) == (200, Mode.LINE)
        seen.append(strip.size)
        second = strip.width - 60
        return [
            OcrWord("hộ", PixelBox(45, 30, 70, 60), 0.9, 0),
            OcrWord("ấp", PixelBox(second, 30, second + 20, 60), 0.9, 0),
        ]

    found = list(read_side_by_side(Prepared(image, 200), pieces, 40, recognise))
    assert [(index, one.text) for index, one in found] == [(0, "hộ"), (1, "ấp")]
    for index, one in found:
        assert abs(one.box.x0 - pieces[index].x0) < 40
        assert abs(one.box.bottom - pieces[index].bottom) < 40
    assert seen[0][0] < 300


def test_a_column_of_figures_taken_for_one_word_is_read_figure_by_figure() -> None:
    figures = [(200, 300 + 90 * place, str(place + 1)) for place in range(4)]
    image = page(figures).convert("L")
    text = [word("nhân", 400 + 60 * place, 200, 0, 0.96) for place in range(20)]
    stacked = OcrWord("|C2|E", PixelBox(195, 290, 240, 650), 0.1, 1)

    def recognise(strip: Image.Image, dpi: int, mode: Mode) -> list[OcrWord]:
        ink = np.flatnonzero((array_of(strip) < 128).any(axis=0))
        runs = np.split(ink, np.flatnonzero(np.diff(ink) > 5) + 1)
        return [
            OcrWord(str(place + 1), PixelBox(int(run[0]), 0, int(run[-1]) + 1, 9), 0.9, 0)
            for place, run in enumerate(runs)
        ]

    found = with_stacked(Prepared(image, 200), [*text, stacked], recognise)
    assert [one.text for one in found[20:]] == ["1", "2", "3", "4"]
    assert len({one.line for one in found[20:]}) == 4
    assert with_stacked(Prepared(image, 200), [stacked], recognise) == [stacked]
