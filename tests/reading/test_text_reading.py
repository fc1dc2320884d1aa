"""Plain text and markdown as pages of lines."""

from __future__ import annotations

import pytest

from extractor.reading import read_bytes
from extractor.reading.document import Column, Line, SourceDocument

HEAD = """|
**ỦY BAN NHÂN DÂN
**
XÃ BÌNH AN
-------
|
**CỘNG HÒA XÃ HỘI
CHỦ NGHĨA VIỆT NAM**
Độc lập - Tự do - Hạnh phúc
---------------
|
|
Số: 12/KH-UBND
|
*Bình An, ngày 05
tháng 3 năm 2025*
|

** **

**KẾ HOẠCH**

Trồng cây đầu xuân
"""
FOOT = """
Trên đây là Kế hoạch./.

|
*Nơi nhận:*
- Đảng ủy xã;
- Lưu: VT.
|
**TM. ỦY BAN NHÂN DÂN**
KT. CHỦ TỊCH
**Lê Thị Mai**
|"""


def lines(document: SourceDocument) -> list[Line]:
    return [block for page in document.pages for block in page.blocks if isinstance(block, Line)]


def test_head_and_foot_become_columns() -> None:
    document = read_bytes("a.md", (HEAD + FOOT).encode())
    assert [(line.column.value, line.text) for line in lines(document)] == [
        ("left", "ỦY BAN NHÂN DÂN"),
        ("left", "XÃ BÌNH AN"),
        ("right", "CỘNG HÒA XÃ HỘI"),
        ("right", "CHỦ NGHĨA VIỆT NAM"),
        ("right", "Độc lập - Tự do - Hạnh phúc"),
        ("left", "Số: 12/KH-UBND"),
        ("right", "Bình An, ngày 05"),
        ("right", "tháng 3 năm 2025"),
        ("full", "KẾ HOẠCH"),
        ("full", "Trồng cây đầu xuân"),
        ("full", "Trên đây là Kế hoạch./."),
        ("left", "Nơi nhận:"),
        ("left", "- Đảng ủy xã;"),
        ("left", "- Lưu: VT."),
        ("right", "TM. ỦY BAN NHÂN DÂN"),
        ("right", "KT. CHỦ TỊCH"),
        ("right", "Lê Thị Mai"),
    ]
    assert [line.text for line in lines(document) if line.bold and line.column is Column.LEFT] == [
        "ỦY BAN NHÂN DÂN"
    ]


PAGES = [
    ("trang một\ftrang hai", 2),
    ("trang một\n--- Page 2 ---\ntrang hai", 2),
    ("trang một\n\n===== Trang 2/3 =====\n\ntrang hai", 2),
    ("## Trang 1\n\ntrang một\n\n## Trang 2\n\n2\ntrang hai", 2),
    ("# Page 1\ntrang một\n# Page 2\ntrang hai", 2),
    ("trang một\n-- Trang số 2\ntrang hai", 2),
    ("\f\ftrang một", 1),
    ("trang một\n- Trang 2 của kế hoạch", 1),
    ("Xem trang 2 của kế hoạch", 1),
]


@pytest.mark.parametrize(("text", "count"), PAGES)
def test_pages(text: str, count: int) -> None:
    document = read_bytes("a.txt", text.encode())
    assert [page.number for page in document.pages] == list(range(1, count + 1))


def test_a_number_alone_in_the_middle_is_a_page_number() -> None:
    document = read_bytes("a.txt", f"một\n\n{' ' * 30}2\n\nhai\n\n7\n\nba".encode())
    assert [line.text for line in lines(document)] == ["một", "hai", "7", "ba"]


LABELLED_PAGES = [
    ("một\nTrang 1/2\nhai\nTrang 2/2", ["một", "hai"]),
    ("một\n\n   Trang 2/4\n\nhai", ["một", "hai"]),
    ("một\n- Trang 1 -\nhai\n- Trang 2 -", ["một", "hai"]),
    ("một\nPage 1 of 3\nhai", ["một", "hai"]),
    ("một\nTrang 2\nhai", ["một", "Trang 2", "hai"]),
    (f"một\n\n{' ' * 60}Trang 2\nhai", ["một", "hai"]),
    ("Trang 1/2 của sổ\nhai", ["Trang 1/2 của sổ", "hai"]),
]


@pytest.mark.parametrize(("text", "left"), LABELLED_PAGES)
def test_labelled_page_numbers_go(text: str, left: list[str]) -> None:
    assert [line.text for line in lines(read_bytes("a.txt", text.encode()))] == left


SINGLE_ROWS = [
    ("Số: 12/KH-SYT", "Sơn La, ngày 03 tháng 4 năm 2021"),
    ("- Lưu: VT.", "Đoàn Văn Bách"),
    ("Nơi nhận:", "CHỦ TỊCH"),
]


@pytest.mark.parametrize(("left", "right"), SINGLE_ROWS)
def test_one_row_is_enough_for_two_columns(left: str, right: str) -> None:
    document = read_bytes("a.txt", f"{left}{' ' * 25}{right}\n".encode())
    assert [(line.column.value, line.text) for line in lines(document)] == [
        ("left", left),
        ("right", right),
    ]


def test_gap_says_that_a_blank_line_or_rule_stands_before() -> None:
    document = read_bytes("a.txt", "một\nhai\n\nba\n-----\nbốn".encode())
    assert [(line.text, line.gap) for line in lines(document)] == [
        ("một", False),
        ("hai", False),
        ("ba", True),
        ("bốn", True),
    ]


def test_identity() -> None:
    document = read_bytes("a.txt", b"x")
    assert document.sha256 == "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881"
    assert (document.size, document.media_type, document.text_origin) == (1, "text/plain", "plain")


def test_windows_line_ends() -> None:
    assert [line.text for line in lines(read_bytes("a.txt", b"a\r\nb\rc"))] == ["a", "b", "c"]
