"""A word the engine doubted is read again among its neighbours, and taken only if far surer."""

from __future__ import annotations

import pytest
from ocr_drawing import page, word
from PIL import Image

from extractor.reading.ocr.engine import Mode, OcrWord
from extractor.reading.ocr.prepare import Prepared
from extractor.reading.ocr.second_look import with_second_look

SURE = [word("nhân", 200 + 60 * place, 480, 0, 0.96) for place in range(20)]
LEFT, TOP = 200, 900
STEP = 100


def line(text: str, doubted: str, before: float, number: int = 1) -> list[OcrWord]:
    return [
        word(part, LEFT + STEP * at, TOP, number, before if part == doubted else 0.96)
        for at, part in enumerate(text.split())
    ]


def looked(words: list[OcrWord], answer: str, after: float) -> tuple[str, list[tuple[Mode, int]]]:
    """The text after the sure words, and how the engine was asked, at what resolution."""
    asked: list[tuple[Mode, int]] = []

    def recognise(part: Image.Image, dpi: int, mode: Mode) -> list[OcrWord]:
        asked.append((mode, dpi))
        # The part is shown half as large again, with some paper around it.
        return [
            word(text, round(1.5 * (STEP * at + 15 + 10 * part)), 20, 0, after)
            for at, texts in enumerate(answer.split())
            for part, text in enumerate(texts.split("·"))
        ]

    prepared = Prepared(page([]).convert("L"), 200)
    result = with_second_look(prepared, [*SURE, *words], recognise)
    assert result[:20] == SURE
    assert [one.line for one in result[20:]] == [1] * len(result[20:])
    return " ".join(one.text for one in result[20:]), asked


@pytest.mark.parametrize(
    ("text", "doubted", "answer", "expected"),
    [
        (". Khối trưởng các khối", ".", "5. Khối trưởng", "5. Khối trưởng các khối"),
        ("1U Chỉ tiêu", "1U", "II/ Chỉ tiêu", "II/ Chỉ tiêu"),
        ("BPH thôn họp", "BPH", "BĐH thôn họp", "BĐH thôn họp"),
        ("TT(Q xã họp", "TT(Q", "TTQ xã họp", "TTQ xã họp"),
        (".Bố trí bàn", ".Bố", "Bố trí bàn", "Bố trí bàn"),
        # a neighbour is read otherwise: it may be another line
        ("BPH thôn họp", "BPH", "BĐH xóm họp", "BPH thôn họp"),
        # nothing tells which syllable is printed
        ("MỤC TIỂU CHUNG", "TIỂU", "MỤC TIÊU CHUNG", "MỤC TIỂU CHUNG"),
        ("thẩm định kết quả", "thẩm", "thâm định kết quả", "thẩm định kết quả"),
        # what is no syllable was torn off
        ("thẩrn định kết quả", "thẩrn", "thả·m định kết quả", "thẩrn định kết quả"),
        # nothing tells which number is printed
        ("số 892/QĐ-UBND ngày", "892/QĐ-UBND", "số 692/QĐ-UBND ngày", "số 892/QĐ-UBND ngày"),
        # nothing stands in its place
        ("BPH thôn họp", "BPH", "", "BPH thôn họp"),
    ],
)
def test_the_doubted_word_is_taken_as_read_larger(
    text: str, doubted: str, answer: str, expected: str
) -> None:
    found, asked = looked(line(text, doubted, 0.4), answer, 0.95)
    assert found == expected
    assert asked == [(Mode.LINE, 300)]


@pytest.mark.parametrize(("before", "after"), [(0.4, 0.7), (0.68, 0.82)])
def test_a_reading_hardly_surer_is_not_taken(before: float, after: float) -> None:
    assert looked(line("BPH thôn họp", "BPH", before), "BĐH thôn họp", after)[0] == "BPH thôn họp"


@pytest.mark.parametrize(("text", "doubted"), [("BPH thôn họp", ""), ("- Lưu: VT", "-")])
def test_sure_words_and_dashes_are_not_asked_for(text: str, doubted: str) -> None:
    assert looked(line(text, doubted, 0.3), "BĐH thôn họp", 0.95) == (text, [])


def test_a_word_without_neighbours_stays() -> None:
    assert looked(line("BPH", "BPH", 0.3), "BĐH", 0.95)[0] == "BPH"


def test_a_page_is_asked_for_a_few_words_only() -> None:
    words = [one for number in range(1, 30) for one in line("BPH thôn", "BPH", 0.3, number)]
    asked = 0

    def recognise(part: Image.Image, dpi: int, mode: Mode) -> list[OcrWord]:
        nonlocal asked
        asked += 1
        return []

    result = with_second_look(Prepared(page([]).convert("L"), 200), [*SURE, *words], recognise)
    assert result == [*SURE, *words]
    assert 0 < asked < 15
