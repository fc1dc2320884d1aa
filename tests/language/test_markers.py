"""Numbering and bullets: forms that offices write, and what only looks like them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.language.document import MarkerKind
from extractor.language.markers import find_marker, ordinal, roman_value

FORMS = [
    ("I. MỤC ĐÍCH, YÊU CẦU", MarkerKind.ROMAN, "I", "MỤC ĐÍCH, YÊU CẦU"),
    ("IV/ TỔ CHỨC THỰC HIỆN", MarkerKind.ROMAN, "IV", "TỔ CHỨC THỰC HIỆN"),
    ("I/- MỤC ĐÍCH", MarkerKind.ROMAN, "I", "MỤC ĐÍCH"),
    ("II.- NỘI DUNG", MarkerKind.ROMAN, "II", "NỘI DUNG"),
    ("A- PHẦN CHUNG", MarkerKind.UPPER, "A", "PHẦN CHUNG"),
    ("1/- 100% số hộ", MarkerKind.NUMBER, "1", "100% số hộ"),
    ("2/. Trạm Y tế", MarkerKind.NUMBER, "2", "Trạm Y tế"),
    ("3.) Công an xã", MarkerKind.NUMBER, "3", "Công an xã"),
    ("4.- Hội Nông dân", MarkerKind.NUMBER, "4", "Hội Nông dân"),
    ("1.1/- Xây dựng", MarkerKind.DECIMAL, "1.1", "Xây dựng"),
    ("a/- Công an", MarkerKind.LETTER, "a", "Công an"),
    ("VIII - Kinh phí", MarkerKind.ROMAN, "VIII", "Kinh phí"),
    ("Phần I. ĐÁNH GIÁ", MarkerKind.PART, "I", "ĐÁNH GIÁ"),
    ("Phần thứ hai NHIỆM VỤ", MarkerKind.PART, "thứ hai", "NHIỆM VỤ"),
    ("Chương II: TỔ CHỨC", MarkerKind.PART, "II", "TỔ CHỨC"),
    ("Điều 3. Kinh phí", MarkerKind.ARTICLE, "3", "Kinh phí"),
    ("A. TÌNH HÌNH", MarkerKind.UPPER, "A", "TÌNH HÌNH"),
    ("C. CHỈ TIÊU", MarkerKind.UPPER, "C", "CHỈ TIÊU"),
    ("C.Nhiệm vụ", MarkerKind.UPPER, "C", "Nhiệm vụ"),
    ("1. Mục đích", MarkerKind.NUMBER, "1", "Mục đích"),
    ("1.Mục đích", MarkerKind.NUMBER, "1", "Mục đích"),
    ("2/ Yêu cầu", MarkerKind.NUMBER, "2", "Yêu cầu"),
    ("3) Công an xã", MarkerKind.NUMBER, "3", "Công an xã"),
    ("4- Trạm Y tế", MarkerKind.NUMBER, "4", "Trạm Y tế"),
    ("5, Sở Y tế:", MarkerKind.NUMBER, "5", "Sở Y tế:"),
    ("5. 12 thôn", MarkerKind.NUMBER, "5", "12 thôn"),
    ("2.1. Về quy hoạch", MarkerKind.DECIMAL, "2.1", "Về quy hoạch"),
    ("2.5. 15 xóm", MarkerKind.DECIMAL, "2.5", "15 xóm"),
    ("1.2.3 Sở Y tế", MarkerKind.DECIMAL, "1.2.3", "Sở Y tế"),
    ("a) Chủ trì", MarkerKind.LETTER, "a", "Chủ trì"),
    ("đ) Tham mưu", MarkerKind.LETTER, "đ", "Tham mưu"),
    ("b. Yêu cầu", MarkerKind.LETTER, "b", "Yêu cầu"),
    ("(1) Công tác tuyên truyền", MarkerKind.PAREN, "1", "Công tác tuyên truyền"),
    ("- Công an xã", MarkerKind.DASH, "-", "Công an xã"),
    ("– Công an xã", MarkerKind.DASH, "–", "Công an xã"),
    ("-Công an xã", MarkerKind.DASH, "-", "Công an xã"),
    ("-_ Các văn bản", MarkerKind.DASH, "-_", "Các văn bản"),
    ("- (3) Giảm nghèo", MarkerKind.DASH, "-", "Giảm nghèo"),
    ("- + Giấy khen", MarkerKind.PLUS, "+", "Giấy khen"),
    ("+ Giấy khen", MarkerKind.PLUS, "+", "Giấy khen"),
    ("VIIL Tổ chức thực hiện", MarkerKind.ROMAN, "VIII", "Tổ chức thực hiện"),
    ("II Nội dung kiểm tra", MarkerKind.ROMAN, "II", "Nội dung kiểm tra"),
    ("lV. Kinh phí", MarkerKind.ROMAN, "IV", "Kinh phí"),
    ("1II. KINH PHÍ", MarkerKind.ROMAN, "III", "KINH PHÍ"),
    ("* Tập thể:", MarkerKind.STAR, "*", "Tập thể:"),
]
PLAIN = [
    "5, 6 và 7",
    "4, phường Hòa An",
    "XÃ LỤC BA",
    "6/6 xã đạt chuẩn",
    "01 xã đạt chuẩn",
    "2024 là năm cuối",
    "79/KH-UBND ngày 18/3/2024",
    "100% cán bộ, công chức",
    "1.500 hộ dân",
    "Công an xã",
    "VỀ VIỆC TRIỂN KHAI",
    "Ivory",
    "V Lê Văn A",
    "11 Thôn đạt chuẩn",
]


@pytest.mark.parametrize(("text", "kind", "label", "content"), FORMS)
def test_forms(text: str, kind: MarkerKind, label: str, content: str) -> None:
    marker = find_marker(text)
    assert marker is not None
    assert (marker.kind, marker.label, text[marker.end :]) == (kind, label, content)


@pytest.mark.parametrize("text", PLAIN)
def test_plain_text_has_no_marker(text: str) -> None:
    assert find_marker(text) is None


@pytest.mark.parametrize(
    ("label", "value"),
    [
        ("I", 1),
        ("IV", 4),
        ("IX", 9),
        ("XIV", 14),
        ("XL", 40),
        ("IIII", None),
        ("VX", None),
        ("", None),
    ],
)
def test_roman_numerals(label: str, value: int | None) -> None:
    assert roman_value(label) == value


@pytest.mark.parametrize(
    ("text", "place"),
    [("3. X", 3), ("III. X", 3), ("đ) Xã", 5), ("2.4. X", 4), ("- Xã", None), ("B. Xã", 2)],
)
def test_ordinal(text: str, place: int | None) -> None:
    marker = find_marker(text)
    assert marker is not None
    assert ordinal(marker) == place


@given(st.text(max_size=60))
def test_a_marker_never_runs_past_the_text(text: str) -> None:
    marker = find_marker(text)
    assert marker is None or 0 < marker.end <= len(text)
