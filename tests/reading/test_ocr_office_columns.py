"""Names that the page engine read below an office, which need no second look."""

from __future__ import annotations

import pytest

from extractor.reading.ocr.engine import OcrWord, PixelBox
from extractor.reading.ocr.office_columns import columns_of, has_name

OFFICE = ["KT.", "GIÁM", "ĐỐC"]


def row(texts: list[str], top: int, line: int, sure: float = 0.95) -> list[OcrWord]:
    return [
        OcrWord(text, PixelBox(1000 + 100 * at, top, 1080 + 100 * at, top + 40), sure, line)
        for at, text in enumerate(texts)
    ]


@pytest.mark.parametrize(
    ("name", "sure", "expected"),
    [
        ("Ngô Thị Bé Lành", 0.95, True),
        ("BS.CKII. Ngô Bé Lành", 0.95, True),
        ("ThS. Ngô Bé", 0.95, True),
        ("Ngô Thị Bé Lành", 0.4, False),
        ("trước ngày hẹn", 0.95, False),
        ("BS.CKII.", 0.95, False),
    ],
)
def test_a_name_below_an_office(name: str, sure: float, expected: bool) -> None:
    words = [*row(OFFICE, 100, 0), *row(name.split(), 400, 1, sure)]
    [column] = columns_of(words)
    assert has_name(words, column) is expected
