from __future__ import annotations

import pytest

from extractor.reading.ocr.engine import OcrWord, PixelBox
from extractor.reading.ocr.tokens import tokens_from


def texts(line: str, sure: float = 0.8) -> str:
    words = [
        OcrWord(text, PixelBox(60 * at, 10, 60 * at + 50, 40), sure, 0)
        for at, text in enumerate(line.split())
    ]
    return " ".join(token.text for token in tokens_from(words, 0.25))


@pytest.mark.parametrize(
    ("read", "kept"),
    [
        (". ỦY BAN NHÂN DÂN", "ỦY BAN NHÂN DÂN"),
        ("._ Số: 26/KH-UBND", "Số: 26/KH-UBND"),
        ("_- Số: 26/KH-UBND", "Số: 26/KH-UBND"),
        ("‹ : Nơi nhận:", "Nơi nhận:"),
        ("- _ KẺ HOẠCH", "- KẾ HOẠCH"),
        ("TỈNH ˆ QUẢNG TRỊ", "TỈNH QUẢNG TRỊ"),
        ("._", ""),
        (":", ""),
        ("- Như trên;", "- Như trên;"),
        ("-", "-"),
        ("+ Thôn 3;", "+ Thôn 3;"),
        ("__* Đoàn xã", "* Đoàn xã"),
        ("Ệ Nơi nhận:", "Nơi nhận:"),
        ("Ỉ TRƯỜNG TIỂU HỌC", "TRƯỜNG TIỂU HỌC"),
        ("Quyết định số ị", "Quyết định số"),
        ("ở các xã", "ở các xã"),
        ("trước ngày 20 hằng tháng. :", "trước ngày 20 hằng tháng."),
        ("địa bàn phường. .", "địa bàn phường."),
        ("gửi về xã. l", "gửi về xã."),
        ("gồm các xã. 2", "gồm các xã. 2"),
        ("...... hộ nghèo", "...... hộ nghèo"),
        ("100 % hộ", "100 % hộ"),
        ("KÉ HOẠCH", "KẾ HOẠCH"),
    ],
)
def test_dirt_before_a_line_goes_and_bullets_stay(read: str, kept: str) -> None:
    assert texts(read) == kept


def test_signature_strokes_are_no_text() -> None:
    assert texts("lÌ / ~ Ị", sure=0.1) == ""


@pytest.mark.parametrize(
    ("read", "kept"),
    [
        ('"5 không, 3 sạch”.', '"5 không, 3 sạch".'),
        ("“5 không, 3 sạch”.", "“5 không, 3 sạch”."),
        ("5 không, 3 sạch”.", "5 không, 3 sạch”."),
    ],
)
def test_straight_quotation_marks_are_closed_by_straight_ones(read: str, kept: str) -> None:
    assert texts(read) == kept
